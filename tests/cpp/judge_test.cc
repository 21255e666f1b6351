// How candidates are judged: the evidence, and the reasons that are given for it. The weights are
// fitted anew now and then, so only what any sound fit has is asked of them.
#include "sense/judge.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "patterns/re2_patterns.h"
#include "support.h"

namespace explainer::test {
namespace {

using F = Feature;

constexpr char kEntries[] = R"({
  "bond": {"term": "bond", "also": ["fixed income"], "not": ["james bond", "bond girl"],
           "short": "A loan that is paid back with coupons.",
           "cues": {"for": ["yields", "investors", "treasury", "coupons of old"],
                    "against": ["film", "glue"]}},
  "runoff": {"term": "runoff", "not": ["storm runoff"]},
  "veto": {"term": "veto", "match": {"inflect": "verb"}, "cues": {"for": ["bill"]}},
  "who": {"term": "WHO", "also": ["World Health Organization"]},
  "act": {"term": "ACT", "cues": {"for": ["party"]}},
  "nato": {"term": "NATO"}
})";

float WeightOf(Feature feature) { return kWeights[static_cast<std::size_t>(feature)].value; }

// A text that has been explained: what was found, and why.
struct Explained {
  Engine::Memory memory;
  std::unique_ptr<Engine> engine;

  explicit Explained(const std::string& text, std::string_view entries = kEntries,
                     float threshold = kThreshold) {
    engine = OpenEngine(entries);
    SelectOptions options;
    options.all = true;
    options.threshold = threshold;
    engine->Explain(text, options, memory);
    REQUIRE(memory.reasons.ends.size() == memory.judged.size());
  }

  std::vector<Evidence> EvidenceFor(std::size_t candidate) const {
    const auto& all = memory.reasons.evidence;
    return {all.begin() + memory.reasons.Begin(candidate),
            all.begin() + memory.reasons.End(candidate)};
  }

  std::vector<Feature> Features(std::size_t candidate) const {
    std::vector<Feature> features;
    for (const Evidence& evidence : EvidenceFor(candidate)) features.push_back(evidence.feature);
    return features;
  }

  std::vector<std::string> Labels(std::size_t candidate) const {
    std::vector<std::string> labels;
    for (const Evidence& evidence : EvidenceFor(candidate)) {
      if (evidence.label == Evidence::kNoLabel) continue;
      labels.emplace_back(engine->terms().LabelText(evidence.label));
    }
    return labels;
  }
};

// The evidence for the first candidate of a text.
std::vector<Feature> Features(const std::string& text) {
  const Explained explained(text);
  REQUIRE(explained.memory.judged.size() > 0);
  return explained.Features(0);
}

float ScoreOf(const std::string& text) {
  const Explained explained(text);
  REQUIRE(explained.memory.judged.size() > 0);
  return explained.memory.judged[0].score;
}

// Texts that have every kind of evidence between them.
const struct {
  std::string text;
  std::vector<Feature> expected;
} kRows[] = {
    {"a runoff", {F::kPlainEntry}},
    {"bond", {F::kAmbiguousEntry}},
    {"fixed income", {F::kAmbiguousEntry, F::kSeveralWords}},
    {"see ACT", {F::kAmbiguousEntry, F::kAcronym}},
    {"bonds", {F::kAmbiguousEntry, F::kInflected}},
    {"bond: yields", {F::kAmbiguousEntry, F::kCueNear, F::kCueClose}},
    {"yields, bond: investors",
     {F::kAmbiguousEntry, F::kCueNear, F::kCueClose, F::kMoreCues, F::kCueClose}},
    {"yields, bond, yields", {F::kAmbiguousEntry, F::kCueNear, F::kCueClose}},
    {"bond\x1eyields", {F::kAmbiguousEntry, F::kCueInArticle}},
    {"bond: film", {F::kAmbiguousEntry, F::kAgainstNear, F::kAgainstClose}},
    {"film, bond, glue",
     {F::kAmbiguousEntry, F::kAgainstNear, F::kAgainstClose, F::kMoreAgainst, F::kAgainstClose}},
    {"bond\x1e"
     "film",
     {F::kAmbiguousEntry, F::kAgainstInArticle}},
    {"the bond", {F::kAmbiguousEntry, F::kAfterDeterminer}},
    {"to bond", {F::kAmbiguousEntry, F::kAfterTo}},
    {"they bond", {F::kAmbiguousEntry, F::kAfterSubject}},
    {"a federal bond", {F::kAmbiguousEntry, F::kAfterAdjective}},
    {"in Spain bond", {F::kAmbiguousEntry, F::kAfterName}},
    {"bond them", {F::kAmbiguousEntry, F::kBeforeObject}},
    {"bond up", {F::kAmbiguousEntry, F::kBeforeParticle}},
    {"bond of", {F::kAmbiguousEntry, F::kBeforeOf}},
    {"said Mr Runoff", {F::kPlainEntry, F::kCapitalInside}},
    {"a pre-runoff poll", {F::kPlainEntry, F::kJoinedBefore}},
    {"a runoff-like poll", {F::kPlainEntry, F::kJoinedAfter}},
    {"WHO WINS THE RACE", {F::kPlainEntry, F::kShouting}},
    {"the Nato chief", {F::kPlainEntry, F::kSentenceCased}},
    {"the storm runoff", {F::kPlainEntry, F::kLookAlike}},
};

