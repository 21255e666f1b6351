#include "lint/wording.h"

#include <algorithm>

#include "text/words.h"

namespace explainer {
namespace {

char Small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool SameLetters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return Small(x) == Small(y); });
}

}  // namespace

std::size_t LongestSentence(std::string_view text) {
  std::size_t longest = 0;
  std::size_t words = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) {
      longest = std::max(longest, ++words);
      const char last = text[end - 1];
      if (last == '.' || last == '!' || last == '?') words = 0;
    }
    begin = end + 1;
  }
  return longest;
}

bool BeginsWithTerm(std::string_view text, std::string_view term) {
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (SameLetters(text.substr(0, article.size()), article)) {
      text.remove_prefix(article.size());
      break;
    }
  }
  if (!SameLetters(text.substr(0, term.size()), term)) return false;
  return text.size() == term.size() || !IsAsciiWord(text[term.size()]);
}

}  // namespace explainer
