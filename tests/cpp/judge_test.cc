// How candidates are judged: the evidence, and the reasons that are given for it.
#include "sense/judge.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

constexpr char kEntries[] = R"({
  "bond": {"term": "bond", "also": ["fixed income"], "not": ["james bond"],
           "cues": {"for": ["yields", "investors", "treasury"], "against": ["film"]}},
  "runoff": {"term": "runoff", "not": ["storm runoff"]},
  "who": {"term": "WHO"},
  "nato": {"term": "NATO"}
})";

// The evidence for the first candidate of a text: "score: feature(label) ..."
std::vector<Feature> Features(const std::string& text, float* score = nullptr,
                              std::vector<std::string>* labels = nullptr) {
  const auto engine = OpenEngine(kEntries);
  Engine::Memory memory;
  SelectOptions all;
  all.all = true;
  engine->Explain(text, all, memory);
  REQUIRE(memory.judged.size() > 0);
  const Judged& first = memory.judged[0];
  std::vector<Feature> features;
  float sum = 0;
  for (uint32_t i = 0; i < first.evidence_count; ++i) {
    const Evidence& evidence = memory.evidence[first.first_evidence + i];
    features.push_back(evidence.feature);
    sum += evidence.weight;
    CHECK(evidence.weight == kWeights[static_cast<std::size_t>(evidence.feature)].value);
    const bool has_label = evidence.label != Evidence::kNoLabel;
    if (labels != nullptr && has_label) {
      labels->emplace_back(engine->terms().LabelText(evidence.label));
    }
  }
  CHECK(sum == doctest::Approx(first.score));
  CHECK(first.shown == (first.score > kThreshold));
  if (score != nullptr) *score = first.score;
  return features;
}

TEST_CASE("each kind of evidence is listed, and the score is its sum") {
  using F = Feature;
  const struct {
    std::string text;
    std::vector<Feature> expected;
  } kRows[] = {
      {"the runoff", {F::kPlainEntry}},
      {"the bond", {F::kAmbiguousEntry}},
      {"the fixed income", {F::kAmbiguousEntry, F::kLongLabel}},
      {"the bond and its yields", {F::kAmbiguousEntry, F::kCueNear}},
      {"yields of the bond for investors", {F::kAmbiguousEntry, F::kCueNear, F::kMoreCuesNear}},
      {"yields, the bond, yields", {F::kAmbiguousEntry, F::kCueNear}},
      {"the bond\x1eyields", {F::kAmbiguousEntry, F::kCueInArticle}},
      {"the bond in a film", {F::kAmbiguousEntry, F::kAgainstNear}},
      {"the bond\x1e"
       "a film",
       {F::kAmbiguousEntry, F::kAgainstInArticle}},
      {"said Senator Runoff", {F::kPlainEntry, F::kCapitalInside}},
      {"a pre-runoff poll", {F::kPlainEntry, F::kJoinedInside}},
      {"WHO WINS THE RACE", {F::kPlainEntry, F::kShouting}},
      {"the Nato chief", {F::kPlainEntry, F::kSentenceCased}},
      {"the storm runoff", {F::kPlainEntry, F::kLookAlike}},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    CHECK(Features(row.text) == row.expected);
  }
}

TEST_CASE("every kind of evidence has a reason in words") {
  for (const Weight& weight : kWeights) {
    CHECK(std::string(weight.reason).size() > 5);
    CHECK(weight.value != 0);
  }
}

TEST_CASE("the reasons name the cues") {
  std::vector<std::string> labels;
  Features("investors like the bond\x1eyields in a film", nullptr, &labels);
  CHECK(labels == std::vector<std::string>{"investors", "yields", "film"});
}

TEST_CASE("a cue counts as near within a sentence or two, not further") {
  const std::string gap(kNearBytes, '.');
  CHECK(Features("bond " + gap + " yields").back() == Feature::kCueInArticle);
  CHECK(Features("bond " + gap.substr(10) + " yields").back() == Feature::kCueNear);
}

TEST_CASE("cues that say the same are not counted without end") {
  std::string cues;
  std::string text = "thing";
  for (char c = 'a'; c < 'k'; ++c) {
    cues += std::string(cues.empty() ? "" : ", ") + "\"cue" + c + "\"";
    text += std::string(" cue") + c;
  }
  const auto engine =
      OpenEngine(R"({"thing": {"term": "thing", "cues": {"for": [)" + cues + "]}}}");
  Engine::Memory memory;
  const float alone = kWeights[static_cast<int>(Feature::kAmbiguousEntry)].value;
  engine->Scan(text, {}, memory);
  const float near = memory.judged[0].score - alone;
  CHECK(near == doctest::Approx(kWeights[static_cast<int>(Feature::kCueNear)].value +
                                (kMaxCuesNear - 1) *
                                    kWeights[static_cast<int>(Feature::kMoreCuesNear)].value +
                                kMaxCuesInArticle * 0));
}

TEST_CASE("explaining and scanning judge alike, and scanning lists nothing") {
  const auto engine = OpenEngine(kEntries);
  const std::string text = "The bond, the film, the yields; NATO and the storm runoff.";
  Engine::Memory explained;
  Engine::Memory scanned;
  engine->Explain(text, {}, explained);
  engine->Scan(text, {}, scanned);
  REQUIRE(explained.judged.size() == scanned.judged.size());
  for (std::size_t i = 0; i < scanned.judged.size(); ++i) {
    CHECK(explained.judged[i].score == scanned.judged[i].score);
    CHECK(explained.judged[i].shown == scanned.judged[i].shown);
    CHECK(scanned.judged[i].evidence_count == 0);
  }
  CHECK(explained.evidence.size() > 0);
  CHECK(scanned.evidence.empty());
}

}  // namespace
}  // namespace explainer::test
