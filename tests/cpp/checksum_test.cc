#include "base/checksum.h"

#include <doctest/doctest.h>

#include <string>

using namespace std::literals;

namespace explainer::test {
namespace {

TEST_CASE("the checksum is the one of xxhsum -H32") {
  std::string all_bytes;
  for (int byte = 0; byte < 256; ++byte) all_bytes.push_back(static_cast<char>(byte));
  const struct {
    std::string bytes;
    uint32_t expected;
  } kRows[] = {
      {"", 0x02cc5d05},
      {"a", 0x550d7456},
      {"abc", 0x32d153ff},
      {"123456789", 0x937bad67},
      {"0123456789abcdef", 0xc2c45b69},
      {"The quick brown fox jumps over the lazy dog", 0xe85ea4de},
      {"\xff\x00\xff"s, 0x664c4d1d},
      {all_bytes, 0x59441253},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.bytes);
    CHECK(Xxh32(row.bytes) == row.expected);
  }
}

TEST_CASE("each byte of any length counts in the checksum") {
  for (std::size_t size = 1; size < 70; ++size) {
    const std::string bytes(size, 'x');
    CAPTURE(size);
    CHECK(Xxh32(bytes) != Xxh32(std::string(size - 1, 'x')));
    for (std::size_t i = 0; i < size; ++i) {
      std::string changed = bytes;
      changed[i] = 'y';
      CHECK(Xxh32(changed) != Xxh32(bytes));
    }
  }
}

}  // namespace
}  // namespace explainer::test
