#include "match/prefixes.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace explainer {

bool Prefixes::Next() {
  while (bytes_ < word_.size() && state_ != kArticle) {
    const char32_t c = DecodeUtf8(word_, bytes_);
    if (IsIgnorable(c)) continue;  // points and stretching
    ++letters_;
    State next = kNone;
    if (c == 0x648 || c == 0x641) next = kAnd;               // waw, feh
    if (c == 0x628 || c == 0x643) next = kIn;                // beh, kaf
    if (c == 0x644) next = state_ < kFor ? kFor : kArticle;  // lam; "for the" has no alef
    if (c == 0x627) next = kAlef;                            // without hamza: the article's
    // Which of them may come before it.
    constexpr State kBefore[] = {kNone, kAnd, kIn, kIn, kFor, kArticle};
    if (state_ >= kBefore[next]) return false;
    state_ = next;
    if (next != kAlef) return true;
  }
  return false;
}

}  // namespace explainer
