#include "match/capitals.h"

#include "terms/layout.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace explainer {
namespace {

// The next letter or digit from `position` on, or 0.
char32_t NextLetter(std::string_view text, uint32_t& position) {
  while (position < text.size()) {
    const char32_t c = DecodeUtf8(text, position);
    // Typography between words is punctuation, and full-width letters are letters.
    const char32_t plain = c < 0x80 ? c : PlainCharacter(c);
    const bool letter = plain < 0x80 ? IsAsciiWord(static_cast<char>(plain)) : !IsIgnorable(plain);
    if (letter) return plain;
  }
  return 0;
}

bool HasSmallLetter(std::string_view text) {
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return true;
  }
  return false;
}

}  // namespace

Capitals CompareCapitals(std::string_view label, uint8_t rules, std::string_view span) {
  if (rules & kAnyCase) return Capitals::kAgree;
  bool agree = true;
  bool first = true;
  bool sentence_case = (rules & kSentenceCase) != 0;
  const bool small_must_be_small = (rules & kExactCase) != 0 && HasSmallLetter(span);
  uint32_t label_position = 0;
  uint32_t span_position = 0;
  while (true) {
    const char32_t expected = NextLetter(label, label_position);
    const char32_t found = NextLetter(span, span_position);
    if (expected == 0 || found == 0) {
      // "GPs" is a plural of "GP"; "GPS" is something else.
      if (IsUpper(found) && !HasSmallLetter(label)) return Capitals::kDiffer;
      break;
    }
    if (IsUpper(expected) && !IsUpper(found)) agree = false;
    if (small_must_be_small && !IsUpper(expected) && IsUpper(found)) agree = false;
    if (IsUpper(found) != first) sentence_case = false;
    first = false;
  }
  if (agree) return Capitals::kAgree;
  return sentence_case ? Capitals::kSentenceCase : Capitals::kDiffer;
}

}  // namespace explainer
