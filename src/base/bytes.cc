#include "base/bytes.h"

namespace explainer {

uint32_t ByteReader::Fixed(std::size_t size) {
  const std::string_view bytes = Bytes(size);
  uint32_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    value = value << 8 | static_cast<uint8_t>(bytes[i]);
  }
  return value;
}

uint32_t ByteReader::Varint() {
  uint32_t value = 0;
  for (uint32_t shift = 0; shift < 35; shift += 7) {
    const uint32_t byte = U8();
    if (shift == 28 && byte > 0x0f) break;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  ok_ = false;
  return 0;
}

std::string_view ByteReader::Bytes(std::size_t size) {
  if (!ok_ || size > remaining()) {
    ok_ = false;
    return {};
  }
  const std::string_view bytes = bytes_.substr(position_, size);
  position_ += size;
  return bytes;
}

std::string_view ByteReader::Until(char terminator) {
  const std::size_t end = bytes_.find(terminator, position_);
  if (!ok_ || end == std::string_view::npos) {
    ok_ = false;
    return {};
  }
  const std::string_view bytes = bytes_.substr(position_, end - position_);
  position_ = end + 1;
  return bytes;
}

void AppendU32(std::string& out, uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(value >> shift));
}

void AppendVarint(std::string& out, uint32_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
  out.push_back(static_cast<char>(value));
}

uint32_t Crc32(std::string_view bytes) {
  // Four bits at a time: a table of 64 bytes, not 1 kB, for a check made once per glossary.
  static constexpr uint32_t kTable[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac,
                                          0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
                                          0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
                                          0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
  uint32_t crc = 0xffffffff;
  for (const char c : bytes) {
    crc ^= static_cast<uint8_t>(c);
    crc = kTable[crc & 15] ^ crc >> 4;
    crc = kTable[crc & 15] ^ crc >> 4;
  }
  return ~crc;
}

}  // namespace explainer