TEST_CASE("each kind of evidence is listed") {
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    CHECK(Features(row.text) == row.expected);
  }
}

constexpr char kRegions[] = R"({
  "senate": {"term": "Senate", "cues": {"for": ["bill"]}, "region": "US"},
  "holyrood": {"term": "Holyrood", "cues": {"against": ["palace"]}, "region": "GB-SCT"},
  "duma": {"term": "Duma", "cues": {"against": ["film"]}, "region": "RU"},
  "ohio": {"term": "Ohio House", "cues": {"against": ["film"]}, "region": "US"},
  "$regions": {"US": ["American", "Ohio"], "GB": ["British"], "GB-SCT": ["Scottish"],
               "KE": ["Kenyan", "Nairobi"]}
})";

TEST_CASE("the country that an article is about is evidence for entries of a region") {
  const struct {
    std::string text;
    std::vector<Feature> expected;
  } kTexts[] = {
      {"the Senate", {}},
      {"the American Senate", {F::kRegionNear, F::kMainRegion}},
      {"Kenyan Senate", {F::kOtherRegionNear, F::kRegionAbsent}},
      {"Kenyan, American Senate", {F::kRegionNear, F::kMainRegion}},
      {"Kenyan, Nairobi, American: Senate", {F::kRegionNear, F::kElsewhere}},
      {"American \x1e Kenyan Senate", {F::kOtherRegionNear, F::kMainRegion}},
      {"Senate\x1e"
       "Kenyan",
       {F::kRegionAbsent}},
      // What the candidate says itself is no evidence.
      {"Ohio House", {}},
      {"Nairobi Senate", {F::kOtherRegionNear, F::kRegionAbsent}},
      // A whole and its parts are not strangers.
      {"Scottish Holyrood", {F::kRegionNear, F::kMainRegion}},
      {"British Holyrood", {}},
      {"Kenyan Holyrood", {F::kOtherRegionNear, F::kRegionAbsent}},
      // Of this region there are no words that could be absent.
      {"Kenyan Duma", {}},
  };
  for (const auto& row : kTexts) {
    CAPTURE(row.text);
    const Explained explained(row.text, kRegions);
    REQUIRE(explained.memory.judged.size() == 1);
    std::vector<Feature> features = explained.Features(0);
    std::erase_if(features, [](Feature feature) {
      return feature < F::kRegionNear || feature > F::kRegionAbsent;
    });
    CHECK(features == row.expected);
  }
}

TEST_CASE("for the label of a verb, a verb's neighbours are no evidence against it") {
  const Explained explained("they veto them");
  REQUIRE(explained.memory.judged.size() > 0);
  for (const Feature feature : explained.Features(0)) {
    CHECK(feature != F::kAfterSubject);
    CHECK(feature != F::kBeforeObject);
  }
}

TEST_CASE("the score is the sum of weight times value over the evidence") {
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    const Explained explained(row.text);
    for (std::size_t i = 0; i < explained.memory.judged.size(); ++i) {
      float sum = 0;
      for (const Evidence& evidence : explained.EvidenceFor(i)) {
        sum += WeightOf(evidence.feature) * evidence.value;
        CHECK(evidence.value > 0);
      }
      CHECK(sum == doctest::Approx(explained.memory.judged[i].score));
    }
  }
}

