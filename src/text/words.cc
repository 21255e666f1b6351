#include "text/words.h"

#include "text/utf8.h"

namespace explainer {
namespace {

bool IsAscii(char c) { return static_cast<uint8_t>(c) < 0x80; }

// DecodeUtf8, with characters of one and of two bytes read here: Latin with marks, Greek, Cyrillic.
char32_t Decode(std::string_view text, uint32_t& position) {
  const uint32_t i = position;
  const auto lead = static_cast<uint8_t>(text[i]);
  if (lead < 0x80) {
    position = i + 1;
    return lead;
  }
  if (lead >= 0xc2 && lead <= 0xdf && i + 1 < text.size()) {
    const auto next = static_cast<uint8_t>(text[i + 1]);
    if ((next & 0xc0) == 0x80) {
      position = i + 2;
      return (lead & 0x1fu) << 6 | (next & 0x3fu);
    }
  }
  return DecodeUtf8(text, position);
}

// "U.S." from `begin`: single letters, each with a full stop after it but perhaps the last.
// Returns the end, or `begin` when this is no dotted acronym.
uint32_t DottedEnd(std::string_view text, uint32_t begin, WordKey& letters) {
  uint32_t i = begin;
  std::size_t count = 0;
  while (i < text.size() && IsAsciiLetter(text[i])) {
    const bool last = i + 1 >= text.size() || text[i + 1] != '.';
    // A letter after the last full stop counts only when its word ends with it: not "J.Smith".
    if (last && i + 1 < text.size() && (IsAsciiWord(text[i + 1]) || !IsAscii(text[i + 1]))) {
      return begin;
    }
    letters.Append(static_cast<char>(text[i] | 0x20));
    ++count;
    i += last ? 1 : 2;
    // Too long for any label: what follows is not looked through again and again.
    if (last || count > kMaxWordBytes) break;
  }
  return count >= 2 ? i : begin;
}

}  // namespace

bool ReadWord(const Characters& characters, std::string_view text, uint32_t from, Word& word) {
  uint32_t i = from;
  word.key.Clear();
  WordClass first = WordClass::kOther;
  while (first != WordClass::kWord && first != WordClass::kSingle) {
    if (i >= text.size()) return false;
    word.begin = i;
    first = characters.ClassOf(Decode(text, i));
  }

  i = word.begin;
  if (i + 2 < text.size() && text[i + 1] == '.' && IsAsciiLetter(text[i])) {
    const uint32_t end = DottedEnd(text, i, word.key);
    if (end != i) {
      word.end = end;
      return true;
    }
    word.key.Clear();
  }

  char32_t last = 0;  // the last letter or digit
  while (i < text.size()) {
    uint32_t next = i;
    const char32_t c = Decode(text, next);
    const WordClass word_class = characters.ClassOf(c);
    if (word_class != WordClass::kMark) {
      const bool joins =
          last == 0 || (first == WordClass::kWord && word_class == first && JoinsWord(last, c));
      if (!joins) break;
      last = c;
    }
    if (c < 0x80) {
      word.key.Append(static_cast<char>(c | 0x20));
    } else {
      char folded[Characters::kMaxFolded];
      word.key.Append(folded, characters.Fold(c, folded));
    }
    i = next;
  }
  word.end = i;
  return true;
}

Joint ReadJoint(std::string_view text, uint32_t begin, uint32_t end) {
  Joint joint = kNothing;
  int count = 0;
  char last = 0;
  bool line_end = false;
  for (uint32_t i = begin; i < end;) {
    const char32_t c = DecodeUtf8(text, i);
    if (c == static_cast<char32_t>(kBlockEnd) || c == static_cast<char32_t>(kHeadingEnd)) {
      return kBreak;
    }
    if (IsIgnorable(c)) continue;
    const char32_t plain = PlainCharacter(c);
    if (plain >= 0x80) return kBreak;
    const char normal = static_cast<char>(plain);
    line_end = line_end || IsLineEnd(c);
    if (normal == ' ' && (last == ' ' || last == '&' || last == '/')) continue;
    // "S & P" is "S&P": the space that was taken before it is given back.
    if ((normal == '&' || normal == '/') && last == ' ') {
      --count;
      joint &= (Joint{1} << 8 * count) - 1;
    }
    if (count == 4) return kBreak;
    joint |= static_cast<Joint>(static_cast<uint8_t>(normal)) << 8 * count++;
    last = normal;
  }
  // "run-\n off" is "run-off".
  return line_end && joint == (kHyphenJoint | kSpaceJoint << 8) ? kHyphenJoint : joint;
}

}  // namespace explainer
