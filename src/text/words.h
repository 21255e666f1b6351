// Words of a text and what stands between them.
//
// A word is what UAX #29 joins without regard to punctuation: "run-off" is two words with a hyphen
// between, "d'état" two with an apostrophe. A dotted abbreviation ("U.S.", "Ph.D.") is read as one
// word.
// tests/cpp/word_break_test.cc lists every difference from UAX #29, with its reason.
#ifndef EXPLAINER_TEXT_WORDS_H_
#define EXPLAINER_TEXT_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/characters.h"

namespace explainer {

// Structure of the text that is scanned: these end a block, and no term crosses them.
inline constexpr char kBlockEnd = '\x1e';    // U+001E: a paragraph, a list item
inline constexpr char kHeadingEnd = '\x1d';  // U+001D: a heading

// No label has a longer word, folded; a longer one in a text matches nothing.
inline constexpr std::size_t kMaxWordBytes = 63;

// The folded letters of a word: what is compared. Lies where it is, so that reading a word
// allocates nothing; hashing may read 16 bytes from any place in it.
class WordKey {
 public:
  WordKey() {}  // leaves the bytes as they are: `= default` would have them cleared
  void Clear() { size_ = 0; }
  // The first `size` of these.
  void Append(const char (&bytes)[Characters::kMaxFolded], std::size_t size) {
    // All four are written, which takes no call; there is room for it behind the longest word.
    if (size_ <= kMaxWordBytes) std::memcpy(bytes_ + size_, bytes, sizeof bytes);
    size_ += size;
  }
  void Append(char byte) {
    if (size_ < kMaxWordBytes) bytes_[size_] = byte;
    ++size_;
  }

  // Puts `size` of these in the place of as many at the end.
  void ReplaceLast(const char* bytes, std::size_t size) {
    std::memcpy(bytes_ + size_ - size, bytes, size);
  }

  bool empty() const { return size_ == 0; }
  bool fits() const { return size_ <= kMaxWordBytes; }
  // Requires fits().
  std::string_view view() const { return {bytes_, size_}; }

 private:
  std::size_t size_ = 0;
  char bytes_[kMaxWordBytes + 17];
};

struct Word {
  uint32_t begin = 0;  // bytes
  uint32_t end = 0;    // bytes; after the last full stop of a dotted acronym
  WordKey key = {};
};

// Does the full stop at `p`, behind a word, have a letter behind it, so that it may belong to a
// dotted abbreviation: "U.S.", "Ph.D."? Reads two bytes.
inline bool IsDotInside(const char* p) { return p[0] == '.' && IsAsciiLetter(p[1]); }

// Reads the first word at or after `from` into `word`, and returns false when there is none.
// `from` must not lie inside a word. Linear in the bytes passed.
bool ReadWord(const Characters& characters, std::string_view text, uint32_t from, Word& word);

// What stands between two words of a phrase, in a normal form: up to four ASCII characters, the
// first in the lowest byte, with any white space as one ' ', any hyphen as '-', any apostrophe as
// '\''. Nothing at all is kNothing. A hyphen at the end of a line is a hyphen.
using Joint = uint32_t;
inline constexpr Joint kNothing = 0;
inline constexpr Joint kSpaceJoint = ' ';
inline constexpr Joint kHyphenJoint = '-';
// No phrase goes across: the end of a block, a dash, too much punctuation.
inline constexpr Joint kBreak = 0xffffffff;

// The joint of the bytes from `begin` to `end`, which hold no word.
Joint ReadJoint(std::string_view text, uint32_t begin, uint32_t end);

}  // namespace explainer

#endif  // EXPLAINER_TEXT_WORDS_H_
