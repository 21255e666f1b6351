#include "compile/japanese.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("spellings of Japanese") {
  const struct {
    std::string label;
    std::string variants;
  } kRows[] = {
      // A long vowel at the end of a long foreign word.
      {U8(u8"\u30b3\u30f3\u30d4\u30e5\u30fc\u30bf\u30fc"),
       U8(u8"\u30b3\u30f3\u30d4\u30e5\u30fc\u30bf")},
      // Not of a short one.
      {U8(u8"\u30d1\u30fc\u30c6\u30a3\u30fc").substr(6), ""},
      // Ideographs have one spelling.
      {U8(u8"\u91d1\u878d\u653f\u7b56"), ""},
      {"NATO", ""},
      {"", ""},
  };
  const Japanese japanese;
  for (const auto& row : kRows) {
    std::string variants;
    for (const std::string& variant : japanese.SpellingVariants(row.label)) variants += variant;
    CHECK_MESSAGE(variants == row.variants, row.label);
  }
}

TEST_CASE("nothing inflects in Japanese") {
  const Japanese japanese;
  for (const char* label : {"NATO", "tank", "\xe9\x81\xb8\xe6\x8c\x99"}) {
    CHECK(Join(label, japanese.NounForms(label)).empty());
    CHECK(Join(label, japanese.VerbForms(label)).empty());
  }
}

}  // namespace
}  // namespace explainer::test
