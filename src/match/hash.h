// Hashes of words and of phrases. A word of the text and the folded key of a label hash alike,
// because `| 0x20` is what folding does to ASCII word characters.
#ifndef EXPLAINER_MATCH_HASH_H_
#define EXPLAINER_MATCH_HASH_H_

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/inline.h"
#include "text/words.h"

namespace explainer {

// Up to here a word is hashed without a loop; nearly all are.
inline constexpr std::size_t kShortWord = 16;

// Words of up to kShortWord bytes as two numbers, in small letters, zeros behind their end.
struct ShortWord {
  uint64_t first = 0;
  uint64_t second = 0;

  // Is all of it ASCII?
  EXPLAINER_ALWAYS_INLINE bool IsPlain() const {
    return ((first | second) & 0x8080808080808080) == 0;
  }
  bool operator==(const ShortWord&) const = default;
};

EXPLAINER_ALWAYS_INLINE uint64_t LoadU64(const void* p) {
  uint64_t value;
  std::memcpy(&value, p, sizeof value);
  return value;
}

inline constexpr uint64_t kCaseBits = 0x2020202020202020;  // set in small letters

// From 16 - size on: as many bytes of ones as the word has, then zeros.
alignas(16) inline constexpr uint8_t kMasks[32] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                   255, 255, 255, 255, 255, 255, 255, 255};

// Requires size <= kShortWord; reads kShortWord bytes, whatever the size.
EXPLAINER_ALWAYS_INLINE ShortWord LoadShortWord(const char* word, std::size_t size) {
  const uint8_t* mask = kMasks + 16 - size;
  return {(LoadU64(word) | kCaseBits) & LoadU64(mask),
          (LoadU64(word + 8) | kCaseBits) & LoadU64(mask + 8)};
}

// In what two short words of as many bytes differ.
struct ShortDifference {
  uint64_t bits = 0;               // that differ anywhere
  bool left_has_capitals = false;  // where the right one has small letters

  bool none() const { return bits == 0; }
  // In nothing but capitals?
  bool is_of_case() const { return (bits & ~kCaseBits) == 0; }
};

// Like LoadShortWord.
EXPLAINER_ALWAYS_INLINE ShortDifference CompareShort(const char* left, const char* right,
                                                     std::size_t size) {
  const uint8_t* mask = kMasks + 16 - size;
  const uint64_t first = (LoadU64(left) ^ LoadU64(right)) & LoadU64(mask);
  const uint64_t second = (LoadU64(left + 8) ^ LoadU64(right + 8)) & LoadU64(mask + 8);
  return {first | second, ((first & ~LoadU64(left)) | (second & ~LoadU64(left + 8))) != 0};
}

inline constexpr uint64_t kGolden = 0x9e3779b97f4a7c15;  // 2^64 / golden ratio
inline constexpr uint64_t kPrime = 0xc2b2ae3d27d4eb4f;   // a prime of XXH64

EXPLAINER_ALWAYS_INLINE uint64_t HashShortWord(const ShortWord& word, std::size_t size) {
  uint64_t hash = word.first * kGolden + (word.second ^ size) * kPrime;
  hash ^= hash >> 29;
  hash *= 0xd6e8feb86659fd93;
  return hash ^ hash >> 32;
}

// Longer than kShortWord; by itself, as few are.
[[gnu::noinline]] inline uint64_t HashLongWord(const char* word, std::size_t size) {
  uint64_t hash = size;
  for (std::size_t i = 0; i < size; i += kShortWord) {
    // The last piece ends with the word, so that no byte behind it is read.
    const std::size_t begin = size - i < kShortWord ? size - kShortWord : i;
    hash = (hash ^ HashShortWord(LoadShortWord(word + begin, kShortWord), size)) * kPrime;
  }
  return hash ^ hash >> 32;
}

// Any size; `word` must be readable for kShortWord bytes from its begin on.
EXPLAINER_ALWAYS_INLINE uint64_t HashWord(const char* word, std::size_t size) {
  return size <= kShortWord ? HashShortWord(LoadShortWord(word, size), size)
                            : HashLongWord(word, size);
}

// The phrase that has been read so far, and then over `joint` the word of this hash.
EXPLAINER_ALWAYS_INLINE uint64_t HashPhrase(uint64_t phrase, Joint joint, uint64_t word) {
  return (phrase ^ joint) * kGolden + word;
}

}  // namespace explainer

#endif  // EXPLAINER_MATCH_HASH_H_
