// Texts as other tools write them, made into what fields of a glossary may hold.
#ifndef EXPLAINER_EXCHANGE_PROSE_H_
#define EXPLAINER_EXCHANGE_PROSE_H_

#include <string>
#include <string_view>

namespace explainer {

// HTML as plain text: without the tags that prose is written with, those of blocks (<p>, <br>, <li>
// ...) as a blank line, and with the references that are common in prose resolved. A < or & that
// begins none of these stays. Linear.
std::string WithoutMarkup(std::string_view text);

// Splits at the first blank line into what `short` and `more` are made of; both as OneLine().
void SplitAtBlankLine(std::string_view text, std::string& first, std::string& rest);

// Appends, with a space where there is something before it.
void AppendSentence(std::string& text, const std::string& sentence);

// The date of YYYY-MM-DD, or of a date and time that begins with one; empty if it is neither.
std::string DateOf(std::string_view text);

// `text` in small letters if that makes an id with a letter in it: "NATO" -> "nato", "4.02" -> "".
std::string IdOf(std::string_view text);

// What follows the last # or / of an IRI: "http://example.org/terms#nato" -> "nato".
std::string_view LastPart(std::string_view iri);

// Has it the form of an absolute IRI with a host?
bool IsAddress(std::string_view text);
// May it stand in `sources`?
bool IsSourceAddress(std::string_view text);
// "https://www.nato.int/history" -> "nato.int", the title of a source that has none.
std::string HostOf(std::string_view address);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_PROSE_H_
