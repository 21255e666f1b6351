#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "coverage/count.h"
#include "coverage/formats.h"
#include "coverage/lossy_counter.h"
#include "coverage/report.h"
#include "coverage/tally.h"
#include "support.h"

namespace explainer::test {
namespace {

constexpr char kGlossary[] = R"({
  "nato": {"term": "NATO"},
  "kremlin": {"term": "Kremlin"},
  "unused": {"term": "quango"},
  "bond": {"term": "bond", "level": 3, "cues": {"for": ["yields"], "against": ["film"]}}
})";

Tally CountTexts(const Engine& engine, const std::vector<std::string>& texts) {
  DocumentCounter counter(engine);
  Tally tally;
  for (const std::string& text : texts) counter.Count(text, tally);
  return tally;
}

TEST_CASE("a table that is small enough counts exactly") {
  LossyCounter<PhraseUses> counter(2);
  counter.Add("a", {.documents = 1, .uses = 3, .inside = 1});
  counter.Add("b", {.documents = 1, .uses = 1, .inside = 0});
  counter.Add("a", {.documents = 1, .uses = 2, .inside = 2});
  counter.Trim();
  REQUIRE(counter.counted().size() == 2);
  CHECK(counter.counted().at("a").count.documents == 2);
  CHECK(counter.counted().at("a").count.uses == 5);
  CHECK(counter.counted().at("a").count.inside == 3);
  CHECK(counter.counted().at("a").missed == 0);
  CHECK(counter.floor() == 0);
}

TEST_CASE("a table that overflows keeps what is common, and says what it may have missed") {
  constexpr std::size_t kCapacity = 64;
  constexpr int kDocuments = 20'000;
  LossyCounter<PhraseUses> counter(kCapacity);
  std::vector<uint64_t> truth(2000);
  uint32_t random = 1;
  for (int i = 0; i < kDocuments; ++i) {
    random = random * 1664525 + 1013904223;
    // Every other one is among eight, the others among two thousand.
    const uint32_t key = i % 2 == 0 ? (random >> 16) % 8 : (random >> 16) % 2000;
    ++truth[key];
    counter.Add(std::to_string(key), {.documents = 1, .uses = 1, .inside = 1});
    counter.Trim();
    REQUIRE(counter.counted().size() <= kCapacity);
  }
  CHECK(counter.floor() > 0);
  for (std::size_t key = 0; key < truth.size(); ++key) {
    const auto found = counter.counted().find(std::to_string(key));
    if (found == counter.counted().end()) {
      CHECK(truth[key] <= counter.floor());
      continue;
    }
    const auto& [count, missed] = found->second;
    CHECK(count.documents <= truth[key]);
    CHECK(truth[key] <= count.documents + missed);
  }
  for (std::size_t key = 0; key < 8; ++key) {
    CHECK(counter.counted().at(std::to_string(key)).count.documents == truth[key]);
  }
}

TEST_CASE("what goes does not depend on the order in which keys came") {
  LossyCounter<PhraseUses> forwards(10);
  LossyCounter<PhraseUses> backwards(10);
  for (uint64_t i = 0; i < 30; ++i) {
    forwards.Add(std::to_string(i), {.documents = i, .uses = i, .inside = 0});
    backwards.Add(std::to_string(29 - i), {.documents = 29 - i, .uses = 29 - i, .inside = 0});
  }
  forwards.Trim();
  backwards.Trim();
  CHECK(forwards.counted().size() == 5);
  CHECK(forwards.floor() == 24);
  CHECK(forwards.floor() == backwards.floor());
  for (const auto& [key, counted] : forwards.counted()) {
    CHECK(backwards.counted().count(key) == 1);
  }
}