TEST_CASE("what speaks for a sense raises its score, what speaks against it lowers it") {
  CHECK(ScoreOf("bond: yields") > ScoreOf("bond"));
  CHECK(ScoreOf("bond: yields") > ScoreOf("bond\x1eyields"));
  CHECK(ScoreOf("bond: yields, investors") >= ScoreOf("bond: yields"));
  CHECK(ScoreOf("bond: film") < ScoreOf("bond"));
  CHECK(ScoreOf("World Health Organization (WHO): WHO") >= ScoreOf("World Health Organization"));
  CHECK(ScoreOf("WHO WINS THE RACE") < ScoreOf("WHO wins the race"));
}

TEST_CASE("a look-alike silences its own entry, and says which it is") {
  for (const char* text : {"the storm runoff", "james bond", "bond girl"}) {
    CAPTURE(text);
    const Explained explained(text);
    REQUIRE(explained.memory.judged.size() == 1);
    CHECK_FALSE(explained.memory.judged[0].shown);
    CHECK(text == std::string(text).substr(0, text[0] == 't' ? 4 : 0) + explained.Labels(0).back());
  }
  CHECK(ScoreOf("bond girl, yields") < ScoreOf("bond, girl, yields"));
}

TEST_CASE("a look-alike does not touch another sense of the same words") {
  const Explained explained("a storm runoff vote", R"({
    "water": {"term": "runoff", "cues": {"for": ["soil"]}, "not": ["storm runoff"]},
    "ballot": {"term": "runoff", "cues": {"for": ["vote"]}}})");
  REQUIRE(explained.memory.judged.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const std::vector<Feature> features = explained.Features(i);
    const bool silenced = std::count(features.begin(), features.end(), F::kLookAlike) > 0;
    CHECK(silenced == (explained.memory.judged[i].entry == 0));
  }
}

TEST_CASE("every kind of evidence has a name and a reason in words") {
  std::vector<std::string> names;
  for (const Weight& weight : kWeights) {
    names.emplace_back(weight.name);
    CHECK(std::string(weight.reason).size() > 5);
  }
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("evidence about words names them, and so do the reasons") {
  const Explained explained("investors like bond\x1eyields in a film");
  CHECK(explained.Labels(0) ==
        std::vector<std::string>{"investors", "investors", "yields", "film"});
  for (const auto& row : kRows) {
    const Explained each(row.text);
    for (const Evidence& evidence : each.memory.reasons.evidence) {
      const std::string reason = kWeights[static_cast<std::size_t>(evidence.feature)].reason;
      const bool about_words = reason.find("{}") != std::string::npos;
      CHECK(about_words == (evidence.label != Evidence::kNoLabel));
    }
  }
}

TEST_CASE("what is not above the threshold is not shown") {
  const std::string text = "bond yields, runoff, WHO, the storm runoff";
  for (const float threshold : {-1000.0f, -1.0f, 0.0f, 1.0f, 1000.0f}) {
    CAPTURE(threshold);
    const Explained explained(text, kEntries, threshold);
    REQUIRE(explained.memory.judged.size() == 4);
    for (const Judged& judged : explained.memory.judged) {
      CHECK(judged.shown == (judged.score > threshold));
    }
  }
  const float score = ScoreOf("a runoff");
  CHECK_FALSE(Explained("a runoff", kEntries, score).memory.judged[0].shown);
  const float below = std::nextafter(score, -std::numeric_limits<float>::infinity());
  CHECK(Explained("a runoff", kEntries, below).memory.judged[0].shown);
}

TEST_CASE("of two senses the better one is shown, and of equal ones none") {
  const std::string entries = R"({
    "loan": {"term": "bond", "cues": {"for": ["yields", "investors"], "against": ["atom"]}},
    "atoms": {"term": "bond", "cues": {"for": ["atom"], "against": ["yields"]}}})";
  const auto shown = [&entries](const std::string& text) {
    std::vector<uint32_t> found;
    const Explained explained(text, entries, -1000.0f);
    for (const Judged& judged : explained.memory.judged) {
      if (judged.shown) found.push_back(judged.entry);
    }
    return found;
  };
  CHECK(shown("bond") == std::vector<uint32_t>{});
  CHECK(shown("bond: yields for investors") == std::vector<uint32_t>{0});
  CHECK(shown("bond of an atom") == std::vector<uint32_t>{1});
}

