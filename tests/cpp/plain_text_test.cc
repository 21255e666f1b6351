#include "patterns/plain_text.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("a plain text is without typography, and knows where each span comes from") {
  const struct {
    std::string why;
    std::string source;
    std::string plain;
    std::string find;
    std::string span;
  } kRows[] = {
      {"nothing", "", "", "", ""},
      {"nothing to do", "Article 5.", "Article 5.", "Article 5", "Article 5"},
      {"a no-break space", U8(u8"an Article\u00a05."), "an Article 5.", "Article 5",
       U8(u8"Article\u00a05")},
      {"much space", U8(u8"a \r\n\u2003 Article \t\n 5"), "a Article 5", "Article 5",
       "Article \t\n 5"},
      {"soft hyphens", U8(u8"Ar\u00adti\u00adcle 5"), "Article 5", "Article 5",
       U8(u8"Ar\u00adti\u00adcle 5")},
      {"what is dropped at the edges stays outside", U8(u8"a\u200b\u00adb\u00ad\u2060c"), "abc",
       "b", "b"},
      {"full width at the edges", U8(u8"\uff08\uff21\uff15\uff09"), "(A5)", "A5",
       U8(u8"\uff21\uff15")},
      {"full width next to what is dropped", U8(u8"\uff21\u200b\uff15\u200b0"), "A50", "5",
       U8(u8"\uff15")},
      {"hyphens and apostrophes", U8(u8"F\u201116\u2019s"), "F-16's", "16'", U8(u8"16\u2019")},
      {"accents stay", U8(u8"\u00e9e\u0301"), U8(u8"\u00e9e\u0301"), U8(u8"\u0301"),
       U8(u8"\u0301")},
      {"an emoji", U8(u8"\U0001f680\u00a0A"), U8(u8"\U0001f680 A"), "A", "A"},
      {"bytes that are not well-formed", "a\xff\xc3 b\xff", U8(u8"a\ufffd\ufffd b\ufffd"), "b",
       "b"},
      {"the end of a block", "a \x1e b", "a \x1e b", "\x1e b", "\x1e b"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    const PlainText plain(row.source);
    CHECK(plain.text() == row.plain);
    const auto found = static_cast<uint32_t>(plain.text().find(row.find));
    REQUIRE(found < plain.text().size() + 1);
    const uint32_t begin = plain.SourceBegin(found);
    const uint32_t end = plain.SourceEnd(found + static_cast<uint32_t>(row.find.size()));
    CHECK(row.source.substr(begin, end - begin) == row.span);
  }
}

TEST_CASE("a pattern says plainly what it says") {
  CHECK(PlainPattern("Articles? [0-9]+") == "Articles? [0-9]+");
  CHECK(PlainPattern(U8(u8"Article\u00a05")) == "Article\\ 5");
  CHECK(PlainPattern(U8(u8"1990\u20132000")) == "1990\\-2000");
  CHECK(PlainPattern(U8(u8"[a\u2013z]\u2019s")) == "[a\\-z]\\'s");
  CHECK(PlainPattern(U8(u8"\uff08\uff21\uff09")) == "\\(A\\)");
  CHECK(PlainPattern(U8(u8"\u00c9tat")) == U8(u8"\u00c9tat"));
}

}  // namespace
}  // namespace explainer::test
