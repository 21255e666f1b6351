// The survey of a text against loops over its bytes and characters.
#include "text/survey.h"

#include <doctest/doctest.h>

#include <random>

#include "support.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer::test {
namespace {

using Edges = std::vector<uint32_t>;
using Random = std::minstd_rand;

// The definition in survey.h, byte by byte.
Edges NaiveRuns(const std::string& text) {
  Edges edges;
  bool inside = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool in =
        i < text.size() && (IsAsciiWord(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80);
    if (in != inside) edges.push_back(static_cast<uint32_t>(i));
    inside = in;
  }
  return edges;
}

std::vector<uint32_t> NaiveBlockEnds(const std::string& text) {
  std::vector<uint32_t> ends;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == kBlockEnd || text[i] == kHeadingEnd) ends.push_back(static_cast<uint32_t>(i));
  }
  return ends;
}

// Of each character and of the end: where it stands in bytes, then in UTF-16 code units.
std::vector<uint32_t> NaiveOffsets(const std::string& text) {
  std::vector<uint32_t> offsets;
  uint32_t units = 0;
  for (uint32_t i = 0; i < text.size();) {
    offsets.insert(offsets.end(), {i, units});
    units += DecodeUtf8(text, i) >= 0x10000 ? 2 : 1;
  }
  offsets.insert(offsets.end(), {static_cast<uint32_t>(text.size()), units});
  return offsets;
}

// Texts in one survey after another, as an engine takes them.
class Surveyor {
 public:
  // Surveys `text` where it begins `shift` bytes behind an aligned place. What stands around it
  // must not matter, so it is filled with bytes of each kind in turn.
  const TextSurvey& Take(const std::string& text, std::size_t shift) {
    constexpr char kAround[] = {'x', '\x1e', ' ', '\xf0', '\x80'};
    const char around = kAround[taken_++ % sizeof kAround];
    padded_ = std::string(shift, around) + text + std::string(kPadding, around);
    survey_.Take(std::string_view(padded_).substr(shift, text.size()));
    return survey_;
  }

  Edges Runs(const std::string& text, std::size_t shift) {
    const TextSurvey& survey = Take(text, shift);
    Edges edges;
    for (std::size_t run = 0; run < survey.runs(); ++run) {
      edges.insert(edges.end(), {survey.run_begin(run), survey.run_end(run)});
      CHECK(survey.edges()[2 * run] == survey.run_begin(run));
      CHECK(survey.edges()[2 * run + 1] == survey.run_end(run));
    }
    return edges;
  }

  // Checks everything, for well-formed text.
  void Check(const std::string& text, std::size_t shift) {
    CAPTURE(text);
    CAPTURE(shift);
    CHECK(Runs(text, shift) == NaiveRuns(text));
    CHECK(survey_.block_ends() == NaiveBlockEnds(text));
    const std::vector<uint32_t> offsets = NaiveOffsets(text);
    for (std::size_t i = 0; i < offsets.size(); i += 2) {
      if (survey_.Utf16Before(offsets[i]) == offsets[i + 1]) continue;
      CAPTURE(offsets[i]);
      CHECK(survey_.Utf16Before(offsets[i]) == offsets[i + 1]);
    }
  }

 private:
  TextSurvey survey_;
  std::string padded_;
  std::size_t taken_ = 0;
};

TEST_CASE("runs are those of a loop over the bytes, for every byte") {
  Surveyor surveyor;
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text = std::string("a ") + static_cast<char>(byte) + " ";
    CAPTURE(byte);
    CHECK(surveyor.Runs(text, 0) == NaiveRuns(text));
    CHECK(surveyor.Take(text, 0).block_ends() == NaiveBlockEnds(text));
  }
}

TEST_CASE("runs are those of a loop over the bytes, at every length and place around 64 bytes") {
  // With bytes that make no well-formed text.
  constexpr char kAlphabet[] = "aZ09_ .-'@[`{/:\x7f\xc3\xa9\xff\x80\xf0\x1d\x1e";
  Random random(7);
  Surveyor surveyor;
  for (std::size_t size = 0; size < 200; ++size) {
    for (const std::size_t density : {1u, 2u, 9u}) {
      std::string text;
      char last = 'a';
      for (std::size_t i = 0; i < size; ++i) {
        if (random() % density == 0) last = kAlphabet[random() % (sizeof kAlphabet - 1)];
        text.push_back(last);
      }
      for (const std::size_t shift : {0u, 1u, 7u, 15u, 16u, 63u}) {
        CAPTURE(text);
        CAPTURE(shift);
        CHECK(surveyor.Runs(text, shift) == NaiveRuns(text));
        CHECK(surveyor.Take(text, shift).block_ends() == NaiveBlockEnds(text));
      }
    }
  }
}

TEST_CASE("runs of one kind fill whole blocks") {
  Surveyor surveyor;
  for (std::size_t size = 0; size < 260; ++size) {
    CHECK(surveyor.Runs(std::string(size, 'a'), 0) == NaiveRuns(std::string(size, 'a')));
    CHECK(surveyor.Runs(std::string(size, ' '), 0).empty());
    std::string alternating;
    for (std::size_t i = 0; i < size; ++i) alternating.push_back(i % 2 == 0 ? 'a' : ' ');
    CHECK(surveyor.Runs(alternating, 0) == NaiveRuns(alternating));
  }
}

TEST_CASE("runs, block ends and UTF-16 offsets are those of loops, at every alignment") {
  constexpr const char8_t* kPieces[] = {u8"a",       u8"Z9_",    u8" ",          u8"\x1e", u8"\x1d",
                                        u8"\u00e9",  u8"\u20ac", u8"\U0001f680", u8"-",    u8".",
                                        u8"\u00ad",  u8"\ufffd", u8"\U0010ffff", u8"\x1f", u8"\x1c",
                                        u8"NATO's ", u8"\u0080", u8"\U00010000", u8"\n"};
  Random random(11);
  Surveyor surveyor;
  for (std::size_t shift = 0; shift < 64; ++shift) {
    for (std::size_t pieces = 0; pieces < 160; pieces += 1 + random() % 9) {
      // Stretches of plain ASCII as well: they are counted in another way.
      const std::size_t plain = random() % 3 == 0 ? 64 + random() % 140 : 0;
      std::string text;
      for (std::size_t i = 0; i < pieces; ++i) {
        text += U8(kPieces[random() % (sizeof kPieces / sizeof *kPieces)]);
        if (i == pieces / 2) text += std::string(plain, "b "[random() % 2]);
      }
      surveyor.Check(text, shift);
    }
  }
}

TEST_CASE("a character of four bytes may lie across the border of 64 bytes") {
  Surveyor surveyor;
  for (std::size_t before = 0; before <= 130; ++before) {
    for (const char filling : {'a', ' '}) {
      const std::string text = std::string(before, filling) + U8(u8"\U0001f680\U0001f1eb") + "b";
      surveyor.Check(text, 0);
      surveyor.Check(text + std::string(64, filling), before % 64);
    }
  }
  std::string rockets;
  for (int i = 0; i < 70; ++i) rockets += U8(u8"\U0001f680");
  for (const char* before : {"", "a", "ab", "abc"}) surveyor.Check(before + rockets, 0);
}

TEST_CASE("a shorter text after a longer one leaves nothing of it") {
  Surveyor surveyor;
  surveyor.Check("one two\x1ethree four\x1d" + std::string(300, 'a') + U8(u8"\U0001f680"), 0);
  surveyor.Check("", 0);
  CHECK(surveyor.Take("", 0).runs() == 0);
  surveyor.Check("five six", 0);
}

}  // namespace
}  // namespace explainer::test
