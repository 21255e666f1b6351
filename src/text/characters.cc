#include "text/characters.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <span>

#include "base/bytes.h"
#include "text/utf8.h"

namespace explainer {
namespace {

struct FoldPair {
  uint16_t from;
  char to[4];
};

struct Range {
  uint16_t first;
  uint16_t last;
};

#include "text/unicode_tables.inc"

// Soft hyphen; combining marks of Latin, Greek and Cyrillic; Hebrew points; Arabic tatweel and
// harakat; zero-width and directional characters; variation selectors.
constexpr Range kIgnorable[] = {
    {0xad, 0xad},     {0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},   {0x5bf, 0x5bf},
    {0x5c1, 0x5c2},   {0x5c4, 0x5c5},   {0x5c7, 0x5c7},   {0x610, 0x61a},   {0x640, 0x640},
    {0x64b, 0x65f},   {0x670, 0x670},   {0x6d6, 0x6dc},   {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff},
    {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f},
    {0xfe20, 0xfe2f}, {0xfeff, 0xfeff}};

constexpr char32_t kEnd = 0x323b0;  // tables know nothing from here on

template <std::size_t kSize>
ByteReader Reader(const uint8_t (&bytes)[kSize]) {
  return ByteReader({reinterpret_cast<const char*>(bytes), kSize});
}

bool IsIn(std::span<const Range> ranges, char32_t c) {
  for (const Range& range : ranges) {
    if (c <= range.last) return c >= range.first;
  }
  return false;
}

}  // namespace

Characters::Characters() : class_of_(new uint8_t[kDirect]()), folded_(new uint32_t[kFoldDirect]()) {
  for (char32_t c = 0; c < 0x80; ++c) {
    class_of_[c] = static_cast<uint8_t>(IsAsciiWord(static_cast<char>(c)) ? WordClass::kWord
                                                                          : WordClass::kOther);
  }
  ByteReader classes = Reader(kWordClassRanges);
  char32_t start = 0x80;
  uint8_t value = static_cast<uint8_t>(classes.Varint());
  while (start < kEnd) {
    const uint32_t step = classes.AtEnd() ? (kEnd - start) * 4 : classes.Varint();
    const char32_t next = start + (step >> 2);
    for (char32_t c = start; c < next && c < kDirect; ++c) class_of_[c] = value;
    if (next > kDirect) class_runs_.push_back(start << 2 | value);
    start = next;
    value = step & 3;
  }
  class_runs_.push_back(kEnd << 2);

  for (char32_t c = 0; c < kFoldDirect; ++c) {
    const bool ascii_word = c < 0x80 && IsAsciiWord(static_cast<char>(c));
    folded_[c] = ascii_word ? c | 0x20 : c;
  }
  ByteReader runs = Reader(kFoldRuns);
  start = 0;
  char32_t target = 0;
  while (!runs.AtEnd()) {
    start += runs.Varint();
    const uint32_t shape = runs.Varint();
    const uint32_t zigzag = runs.Varint();
    target += zigzag & 1 ? -((zigzag + 1) >> 1) : zigzag >> 1;
    const uint32_t stride = shape % 3;
    for (uint32_t i = 0; i <= shape / 3; ++i) {
      const char32_t from = start + i * (stride == 0 ? 1 : stride);
      const char32_t to = target + i * stride;
      if (from < kFoldDirect) {
        folded_[from] = to;
      } else {
        beyond_from_.push_back(from);
        beyond_to_.push_back(to);
      }
    }
  }
  // From code points to the bytes that Fold writes.
  for (uint32_t& each : std::span(folded_.get(), kFoldDirect)) {
    char bytes[kMaxFolded] = {};
    EncodeUtf8(each, bytes);
    std::memcpy(&each, bytes, sizeof each);
  }
  for (const Range& range : kIgnorable) {
    for (char32_t c = range.first; c <= range.last && c < kFoldDirect; ++c) folded_[c] = 0;
  }
  for (const FoldPair& pair : kFoldPairs) {
    if (pair.from < kFoldDirect) std::memcpy(&folded_[pair.from], pair.to, sizeof pair.to);
  }
}

WordClass Characters::ClassBeyond(char32_t c) const {
  const auto after = std::lower_bound(class_runs_.begin(), class_runs_.end(), (c + 1) << 2);
  return after == class_runs_.begin() ? WordClass::kOther
                                      : static_cast<WordClass>(*std::prev(after) & 3);
}

std::size_t Characters::FoldBeyond(char32_t c, char* out) const {
  if (IsIgnorable(c)) return 0;
  // Half width, in the order of keyboards.
  if (c - 0xff66 < sizeof kHalfKatakana) return EncodeUtf8(0x3000 + kHalfKatakana[c - 0xff66], out);
  for (const FoldPair& pair : kFoldPairs) {
    if (pair.from != c) continue;
    std::memcpy(out, pair.to, sizeof pair.to);
    return pair.to[2] == '\0' ? 2 : 3;
  }
  const auto found = std::lower_bound(beyond_from_.begin(), beyond_from_.end(), c);
  if (found != beyond_from_.end() && *found == c) {
    c = beyond_to_[static_cast<std::size_t>(found - beyond_from_.begin())];
  }
  return EncodeUtf8(c, out);
}

bool IsKatakana(char32_t c) { return IsIn(kKatakana, c); }

bool IsUpper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  // Blocks in which capitals and small letters alternate: the parity of the capital, by range.
  static constexpr Range kEven[] = {{0x100, 0x137}, {0x14a, 0x177},  {0x1de, 0x1ef},
                                    {0x1f8, 0x233}, {0x460, 0x481},  {0x48a, 0x4bf},
                                    {0x4d0, 0x52f}, {0x1e00, 0x1eff}};
  static constexpr Range kOdd[] = {{0x139, 0x148}, {0x179, 0x17e}, {0x1cd, 0x1dc}, {0x4c1, 0x4ce}};
  static constexpr Range kAll[] = {{0xc0, 0xd6},   {0xd8, 0xde},   {0x178, 0x178},
                                   {0x386, 0x38f}, {0x391, 0x3ab}, {0x400, 0x42f},
                                   {0x4c0, 0x4c0}, {0x531, 0x556}, {0xff21, 0xff3a}};
  return IsIn(kAll, c) || (c % 2 == 0 && IsIn(kEven, c)) || (c % 2 == 1 && IsIn(kOdd, c));
}

