#include "text/runs.h"

#include <bit>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace explainer {
namespace {

// One bit per byte of a block of 64: is it part of a run?
//
// With SIMD, 16 bytes at a time. A byte counts when it lies outside ASCII (as a signed number it is
// negative), is '_', or lies within '0'..'9' or, after |0x20, within 'a'..'z'.
#if defined(__wasm_simd128__)

uint64_t RunBits16(const char* p) {
  const v128_t bytes = wasm_v128_load(p);
  const v128_t lower = wasm_v128_or(bytes, wasm_i8x16_splat(0x20));
  const v128_t letter =
      wasm_u8x16_lt(wasm_i8x16_sub(lower, wasm_i8x16_splat('a')), wasm_i8x16_splat(26));
  const v128_t digit =
      wasm_u8x16_lt(wasm_i8x16_sub(bytes, wasm_i8x16_splat('0')), wasm_i8x16_splat(10));
  const v128_t other = wasm_v128_or(bytes, wasm_i8x16_eq(bytes, wasm_i8x16_splat('_')));
  return static_cast<uint16_t>(
      wasm_i8x16_bitmask(wasm_v128_or(other, wasm_v128_or(letter, digit))));
}

#elif defined(__SSE2__)

uint64_t RunBits16(const char* p) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  // SSE2 compares signed bytes only, so each range is moved to the bottom of the signed range.
  const auto below = [](__m128i value, char first, int count) {
    const __m128i moved = _mm_sub_epi8(value, _mm_set1_epi8(static_cast<char>(first - 128)));
    return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(count - 128)));
  };
  const __m128i other = _mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_')));
  const __m128i word = _mm_or_si128(below(lower, 'a', 26), below(bytes, '0', 10));
  return static_cast<uint16_t>(_mm_movemask_epi8(_mm_or_si128(other, word)));
}

#else

uint64_t RunBits16(const char* p) {
  uint64_t bits = 0;
  for (int i = 0; i < 16; ++i) {
    const auto byte = static_cast<uint8_t>(p[i]);
    const auto lower = static_cast<uint8_t>(byte | 0x20);
    const bool in = byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') ||
                    (lower >= 'a' && lower <= 'z');
    bits |= static_cast<uint64_t>(in) << i;
  }
  return bits;
}

#endif

uint64_t RunBits64(const char* p) {
  return RunBits16(p) | RunBits16(p + 16) << 16 | RunBits16(p + 32) << 32 | RunBits16(p + 48) << 48;
}

}  // namespace

std::size_t FindRuns(std::string_view text, std::vector<uint32_t>& edges) {
  // Every byte can be an edge, and edges are written eight at a time. The buffer never shrinks, so
  // that scanning again does not clear it again.
  if (edges.size() < text.size() + 2 + 8) edges.resize(text.size() + 2 + 8);
  uint32_t* out = edges.data();
  uint64_t carry = 0;
  for (std::size_t block = 0; block < text.size(); block += 64) {
    uint64_t bits = RunBits64(text.data() + block);
    const std::size_t left = text.size() - block;
    if (left < 64) bits &= (uint64_t{1} << left) - 1;
    // A bit that differs from the one before it is an edge.
    uint64_t changes = bits ^ (bits << 1 | carry);
    carry = bits >> 63;
    const int count = std::popcount(changes);
    // In groups of eight without asking after each whether it was the last: what is written too
    // much is written over by the next block.
    for (int done = 0; done < count; done += 8) {
      for (int i = 0; i < 8; ++i) {
        out[done + i] = static_cast<uint32_t>(block) +
                        static_cast<uint32_t>(std::countr_zero(changes | uint64_t{1} << 63));
        changes &= changes - 1;
      }
    }
    out += count;
  }
  if ((out - edges.data()) % 2 != 0) *out++ = static_cast<uint32_t>(text.size());
  return static_cast<std::size_t>(out - edges.data()) / 2;
}

}  // namespace explainer
