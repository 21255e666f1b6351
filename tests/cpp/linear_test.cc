// Scanning takes time in proportion to the text, whatever the text is. Counted are not seconds but
// comparisons: Clang has instrumented the engine for the fuzzers, and calls these at each.
#include <doctest/doctest.h>

#ifdef __clang__

#include <cstdint>
#include <functional>

#include "support.h"

static uint64_t comparisons = 0;

extern "C" {
void __sanitizer_cov_trace_cmp1(uint8_t, uint8_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp2(uint16_t, uint16_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp4(uint32_t, uint32_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp8(uint64_t, uint64_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp1(uint8_t, uint8_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp2(uint16_t, uint16_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp4(uint32_t, uint32_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp8(uint64_t, uint64_t) { ++comparisons; }
void __sanitizer_cov_trace_switch(uint64_t, uint64_t*) { ++comparisons; }
}

namespace explainer::test {
namespace {

// Labels that make much work: of 24 words, of many senses, of one letter, look-alikes, acronyms.
std::string Entries() {
  std::string senses;
  for (int i = 0; i < 3; ++i) {
    senses += ", \"bond" + std::to_string(i) +
              R"(": {"term": "bond", "cues": {"for": ["bond", "yields"], "against": ["film"]},
                     "not": ["bond bond", "bond film"]})";
  }
  return R"({
    "words": {"term": ")" +
         Repeat("a ", 23) + R"(z", "also": ["a", "a a a", "run-off", "\u5317", "\u00e9"]},
    "others": {"term": "b c d e f g h i j k l m n o p q r s t u v w x y"},
    "ama": {"term": "American Medical Association", "also": ["AMA"]},
    "who": {"term": "WHO", "also": ["World Health Organization"], "not": ["Doctor WHO"]},
    "article": {"term": "treaty", "patterns": ["Article [0-9]+"], "cues": {"for": ["law"]}})" +
         senses + "}";
}

uint64_t ComparisonsFor(const Engine& engine, const std::string& text) {
  SelectOptions options;
  options.known = {"who", "nobody"};
  Engine::Memory memory;
  const uint64_t before = comparisons;
  engine.Explain(text, options, memory);  // does all that scanning does
  return comparisons - before;
}

TEST_CASE("twice the text takes at most twice the comparisons, for the worst of texts") {
  const std::string letters = "b c d e f g h i j k l m n o p q r s t u v w x ";
  const auto of = [](const std::string& piece) {
    return [piece](std::size_t size) { return Repeat(piece, size / piece.size()); };
  };
  const struct {
    std::string why;
    std::function<std::string(std::size_t)> text;
  } kRows[] = {
      {"one word", of("a ")},
      {"a long label, one word short", of(letters)},
      {"a long label, letter by letter", of("b c d ")},
      {"no word of any label", of("nothing here ")},
      {"ambiguous candidates", of("bond ")},
      {"ambiguous candidates and cues", of("bond yields film ")},
      {"ambiguous candidates in blocks", of("bond\x1e")},
      {"ambiguous candidates with capitals", of("mr. Bond \"Bond ")},
      {"ambiguous candidates between brackets", of("( ) bond ")},
      {"look-alikes in look-alikes", of("Doctor WHO bond film ")},
      {"brackets and acronyms", of("(WHO ")},
      {"acronyms and brackets", of("WHO (")},
      {"acronyms in brackets", of("(WHO) ")},
      {"acronyms that are spelled out", of("American Motorcyclist Association (AMA) ")},
      {"acronyms that are spelled out behind", of("AMA (American Medical Association) WHO ")},
      {"brackets alone", of("(")},
      {"brackets before a term", [](std::size_t n) { return std::string(n, '(') + " Bond"; }},
      {"patterns", of("Article 5 ")},
      {"almost patterns", of("Article ")},
      {"addresses", of("/a")},
      {"an address without end", of("www.a.b/a")},
      {"mail without end", of("a@")},
      {"hyphens", of("run-")},
      {"hyphens alone", of("-")},
      {"apostrophes", of("a'")},
      {"full stops", of("a.")},
      {"a dotted acronym that is none", [](std::size_t n) { return Repeat("a.", n / 2) + "bb"; }},
      {"dotted acronyms", of("U.S.A. ")},
      {"digits", of("1,1/")},
      {"spaces", of(" ")},
      {"spaces in a label", [](std::size_t n) { return "bond" + std::string(n, ' ') + "bond"; }},
      {"spaces in labels", of("a                    ")},
      {"one word without end", of("b")},
      {"one word without end, beside a term",
       [](std::size_t n) { return std::string(n, 'b') + " bond " + std::string(n, 'b'); }},
      {"one word outside ASCII without end", of(U8(u8"\u00e9"))},
      {"words outside ASCII", of(U8(u8"\u00e9 "))},
      {"ideographs", of(U8(u8"\u5317"))},
      {"ideographs with spaces", of(U8(u8"\u5317 "))},
      {"dashes", of(U8(u8"\u2014 "))},
      {"dashes after a word", of(U8(u8"a \u2014 "))},
      {"dashes before a term",
       [](std::size_t n) { return Repeat(U8(u8"\u2014 "), n / 4) + "bond"; }},
      {"combining marks", of(U8(u8"\u0301"))},
      {"combining marks with spaces", of(U8(u8"\u0301 "))},
      {"emoji", of(U8(u8"\U0001f680 "))},
      {"curly quotes", of(U8(u8"\u201cbond\u201d "))},
      {"soft hyphens", of(U8(u8"\u00ad"))},
      {"soft hyphens in words", of(U8(u8"a\u00ad "))},
      {"bytes that are no text", of("\xff ")},
      {"bytes that continue nothing", of("\x80")},
      {"ends of blocks", of("\x1e")},
      {"headings", of("WHO\x1d")},
  };
  const auto engine = OpenEngine(Entries());
  constexpr std::size_t kSize = 2048;
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    const uint64_t once = ComparisonsFor(*engine, row.text(kSize));
    const uint64_t twice = ComparisonsFor(*engine, row.text(2 * kSize));
    const uint64_t four_times = ComparisonsFor(*engine, row.text(4 * kSize));
    CHECK(twice > once);
    // What comes on top of the first half, so that what is the same for every text does not count.
    const uint64_t first_step = twice - once;
    const uint64_t second_step = four_times - twice;
    CHECK(second_step <= 2 * first_step + first_step / 20 + 500);
  }
}

}  // namespace
}  // namespace explainer::test

#endif  // __clang__
