// What matching asks of a code point: does it belong to a word (Unicode word boundaries, UAX #29),
// is it a capital, and what is left of it when case, diacritics and typography are taken away.
#ifndef EXPLAINER_TEXT_CHARACTERS_H_
#define EXPLAINER_TEXT_CHARACTERS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

namespace explainer {

enum class WordClass : uint8_t {
  kOther,   // ends a word
  kWord,    // joins with its neighbours into a word
  kMark,    // belongs to the character before it, and is dropped in folding where it only decorates
  kSingle,  // a word by itself: ideographs, Hiragana, Thai
};

// Tables unpacked from their compact form. Build one, share it; all methods are const and safe
// from any thread.
class Characters {
 public:
  Characters();

  WordClass ClassOf(char32_t c) const {
    return c < kDirect ? static_cast<WordClass>(class_of_[c]) : ClassBeyond(c);
  }

  // Writes what `c` is folded to, in UTF-8, and returns how many bytes: lower case, without
  // diacritics, ligatures spelled out, nothing for marks and invisible format characters. ASCII
  // word characters fold to `c | 0x20`, which is what the fast path of the matcher computes. `out`
  // has kMaxFolded bytes.
  std::size_t Fold(char32_t c, char* out) const {
    if (c >= kFoldDirect) return FoldBeyond(c, out);
    const uint32_t bytes = folded_[c];
    std::memcpy(out, &bytes, sizeof bytes);
    return (bytes > 0) + (bytes > 0xff) + (bytes > 0xffff);
  }
  static constexpr std::size_t kMaxFolded = 4;

 private:
  static constexpr char32_t kDirect = 0x3000;
  static constexpr char32_t kFoldDirect = 0x2000;

  WordClass ClassBeyond(char32_t c) const;
  std::size_t FoldBeyond(char32_t c, char* out) const;

  std::unique_ptr<uint8_t[]> class_of_;  // below kDirect
  std::vector<uint32_t> class_runs_;     // beyond: start of each run << 2 | its class, ascending
  std::unique_ptr<uint32_t[]> folded_;   // below kFoldDirect: UTF-8, the first byte lowest
  std::vector<uint32_t> beyond_from_;    // what folds beyond, ascending,
  std::vector<uint32_t> beyond_to_;      // and to what
};

bool IsKatakana(char32_t c);

// Does UAX #29 join two characters of class kWord that follow each other? Katakana joins with
// neither letters nor digits; '_' joins with everything.
inline bool JoinsWord(char32_t before, char32_t after) {
  constexpr char32_t kFirst = 0x3031;  // of Katakana
  return (before < kFirst && after < kFirst) || before == '_' || after == '_' ||
         IsKatakana(before) == IsKatakana(after);
}

// True for capital letters of the scripts that have case (Latin, Greek, Cyrillic, Armenian,
// full-width Latin).
bool IsUpper(char32_t c);

// Letters that a language writes with a mark but that matching takes without it: the mark.
bool IsIgnorable(char32_t c);

// ' and what newspapers and keyboards set for it: U+2019, U+2018, U+201B, U+02BB, U+02BC, U+2032,
// U+FF07, ` and U+00B4.
bool IsApostrophe(char32_t c);

// - and its kin: U+2010 hyphen, U+2011 non-breaking hyphen, U+FE63, U+FF0D, the Hebrew maqaf
// U+05BE; and U+2013, the en dash, which careful papers set between words that belong together.
// Other dashes are none.
bool IsHyphen(char32_t c);

// White space of any width, no-break spaces included.
bool IsSpace(char32_t c);

// White space that ends a line.
bool IsLineEnd(char32_t c);

// The ASCII character that `c` is only another way to set: ' ' for any white space, '-' for any
// hyphen, '\'' for any apostrophe, '/' for any slash, and full-width forms. Otherwise `c`.
char32_t PlainCharacter(char32_t c);

inline bool IsAsciiWord(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}
inline bool IsAsciiLetter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z';
}

}  // namespace explainer

#endif  // EXPLAINER_TEXT_CHARACTERS_H_
