#include "sense/surroundings.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "compile/compiler.h"
#include "support.h"

namespace explainer::test {
namespace {

// Two topics: money, with words of its own, and film. "coupons" and "actor" are in definitions.
std::unique_ptr<Engine> TwoTopics() {
  std::vector<std::string> problems;
  Glossary glossary = ReadCompact(R"({
    "bond": {"term": "bond", "also": ["treasury bond"], "not": ["bond girl"],
      "short": "A loan to a state that is paid back with coupons.",
      "cues": {"for": ["yields", "investors", "treasury", "auction", "bond market"],
               "against": ["film", "glue"]}},
    "coupon": {"term": "stub", "cues": {"for": ["coupons", "actor"]}},
    "deficit": {"term": "deficit"},
    "inflation": {"term": "inflation"},
    "scene": {"term": "scene", "cues": {"for": ["film"]}},
    "oscar": {"term": "Oscar"}})",
                                  problems);
  REQUIRE(problems.empty());
  glossary.topics = {{"money", {"yields", "budget", "loans"}},
                     {"film", {"screen", "film", "budget"}}};
  for (std::size_t i = 4; i < 6; ++i) glossary.entries[i].topic = 1;
  std::vector<Error> errors;
  Compiled compiled = Compile(glossary, errors);
  REQUIRE(errors.empty());
  auto engine = Engine::Open(compiled.files);
  REQUIRE(engine.ok());
  return std::move(*engine);
}

// What is plain comes first.
constexpr uint32_t kBond = 3;

struct Seen {
  std::string found;  // "cue-near(yields) cue-close(yields)"
  Surroundings::Topic topic;
};

// What stands around the first candidate of entry "bond".
Seen LookAtBond(const std::string& text) {
  static const auto engine = TwoTopics();
  const Terms& terms = engine->terms();
  Engine::Memory memory;
  engine->Scan(text, {}, memory);
  Surroundings surroundings;
  surroundings.Take(terms, memory.hits);
  const auto first = std::find_if(memory.hits.begin(), memory.hits.end(), [](const Hit& hit) {
    return hit.kind == HitKind::kTerm && hit.entry == kBond;
  });
  REQUIRE(first != memory.hits.end());
  const auto judged = std::find_if(memory.judged.begin(), memory.judged.end(),
                                   [](const Judged& one) { return one.entry == kBond; });
  REQUIRE(judged != memory.judged.end());
  const Block& block = memory.judge.blocks[judged->block];
  surroundings.Look(static_cast<std::size_t>(first - memory.hits.begin()), block);
  Seen seen;
  for (const Surroundings::Found& found : surroundings.found()) {
    seen.found += seen.found.empty() ? "" : " ";
    seen.found += kWeights[static_cast<std::size_t>(found.feature)].name;
    seen.found += "(" + std::string(terms.CueText(found.cue)) + ")";
  }
  seen.topic = surroundings.topic();
  return seen;
}

TEST_CASE("cues are close by, near by or in the article, and each counts once") {
  const std::string far(kNearBytes + 1, '.');
  const std::string some(kCloseBytes + 1, '.');
  const struct {
    std::string text;
    std::string found;
  } kRows[] = {
      {"bond", ""},
      {"bond yields", "cue-near(yields) cue-close(yields)"},
      {"yields bond", "cue-near(yields) cue-close(yields)"},
      {"bond" + some + "yields", "cue-near(yields)"},
      {"yields" + some + "bond", "cue-near(yields)"},
      {"bond" + far + "yields", "cue-in-article(yields)"},
      {"yields" + far + "bond", "cue-in-article(yields)"},
      {"bond\x1eyields", "cue-in-article(yields)"},
      {"yields\x1d"
       "bond",
       "cue-in-article(yields)"},
      {"yields bond yields", "cue-near(yields) cue-close(yields)"},
      {"bond yields\x1eyields" + far + "yields", "cue-near(yields) cue-close(yields)"},
      {"bond\x1eyields, yields" + far + "yields", "cue-in-article(yields)"},
      {"bond yields investors",
       "cue-near(yields) cue-close(yields) more-cues(investors) cue-close(investors)"},
      {"bond yields\x1einvestors", "cue-near(yields) cue-close(yields) cue-in-article(investors)"},
      {"bond Yields", "cue-near(yields) cue-close(yields)"},
      {"bond film", "against-near(film) against-close(film)"},
      {"bond film glue",
       "against-near(film) against-close(film) more-against(glue) against-close(glue)"},
      {"bond\x1e"
       "film",
       "against-in-article(film)"},
      {"bond yields film",
       "cue-near(yields) cue-close(yields) against-near(film) against-close(film)"},
      {"bond coupons", "definition-near(coupons)"},
      {"bond" + far + "coupons", ""},
      {"bond coupons coupons\x1e"
       "coupons",
       "definition-near(coupons)"},
      {"bond actor", ""},  // a cue of another entry
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    CHECK(LookAtBond(row.text).found == row.found);
  }
}

