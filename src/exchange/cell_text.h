// What stands in one cell of a spreadsheet and is more than a text: lists, labels with rules,
// sources.
//
// A list has its parts in lines of their own or between bars, "coup | putsch"; a list of short
// words has semicolons too, and labels, where they have none of these, commas. A backslash before
// one of | ; , { \ takes it as it is, and is itself before any other character, so that a pattern
// may be written without a thought: \bcoup\b.
#ifndef EXPLAINER_EXCHANGE_CELL_TEXT_H_
#define EXPLAINER_EXCHANGE_CELL_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/entry.h"

namespace explainer {

// The parts that are not empty, without white space at their ends.
std::vector<std::string> ReadList(std::string_view cell, bool semicolons);
// Reading it gives the list again; `separator` is " | " or a line break.
std::string WriteList(const std::vector<std::string>& list, std::string_view separator);

// Labels, with semicolons; rules of one stand behind it in braces: "putsch {initial, none}". A
// label without them has the rules of `term`.
std::vector<EntryLabel> ReadLabels(std::string_view cell, const EntryLabel& term);
// The labels after the first, which is the term.
std::string WriteLabels(const std::vector<EntryLabel>& labels);

// "Title <https://example.org/>", or an address alone, which has its host for a title. What has no
// address is put into `refused`.
std::vector<Source> ReadSources(std::string_view cell, std::vector<std::string>& refused);
std::string WriteSources(const std::vector<Source>& sources);

// A source without a title: the host of its address.
Source SourceAt(std::string_view url);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_CELL_TEXT_H_