TEST_CASE("a density counts documents with words, and knows its mean and its parts") {
  Density density;
  CHECK(density.Mean() == 0);
  CHECK(density.Quantile(0.5) == 0);
  density.Add(0, 0);  // no words, no density
  CHECK(density.documents() == 0);
  density.Add(0, 50);
  density.Add(1, 100);
  density.Add(2, 100);
  density.Add(40, 100);  // beyond the last bin
  CHECK(density.documents() == 4);
  CHECK(density.Mean() == doctest::Approx(10.75));
  CHECK(density.Quantile(0.1) == doctest::Approx(0));
  CHECK(density.Quantile(0.5) == doctest::Approx(1));
  CHECK(density.Quantile(0.75) == doctest::Approx(2));
  CHECK(density.Quantile(1) == doctest::Approx(30));
}

TEST_CASE("documents are counted by entry, by silent surface and by what is unknown") {
  const auto engine = OpenEngine(kGlossary);
  const Tally tally = CountTexts(*engine, {
                                              "NATO met NATO in the Kremlin.",
                                              "A film. The bond came. Bond went, and the WHO.",
                                              "he met NATO, the WHO and the WHO, and Ofgem",
                                              "",
                                          });
  CHECK(tally.documents == 4);
  CHECK(tally.uses == 4);
  CHECK(tally.silent == 2);
  const Report report = MakeReport(engine->terms(), tally, 10);
  REQUIRE(report.used.size() == 2);
  CHECK(report.used[0].id == "nato");
  CHECK(report.used[0].uses.uses == 3);
  CHECK(report.used[0].uses.documents == 2);
  CHECK(report.used[0].uses.marks == 2);
  CHECK(report.used[1].id == "kremlin");
  REQUIRE(report.unused.size() == 2);
  CHECK(report.unused[0].id == "bond");
  CHECK(report.unused[0].uses.silent == 2);
  CHECK(report.unused[1].id == "unused");
  REQUIRE(report.undefined.rows.size() == 1);
  CHECK(report.undefined.rows[0].text == "WHO");
  CHECK(report.undefined.rows[0].uses.documents == 2);
  CHECK(report.undefined.rows[0].uses.uses == 3);
  REQUIRE(report.phrases.rows.size() == 1);
  CHECK(report.phrases.rows[0].text == "Ofgem");
  // "Bond" begins a sentence: it is "bond".
  REQUIRE(report.silent.rows.size() == 1);
  CHECK(report.silent.rows[0].text == "bond");
  CHECK(report.silent.rows[0].uses.uses == 2);
  CHECK(report.silent.rows[0].nearest == "bond");
}

TEST_CASE("a phrase that only begins sentences is none") {
  const auto engine = OpenEngine(kGlossary);
  const Tally tally = CountTexts(*engine, {"Police came. Ofgem came.", "Police saw Ofgem."});
  const Report report = MakeReport(engine->terms(), tally, 10);
  REQUIRE(report.phrases.rows.size() == 1);
  CHECK(report.phrases.rows[0].text == "Ofgem");
  CHECK(report.phrases.rows[0].uses.uses == 2);
}

TEST_CASE("a word must stand inside sentences more often than a phrase to be a name") {
  const auto engine = OpenEngine(kGlossary);
  std::vector<std::string> texts(4, "Police came.");
  texts.insert(texts.end(), 4, "Police Scotland came.");
  texts.push_back("they saw Police then, and Police Scotland then");
  const Report report = MakeReport(engine->terms(), CountTexts(*engine, texts), 10);
  REQUIRE(report.phrases.rows.size() == 1);
  CHECK(report.phrases.rows[0].text == "Police Scotland");
  CHECK(report.phrases.rows[0].uses.documents == 5);
}

TEST_CASE("lists are sorted by documents, uses and text, and cut") {
  const auto engine = OpenEngine(kGlossary);
  const Tally tally =
      CountTexts(*engine, {"he met Zoe, Ann, Bob, Bob", "he met Zoe", "he met Cy, Cy, Cy, Cy"});
  const Report report = MakeReport(engine->terms(), tally, 3);
  CHECK(report.phrases.total == 4);
  REQUIRE(report.phrases.rows.size() == 3);
  CHECK(report.phrases.rows[0].text == "Zoe");
  CHECK(report.phrases.rows[1].text == "Cy");
  CHECK(report.phrases.rows[2].text == "Bob");
}

