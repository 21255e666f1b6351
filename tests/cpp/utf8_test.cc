#include "text/utf8.h"

#include <doctest/doctest.h>

#include "support.h"

using namespace std::string_literals;

namespace explainer::test {
namespace {

TEST_CASE("scalar values survive encoding and decoding, forwards and backwards") {
  uint32_t wrong = 0;
  // All of two bytes and around each change of length, and every 97th of the others.
  for (char32_t c = 0; c < 0x110000; c += c < 0x900 || (c > 0xff00 && c < 0x10100) ? 1 : 97) {
    if (c >= 0xd800 && c < 0xe000) c = 0xe000;
    std::string bytes = "x";
    AppendUtf8(bytes, c);
    uint32_t forwards = 1;
    uint32_t backwards = static_cast<uint32_t>(bytes.size());
    const bool same = DecodeUtf8(bytes, forwards) == c && forwards == bytes.size() &&
                      DecodeUtf8Before(bytes, backwards) == c && backwards == 1;
    wrong += same ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("what is not well-formed becomes one U+FFFD for each maximal subpart") {
  const struct {
    std::string why;
    std::string bytes;
    std::string expected;  // with '?' for U+FFFD
  } kRows[] = {
      {"plain text", "abc", "abc"},
      {"a lone continuation byte", "a\x80z", "a?z"},
      {"a lead byte at the end", "a\xc3", "a?"},
      {"a lead byte before a letter", "\xc3z", "?z"},
      {"three bytes cut after two", "\xe2\x82z", "?z"},
      {"four bytes cut after three", "\xf0\x9f\x9az", "?z"},
      {"an overlong slash", "\xc0\xaf", "??"},
      {"an overlong in three bytes", "\xe0\x80\xaf", "???"},
      {"a surrogate", "\xed\xa0\x80", "???"},
      {"beyond the last code point", "\xf4\x90\x80\x80", "????"},
      {"a byte that never occurs", "\xff\xfe", "??"},
      {"the example of table 3-8 of the standard",
       "\x61\xf1\x80\x80\xe1\x80\xc2\x62\x80\x63\x80\xbf\x64", "a???b?c??d"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    std::string expected;
    for (const char c : row.expected) {
      if (c == '?') {
        AppendUtf8(expected, kReplacement);
      } else {
        expected.push_back(c);
      }
    }
    CHECK(ToWellFormedUtf8(row.bytes) == expected);
  }
}

TEST_CASE("UTF-16 with lone surrogates keeps its length") {
  const struct {
    std::string why;
    std::u16string text;
    std::string expected;
  } kRows[] = {
      {"nothing", u"", ""},
      {"a pair", {0xd83d, 0xde80}, U8(u8"\U0001f680")},
      {"a lone high one", {'a', 0xd83d, 'b'}, U8(u8"a\ufffdb")},
      {"a lone low one", {'a', 0xde80, 'b'}, U8(u8"a\ufffdb")},
      {"the wrong way round", {0xde80, 0xd83d}, U8(u8"\ufffd\ufffd")},
      {"a high one before a pair", {0xd83d, 0xd83d, 0xde80}, U8(u8"\ufffd\U0001f680")},
      {"a high one at the end", {'a', 0xdbff}, U8(u8"a\ufffd")},
      {"the last pair", {0xdbff, 0xdfff}, U8(u8"\U0010ffff")},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    CHECK(Utf16ToUtf8(row.text) == row.expected);
    CHECK(Utf16Length(row.expected) == row.text.size());
  }
}

TEST_CASE("the length in UTF-16 units is that of a text decoded step by step") {
  const std::string text = U8(u8"a\u00e9\u20ac\U0001f680\ufffdz\U0001f1eb\U0001f1f7 end");
  uint32_t units = 0;
  for (uint32_t i = 0; i < text.size();) {
    CHECK(Utf16Length(text.substr(0, i)) == units);
    units += DecodeUtf8(text, i) >= 0x10000 ? 2 : 1;
  }
  CHECK(Utf16Length(text) == units);
}

}  // namespace
}  // namespace explainer::test
