#include "text/word_forms.h"

#include "text/utf8.h"

namespace explainer {
namespace {

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// Is there more of a word at `position`? Outside ASCII everything counts as a letter but what these
// lead: spaces and marks of Latin-1, curly quotes and dashes.
bool GoesOn(std::string_view text, uint32_t position) {
  if (position >= text.size()) return false;
  const auto byte = static_cast<uint8_t>(text[position]);
  return byte < 0x80 ? IsAsciiWord(text[position]) : byte != 0xc2 && byte != 0xe2;
}

bool IsStop(std::string_view text, uint32_t position) {
  return position < text.size() && text[position] == '.';
}

// How many letters stand at `position`, as far as it matters: "Pharm.D." has the most.
constexpr uint32_t kMostLetters = 5;
uint32_t Letters(std::string_view text, uint32_t position) {
  uint32_t count = 0;
  while (count <= kMostLetters && position + count < text.size() &&
         IsAsciiLetter(text[position + count])) {
    ++count;
  }
  return count;
}

// "U.S."
uint32_t SingleLettersEnd(std::string_view text, uint32_t begin) {
  uint32_t i = begin;
  while (i < text.size() && IsAsciiLetter(text[i])) {
    if (!IsStop(text, i + 1)) {
      // A letter after the last full stop counts only when its word ends with it.
      return GoesOn(text, i + 1) ? begin : i + 1;
    }
    i += 2;
    // Too long for any label: what follows is not looked through again and again.
    if (i - begin > 2 * kMaxWordBytes) break;
  }
  return i;
}

// "Ph.D.", of so many letters before the first full stop and behind it.
uint32_t TwoGroupsEnd(std::string_view text, uint32_t begin, uint32_t first, uint32_t second) {
  const uint32_t behind = begin + first + 1;
  uint32_t end = behind + second;
  uint32_t capitals = 0;
  for (uint32_t i = begin; i < end; ++i) capitals += IsCapital(text[i]);
  const uint32_t letters = first + second;
  const bool one_is_single = first == 1 || second == 1;
  const bool others_are_small = capitals == 2;
  if (!one_is_single || letters > 1 + kMostLetters) return begin;
  if (!IsCapital(text[begin]) || !IsCapital(text[behind])) return begin;
  if (!others_are_small && letters > 3) return begin;
  if (IsStop(text, end)) {
    ++end;
    if (end < text.size() && text[end] == 's') ++end;
  } else if (first != 2 || !others_are_small) {
    return begin;
  }
  return GoesOn(text, end) ? begin : end;
}

// A syllable, by arithmetic: of 19 first letters, 21 vowels, 27 last letters or none. 0: none.
char32_t ComposeHangul(char32_t before, char32_t c) {
  constexpr char32_t kFirst = 0x1100;
  constexpr char32_t kVowel = 0x1161;
  constexpr char32_t kNoLast = 0x11a7;
  constexpr char32_t kSyllables = 0xac00;
  if (c < kVowel + 21) {
    return before - kFirst < 19 ? kSyllables + ((before - kFirst) * 21 + c - kVowel) * 28 : 0;
  }
  const char32_t syllable = before - kSyllables;
  const bool fits = c > kNoLast && syllable < 19 * 21 * 28 && syllable % 28 == 0;
  return fits ? before + c - kNoLast : 0;
}

// Voiced kana stand behind the others, half-voiced ones behind them; Katakana as Hiragana does.
char32_t ComposeKana(char32_t before, uint32_t half) {
  constexpr char32_t kU = 0x3046;
  constexpr char32_t kKa = 0x304b;
  constexpr char32_t kHa = 0x306f;
  // From ka on: up to ti each second, from tu to to likewise, from ha to ho each third.
  constexpr uint64_t kVoiced = 0x124902a555555;
  const char32_t kana = before >= 0x30a1 ? before - 0x60 : before;
  if (kana == kU && half == 0) return before + 0x4e;
  const bool voiced = kana - kKa < 64 && (kVoiced >> (kana - kKa) & 1) != 0;
  return voiced && (half == 0 || kana >= kHa) ? before + 1 + half : 0;
}

}  // namespace

// Not part of ReadWord, which then has more registers.
[[gnu::noinline]] uint32_t DottedEnd(std::string_view text, uint32_t begin, WordKey& key) {
  const uint32_t first = Letters(text, begin);
  if (!IsStop(text, begin + first)) return begin;
  const uint32_t second = Letters(text, begin + first + 1);
  if (second == 0) return begin;
  const uint32_t end = first == 1 && second == 1 ? SingleLettersEnd(text, begin)
                                                 : TwoGroupsEnd(text, begin, first, second);
  for (uint32_t i = begin; i < end; ++i) {
    if (text[i] != '.') key.Append(static_cast<char>(text[i] | 0x20));
  }
  return end;
}

[[gnu::noinline]] bool ComposeLast(WordKey& key, char32_t c) {
  if (!key.fits() || key.view().size() < 3) return false;
  const std::string_view view = key.view();
  auto position = static_cast<uint32_t>(view.size() - 3);
  const char32_t before = DecodeUtf8(view, position);
  if (position != view.size()) return false;
  const char32_t composed = c <= 0x11c2 ? ComposeHangul(before, c)
                                        : ComposeKana(before, c == 0x309a || c == 0xff9f ? 1 : 0);
  if (composed == 0) return false;
  char bytes[Characters::kMaxFolded];
  key.ReplaceLast(bytes, EncodeUtf8(composed, bytes));
  return true;
}

}  // namespace explainer
