// The compiled glossary: written and read, and damaged in every way.
#include "terms/terms.h"

#include <doctest/doctest.h>

#include <random>

#include "base/bytes.h"
#include "engine/engine.h"
#include "match/matcher.h"
#include "patterns/re2_patterns.h"
#include "sense/judge.h"
#include "support.h"
#include "terms/writer.h"
#include "text/runs.h"

namespace explainer::test {
namespace {

TermsContent SmallContent() {
  TermsContent content;
  content.language = "en-GB";
  content.paradigms = {{}, {{0, "s"}}, {{1, "ies"}, {0, "'"}}};
  content.cues = {{"army", kAnyCase, 2}, {"votes", kAnyCase, 0}};
  content.entries = {
      {"nato", 1, {{"NATO", kSentenceCase, 1}, {"the alliance", 0, 0}}, {}, {}, {}, {}},
      {"second-round", 3, {{"runoff", 0, 1}}, {0, 1}, {1}, {"storm runoff", "runoff water"}, {}},
      {"article-5", 2, {{"Article 5", 0, 0}}, {}, {0}, {}, {"Articles? [0-9]+", "Art\\. [0-9]+"}},
  };
  return content;
}

std::vector<char> Bytes(std::string_view text) { return {text.begin(), text.end()}; }

// The checksum of changed bytes, so that only the checks behind it can refuse them.
void Seal(std::vector<char>& bytes) {
  if (bytes.size() < kTermsHeaderSize) return;
  std::string header;
  AppendU32(header, static_cast<uint32_t>(bytes.size()));
  AppendU32(header, Crc32(std::string_view(bytes.data(), bytes.size()).substr(kTermsHeaderSize)));
  std::copy(header.begin(), header.end(), bytes.begin() + 8);
}

TEST_CASE("what is written is read again") {
  const TermsContent content = SmallContent();
  const Result<Terms> terms = Terms::Open(WriteTerms(content));
  REQUIRE_MESSAGE(terms.ok(), terms.error().ToString());
  CHECK(terms->language() == "en-GB");
  CHECK(terms->paradigms() == content.paradigms);
  REQUIRE(terms->entries().size() == 3);
  REQUIRE(terms->labels().size() == 8);
  CHECK(terms->cue_count() == 2);
  CHECK(terms->CueText(0) == "army");
  CHECK(terms->CueText(1) == "votes");
  uint32_t label = 0;
  for (uint32_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    const TermsContent::Entry& written = content.entries[i];
    const Terms::Entry& read = terms->entries()[i];
    CHECK(terms->Id(i) == written.id);
    CHECK(terms->Title(i) == written.labels[0].text);
    CHECK(read.level == written.level);
    CHECK(read.first_label == label);
    REQUIRE(read.label_count == written.labels.size());
    for (const TermsContent::Label& expected : written.labels) {
      CHECK(terms->LabelText(label) == expected.text);
      CHECK(terms->labels()[label].rules == expected.rules);
      CHECK(terms->labels()[label].paradigm == expected.paradigm);
      CHECK(terms->labels()[label].entry == i);
      ++label;
    }
    const uint32_t* cues = terms->CuesFor(i);
    CHECK(std::vector<uint32_t>(cues, cues + read.cues_for) == written.cues_for);
    cues = terms->CuesAgainst(i);
    CHECK(std::vector<uint32_t>(cues, cues + read.cues_against) == written.cues_against);
  }
  CHECK(terms->LabelText(terms->first_look_alike()) == "storm runoff");
  CHECK(terms->labels()[terms->first_look_alike()].entry == 1);
  REQUIRE(terms->patterns().size() == 2);
  CHECK(terms->patterns()[1].text == "Art\\. [0-9]+");
  CHECK(terms->patterns()[1].entry == 2);
}

TEST_CASE("a look-alike takes the forms of the label that it ends in") {
  const Result<Terms> terms = Terms::Open(WriteTerms(SmallContent()));
  REQUIRE(terms.ok());
  CHECK(terms->labels()[terms->first_look_alike()].paradigm == 1);      // storm runoff
  CHECK(terms->labels()[terms->first_look_alike() + 1].paradigm == 0);  // runoff water
}

TEST_CASE("the slug of a term is its id without more ado") {
  CHECK(Slug("Quantitative easing") == "quantitative-easing");
  CHECK(Slug("S&P 500") == "s-p-500");
  CHECK(Slug("  NATO  ") == "nato");
  CHECK(Slug(U8(u8"coup d\u2019\u00e9tat")) == "coup-d-tat");
  CHECK(Slug("--") == "");
}

TEST_CASE("the header says at once what is wrong") {
  const std::vector<char> good = WriteTerms(SmallContent());
  const auto refusal = [](std::vector<char> bytes) {
    const Result<Terms> terms = Terms::Open(std::move(bytes));
    return terms.ok() ? ErrorCode::kUsage : terms.error().code;
  };
  CHECK(refusal(good) == ErrorCode::kUsage);
  CHECK(refusal({}) == ErrorCode::kDamaged);
  CHECK(refusal(Bytes("<!DOCTYPE html><title>Not found</title>")) == ErrorCode::kDamaged);
  std::vector<char> bytes = good;
  bytes[4] = static_cast<char>(kTermsVersion + 1);
  CHECK(refusal(bytes) == ErrorCode::kVersion);
  bytes = good;
  bytes.back() ^= 1;
  CHECK(refusal(bytes) == ErrorCode::kDamaged);
  bytes = good;
  bytes.push_back(0);
  CHECK(refusal(bytes) == ErrorCode::kDamaged);
}

TEST_CASE("patterns ask for an engine that has them") {
  const auto engine = Engine::Open(WriteTerms(SmallContent()));
  REQUIRE_FALSE(engine.ok());
  CHECK(engine.error().code == ErrorCode::kNeedsPatterns);
  CHECK(Engine::Open(WriteTerms(SmallContent()), CreateRe2Patterns).ok());
}

// Opens bytes that were made to harm, as Engine::Open does but with tables made once. What opens
// must find and judge, with everything in its place.
bool OpensAndScans(std::vector<char> bytes) {
  static const Characters characters;
  const Result<Terms> terms = Terms::Open(std::move(bytes));
  if (!terms.ok()) return false;
  const Result<LabelIndex> index = LabelIndex::Build(*terms, characters);
  if (!index.ok()) return false;
  // RE2 takes its time, so it is asked only when a pattern changed.
  const auto& patterns = terms->patterns();
  const bool same = patterns.size() == 2 && patterns[0].text == "Articles? [0-9]+" &&
                    patterns[1].text == "Art\\. [0-9]+";
  if (!same && !CreateRe2Patterns(*terms).ok()) return false;
  static const std::string kPadded =
      "NATO's runoffs: the alliance, storm runoff\x1e votes and armies of Article 5 Art. 7" +
      std::string(kPadding, ' ');
  const std::string_view text = std::string_view(kPadded).substr(0, kPadded.size() - kPadding);
  std::vector<uint32_t> runs;
  Hits hits;
  Matcher(*terms, characters, *index).Match(text, runs, hits);
  Judge::Memory memory;
  std::vector<Judged> judged;
  std::vector<Evidence> evidence;
  Judge(*terms).Decide(text, hits, memory, judged, &evidence);
  for (const Judged& term : judged) {
    CHECK(term.begin < term.end);
    CHECK(term.end <= text.size());
    REQUIRE(term.entry < terms->entries().size());
    CHECK(terms->Title(term.entry).size() > 0);
  }
  return true;
}

TEST_CASE("bytes that are cut short are refused") {
  const std::vector<char> good = WriteTerms(SmallContent());
  REQUIRE(OpensAndScans(good));
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    std::vector<char> bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK_FALSE(OpensAndScans(bytes));
    Seal(bytes);
    CHECK_FALSE(OpensAndScans(bytes));
  }
}

TEST_CASE("any byte changed, with a right checksum, gives an error or a sound engine") {
  const std::vector<char> good = WriteTerms(SmallContent());
  std::size_t opened = 0;
  for (std::size_t i = kTermsHeaderSize; i < good.size(); ++i) {
    for (const int change : {1, 2, 0x10, 0x40, 0x80, 0xff}) {
      std::vector<char> bytes = good;
      bytes[i] = static_cast<char>(bytes[i] ^ change);
      Seal(bytes);
      CAPTURE(i);
      CAPTURE(change);
      opened += OpensAndScans(bytes) ? 1 : 0;
    }
  }
  CHECK(opened > 0);  // a letter of a label may change
}

TEST_CASE("many bytes changed, with a right checksum, give an error or a sound engine") {
  const std::vector<char> good = WriteTerms(SmallContent());
  for (uint32_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    std::minstd_rand random(seed + 1);
    std::vector<char> bytes = good;
    for (uint32_t k = 0; k < 1 + seed % 4; ++k) {
      const std::size_t at = kTermsHeaderSize + random() % (bytes.size() - kTermsHeaderSize);
      switch (random() % 3) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                       static_cast<char>(random() % 4 == 0 ? 0xff : random()));
          break;
        default:
          bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(at));
      }
    }
    Seal(bytes);
    OpensAndScans(bytes);
  }
}

TEST_CASE("counts that lie reach no allocation") {
  // Every byte of the counts made as large as a varint can be.
  const std::vector<char> good = WriteTerms(SmallContent());
  const std::string language = "en-GB";
  const std::size_t counts = kTermsHeaderSize + 1 + language.size() + 1;
  for (std::size_t i = 0; i < 5; ++i) {
    CAPTURE(i);
    std::vector<char> bytes = good;
    const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(counts + i);
    *bytes.insert(at, 4, static_cast<char>(0xff)) = static_cast<char>(0xff);
    bytes[counts + i + 4] = 0x0f;
    bytes[counts - 1] = static_cast<char>(bytes[counts - 1] + 4);
    Seal(bytes);
    CHECK_FALSE(OpensAndScans(bytes));
  }
}

TEST_CASE("an edition is named by its checksum") {
  TermsContent content = SmallContent();
  const Result<Terms> first = Terms::Open(WriteTerms(content));
  content.entries[0].level = 2;
  const Result<Terms> second = Terms::Open(WriteTerms(content));
  REQUIRE(first.ok());
  REQUIRE(second.ok());
  CHECK(first->checksum() != second->checksum());
}

}  // namespace
}  // namespace explainer::test
