// Arabic writes "and", "in", "as", "for" and the article as letters before a word, without a space:
// a term begins behind them, too. What is marked is the word as it is written, prefix and all: its
// letters join, and a mark that began among them would part them.
#ifndef EXPLAINER_MATCH_PREFIXES_H_
#define EXPLAINER_MATCH_PREFIXES_H_

#include <cstdint>
#include <string_view>

namespace explainer {

// What of a word may be prefixes: first nothing, then a letter or two more at each step.
class Prefixes {
 public:
  // Does the language, a BCP 47 tag, write them? Arabic, and what is called after its kinds.
  static bool AreIn(std::string_view language) { return language.substr(0, 2) == "ar"; }

  explicit Prefixes(std::string_view word) : word_(word) {}

  // Goes on to the next; false when there is none.
  bool Next();

  uint32_t bytes() const { return bytes_; }      // in the word
  uint32_t letters() const { return letters_; }  // each of two bytes when folded
  // Does it end with the article, which hardly any word begins with (nor with nothing)? Others are
  // often letters of the word itself.
  bool is_sure() const { return state_ == kNone || state_ == kArticle; }

 private:
  // In the order in which they are written; "for" takes the place of "in".
  enum State : uint8_t { kNone, kAnd, kIn, kFor, kAlef, kArticle };

  std::string_view word_;
  uint32_t bytes_ = 0;
  uint32_t letters_ = 0;
  State state_ = kNone;
};

}  // namespace explainer

#endif  // EXPLAINER_MATCH_PREFIXES_H_
