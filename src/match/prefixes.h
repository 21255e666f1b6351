// Arabic writes "and", "in", "as", "for" and the article as letters before a word, without a space:
// a term begins behind them, too. What is marked is the word as it is written, prefix and all: its
// letters join, and a mark that began among them would part them.
#ifndef EXPLAINER_MATCH_PREFIXES_H_
#define EXPLAINER_MATCH_PREFIXES_H_

#include <cstdint>
#include <string_view>

namespace explainer {

// Letters that may be prefixes at the begin of a word, as long as they have a word behind them.
struct Prefix {
  uint32_t bytes = 0;    // in the text, with points and stretching
  uint32_t letters = 0;  // of two bytes each when folded
  // Does it end with the article, which hardly any word begins with? Others are often letters of
  // the word itself.
  bool article = true;
};
inline constexpr uint32_t kMostPrefixes = 4;

// Does the language, a BCP 47 tag, write them?
bool HasPrefixes(std::string_view language);

// Writes those that the word may begin with to `out`, the shortest first, and returns how many.
uint32_t ReadPrefixes(std::string_view word, Prefix (&out)[kMostPrefixes]);

}  // namespace explainer

#endif  // EXPLAINER_MATCH_PREFIXES_H_
