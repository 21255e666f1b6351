// Words against UAX #29: Unicode's own test data, with what we do otherwise, and why, written out.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "support.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer::test {
namespace {

const Characters& TheCharacters() {
  static const Characters characters;
  return characters;
}

struct Sample {
  char32_t character = 0;
  std::string property;  // Word_Break, as the comment of the line gives it
  bool break_before = true;
};

// "÷ 0061 × 0308 ÷ # ÷ [0.2] LATIN SMALL LETTER A (ALetter) × [4.0] ..." is "a" and a mark.
std::vector<Sample> ReadLine(const std::string& line) {
  std::vector<Sample> samples;
  const std::size_t comment = line.find('#');
  std::istringstream fields(line.substr(0, comment));
  bool break_before = true;
  for (std::string field; fields >> field;) {
    if (field == U8(u8"\u00f7") || field == U8(u8"\u00d7")) {
      break_before = field == U8(u8"\u00f7");
    } else {
      samples.push_back({static_cast<char32_t>(std::stoul(field, nullptr, 16)), "", break_before});
    }
  }
  // Each character is described as "] NAME (Property) " up to the next mark.
  std::size_t position = comment;
  for (Sample& sample : samples) {
    const std::size_t name = line.find("] ", position);
    position = std::min(line.find(U8(u8" \u00f7 "), name), line.find(U8(u8" \u00d7 "), name));
    const std::size_t open = line.rfind('(', position);
    sample.property = line.substr(open + 1, position - open - 2);
  }
  return samples;
}

bool IsOneOf(const std::string& property, std::initializer_list<const char*> list) {
  return std::find(list.begin(), list.end(), property) != list.end();
}

// A word is a segment of UAX #29 that holds one of these; the rest is white space and punctuation.
bool IsLetterOrDigit(const Sample& sample) {
  return IsOneOf(sample.property,
                 {"ALetter", "Hebrew_Letter", "Numeric", "Katakana", "ExtendNumLet"});
}

bool IsMark(const Sample& sample) {
  return IsOneOf(sample.property, {"Extend_FE", "Format_FE", "ZWJ_FE"});
}

// Tailoring 1: punctuation never joins. UAX #29 keeps "can't", "d'état", "3.5", "a:b" and Hebrew
// acronyms with a quote together; here each is words with a joint between, so that a label can
// name the joint ("coup d'état") and "NATO's" holds "NATO". What must not be parted after all
// ("can't", "3.5") is refused where a term would begin or end (match/boundaries.h).
bool IsPunctuation(const Sample& sample) {
  return IsOneOf(sample.property,
                 {"MidLetter", "MidNum", "MidNumLet", "Single_Quote", "Double_Quote"});
}

// Tailoring 2: UAX #29 keeps an emoji with a letter and a zero-width joiner before it (rule WB3c);
// here an emoji never belongs to a word.
bool IsEmoji(const Sample& sample) { return sample.property == "ExtPict"; }

// The words that UAX #29 and our tailorings expect.
std::vector<std::string> ExpectedWords(const std::vector<Sample>& samples) {
  std::vector<std::string> words;
  bool inside = false;
  for (const Sample& sample : samples) {
    if (sample.break_before || IsPunctuation(sample) || IsEmoji(sample)) inside = false;
    if (!inside && IsLetterOrDigit(sample)) {
      words.emplace_back();
      inside = true;
    }
    if (inside && (IsLetterOrDigit(sample) || IsMark(sample))) {
      AppendUtf8(words.back(), sample.character);
    }
  }
  return words;
}

std::vector<std::string> FoundWords(const std::string& text) {
  std::vector<std::string> words;
  Word word;
  uint32_t position = 0;
  while (ReadWord(TheCharacters(), text, position, word)) {
    words.push_back(text.substr(word.begin, word.end - word.begin));
    position = word.end;
  }
  return words;
}

TEST_CASE("words are those of Unicode's test data, but for our tailorings") {
  std::istringstream file(ReadBytes(DataPath("unicode/WordBreakTest.txt")));
  std::size_t lines = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<Sample> samples = ReadLine(line);
    std::string text;
    for (const Sample& sample : samples) AppendUtf8(text, sample.character);
    CAPTURE(line);
    CHECK(FoundWords(text) == ExpectedWords(samples));
    ++lines;
  }
  CHECK(lines == 1823);
}

// What Unicode's data does not try: tailorings 3 to 8, and what is as it should be next to them.
TEST_CASE("tailorings that Unicode's test data does not reach") {
  const struct {
    std::string why;
    std::string text;
    std::vector<std::string> words;
  } kRows[] = {
      // 3: U+200B is a hint where a long word may break, so it is inside.
      {"a zero-width space", U8(u8"dis\u200bcord"), {U8(u8"dis\u200bcord")}},
      // 4: U+202F is a space, in French before every second mark; UAX #29 joins it.
      {"a narrow no-break space", U8(u8"OTAN\u202f!"), {"OTAN"}},
      {"a narrow no-break space between", U8(u8"5\u202f000"), {"5", "000"}},
      // 5: letters that are set for an apostrophe are one.
      {"a modifier apostrophe", U8(u8"d\u02bc\u00e9tat"), {"d", U8(u8"\u00e9tat")}},
      // 6: a dotted acronym is one word with its last full stop, which UAX #29 leaves out.
      {"a dotted acronym", "the U.S. left", {"the", "U.S.", "left"}},
      {"a dotted acronym, last stop missing", "a U.S man", {"a", "U.S", "man"}},
      {"a dotted abbreviation", "a Ph.D. here", {"a", "Ph.D.", "here"}},
      {"a sentence without its space", "Iran.U.S. men", {"Iran", "U.S.", "men"}},
      // 7: subscript digits, which UAX #29 leaves out, are digits.
      {"a subscript", U8(u8"CO\u2082"), {U8(u8"CO\u2082")}},
      // 8: '_' alone connects Katakana with letters; the connectors that nobody types are letters,
      // and so is Katakana beyond the basic plane.
      {"a tie before Katakana", U8(u8"a\u203f\u30b5"), {U8(u8"a\u203f"), U8(u8"\u30b5")}},
      // Not tailored.
      {"Katakana",
       U8(u8"NATO\u30b5\u30df\u30c3\u30c82024"),
       {"NATO", U8(u8"\u30b5\u30df\u30c3\u30c8"), "2024"}},
      {"Katakana and a connector", U8(u8"\u30b5_a"), {U8(u8"\u30b5_a")}},
      {"Katakana with a voiced mark", U8(u8"a\uff8a\uff9e"), {"a", U8(u8"\uff8a\uff9e")}},
      {"half-width Katakana", U8(u8"\uff8a\uff9ea"), {U8(u8"\uff8a\uff9e"), "a"}},
      {"Hiragana", U8(u8"\u306e\u306f"), {U8(u8"\u306e"), U8(u8"\u306f")}},
      {"ideographs", U8(u8"\u5317\u7ea6"), {U8(u8"\u5317"), U8(u8"\u7ea6")}},
      {"Thai", U8(u8"\u0e01\u0e31\u0e1a"), {U8(u8"\u0e01\u0e31"), U8(u8"\u0e1a")}},
      {"Hangul", U8(u8"\uad6d\ud68c"), {U8(u8"\uad6d\ud68c")}},
      {"a connector that is no underscore", U8(u8"a\u203fb"), {U8(u8"a\u203fb")}},
      {"letters and digits", U8(u8"G20 5\u00e8me"), {"G20", U8(u8"5\u00e8me")}},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    CHECK(FoundWords(row.text) == row.words);
  }
}

}  // namespace
}  // namespace explainer::test