bool IsIgnorable(char32_t c) { return IsIn(kIgnorable, c); }

char32_t PlainCharacter(char32_t c) {
  struct Kin {
    uint16_t first;
    uint16_t last;
    char plain;
  };
  static constexpr Kin kKin[] = {
      {0x9, 0xd, ' '},        {'`', '`', '\''},       {0x85, 0x85, ' '},     {0xa0, 0xa0, ' '},
      {0xb4, 0xb4, '\''},     {0x2bb, 0x2bc, '\''},   {0x5be, 0x5be, '-'},   {0x5f4, 0x5f4, '"'},
      {0x1680, 0x1680, ' '},  {0x2000, 0x200a, ' '},  {0x2010, 0x2011, '-'}, {0x2013, 0x2013, '-'},
      {0x2018, 0x2019, '\''}, {0x201b, 0x201b, '\''}, {0x2028, 0x2029, ' '}, {0x202f, 0x202f, ' '},
      {0x2032, 0x2032, '\''}, {0x2044, 0x2044, '/'},  {0x205f, 0x205f, ' '}, {0x2215, 0x2215, '/'},
      {0x3000, 0x3000, ' '},  {0xfe63, 0xfe63, '-'}};
  if (c >= 0xff01 && c <= 0xff5e) return c - 0xff01 + '!';
  for (const Kin& kin : kKin) {
    if (c <= kin.last) return c >= kin.first ? static_cast<unsigned char>(kin.plain) : c;
  }
  return c;
}

bool IsApostrophe(char32_t c) { return PlainCharacter(c) == '\''; }

bool IsHyphen(char32_t c) { return PlainCharacter(c) == '-'; }

bool IsSpace(char32_t c) { return PlainCharacter(c) == ' '; }

bool IsLineEnd(char32_t c) {
  return (c >= 10 && c <= 13) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

}  // namespace explainer
