#include "text/utf8.h"

namespace explainer {
namespace {

uint8_t ByteAt(std::string_view text, uint32_t position) {
  return static_cast<uint8_t>(text[position]);
}

bool IsContinuation(uint8_t byte) { return (byte & 0xc0) == 0x80; }

}  // namespace

char32_t DecodeUtf8(std::string_view text, uint32_t& position) {
  const uint8_t lead = ByteAt(text, position++);
  if (lead < 0x80) return lead;
  // Table 3-7 of the Unicode standard: the second byte has a narrower range after some leads.
  int more = 0;
  uint8_t low = 0x80;
  uint8_t high = 0xbf;
  char32_t value = 0;
  if (lead >= 0xc2 && lead <= 0xdf) {
    more = 1;
    value = lead & 0x1fu;
  } else if (lead >= 0xe0 && lead <= 0xef) {
    more = 2;
    value = lead & 0x0fu;
    if (lead == 0xe0) low = 0xa0;
    if (lead == 0xed) high = 0x9f;
  } else if (lead >= 0xf0 && lead <= 0xf4) {
    more = 3;
    value = lead & 0x07u;
    if (lead == 0xf0) low = 0x90;
    if (lead == 0xf4) high = 0x8f;
  } else {
    return kReplacement;
  }
  for (; more > 0; --more) {
    if (position >= text.size()) return kReplacement;
    const uint8_t byte = ByteAt(text, position);
    if (byte < low || byte > high) return kReplacement;
    value = value << 6 | (byte & 0x3fu);
    low = 0x80;
    high = 0xbf;
    ++position;
  }
  return value;
}

char32_t DecodeUtf8Before(std::string_view text, uint32_t& position) {
  const uint32_t end = position--;
  for (int i = 0; i < 3 && position > 0 && IsContinuation(ByteAt(text, position)); ++i) --position;
  uint32_t next = position;
  const char32_t code_point = DecodeUtf8(text, next);
  if (next == end) return code_point;
  position = end - 1;
  return kReplacement;
}

std::size_t EncodeUtf8(char32_t c, char* out) {
  if (c < 0x80) {
    *out = static_cast<char>(c);
    return 1;
  }
  const std::size_t size = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  for (std::size_t i = size - 1; i > 0; --i) {
    out[i] = static_cast<char>(0x80 | (c & 0x3f));
    c >>= 6;
  }
  // The lead byte says the size with as many ones.
  out[0] = static_cast<char>((0xf00u >> size & 0xf0u) | c);
  return size;
}

void AppendUtf8(std::string& out, char32_t c) {
  char bytes[4];
  out.append(bytes, EncodeUtf8(c, bytes));
}

std::string ToWellFormedUtf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (uint32_t i = 0; i < text.size();) AppendUtf8(out, DecodeUtf8(text, i));
  return out;
}

std::string Utf16ToUtf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c >= 0xd800 && c < 0xe000) {
      const bool paired =
          c < 0xdc00 && i + 1 < text.size() && text[i + 1] >= 0xdc00 && text[i + 1] < 0xe000;
      c = paired ? 0x10000 + ((c - 0xd800) << 10) + (text[++i] - 0xdc00u) : kReplacement;
    }
    AppendUtf8(out, c);
  }
  return out;
}

uint32_t Utf16Length(std::string_view text) {
  // A code point is one unit for its lead byte, and one more when that says four bytes.
  uint32_t units = 0;
  for (uint32_t i = 0; i < text.size(); ++i) {
    const uint8_t byte = ByteAt(text, i);
    units += static_cast<uint32_t>(!IsContinuation(byte)) + static_cast<uint32_t>(byte >= 0xf0);
  }
  return units;
}

}  // namespace explainer
