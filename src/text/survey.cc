#include "text/survey.h"

#include <bit>

#include "text/vectors.h"
#include "text/words.h"

namespace explainer {
namespace {

// Of 64 bytes, which are ...
struct Bits {
  uint64_t run = 0;           // part of a run
  uint64_t outside = 0;       // outside ASCII
  uint64_t ends = 0;          // the end of a block
  uint64_t continuing = 0;    // not the first byte of a character
  uint64_t four_leading = 0;  // the first byte of a character of four, which is two UTF-16 units
};

// A run holds what lies outside ASCII (negative as a signed number), '_', digits, and what |0x20
// makes a small letter.
EXPLAINER_ALWAYS_INLINE Bytes16 InRun(Bytes16 bytes) {
  const Bytes16 letter = InRange(Or(bytes, Splat(0x20)), 'a', 26);
  const Bytes16 digit = InRange(bytes, '0', 10);
  return Or(Or(letter, digit), Or(bytes, Equal(bytes, Splat('_'))));
}

static_assert(kBlockEnd == kHeadingEnd + 1);

template <typename Test>
EXPLAINER_ALWAYS_INLINE uint64_t Bits64(const char* p, Test test) {
  return TopBits(test(Load16(p))) | TopBits(test(Load16(p + 16))) << 16 |
         TopBits(test(Load16(p + 32))) << 32 | TopBits(test(Load16(p + 48))) << 48;
}

EXPLAINER_ALWAYS_INLINE Bits Look(const char* p) {
  Bits bits;
  bits.run = Bits64(p, InRun);
  bits.outside = Bits64(p, [](Bytes16 bytes) { return bytes; });
  bits.ends = Bits64(p, [](Bytes16 bytes) { return InRange(bytes, kHeadingEnd, 2); });
  return bits;
}

// 10xxxxxx continues a character; 11110xxx leads four bytes.
void LookOutside(const char* p, Bits& bits) {
  bits.continuing = Bits64(p, [](Bytes16 bytes) { return Less(bytes, Splat(-64)); });
  bits.four_leading =
      bits.outside & Bits64(p, [](Bytes16 bytes) { return Less(Splat(-17), bytes); });
}

uint32_t Units(const Bits& bits, uint64_t of) {
  return static_cast<uint32_t>(std::popcount(of & ~bits.continuing) +
                               std::popcount(of & bits.four_leading));
}

}  // namespace

void TextSurvey::Take(std::string_view text) {
  text_ = text;
  block_ends_.clear();
  // Every byte can be an edge, and edges are written eight at a time. Buffers never shrink, so that
  // looking again does not clear them again.
  if (edges_size_ < text.size() + 2 + 8) {
    edges_size_ = text.size() + 2 + 8;
    edges_.reset(new uint32_t[edges_size_]);
  }
  const std::size_t blocks = text.size() / 64 + 1;
  if (units_.size() < blocks) units_.resize(blocks);
  uint32_t* out = edges_.get();
  uint64_t carry = 0;
  uint32_t units = 0;
  for (std::size_t block = 0; block < blocks; ++block) {
    const auto start = static_cast<uint32_t>(block * 64);
    const char* p = text.data() + start;
    const std::size_t left = text.size() - start;
    const uint64_t inside = left < 64 ? (uint64_t{1} << left) - 1 : ~uint64_t{0};
    Bits bits = Look(p);
    units_[block] = units << 1 | (bits.outside != 0 ? 1 : 0);
    if (bits.outside == 0) {
      units += 64;
    } else {
      LookOutside(p, bits);
      units += Units(bits, ~uint64_t{0});
    }
    for (uint64_t ends = bits.ends & inside; ends != 0; ends &= ends - 1) {
      block_ends_.push_back(start + static_cast<uint32_t>(std::countr_zero(ends)));
    }
    const uint64_t run = bits.run & inside;
    // A bit that differs from the one before it is an edge.
    uint64_t changes = run ^ (run << 1 | carry);
    carry = run >> 63;
    const int count = std::popcount(changes);
    // In groups of eight without asking after each whether it was the last: what is written too
    // much is written over by the next block.
    for (int done = 0; done < count; done += 8) {
      for (int i = 0; i < 8; ++i) {
        out[done + i] =
            start + static_cast<uint32_t>(std::countr_zero(changes | uint64_t{1} << 63));
        changes &= changes - 1;
      }
    }
    out += count;
  }
  if ((out - edges_.get()) % 2 != 0) *out++ = static_cast<uint32_t>(text.size());
  runs_ = static_cast<std::size_t>(out - edges_.get()) / 2;
}

uint32_t TextSurvey::Utf16Before(uint32_t offset) const {
  const uint32_t block = offset / 64;
  const uint32_t units = units_[block] >> 1;
  if ((units_[block] & 1) == 0) return units + offset % 64;
  const char* p = text_.data() + block * 64;
  Bits bits;
  bits.outside = Bits64(p, [](Bytes16 bytes) { return bytes; });
  LookOutside(p, bits);
  return units + Units(bits, (uint64_t{1} << offset % 64) - 1);
}

}  // namespace explainer
