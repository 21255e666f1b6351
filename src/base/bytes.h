// Bounds-checked little-endian reading and writing. A reader that runs past its end turns bad and
// gives zeros from then on, so a caller checks once, after a group of reads.
#ifndef EXPLAINER_BASE_BYTES_H_
#define EXPLAINER_BASE_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace explainer {

class ByteReader {
 public:
  // Borrows `bytes`.
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool AtEnd() const { return position_ == bytes_.size(); }
  std::size_t remaining() const { return bytes_.size() - position_; }
  std::string_view rest() const { return bytes_.substr(position_); }

  uint8_t U8() { return static_cast<uint8_t>(Fixed(1)); }
  uint32_t U32() { return Fixed(4); }
  // LEB128, at most five bytes; bad when it does not fit 32 bits.
  uint32_t Varint() {
    // Most are a byte.
    const bool short_one =
        ok_ && position_ < bytes_.size() && static_cast<uint8_t>(bytes_[position_]) < 0x80;
    return short_one ? static_cast<uint32_t>(bytes_[position_++]) : LongVarint();
  }
  // The next `size` bytes, borrowed; empty and bad when there are fewer.
  std::string_view Bytes(std::size_t size);
  // Up to and without the next `terminator`, which is consumed; bad when there is none.
  std::string_view Until(char terminator);

 private:
  uint32_t Fixed(std::size_t size);
  uint32_t LongVarint();

  std::string_view bytes_;
  std::size_t position_ = 0;
  bool ok_ = true;
};

void AppendU32(std::string& out, uint32_t value);
void AppendVarint(std::string& out, uint32_t value);

}  // namespace explainer

#endif  // EXPLAINER_BASE_BYTES_H_
