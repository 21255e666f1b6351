// The compiled glossary: written and read, and damaged in every way.
#include "terms/terms.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "base/bytes.h"
#include "base/checksum.h"
#include "engine/engine.h"
#include "match/matcher.h"
#include "patterns/re2_patterns.h"
#include "sense/judge.h"
#include "support.h"
#include "terms/writer.h"

namespace explainer::test {
namespace {

TermsContent SmallContent() {
  TermsContent content;
  content.language = "en-GB";
  content.paradigms = {{}, {{0, "s"}}, {{1, "ies"}, {0, "'"}}};
  content.cues = {{"army", kAnyCase, 2}, {"states", kAnyCase, 0}, {"votes", kAnyCase, 0}};
  TermsContent::Entry nato;
  nato.id = "nato";
  nato.labels = {{"NATO", kSentenceCase | kAcronymLabel, 1}, {"the alliance", 0, 0}};
  TermsContent::Entry runoff;
  runoff.id = "second-round";
  runoff.level = 3;
  runoff.share = kFewShare;
  runoff.labels = {{"runoff", 0, 1}};
  runoff.cues_for = {0, 2};
  runoff.cues_against = {2};
  runoff.definition = {1};
  runoff.look_alikes = {{"storm runoff", 0, 1}, {"runoff water", 0, 0}};
  TermsContent::Entry article;
  article.id = "article-5";
  article.level = 2;
  article.labels = {{"Article 5", kVerbLabel | kTightHyphen, 0}};
  article.look_alikes = {{"article 5 times", 0, 0}};
  runoff.region = 2;
  article.patterns = {"Articles? [0-9]+", "Art\\. [0-9]+"};
  content.entries = {nato, article, runoff};
  content.regions = {{0, {0, 1}}, {1, {1}}, {0, {2}}};
  content.topics = {{1, 1, {0, 2}}, {0, 0, {1}}, {1, 0, {2}}};
  return content;
}

TermsFiles SmallFiles() { return WriteTerms(SmallContent()); }

std::vector<char> Bytes(std::string_view text) { return {text.begin(), text.end()}; }

// The checksum of changed bytes, so that only the checks behind it can refuse them.
void Seal(std::vector<char>& bytes) {
  if (bytes.size() < kTermsHeaderSize) return;
  std::string header;
  AppendU32(header, static_cast<uint32_t>(bytes.size()));
  AppendU32(header, Xxh32(std::string_view(bytes.data(), bytes.size()).substr(kTermsHeaderSize)));
  std::copy(header.begin(), header.end(), bytes.begin() + 8);
}

// Senses that were changed belong to the terms again.
void Bind(TermsFiles& files) {
  const std::string_view terms(files.terms.data(), files.terms.size());
  const std::string_view checksum(files.senses.data() + kTermsHeaderSize - 4, 4);
  const TermsFiles good = SmallFiles();
  const std::string_view old(good.senses.data() + kTermsHeaderSize - 4, 4);
  std::copy(checksum.begin(), checksum.end(),
            files.terms.begin() + static_cast<std::ptrdiff_t>(terms.find(old)));
  Seal(files.terms);
}

std::vector<uint32_t> Numbers(const Terms::CueList& cues) { return {cues.begin(), cues.end()}; }

TEST_CASE("what is written is read again") {
  const TermsContent content = SmallContent();
  const Result<Terms> terms = Terms::Open(WriteTerms(content));
  REQUIRE_MESSAGE(terms.ok(), terms.error().ToString());
  CHECK(terms->language() == "en-GB");
  REQUIRE(terms->entry_count() == 3);
  REQUIRE(terms->label_count() == 10);
  CHECK(terms->plain_count() == 2);
  CHECK(terms->has_senses());
  REQUIRE(terms->cue_count() == 3);
  uint32_t label = 0;
  for (uint32_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    const TermsContent::Entry& written = content.entries[i];
    CHECK(terms->Id(i) == written.id);
    CHECK(terms->Title(i) == written.labels[0].text);
    CHECK(terms->Level(i) == written.level);
    CHECK(terms->FirstLabel(i) == label);
    const bool ambiguous = !written.cues_for.empty();
    CHECK(terms->IsAmbiguous(i) == ambiguous);
    CHECK(terms->ShareOf(i) == written.share);
    for (const TermsContent::Label& expected : written.labels) {
      CHECK(terms->LabelText(label) == expected.text);
      CHECK(terms->LabelRules(label) == (expected.rules | (ambiguous ? kOfAmbiguousEntry : 0)));
      CHECK(terms->ParadigmOf(label) == content.paradigms[expected.paradigm]);
      CHECK(terms->LabelEntry(label) == i);
      ++label;
    }
    CHECK(Numbers(terms->CuesFor(i)) == written.cues_for);
    CHECK(Numbers(terms->CuesAgainst(i)) == written.cues_against);
    CHECK(Numbers(terms->DefinitionWords(i)) == written.definition);
    for (uint32_t cue = 0; cue < 3; ++cue) {
      const auto& cues = written.cues_for;
      const bool contained = std::find(cues.begin(), cues.end(), cue) != cues.end();
      CHECK(terms->CuesFor(i).Contains(cue) == contained);
    }
  }
  CHECK(terms->FirstLabel(3) == label);
  CHECK(terms->first_cue_label() == label);
  for (uint32_t cue = 0; cue < 3; ++cue) {
    CHECK(terms->CueText(cue) == content.cues[cue].text);
    CHECK(terms->ParadigmOf(label++) == content.paradigms[content.cues[cue].paradigm]);
  }
  REQUIRE(terms->patterns().size() == 2);
  CHECK(terms->patterns()[1].text == "Art\\. [0-9]+");
  CHECK(terms->patterns()[1].entry == 1);
}

TEST_CASE("without senses there are the plain entries, with the numbers that they keep") {
  const TermsFiles files = SmallFiles();
  const Result<Terms> terms = Terms::Open(Buffer(files.terms));
  REQUIRE_MESSAGE(terms.ok(), terms.error().ToString());
  CHECK(terms->has_senses());
  CHECK(terms->entry_count() == 2);
  CHECK(terms->plain_count() == 2);
  CHECK(terms->Title(0) == "NATO");
  CHECK(terms->Id(1) == "article-5");
  CHECK(terms->label_count() == 4);
  CHECK(terms->cue_count() == 0);
  CHECK(terms->first_look_alike() == 3);
  CHECK(terms->LabelText(3) == "article 5 times");
  CHECK(terms->patterns().size() == 2);
  CHECK(terms->bytes() == std::string_view(files.terms.data(), files.terms.size()));
}

TEST_CASE("a glossary without ambiguous entries has no senses") {
  TermsContent content = SmallContent();
  content.entries.pop_back();
  const TermsFiles files = WriteTerms(content);
  CHECK(files.senses.empty());
  const Result<Terms> terms = Terms::Open(files);
  REQUIRE(terms.ok());
  CHECK_FALSE(terms->has_senses());
  CHECK(terms->entry_count() == 2);
}

TEST_CASE("senses of another edition are refused, and so are terms in their place") {
  const TermsFiles files = SmallFiles();
  TermsContent content = SmallContent();
  content.entries[2].level = 1;
  const TermsFiles others = WriteTerms(content);
  CHECK(others.terms != files.terms);
  for (const std::vector<char>& senses : {others.senses, files.terms, Bytes("<html>")}) {
    const Result<Terms> terms = Terms::Open(files.terms, senses);
    REQUIRE_FALSE(terms.ok());
    CHECK(terms.error().code == ErrorCode::kDamaged);
  }
  CHECK_FALSE(Terms::Open(Buffer(files.senses)).ok());
}

TEST_CASE("look-alikes are labels behind the cues, with their entry and their forms") {
  const TermsContent content = SmallContent();
  const Result<Terms> terms = Terms::Open(WriteTerms(content));
  REQUIRE(terms.ok());
  const uint32_t first = terms->first_look_alike();
  CHECK(first == terms->first_cue_label() + terms->cue_count());
  uint32_t label = first;
  for (const uint32_t entry : {1, 2}) {
    for (const TermsContent::Label& written : content.entries[entry].look_alikes) {
      CHECK(terms->LabelText(label) == written.text);
      CHECK(terms->ParadigmOf(label) == content.paradigms[written.paradigm]);
      CHECK(terms->LabelEntry(label) == entry);
      ++label;
    }
  }
  CHECK(label == terms->label_count());
}

TEST_CASE("entries know their topic, and cues the topics that they are words of") {
  const Result<Terms> terms = Terms::Open(WriteTerms(SmallContent()));
  REQUIRE(terms.ok());
  CHECK(terms->topic_count() == 3);
  CHECK(terms->TopicOf(0) == 0);
  CHECK(terms->TopicOf(1) == 2);  // the second has words and no entries
  CHECK(terms->TopicOf(2) == 0);
  CHECK(terms->TopicsOfCue(0) == 0b001);
  CHECK(terms->TopicsOfCue(1) == 0b010);
  CHECK(terms->TopicsOfCue(2) == 0b101);
}

TEST_CASE("ambiguous entries know their region, and regions what they are a part of") {
  const Result<Terms> terms = Terms::Open(WriteTerms(SmallContent()));
  REQUIRE(terms.ok());
  CHECK(terms->RegionOf(2) == 2);
  CHECK(terms->region_count() == 3);
  CHECK(terms->RegionsOfCue(0) == 0b001);
  CHECK(terms->RegionsOfCue(1) == 0b011);
  CHECK(terms->RegionsOfCue(2) == 0b100);
  CHECK(terms->RelativesOf(1) == 0b011);
  CHECK(terms->RelativesOf(2) == 0b011);
  CHECK(terms->RelativesOf(3) == 0b100);
}

TEST_CASE("regions that cannot be are refused, and so are too many") {
  const auto opens = [](std::vector<TermsContent::Region> regions, uint8_t own) {
    TermsContent content = SmallContent();
    content.regions = std::move(regions);
    content.entries[2].region = own;
    const Result<Terms> terms = Terms::Open(WriteTerms(content));
    if (!terms.ok()) CHECK(terms.error().code == ErrorCode::kDamaged);
    return terms.ok();
  };
  CHECK(opens({}, 0));
  CHECK(opens({{0, {}}}, 1));
  CHECK_FALSE(opens({{0, {}}}, 2));
  CHECK_FALSE(opens({{1, {}}}, 1));
  CHECK_FALSE(opens({{0, {3}}}, 1));
  const std::vector<TermsContent::Region> many(kMaxRegions);
  CHECK(opens(many, kMaxRegions));
  CHECK_FALSE(opens(std::vector<TermsContent::Region>(kMaxRegions + 1), 1));
}

TEST_CASE("the last topic is known as well as the first") {
  TermsContent content = SmallContent();
  content.topics.assign(kMaxTopics, {});
  content.topics.front().plain = 2;
  content.topics.back() = {0, 1, {1}};
  const Result<Terms> terms = Terms::Open(WriteTerms(content));
  REQUIRE(terms.ok());
  CHECK(terms->TopicOf(2) == kMaxTopics - 1);
  CHECK(terms->TopicsOfCue(1) == TopicSet{1} << (kMaxTopics - 1));
}

TEST_CASE("topics that do not share out all entries are refused, and so are too many") {
  const auto opens = [](std::vector<TermsContent::Topic> topics) {
    TermsContent content = SmallContent();
    content.topics = std::move(topics);
    const Result<Terms> terms = Terms::Open(WriteTerms(content));
    if (!terms.ok()) CHECK(terms.error().code == ErrorCode::kDamaged);
    return terms.ok();
  };
  CHECK(opens({{2, 1, {}}}));
  CHECK_FALSE(opens({}));
  CHECK_FALSE(opens({{1, 1, {}}}));
  CHECK_FALSE(opens({{2, 0, {}}}));
  CHECK_FALSE(opens({{1, 2, {}}}));
  CHECK_FALSE(opens({{3, 0, {}}}));
  CHECK_FALSE(opens({{2, 1, {3}}}));
  std::vector<TermsContent::Topic> many(kMaxTopics);
  many[0].plain = 2;
  many[3].ambiguous = 1;
  CHECK(opens(many));
  many.resize(kMaxTopics + 1);
  CHECK_FALSE(opens(many));
}

TEST_CASE("the rule that follows from the file is not taken from the bytes") {
  TermsContent content = SmallContent();
  content.entries[0].labels[0].rules = 0xff;
  const Result<Terms> terms = Terms::Open(WriteTerms(content));
  REQUIRE(terms.ok());
  CHECK(terms->LabelRules(0) == (0xff & ~kOfAmbiguousEntry));
}

TEST_CASE("the slug of a term is its id without more ado") {
  CHECK(Slug("Quantitative easing") == "quantitative-easing");
  CHECK(Slug("S&P 500") == "s-p-500");
  CHECK(Slug("  NATO  ") == "nato");
  CHECK(Slug(U8(u8"coup d\u2019\u00e9tat")) == "coup-d-tat");
  CHECK(Slug("--") == "");
}

TEST_CASE("the header says at once what is wrong") {
  const std::vector<char> good = SmallFiles().terms;
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
bool OpensAndScans(const TermsFiles& files) {
  static const Characters characters;
  const Result<Terms> terms = Terms::Open(files);
  if (!terms.ok()) return false;
  const Result<LabelIndex> index = LabelIndex::Build(*terms, characters);
  if (!index.ok()) return false;
  // RE2 takes its time, so it is asked only when a pattern changed.
  const auto& patterns = terms->patterns();
  const bool same = patterns.size() == 2 && patterns[0].text == "Articles? [0-9]+" &&
                    patterns[1].text == "Art\\. [0-9]+";
  if (!same && !CreateRe2Patterns(*terms).ok()) return false;
  static const SurveyedText kText(
      "NATO's runoffs: the alliance (NATO), storm runoff\x1e votes and armies of Article 5 Art. 7 "
      "in states of the runoff");
  const std::string_view text = kText.text();
  Hits hits;
  Matcher(*terms, characters, *index).Match(text, kText.survey(), hits);
  Judge::Memory memory;
  std::vector<Judged> judged;
  Reasons reasons;
  Judge(*terms).Decide(text, kText.survey(), hits, kThreshold, memory, judged, &reasons);
  REQUIRE(reasons.ends.size() == judged.size());
  for (const Evidence& evidence : reasons.evidence) {
    if (evidence.label != Evidence::kNoLabel) REQUIRE(evidence.label < terms->label_count());
  }
  for (const Judged& term : judged) {
    CHECK(term.begin < term.end);
    CHECK(term.end <= text.size());
    REQUIRE(term.entry < terms->entry_count());
    CHECK(terms->Title(term.entry).size() > 0);
  }
  return true;
}

// Either file, changed by `change` and sealed again; the other is as it should be.
std::vector<TermsFiles> Changed(const std::function<void(std::vector<char>&)>& change) {
  TermsFiles terms = SmallFiles();
  change(terms.terms);
  Seal(terms.terms);
  TermsFiles senses = SmallFiles();
  change(senses.senses);
  Seal(senses.senses);
  if (senses.senses.size() >= kTermsHeaderSize) Bind(senses);
  return {terms, senses};
}

TEST_CASE("bytes that are cut short are refused") {
  REQUIRE(OpensAndScans(SmallFiles()));
  const std::size_t longest = SmallFiles().senses.size();
  for (std::size_t size = 1; size < longest; ++size) {
    CAPTURE(size);
    for (const TermsFiles& files : Changed([size](std::vector<char>& bytes) {
           if (size < bytes.size()) bytes.resize(size);
         })) {
      const TermsFiles good = SmallFiles();
      const bool whole =
          files.terms.size() == good.terms.size() && files.senses.size() == good.senses.size();
      CHECK(OpensAndScans(files) == whole);
    }
  }
}

TEST_CASE("any byte changed, with a right checksum, gives an error or a sound engine") {
  const TermsFiles good = SmallFiles();
  std::size_t opened = 0;
  for (std::size_t i = kTermsHeaderSize; i < std::max(good.terms.size(), good.senses.size()); ++i) {
    for (const int change : {1, 2, 0x10, 0x40, 0x80, 0xff}) {
      CAPTURE(i);
      CAPTURE(change);
      for (const TermsFiles& files : Changed([i, change](std::vector<char>& bytes) {
             if (i < bytes.size()) bytes[i] = static_cast<char>(bytes[i] ^ change);
           })) {
        opened += OpensAndScans(files) ? 1 : 0;
      }
    }
  }
  CHECK(opened > 0);  // a letter of a label may change
}

TEST_CASE("many bytes changed, with a right checksum, give an error or a sound engine") {
  for (uint32_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    std::minstd_rand random(seed + 1);
    for (const TermsFiles& files : Changed([seed, &random](std::vector<char>& bytes) {
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
         })) {
      OpensAndScans(files);
    }
  }
}

TEST_CASE("counts that lie reach no allocation") {
  // Every byte of the counts made as large as a varint can be. The sizes of columns are a byte each
  // here, the one of the counts among them.
  constexpr auto kSizes = static_cast<std::size_t>(Column::kCount);
  constexpr auto kCountsSize = kTermsHeaderSize + static_cast<std::size_t>(Column::kCounts);
  for (std::size_t i = 0; i < 6; ++i) {
    CAPTURE(i);
    for (const TermsFiles& files : Changed([i](std::vector<char>& bytes) {
           const bool terms = bytes[1] == kTermsMagic[1];
           const std::size_t before = terms ? SmallContent().language.size() + 4 : 0;
           const std::size_t at = kTermsHeaderSize + kSizes + before + i;
           bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), 4,
                        static_cast<char>(0xff));
           bytes[at + 4] = 0x0f;
           bytes[kCountsSize] = static_cast<char>(bytes[kCountsSize] + 4);
         })) {
      CHECK_FALSE(OpensAndScans(files));
    }
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
