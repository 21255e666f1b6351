#include "coverage/spelled_out.h"

#include <algorithm>
#include <string>

#include "coverage/small_words.h"
#include "text/characters.h"

namespace explainer {
namespace {

// No expansion is longer, in bytes.
constexpr std::size_t kMaxExpansion = 120;
// Of letters, without initials in an acronym: "of", "the", "and".
constexpr std::size_t kSmallWord = 3;

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

std::string LettersOf(std::string_view acronym) {
  std::string letters;
  for (const char c : acronym) {
    if (IsCapital(c)) letters.push_back(c);
  }
  return letters;
}

bool IsAllCapitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), IsCapital);
}

bool SameLetter(char a, char b) { return (a | 0x20) == (b | 0x20); }

// Takes what a word gives to an acronym off the end of its letters; false when it does not fit.
// With `passes` words as "of" give none.
bool TakeWord(std::string_view word, bool passes, std::string& letters) {
  if (passes && IsJoiningWord(word, true)) return true;
  if (word.size() > 1 && IsAllCapitals(word)) {
    const bool fits = letters.size() >= word.size() &&
                      std::string_view(letters).substr(letters.size() - word.size()) == word;
    if (fits) letters.resize(letters.size() - word.size());
    return fits;
  }
  if (SameLetter(word[0], letters.back())) {
    letters.pop_back();
    return true;
  }
  return word.size() <= kSmallWord && !IsCapital(word[0]);
}

// The end of `text` that the letters are the initials of, borrowed, or empty.
std::string_view SpelledBy(std::string_view text, std::string letters, bool passes) {
  std::size_t end = text.size();
  while (!letters.empty()) {
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
    std::size_t begin = end;
    while (begin > 0 && IsAsciiLetter(text[begin - 1])) --begin;
    const std::string_view word = text.substr(begin, end - begin);
    if (word.empty() || !TakeWord(word, passes, letters)) return {};
    end = begin;
  }
  // "Xorganisation" does not begin with an o.
  const bool whole = end == 0 || text[end - 1] == ' ' || text[end - 1] == '-' ||
                     text[end - 1] == '(' || text[end - 1] == '"';
  return whole ? text.substr(end) : std::string_view();
}

// "Office of the Deputy Prime Minister" is ODPM, and "Department of Justice" is DOJ.
std::string_view SpelledBy(std::string_view text, const std::string& letters) {
  const std::string_view spelled = SpelledBy(text, letters, true);
  return spelled.empty() ? SpelledBy(text, letters, false) : spelled;
}

}  // namespace

std::string_view FindSpelledOut(std::string_view block, uint32_t begin, uint32_t end) {
  const std::string letters = LettersOf(block.substr(begin, end - begin));
  if (letters.size() < 2) return {};
  if (begin > 1 && block[begin - 1] == '(') {
    std::string_view before = block.substr(0, begin - 1);
    before.remove_prefix(before.size() - std::min(before.size(), kMaxExpansion));
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    return SpelledBy(before, letters);
  }
  if (block.substr(end, 2) != " (") return {};
  const std::string_view after = block.substr(end + 2, kMaxExpansion);
  const std::size_t close = after.find(')');
  if (close == std::string_view::npos) return {};
  const std::string_view spelled = SpelledBy(after.substr(0, close), letters);
  // All of the bracket, but for an article: else it says something else that ends alike.
  return close - spelled.size() <= 4 ? spelled : std::string_view();
}

}  // namespace explainer
