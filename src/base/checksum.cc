#include "base/checksum.h"

#include <bit>
#include <cstring>

namespace explainer {
namespace {

constexpr uint32_t kPrime1 = 0x9e3779b1;
constexpr uint32_t kPrime2 = 0x85ebca77;
constexpr uint32_t kPrime3 = 0xc2b2ae3d;
constexpr uint32_t kPrime4 = 0x27d4eb2f;
constexpr uint32_t kPrime5 = 0x165667b1;

// Every machine that this runs on is little-endian, as the specification asks.
static_assert(std::endian::native == std::endian::little);
uint32_t LoadU32(const char* p) {
  uint32_t value;
  std::memcpy(&value, p, sizeof value);
  return value;
}

}  // namespace

uint32_t Xxh32(std::string_view bytes) {
  const char* p = bytes.data();
  const char* end = p + bytes.size();
  uint32_t hash = kPrime5;
  if (bytes.size() >= 16) {
    uint32_t lanes[4] = {kPrime1 + kPrime2, kPrime2, 0, 0 - kPrime1};
    for (; end - p >= 16; p += 16) {
      for (int i = 0; i < 4; ++i) {
        lanes[i] = std::rotl(lanes[i] + LoadU32(p + 4 * i) * kPrime2, 13) * kPrime1;
      }
    }
    hash = std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) +
           std::rotl(lanes[3], 18);
  }
  hash += static_cast<uint32_t>(bytes.size());
  for (; end - p >= 4; p += 4) hash = std::rotl(hash + LoadU32(p) * kPrime3, 17) * kPrime4;
  for (; p < end; ++p) {
    hash = std::rotl(hash + static_cast<uint8_t>(*p) * kPrime5, 11) * kPrime1;
  }
  hash = (hash ^ hash >> 15) * kPrime2;
  hash = (hash ^ hash >> 13) * kPrime3;
  return hash ^ hash >> 16;
}

}  // namespace explainer