// Texts by number, in batches of seven; every tenth is broken.
class NumberedTexts : public DocumentSource {
 public:
  explicit NumberedTexts(std::size_t size) : size_(size) {}

  bool Next(Batch& batch) override {
    while (batch.documents.size() < 7 && next_ < size_) batch.documents.push_back({"f", ++next_});
    return !batch.documents.empty();
  }
  void Read(const RawDocument& document, std::vector<std::string>& texts,
            std::vector<Error>& errors) const override {
    const std::string number = std::to_string(document.line);
    if (document.line % 10 == 0) {
      errors.push_back({ErrorCode::kInput, "is broken", number, "", ""});
      return;
    }
    std::string name = "N";
    for (const char digit : number) name.push_back(static_cast<char>('a' + digit - '0'));
    texts.push_back("they said that they were glad they met NATO, " + name +
                    " and the bond of the Office for " + name + ", the ABC (Alpha Beta C" + name +
                    ")");
  }

 private:
  const std::size_t size_;
  std::size_t next_ = 0;
};

TEST_CASE("a corpus is counted the same on any number of threads") {
  const auto engine = OpenEngine(kGlossary);
  std::string first;
  for (const std::size_t threads : {1, 2, 5}) {
    NumberedTexts source(2000);
    const CountedCorpus counted = CountCorpus(*engine, source, threads);
    CHECK(counted.tally.documents == 1800);
    CHECK(counted.error_count == 200);
    REQUIRE(counted.errors.size() == kErrorsKept);
    CHECK(counted.errors[0].file == "10");
    CHECK(counted.errors[99].file == "1000");
    const std::string json = ToJson(MakeReport(engine->terms(), counted.tally, 5000));
    if (first.empty()) first = json;
    CHECK((json == first));
  }
  CHECK(first.find("Alpha Beta CNb") != std::string::npos);  // of document 1
}

TEST_CASE("numbers are written in groups of three") {
  CHECK(Grouped(0) == "0");
  CHECK(Grouped(999) == "999");
  CHECK(Grouped(1000) == "1,000");
  CHECK(Grouped(1234567) == "1,234,567");
}

TEST_CASE("text is escaped in pages") {
  CHECK(EscapeHtml("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;");
  CHECK(EscapeHtml(std::string("a\0b\x1f", 4)) ==
        "a\xef\xbf\xbd"
        "b\xef\xbf\xbd");
  CHECK(EscapeHtml("é") == "é");
}

TEST_CASE("no text of articles or glossaries gets into a page as markup") {
  Report report;
  const std::string bad = "<script>\"'&</script>";
  report.documents = 1;
  report.used.push_back({bad, bad, {.uses = 1, .marks = 1, .documents = 1, .silent = 0}});
  report.unused.push_back({bad, bad, {.uses = 0, .marks = 0, .documents = 0, .silent = 3}});
  report.undefined.rows.push_back({bad, {.documents = 1, .uses = 1}, 0});
  report.spelled_out.rows.push_back(
      {bad, {.documents = 1, .uses = 1, .spelled_out = 1, .expansion = bad}, 0});
  report.phrases.rows.push_back({bad, {.documents = 1, .uses = 1, .inside = 1}, 2});
  report.silent.rows.push_back({bad, {.documents = 1, .uses = 1}, 0, bad});
  const std::string page = ToHtml(report, bad);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("&lt;script&gt;&quot;&#39;&amp;&lt;/script&gt;") != std::string::npos);
  CHECK(page.find("http:") == std::string::npos);
  CHECK(page.find("https:") == std::string::npos);
}

}  // namespace
}  // namespace explainer::test
