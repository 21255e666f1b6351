// What editors are told of each candidate. The weights are fitted anew now and then, so thresholds
// far from any score decide what is sure here.
#include "why/why.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

constexpr char kEntries[] = R"({
  "bond": {"term": "bond", "cues": {"for": ["yields"]}},
  "bond-atoms": {"term": "bond", "cues": {"for": ["yields"]}},
  "nato": {"term": "NATO"},
  "summit": {"term": "NATO summit"}
})";

constexpr float kSure = -100;
constexpr float kUnsure = 100;

struct Explained {
  std::string text;
  SelectOptions options;
  std::unique_ptr<Engine> engine = OpenEngine(kEntries);
  Engine::Memory memory;

  Explained(std::string_view said, float threshold) : text(said) {
    options.threshold = threshold;
    engine->Explain(text, options, memory);
  }

  Why why() const { return Why(*engine, text, options, memory); }

  // "id: outcome" of each candidate.
  std::vector<std::string> Outcomes() const {
    std::vector<std::string> outcomes;
    for (std::size_t i = 0; i < why().size(); ++i) {
      const std::string id = why().Place(i)["id"];
      outcomes.push_back(id + ": " + why().Outcome(i));
    }
    return outcomes;
  }
};

using Lines = std::vector<std::string>;

TEST_CASE("a candidate is shown, or it is said why not") {
  CHECK(Explained("NATO", kSure).Outcomes() == Lines{"nato: shown"});
  CHECK(Explained("NATO", kUnsure).Outcomes() == Lines{"nato: not sure enough"});
  CHECK(Explained("A bond yields.", kSure).Outcomes() ==
        Lines{"bond: another sense is as likely", "bond-atoms: another sense is as likely"});
  CHECK(Explained("A NATO summit", kSure).Outcomes() ==
        Lines{"nato: inside or across a term that is shown", "summit: shown"});
}

TEST_CASE("offsets count UTF-16 code units") {
  const Explained explained(U8(u8"\U0001F5F3 NATO"), kSure);
  const Why::Json place = explained.why().Place(0);
  CHECK(ToText(place) == R"({"start":3,"end":7,"text":"NATO","id":"nato","term":"NATO"})");
}

TEST_CASE("the evidence adds up to the score") {
  const Explained explained("The bond and its yields.", kUnsure);
  const Why why = explained.why();
  REQUIRE(why.size() == 2);
  double sum = 0;
  bool cue = false;
  for (const Why::Json& evidence : why.Reasons(0)) {
    sum += evidence["weight"].get<double>();
    cue = cue || evidence["reason"] == U8(u8"\u201cyields\u201d stands near by");
  }
  CHECK(sum == doctest::Approx(why.Score(0)).epsilon(0.05));
  CHECK(cue);
}

TEST_CASE("all candidates make one list, in reading order") {
  const Explained explained("NATO and NATO", kUnsure);
  const Why::Json list = Why::Json::parse(explained.why().All(), nullptr, false);
  REQUIRE(list.size() == 2);
  CHECK(list[0]["start"] == 0);
  CHECK(list[1]["start"] == 9);
  CHECK(list[1]["outcome"] == "not sure enough");
  CHECK(list[1]["threshold"] == 100);
  CHECK(Explained("", kSure).why().All() == "[]");
}

}  // namespace
}  // namespace explainer::test
