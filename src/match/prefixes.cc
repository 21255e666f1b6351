#include "match/prefixes.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace explainer {
namespace {

enum Kind : uint8_t {
  kOther,
  kAnd,   // waw, feh
  kIn,    // beh, kaf
  kFor,   // lam
  kAlef,  // without hamza: with lam, the article
};

Kind KindOf(char32_t c) {
  if (c == 0x648 || c == 0x641) return kAnd;
  if (c == 0x628 || c == 0x643) return kIn;
  if (c == 0x644) return kFor;
  return c == 0x627 ? kAlef : kOther;
}

}  // namespace

bool HasPrefixes(std::string_view language) {
  return language.substr(0, language.find('-')) == "ar";
}

uint32_t ReadPrefixes(std::string_view word, Prefix (&out)[kMostPrefixes]) {
  Kind kinds[kMostPrefixes + 2] = {};
  uint32_t ends[kMostPrefixes + 2] = {};
  uint32_t letters = 0;
  for (uint32_t i = 0; i < word.size() && letters <= kMostPrefixes;) {
    const char32_t c = DecodeUtf8(word, i);
    if (!IsIgnorable(c)) kinds[letters++] = KindOf(c);
    ends[letters] = i;
  }
  // Bits by how many letters: where the word may begin behind the article, or behind others.
  uint32_t behind_article = 0;
  uint32_t behind_others = 0;
  for (uint32_t i = 0; i <= uint32_t{kinds[0] == kAnd}; ++i) {
    behind_others |= i << 1;
    if (kinds[i] == kIn || kinds[i] == kFor) behind_others |= 2u << i;
    const uint32_t article = i + uint32_t{kinds[i] == kIn};
    // "For the": its alef is not written.
    const bool begins = kinds[article] == kAlef || (kinds[i] == kFor);
    if (begins && kinds[article + 1] == kFor) behind_article |= 4u << article;
  }
  uint32_t count = 0;
  for (uint32_t i = 1; i <= kMostPrefixes; ++i) {
    const bool article = (behind_article >> i & 1) != 0;
    if (article || (behind_others >> i & 1) != 0) out[count++] = {ends[i], i, article};
  }
  return count;
}

}  // namespace explainer
