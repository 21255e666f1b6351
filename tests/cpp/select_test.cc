#include "select/select.h"

#include <doctest/doctest.h>

#include <limits>

#include "support.h"

namespace explainer::test {
namespace {

// Candidates one after another: entry and block. Entries 0 to 5 have levels 1, 1, 2, 2, 3, 3.
struct Candidate {
  uint32_t entry;
  uint32_t block = 0;
  bool shown = true;
  bool heading = false;
};

std::vector<uint32_t> Chosen(const std::vector<Candidate>& candidates, uint32_t words,
                             const SelectOptions& options) {
  static const Result<Terms> terms = Terms::Open(CompileFiles(R"({
    "a": {"term": "a1"}, "b": {"term": "b1"}, "c": {"term": "c1", "level": 2},
    "d": {"term": "d1", "level": 2}, "e": {"term": "e1", "level": 3},
    "f": {"term": "f1", "level": 3}})"));
  REQUIRE(terms.ok());
  std::vector<Judged> judged;
  for (const Candidate& candidate : candidates) {
    Judged one;
    one.entry = candidate.entry;
    one.block = candidate.block;
    one.shown = candidate.shown;
    one.heading = candidate.heading;
    judged.push_back(one);
  }
  std::vector<uint32_t> chosen;
  Select(*terms, judged, words, options, chosen);
  return chosen;
}

using Indices = std::vector<uint32_t>;

SelectOptions Density(float density) {
  SelectOptions options;
  options.density = density;
  return options;
}

TEST_CASE("nothing is chosen of nothing, whatever is asked for") {
  CHECK(Chosen({}, 0, {}) == Indices{});
  CHECK(Chosen({{0, 0, false}}, 100, Density(100)) == Indices{});
}

TEST_CASE("the budget is so many per hundred words, and one at least") {
  const std::vector<Candidate> four = {{0, 0}, {1, 1}, {2, 2}, {3, 3}};
  CHECK(Chosen(four, 0, Density(3)) == Indices{2});
  CHECK(Chosen(four, 66, Density(3)) == Indices{2});
  CHECK(Chosen(four, 67, Density(3)) == Indices{2, 3});
  CHECK(Chosen(four, 100, Density(3)) == Indices{0, 2, 3});
  CHECK(Chosen(four, 1000, Density(3)) == Indices{0, 1, 2, 3});
}

TEST_CASE("a density without bound marks all first uses") {
  const std::vector<Candidate> five = {{0, 0}, {1, 1}, {2, 2}, {3, 3}, {0, 4}};
  CHECK(Chosen(five, 10, Density(std::numeric_limits<float>::infinity())) == Indices{0, 1, 2, 3});
  CHECK(Chosen(five, 10, Density(std::numeric_limits<float>::max())) == Indices{0, 1, 2, 3});
}

TEST_CASE("harder terms come first, then earlier ones") {
  CHECK(Chosen({{0}, {2}, {4}}, 10, Density(10)) == Indices{2});
  CHECK(Chosen({{0}, {2}, {4}}, 10, Density(20)) == Indices{1, 2});
  CHECK(Chosen({{1}, {0}}, 10, Density(10)) == Indices{0});
}

TEST_CASE("a full block leaves room for others") {
  const std::vector<Candidate> crowded = {{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 1}};
  SelectOptions options = Density(100);
  CHECK(Chosen(crowded, 100, options) == Indices{0, 2, 3, 4});
  options.per_block = 1;
  CHECK(Chosen(crowded, 100, options) == Indices{2, 4});
}

TEST_CASE("a term whose first use found no room is marked at the next") {
  CHECK(Chosen({{2, 0}, {3, 0}, {4, 0}, {0, 0}, {0, 1}}, 100, Density(100)) == Indices{0, 1, 2, 4});
}

TEST_CASE("headings, easy terms and known ones are left out") {
  SelectOptions options = Density(100);
  CHECK(Chosen({{0, 0, true, true}, {0, 1}}, 100, options) == Indices{1});
  options.level = 2;
  CHECK(Chosen({{0}, {2}, {4}}, 100, options) == Indices{1, 2});
  options.level = 3;
  CHECK(Chosen({{0}, {2}, {4}}, 100, options) == Indices{2});
  options = Density(100);
  options.known = {"e", "no-such", "a"};
  CHECK(Chosen({{0}, {2}, {4}}, 100, options) == Indices{1});
}

TEST_CASE("what is marked without the senses is marked with them, too") {
  const TermsFiles files = CompileFiles(R"({
    "a": {"term": "a1"}, "b": {"term": "b1", "level": 2}, "c": {"term": "c1"}, "d": {"term": "d1"},
    "x": {"term": "x1", "level": 3, "cues": {"for": ["q"]}},
    "y": {"term": "y1", "level": 3, "cues": {"for": ["q"]}},
    "z": {"term": "z1", "level": 3, "cues": {"for": ["q"]}}})");
  const Result<Terms> plain = Terms::Open(Buffer(files.terms));
  const Result<Terms> whole = Terms::Open(files);
  REQUIRE(plain.ok());
  REQUIRE(whole.ok());
  // Entries, each in a block of its own.
  const auto chosen = [](const Terms& terms, const std::vector<uint32_t>& entries, float density) {
    std::vector<Judged> judged;
    for (const uint32_t entry : entries) {
      if (entry >= terms.entry_count()) continue;
      Judged one;
      one.entry = entry;
      one.block = static_cast<uint32_t>(judged.size());
      one.shown = true;
      judged.push_back(one);
    }
    Indices indices;
    Select(terms, judged, 100, Density(density), indices);
    for (uint32_t& index : indices) index = judged[index].entry;
    return indices;
  };
  const Indices all = {0, 4, 1, 5, 2, 6, 3};
  CHECK(chosen(*plain, all, 1) == Indices{1});
  CHECK(chosen(*whole, all, 1) == Indices{1});
  // Half of the marks are for plain entries, the other half for the hardest of all.
  CHECK(chosen(*plain, all, 4) == Indices{0, 1});
  CHECK(chosen(*whole, all, 4) == Indices{0, 4, 1, 5});
  CHECK(chosen(*whole, all, 100) == all);
  // A glossary whose senses could not be had does not fill the room of what they would have marked.
  CHECK(chosen(*plain, all, 100) == Indices{0, 1, 2, 3});
}

TEST_CASE("all means all that is shown") {
  SelectOptions options;
  options.all = true;
  options.level = 3;
  options.density = 0;
  options.known = {"a"};
  CHECK(Chosen({{0}, {0}, {2, 0, false}, {4, 0, true, true}}, 1, options) == Indices{0, 1, 3});
}

}  // namespace
}  // namespace explainer::test