TEST_CASE("near and close end where they say, on both sides") {
  const auto found = [](std::size_t before, std::size_t after) {
    return LookAtBond(std::string(before > 0 ? "yields" : "") + std::string(before, '.') + "bond" +
                      std::string(after, '.') + (after > 0 ? "yields" : ""))
        .found;
  };
  const std::string close = "cue-near(yields) cue-close(yields)";
  CHECK(found(kCloseBytes, 0) == close);
  CHECK(found(0, kCloseBytes) == close);
  CHECK(found(kCloseBytes + 1, 0) == "cue-near(yields)");
  CHECK(found(0, kCloseBytes + 1) == "cue-near(yields)");
  const std::size_t nearest = kNearBytes - std::string("yields").size();
  CHECK(found(nearest, 0) == "cue-near(yields)");
  CHECK(found(0, nearest) == "cue-near(yields)");
  CHECK(found(nearest + 1, 0) == "cue-in-article(yields)");
  CHECK(found(0, nearest + 1) == "cue-in-article(yields)");
}

TEST_CASE("a long hit that runs out of sight hides nothing behind its begin") {
  std::string label = "treasury";
  for (int i = 0; i < 10; ++i) label += " policies";
  const auto engine = OpenEngine(R"({"bond": {"term": "bond", "cues": {"for": ["policies"]}},
    "long": {"term": ")" + label +
                                 R"("}})");
  Engine::Memory memory;
  engine->Explain("bond" + std::string(kNearBytes - 40, '.') + label, {}, memory);
  REQUIRE(memory.judged.size() == 2);
  REQUIRE(memory.judged[0].entry == 1);
  std::vector<Feature> features;
  for (uint32_t i = 0; i < memory.reasons.End(0); ++i) {
    features.push_back(memory.reasons.evidence[i].feature);
  }
  CHECK(std::count(features.begin(), features.end(), Feature::kCueNear) == 1);
  CHECK(std::count(features.begin(), features.end(), Feature::kCueInArticle) == 0);
}

TEST_CASE("evidence of one kind is counted up to a limit, wherever it stands") {
  const auto count = [](const std::string& found, const std::string& name) {
    std::size_t times = 0;
    for (std::size_t at = found.find(name); at != std::string::npos; at = found.find(name, at + 1))
      ++times;
    return times;
  };
  const std::string near = LookAtBond("bond yields investors treasury auction").found;
  CHECK(count(near, "cue-near(") == 1);
  CHECK(count(near, "more-cues(") == kMaxCounted - 1);
  CHECK(count(near, "cue-close(") == kMaxCounted);
  const std::string far = LookAtBond("bond\x1eyields investors treasury auction").found;
  CHECK(count(far, "cue-in-article(") == kMaxCounted);
  const std::string both = LookAtBond("bond yields\x1einvestors treasury auction").found;
  CHECK(count(both, "cue-near(") == 1);
  CHECK(count(both, "cue-in-article(") == kMaxCounted - 1);
}

TEST_CASE("a part of the candidate is no evidence for it, unless it stands elsewhere, too") {
  CHECK(LookAtBond("treasury bond").found == "");
  CHECK(LookAtBond("treasury bond market").found == "");
  CHECK(LookAtBond("treasury bond, treasury").found == "cue-near(treasury) cue-close(treasury)");
  CHECK(LookAtBond("treasury bond\x1etreasury").found == "cue-in-article(treasury)");
  CHECK(LookAtBond("treasury bond yields").found == "cue-near(yields) cue-close(yields)");
}

