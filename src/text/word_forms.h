// What makes words of text in other ways than letter by letter: dotted abbreviations, and letters
// that are written as several. Apart from words.cc, as few words need it.
#ifndef EXPLAINER_TEXT_WORD_FORMS_H_
#define EXPLAINER_TEXT_WORD_FORMS_H_

#include <cstdint>
#include <string_view>

#include "text/words.h"

namespace explainer {

// A dotted abbreviation from `begin`, where a letter of ASCII stands:
// - "U.S.", "U.S": single letters, each with a full stop after it but perhaps the last;
// - "Ph.D.", "B.Sc.", "LL.B.", "Ph.D", "Ph.D.s": a capital, and a capital with more.
// Not "J.Smith", nor "Iran.U.S.", where a space was lost. Puts its letters into `key` and returns
// its end, or `begin` when this is none.
uint32_t DottedEnd(std::string_view text, uint32_t begin, WordKey& key);

// Makes one of the last character of `key` and the letter or mark behind it, of those that
// MayCompose knows: Hangul from its letters, kana with a voiced mark, of half width, too. False
// where they are two.
bool ComposeLast(WordKey& key, char32_t c);
inline bool MayCompose(char32_t c) {
  return c >= 0x1161 && (c <= 0x11c2 || c - 0x3099 < 2 || c - 0xff9e < 2);
}

}  // namespace explainer

#endif  // EXPLAINER_TEXT_WORD_FORMS_H_
