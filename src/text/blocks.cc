#include "text/blocks.h"

#include <string>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer {

void FindBlocks(std::string_view text, const TextSurvey& survey, std::vector<Block>& blocks) {
  blocks.clear();
  uint32_t begin = 0;
  for (const uint32_t end : survey.block_ends()) {
    blocks.push_back({begin, end, text[end] == kHeadingEnd});
    begin = end + 1;
  }
  blocks.push_back({begin, static_cast<uint32_t>(text.size()), false});
}

Setting SettingOf(std::string_view block) {
  uint32_t words = 0;
  uint32_t capitalised = 0;
  uint32_t capital_letters = 0;
  uint32_t small_letters = 0;
  bool inside = false;
  uint32_t size = 0;  // letters of the word so far
  bool capital = false;
  const auto end_word = [&] {
    // Short words stay small in titles, so they say nothing.
    if (inside && size > 3) {
      ++words;
      capitalised += capital;
    }
    inside = false;
  };
  for (uint32_t i = 0; i < block.size() && capital_letters + small_letters < kSettingLetters;) {
    const bool plain = static_cast<uint8_t>(block[i]) < 0x80;
    const char32_t c =
        plain ? static_cast<uint8_t>(block[i++]) : PlainCharacter(DecodeUtf8(block, i));
    if (!plain && IsIgnorable(c)) continue;
    const bool ascii = c < 0x80;
    const bool letter = ascii ? IsAsciiLetter(static_cast<char>(c)) : c >= 0xc0 && c < 0x2000;
    if (!letter) {
      if (!IsApostrophe(c)) end_word();
      continue;
    }
    const bool upper = ascii ? (c & 0x20) == 0 : IsUpper(c);
    if (!inside) {
      inside = true;
      size = 0;
      capital = upper;
    }
    ++size;
    upper ? ++capital_letters : ++small_letters;
  }
  end_word();
  // "Nato's" in capitals keeps a small s now and then.
  if (capital_letters > 4 && small_letters * 8 <= capital_letters) return Setting::kAllCaps;
  if (words >= 3 && capitalised * 10 >= words * 8) return Setting::kTitleCase;
  return Setting::kRunning;
}

namespace {

// Does the full stop before `position` belong to a title or an initial: "Mr. Bond", "J. Bond"?
bool IsAfterAbbreviation(std::string_view block, uint32_t position) {
  static constexpr std::string_view kTitles =
      " mr mrs ms dr prof sen gov rep gen col capt sgt lt st rev hon messrs ";
  const uint32_t end = position - 1;
  uint32_t begin = end;
  std::string word = " ";
  while (begin > 0 && IsAsciiLetter(block[begin - 1])) --begin;
  if (end - begin == 1) return IsUpper(static_cast<unsigned char>(block[begin]));
  for (uint32_t i = begin; i < end; ++i) word.push_back(static_cast<char>(block[i] | 0x20));
  word.push_back(' ');
  return end > begin && kTitles.find(word) != std::string_view::npos;
}

}  // namespace

bool BeginsSentence(std::string_view block, uint32_t position) {
  bool space = false;
  while (position > 0) {
    const char32_t c = DecodeUtf8Before(block, position);
    if (IsSpace(c)) {
      space = true;
      continue;
    }
    const bool opening = c == '"' || c == '(' || c == '[' || c == 0x201c || c == 0x2018 ||
                         c == 0x201e || c == 0xab || c == '*' || c == 0x2022;
    if (!space && (opening || IsApostrophe(c))) {
      // Quoted speech opens a sentence, too: He said: "Runoff is ..."
      if (c != '(' && c != '[') return true;
      continue;
    }
    // A closing quote or bracket may stand between the full stop and the space.
    if (c == 0x201d || c == 0x2019 || c == '"' || c == ')') continue;
    if (c == '.') return !IsAfterAbbreviation(block, position + 1);
    const bool bullet = space && (c == '-' || c == '*' || c == 0x2022);
    return bullet || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x2014 ||
           c == 0x2013 || c == '|';
  }
  return true;
}

}  // namespace explainer
