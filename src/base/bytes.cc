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

uint32_t ByteReader::LongVarint() {
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

}  // namespace explainer