TEST_CASE("words and terms of its topic count near by, and the topic has a rank in the article") {
  const std::string far(kNearBytes + 1, '.');
  const struct {
    std::string text;
    int words_near, terms_near;
    bool in_article;
    int rank;
  } kRows[] = {
      {"bond", 0, 0, false, 0},
      {"bond loans", 1, 0, false, 0},
      {"bond loans loans loan", 1, 0, false, 0},
      {"bond loans yields", 2, 0, true, 0},
      {"bond\x1eloans", 0, 0, false, 0},
      {"bond" + far + "loans", 0, 0, false, 0},
      {"bond" + far + "loans, yields", 0, 0, true, 0},
      {"bond loans\x1eyields, loans", 1, 0, true, 0},
      {"bond screen", 0, 0, false, 1},
      {"bond loans, yields\x1escreen, film", 2, 0, true, 0},  // as many words
      {"bond loans, yields\x1escreen, budget" + far + "film", 2, 0, true, 0},
      {"bond loans\x1escreen" + far + "film", 1, 0, false, 1},
      {"bond budget", 1, 0, false, 0},  // a word of both
      {"bond deficit", 0, 1, false, 0},
      {"bond deficit inflation", 0, 2, false, 0},
      {"bond\x1e"
       "deficit",
       0, 0, false, 0},
      {"bond Oscar", 0, 0, false, 0},  // a term of another topic
      {"bond stub", 0, 0, false, 0},   // ambiguous itself
      {"bond, bond", 0, 0, false, 0},  // the same entry
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    const Surroundings::Topic topic = LookAtBond(row.text).topic;
    CHECK(topic.words_near == row.words_near);
    CHECK(topic.terms_near == row.terms_near);
    CHECK(topic.in_article == row.in_article);
    CHECK(topic.rank == row.rank);
  }
}

TEST_CASE("in a whole article, what is not said tells, too") {
  std::vector<std::string> problems;
  Glossary glossary = ReadCompact(R"({
    "bond": {"term": "bond", "share": "few", "cues": {"for": ["treasury"]}},
    "scene": {"term": "scene"}})",
                                  problems);
  REQUIRE(problems.empty());
  std::vector<std::string> words;
  std::string text = "bond";
  for (uint32_t i = 0; i < kWholeArticle; ++i) {
    words.push_back("word" + std::string(1, static_cast<char>('a' + i)));
    text += " " + words.back();
  }
  glossary.topics = {{"money", {"loans", "yields"}}, {"film", words}};
  glossary.entries[1].topic = 1;
  std::vector<Error> errors;
  Compiled compiled = Compile(glossary, errors);
  REQUIRE(errors.empty());
  const auto engine = Engine::Open(compiled.files);
  REQUIRE(engine.ok());
  const auto count = [&](const std::string& article, Feature feature) {
    Engine::Memory memory;
    (*engine)->Explain(article, {}, memory);
    const auto& evidence = memory.reasons.evidence;
    return std::count_if(evidence.begin(), evidence.end(),
                         [feature](const Evidence& one) { return one.feature == feature; });
  };
  CHECK(count(text, Feature::kOffTopic) == 1);
  CHECK(count(text, Feature::kUnusualAlone) == 1);
  CHECK(count(text + " loans", Feature::kOffTopic) == 1);
  CHECK(count(text + " loans, yields", Feature::kOffTopic) == 0);
  CHECK(count(text + " loans, yields", Feature::kSideTopic) == 1);
  CHECK(count(text + " treasury", Feature::kUnusualAlone) == 0);
  text.resize(text.rfind(' '));
  CHECK(count(text, Feature::kOffTopic) == 0);
  CHECK(count(text, Feature::kUnusualAlone) == 0);
}

TEST_CASE("terms and words of topics are counted up to a limit") {
  const Surroundings::Topic topic =
      LookAtBond("bond deficit inflation deficit inflation deficit yields loans budget").topic;
  CHECK(topic.terms_near == kMaxCounted);
  CHECK(topic.words_near == kMaxCounted);
}

}  // namespace
}  // namespace explainer::test
