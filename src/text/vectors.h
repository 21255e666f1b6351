// Sixteen bytes at a time: the few operations that looking at text needs, with SIMD where the
// machine has it. Comparisons are signed, as SSE2 has no others, and give 0xff or 0 in each byte.
#ifndef EXPLAINER_TEXT_VECTORS_H_
#define EXPLAINER_TEXT_VECTORS_H_

#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/inline.h"

namespace explainer {

#if defined(__wasm_simd128__)

using Bytes16 = v128_t;
EXPLAINER_ALWAYS_INLINE Bytes16 Load16(const char* p) { return wasm_v128_load(p); }
EXPLAINER_ALWAYS_INLINE Bytes16 Splat(int value) {
  return wasm_i8x16_splat(static_cast<int8_t>(value));
}
EXPLAINER_ALWAYS_INLINE Bytes16 Or(Bytes16 a, Bytes16 b) { return wasm_v128_or(a, b); }
EXPLAINER_ALWAYS_INLINE Bytes16 Subtract(Bytes16 a, Bytes16 b) { return wasm_i8x16_sub(a, b); }
EXPLAINER_ALWAYS_INLINE Bytes16 Less(Bytes16 a, Bytes16 b) { return wasm_i8x16_lt(a, b); }
EXPLAINER_ALWAYS_INLINE Bytes16 Equal(Bytes16 a, Bytes16 b) { return wasm_i8x16_eq(a, b); }
// The highest bit of each byte.
EXPLAINER_ALWAYS_INLINE uint64_t TopBits(Bytes16 a) {
  return static_cast<uint16_t>(wasm_i8x16_bitmask(a));
}

#elif defined(__SSE2__)

using Bytes16 = __m128i;
EXPLAINER_ALWAYS_INLINE Bytes16 Load16(const char* p) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
}
EXPLAINER_ALWAYS_INLINE Bytes16 Splat(int value) { return _mm_set1_epi8(static_cast<char>(value)); }
EXPLAINER_ALWAYS_INLINE Bytes16 Or(Bytes16 a, Bytes16 b) { return _mm_or_si128(a, b); }
EXPLAINER_ALWAYS_INLINE Bytes16 Subtract(Bytes16 a, Bytes16 b) { return _mm_sub_epi8(a, b); }
EXPLAINER_ALWAYS_INLINE Bytes16 Less(Bytes16 a, Bytes16 b) { return _mm_cmplt_epi8(a, b); }
EXPLAINER_ALWAYS_INLINE Bytes16 Equal(Bytes16 a, Bytes16 b) { return _mm_cmpeq_epi8(a, b); }
EXPLAINER_ALWAYS_INLINE uint64_t TopBits(Bytes16 a) {
  return static_cast<uint16_t>(_mm_movemask_epi8(a));
}

#else

struct Bytes16 {
  int8_t byte[16];
};
template <typename Operation>
Bytes16 Each(Operation operation) {
  Bytes16 out;
  for (int i = 0; i < 16; ++i) out.byte[i] = static_cast<int8_t>(operation(i));
  return out;
}
EXPLAINER_ALWAYS_INLINE Bytes16 Load16(const char* p) {
  Bytes16 out;
  std::memcpy(out.byte, p, sizeof out.byte);
  return out;
}
EXPLAINER_ALWAYS_INLINE Bytes16 Splat(int value) {
  return Each([=](int) { return value; });
}
EXPLAINER_ALWAYS_INLINE Bytes16 Or(Bytes16 a, Bytes16 b) {
  return Each([&](int i) { return a.byte[i] | b.byte[i]; });
}
EXPLAINER_ALWAYS_INLINE Bytes16 Subtract(Bytes16 a, Bytes16 b) {
  return Each([&](int i) { return a.byte[i] - b.byte[i]; });
}
EXPLAINER_ALWAYS_INLINE Bytes16 Less(Bytes16 a, Bytes16 b) {
  return Each([&](int i) { return a.byte[i] < b.byte[i] ? -1 : 0; });
}
EXPLAINER_ALWAYS_INLINE Bytes16 Equal(Bytes16 a, Bytes16 b) {
  return Each([&](int i) { return a.byte[i] == b.byte[i] ? -1 : 0; });
}
EXPLAINER_ALWAYS_INLINE uint64_t TopBits(Bytes16 a) {
  uint64_t bits = 0;
  for (int i = 0; i < 16; ++i) bits |= static_cast<uint64_t>(a.byte[i] < 0) << i;
  return bits;
}

#endif

// Is the byte within `count` values from `first` on? A range is moved to the bottom of the signed
// numbers, where one comparison tells.
EXPLAINER_ALWAYS_INLINE Bytes16 InRange(Bytes16 bytes, int first, int count) {
  return Less(Subtract(bytes, Splat(first - 128)), Splat(count - 128));
}

}  // namespace explainer

#endif  // EXPLAINER_TEXT_VECTORS_H_
