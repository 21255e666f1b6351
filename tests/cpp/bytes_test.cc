#include "base/bytes.h"

#include <doctest/doctest.h>

#include <limits>

#include "base/result.h"

using namespace std::literals;

namespace explainer::test {
namespace {

TEST_CASE("fixed numbers are read little-endian") {
  ByteReader reader("\x2a\x01\x02\x03\xff"sv);
  CHECK(reader.U8() == 42);
  CHECK(reader.U32() == 0xff030201);
  CHECK(reader.ok());
  CHECK(reader.AtEnd());
}

TEST_CASE("a varint comes back as it was written") {
  for (const uint32_t value : {0u, 1u, 127u, 128u, 300u, 16383u, 16384u, 2097151u, 2097152u,
                               268435455u, 268435456u, std::numeric_limits<uint32_t>::max()}) {
    CAPTURE(value);
    std::string bytes;
    AppendVarint(bytes, value);
    ByteReader reader(bytes);
    CHECK(reader.Varint() == value);
    CHECK(reader.ok());
    CHECK(reader.AtEnd());
  }
}

TEST_CASE("a varint that does not fit 32 bits turns the reader bad") {
  const struct {
    std::string why;
    std::string bytes;
  } kRows[] = {
      {"one bit too many", "\xff\xff\xff\xff\x1f"s},
      {"six bytes", "\x80\x80\x80\x80\x80\x01"s},
      {"no last byte", "\x80\x80"s},
      {"nothing", ""s},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    ByteReader reader(row.bytes);
    CHECK(reader.Varint() == 0);
    CHECK_FALSE(reader.ok());
  }
}

TEST_CASE("a reader that ran past its end stays bad and gives nothing") {
  ByteReader reader("abc");
  CHECK(reader.Bytes(4).empty());
  CHECK_FALSE(reader.ok());
  CHECK(reader.U8() == 0);
  CHECK(reader.U32() == 0);
  CHECK(reader.Varint() == 0);
  CHECK(reader.Bytes(1).empty());
  CHECK(reader.Until('c').empty());
  CHECK_FALSE(reader.ok());
}

TEST_CASE("lines are read up to their end") {
  ByteReader reader("one\n\nrest");
  CHECK(reader.Until('\n') == "one");
  CHECK(reader.Until('\n') == "");
  CHECK(reader.ok());
  CHECK(reader.remaining() == 4);
  CHECK(reader.Until('\n') == "");
  CHECK_FALSE(reader.ok());
}

TEST_CASE("an error says where it is, as far as that is known") {
  Error error{ErrorCode::kInput, "is missing"};
  CHECK(error.ToString() == "is missing");
  error.field = "short";
  CHECK(error.ToString() == "field 'short': is missing");
  error.file = "law.json";
  error.entry = "coup";
  CHECK(error.ToString() == "law.json: entry 'coup': field 'short': is missing");
}

}  // namespace
}  // namespace explainer::test
