// Small tools of the language modules: ends of words, and edits that turn one form into another.
//
//   EditBetween("crisis", "crises");    // strip 2, append "es"
//   ApplyEdit("crisis", {2, "es"});     // "crises"
#ifndef EXPLAINER_COMPILE_EDITS_H_
#define EXPLAINER_COMPILE_EDITS_H_

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "terms/terms.h"

namespace explainer {

inline bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
inline bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// ASCII letters only; all other bytes are neither.
inline bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
inline bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
inline bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Does it begin with a capital letter of any script? No for nothing at all.
bool IsCapitalWord(std::string_view word);

template <typename List>
bool IsOneOf(const List& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}
template <typename List>
bool EndsWithOneOf(std::string_view word, const List& ends) {
  return std::any_of(std::begin(ends), std::end(ends),
                     [word](std::string_view end) { return EndsWith(word, end); });
}

// ASCII capitals made small.
std::string Lower(std::string_view word);

// What follows the last space, hyphen or slash; the whole where there is none.
std::string_view LastWord(std::string_view label);

// Cuts at spaces. The words borrow from `label`.
std::vector<std::string_view> SplitWords(std::string_view label);

// In small letters and without accents, as matching compares it: "État" is "etat", "Straße"
// "strasse". Spaces and punctuation stay.
std::string Unaccented(std::string_view word);

// The edit that turns `from` into `to`: they may share a beginning.
Edit EditBetween(std::string_view from, std::string_view to);

// `label` in the form. Requires edit.strip <= label.size().
std::string ApplyEdit(std::string_view label, const Edit& edit);

// The edit that turns `label` into itself with another end: `strip` letters, which may have
// accents, off the end, then `append`.
Edit LetterEdit(std::string_view label, std::size_t strip, std::string_view append);

// The words with a space between each two.
std::string JoinWords(const std::vector<std::string>& words);

// `edits`, without those that leave `label` as it is or repeat one before.
Paradigm WithoutRepeats(std::string_view label, const Paradigm& edits);

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_EDITS_H_
