#include "compile/japanese.h"

#include <cstdint>

#include "compile/edits.h"
#include "text/utf8.h"

namespace explainer {
namespace {

constexpr std::string_view kLongVowel = "\u30fc";

bool IsKatakana(char32_t c) { return (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc; }

// How many letters of Katakana the label ends with.
std::size_t KatakanaAtEnd(std::string_view label) {
  auto position = static_cast<uint32_t>(label.size());
  std::size_t count = 0;
  while (position > 0 && IsKatakana(DecodeUtf8Before(label, position))) ++count;
  return count;
}

}  // namespace

std::vector<std::string> Japanese::SpellingVariants(std::string_view label) const {
  // Shorter words keep their vowel: "party" is not "part".
  constexpr std::size_t kLong = 5;
  if (!EndsWith(label, kLongVowel) || KatakanaAtEnd(label) < kLong) return {};
  return {std::string(label.substr(0, label.size() - kLongVowel.size()))};
}

}  // namespace explainer
