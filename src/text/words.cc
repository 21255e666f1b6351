#include "text/words.h"

#include "text/utf8.h"
#include "text/word_forms.h"

namespace explainer {
namespace {

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
  // A single letter, or a capital that more letters may follow.
  const bool may_be_dotted =
      IsAsciiLetter(text[i]) && i + 1 < text.size() && (text[i + 1] == '.' || text[i] <= 'Z');
  if (may_be_dotted) {
    word.end = DottedEnd(text, i, word.key);
    if (word.end != i) return true;
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
    } else if (!MayCompose(c) || !ComposeLast(word.key, c)) {
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
