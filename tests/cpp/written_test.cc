#include "match/written.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("a label is written in a span that has its words, whatever the typography") {
  const struct {
    std::string why;
    std::string label;
    std::string span;
    bool written;
    bool keeps_hyphens = true;  // asked only of what is written
  } kRows[] = {
      {"the same bytes", "far right", "far right", true},
      {"other capitals", "far right", "FAR Right", true},
      {"accents", U8(u8"coup d'\u00e9tat"), U8(u8"coup d\u2019e\u0301tat"), true},
      {"ligatures and full width", "NATO office", U8(u8"\uff2eATO o\ufb03ce"), true},
      {"soft hyphens", "disinformation", U8(u8"dis\u00adin\u00adforma\u200btion"), true},
      {"wide spaces", "far right", U8(u8"far\u00a0 \n right"), true},
      {"a hyphen for a space", "far right", "far-right", true},
      {"a space for a hyphen", "far-right", "far right", true, false},
      {"another hyphen", "far-right", U8(u8"far\u2011right"), true},
      {"an en dash", "far-right", U8(u8"far\u2013right"), true},
      {"one hyphen of two", "far-right-wing", "far-right wing", true, false},
      {"a dotted acronym", "U.S.", "US", true},
      {"a spaced ampersand", "S&P", "S & P", true},
      {"marks that follow the last word", "LGBTQ+", "lgbtq", true},
      {"another word", "far right", "far left", false},
      {"another letter of the same size", "run", "ran", false},
      {"a digit for a letter with its lowest bits", "P0", "pP", false},
      {"a word more", "far right", "far right wing", false},
      {"a word less", "far right", "far", false},
      {"words run together", "run-off", "runoff", false},
      {"nothing between words that a space parts", "a b", "ab", false},
      {"a hyphen with spaces", "far-right", "far - right", false},
      {"an apostrophe for a space", "d etat", "d'etat", false},
      {"an em dash", "far-right", U8(u8"far\u2014right"), false},
      {"an underscore is a letter", "a b", "a_b", false},
      {"letters outside ASCII that differ", U8(u8"\u5317\u4eac"), U8(u8"\u5317\u7ea6"), false},
      {"a word too long for any label", std::string(64, 'a'), std::string(63, 'a') + "b", false},
      {"no word at all", "--", "!", false},
  };
  const Characters characters;
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    CHECK(IsWrittenAs(characters, row.label, row.span) == row.written);
    if (row.written) CHECK(KeepsHyphens(characters, row.label, row.span) == row.keeps_hyphens);
  }
}

TEST_CASE("what is not ASCII differs in more than case when one bit differs") {
  const Characters characters;
  // 0xe9 and 0xc9 differ in the bit of ASCII case: as Latin-1 they would be one letter.
  CHECK_FALSE(IsWrittenAs(characters, U8(u8"\u4e09"), U8(u8"\u4e29")));
  CHECK_FALSE(IsWrittenAs(characters, "a[", "a{b"));
}

TEST_CASE("the same bytes are told at every size, whatever stands behind them") {
  for (std::size_t size = 0; size < 40; ++size) {
    CAPTURE(size);
    const std::string a = std::string(size, 'q') + "xxxxxxx";
    const std::string b = std::string(size, 'q') + "yyyyyyy";
    const std::string_view bytes = std::string_view(a).substr(0, size);
    CHECK(AreSameBytes(bytes, std::string_view(b).substr(0, size)));
    if (size > 0) CHECK_FALSE(AreSameBytes(bytes, std::string_view(b).substr(0, size - 1)));
    for (std::size_t i = 0; i < size; ++i) {
      std::string changed = b;
      changed[i] = 'Q';
      CHECK_FALSE(AreSameBytes(bytes, std::string_view(changed).substr(0, size)));
    }
  }
}

}  // namespace
}  // namespace explainer::test