TEST_CASE("what the article has meant before, it means again") {
  const std::string text = "yields of bond for investors of the treasury\x1e" + std::string("bond");
  const Explained explained(text, kEntries, -1000.0f);
  REQUIRE(explained.memory.judged.size() == 2);
  const std::vector<Feature> first = explained.Features(0);
  const std::vector<Feature> second = explained.Features(1);
  CHECK(std::count(first.begin(), first.end(), F::kSaidBefore) == 0);
  CHECK(std::count(second.begin(), second.end(), F::kSaidBefore) == 1);
  // Nothing was meant where nothing was shown.
  const Explained silent(text, kEntries, 1000.0f);
  const std::vector<Feature> none = silent.Features(1);
  CHECK(std::count(none.begin(), none.end(), F::kSaidBefore) == 0);
}

TEST_CASE("a pattern of an entry that asks for evidence is judged by it") {
  constexpr char kPatterns[] = R"({"article": {"term": "treaty article",
    "patterns": ["Article [0-9]+"], "cues": {"for": ["allies"], "against": ["page"]}}})";
  const Explained alone("Article 5", kPatterns);
  REQUIRE(alone.memory.judged.size() == 1);
  CHECK(alone.Features(0) == std::vector<Feature>{F::kAmbiguousEntry});
  const Explained with_cue("Article 5 binds allies", kPatterns);
  REQUIRE(with_cue.memory.judged.size() == 1);
  CHECK(with_cue.Features(0) ==
        std::vector<Feature>{F::kAmbiguousEntry, F::kCueNear, F::kCueClose});
  // Scanning the next text forgets this one.
  Engine::Memory memory;
  with_cue.engine->Scan("Article 5 binds allies", {}, memory);
  with_cue.engine->Scan("Article 5", {}, memory);
  REQUIRE(memory.judged.size() == 1);
  CHECK(memory.judged[0].score == alone.memory.judged[0].score);
}

TEST_CASE("explaining and scanning judge alike, and scanning lists nothing") {
  std::string text = "The bond, the film, the yields; NATO and the storm runoff.";
  for (const auto& row : kRows) text += "\x1e" + row.text;
  // Without a look-alike, scanning takes a shorter way.
  for (const std::string& each : {text, std::string("NATO, runoff, a pre-runoff, World Health "
                                                    "Organization (WHO), Runoff, runoffs")}) {
    const Explained explained(each);
    Engine::Memory scanned;
    explained.engine->Scan(each, {}, scanned);
    REQUIRE(explained.memory.judged.size() == scanned.judged.size());
    for (std::size_t i = 0; i < scanned.judged.size(); ++i) {
      CHECK(explained.memory.judged[i].score == scanned.judged[i].score);
      CHECK(explained.memory.judged[i].shown == scanned.judged[i].shown);
    }
    CHECK(explained.memory.reasons.evidence.size() > 0);
    CHECK(scanned.reasons.evidence.empty());
  }
}

TEST_CASE("what English grammar says of the words around is not asked in other languages") {
  constexpr char kBank[] = R"({"bank": {"term": "bank", "cues": {"for": ["euro"]}}})";
  const struct {
    const char* language;
    bool asked;
  } kLanguages[] = {{"en", true}, {"en-GB", true}, {"de", false}, {"fr", false}};
  for (const auto& row : kLanguages) {
    CAPTURE(row.language);
    const auto engine = OpenEngine(kBank, row.language);
    Engine::Memory memory;
    engine->Explain("sie will bank the euro", {}, memory);
    REQUIRE(memory.judged.size() == 1);
    const std::vector<Evidence>& evidence = memory.reasons.evidence;
    const bool asked = std::any_of(evidence.begin(), evidence.end(), [](const Evidence& one) {
      return one.feature == Feature::kAfterTo;
    });
    CHECK(asked == row.asked);
  }
}

}  // namespace
}  // namespace explainer::test
