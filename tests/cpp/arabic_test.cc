#include "compile/arabic.h"

#include <doctest/doctest.h>

#include "match/prefixes.h"
#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("forms of nouns of Arabic") {
  const struct {
    std::u8string label;
    std::u8string forms;
  } kRows[] = {
      // Duals, pronouns, the accusative.
      {u8"دستور", u8"دستورا, دستوره, دستورها, دستورهم, دستورهما, دستورنا, دستوران, دستورين"},
      {u8"حزب", u8"حزبا, حزبه, حزبها, حزبهم, حزبهما, حزبنا, حزبان, حزبين"},
      // The feminine ending shows its t.
      {u8"أزمة",
       u8"أزمات, أزمتان, أزمتين, أزمته, أزمتها, أزمتهم, أزمتهما, أزمتنا, أزماته, أزماتها, "
       u8"أزماتهم, أزماتهما, أزماتنا"},
      {u8"انتخابات", u8"انتخاباته, انتخاباتها, انتخاباتهم, انتخاباتهما, انتخاباتنا"},
      // Nouns of verbs.
      {u8"انقلاب",
       u8"انقلابا, انقلابه, انقلابها, انقلابهم, انقلابهما, انقلابنا, انقلابان, انقلابين, "
       u8"انقلابات, انقلاباته, انقلاباتها, انقلاباتهم, انقلاباتهما"},
      {u8"تحقيق",
       u8"تحقيقا, تحقيقه, تحقيقها, تحقيقهم, تحقيقهما, تحقيقنا, تحقيقان, تحقيقين, تحقيقات, "
       u8"تحقيقاته, تحقيقاتها, تحقيقاتهم, تحقيقاتهما"},
      {u8"إضراب",
       u8"إضرابا, إضرابه, إضرابها, إضرابهم, إضرابهما, إضرابنا, إضرابان, إضرابين, إضرابات, "
       u8"إضراباته, إضراباتها, إضراباتهم, إضراباتهما"},
      // Persons.
      {u8"مبعوث",
       u8"مبعوثا, مبعوثه, مبعوثها, مبعوثهم, مبعوثهما, مبعوثنا, مبعوثان, مبعوثين, مبعوثون"},
      {u8"إسلامي",
       u8"إسلاميا, إسلاميه, إسلاميها, إسلاميهم, إسلاميهما, إسلامينا, إسلاميان, إسلاميين, "
       u8"إسلاميون"},
      // Hamza is written by its vowel.
      {u8"استفتاء",
       u8"استفتاءات, استفتاءان, استفتاءين, استفتاءه, استفتاءها, استفتائه, استفتائها, استفتاؤه, "
       u8"استفتاؤها, استفتائهم, استفتاؤهم, استفتاءاته, استفتاءاتها"},
      // No rule, no guess.
      {u8"مستوى", u8""},
      {u8"مافيا", u8""},
      // Nothing stands behind a noun with the article.
      {u8"التضخم", u8""},
      // Phrases: all words take the article, or none.
      {u8"بنك مركزي", u8"البنك المركزي, للبنك المركزي"},
      {u8"محكمة جنائية دولية", u8"المحكمة الجنائية الدولية, للمحكمة الجنائية الدولية"},
      {u8"لجنة دستورية", u8"اللجنة الدستورية, للجنة الدستورية"},
      {u8"الناتج المحلي الإجمالي", u8"ناتج محلي إجمالي"},
      // What belongs to a noun has an article of its own, or none.
      {u8"مجلس الأمن", u8""},
      {u8"حكومة تصريف أعمال", u8""},
      // Not Arabic.
      {u8"NATO", u8""},
      {u8"كوب 28", u8""},
      {u8"", u8""},
  };
  const Arabic arabic;
  for (const auto& row : kRows) {
    const std::string label = U8(row.label.c_str());
    CHECK_MESSAGE(Join(label, arabic.NounForms(label)) == U8(row.forms.c_str()), label);
  }
}

TEST_CASE("what Arabic writes before the article") {
  const Arabic arabic;
  CHECK(arabic.SpellingVariants(U8(u8"الأمم المتحدة")) == std::vector{U8(u8"للأمم المتحدة")});
  CHECK(arabic.SpellingVariants(U8(u8"اللجنة")) == std::vector{U8(u8"للجنة")});
  CHECK(arabic.SpellingVariants(U8(u8"مجلس الأمن")).empty());
  CHECK(arabic.SpellingVariants("NATO").empty());
  CHECK(arabic.SpellingVariants("").empty());
}

TEST_CASE("verbs are found as they are written, and every label may be a name") {
  const Arabic arabic;
  CHECK(Join(U8(u8"انتخب"), arabic.VerbForms(U8(u8"انتخب"))).empty());
  CHECK(arabic.IsName(U8(u8"تضخم")));
  CHECK(arabic.IsName(""));
}

TEST_CASE("the letters before a word") {
  // What is left of the word behind each; "+" where it is the article that goes last.
  const struct {
    std::u8string word;
    std::u8string rests;
  } kRows[] = {
      {u8"تضخم", u8""},
      {u8"وتضخم", u8"تضخم"},
      {u8"فتضخم", u8"تضخم"},
      {u8"بتضخم", u8"تضخم"},
      {u8"وبتضخم", u8"بتضخم تضخم"},
      {u8"لبتضخم", u8"بتضخم"},
      {u8"التضخم", u8"+تضخم"},
      {u8"والتضخم", u8"التضخم +تضخم"},
      {u8"كالتضخم", u8"التضخم +تضخم"},
      {u8"للتضخم", u8"لتضخم +تضخم"},
      {u8"لالتضخم", u8"التضخم"},
      {u8"وبالتضخم", u8"بالتضخم التضخم +تضخم"},
      {u8"وللتضخم", u8"للتضخم لتضخم +تضخم"},
      // Alef with hamza is a letter of the word.
      {u8"ألتضخم", u8""},
      // Points and stretching are left to the word behind, which is read without them.
      {u8"وَالْـتضخم", u8"\u064eالْـتضخم +\u0652ـتضخم"},
      {u8"بـNATO", u8"ـNATO"},
      {u8"و", u8""},
      {u8"", u8""},
      {u8"NATO", u8""},
  };
  for (const auto& row : kRows) {
    const std::string word = U8(row.word.c_str());
    Prefixes prefixes(word);
    CHECK(prefixes.is_sure());
    CHECK(prefixes.bytes() == 0);
    std::string rests;
    while (prefixes.Next() && prefixes.bytes() < word.size()) {
      if (!rests.empty()) rests += ' ';
      if (prefixes.is_sure()) rests += '+';
      rests += word.substr(prefixes.bytes());
    }
    CHECK_MESSAGE(rests == U8(row.rests.c_str()), word);
  }
  CHECK(Prefixes::AreIn("ar-EG"));
  CHECK_FALSE(Prefixes::AreIn("en"));
}

}  // namespace
}  // namespace explainer::test
