#include <doctest/doctest.h>

#include "patterns/re2_patterns.h"
#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("what is wrong with a pattern") {
  const struct {
    std::string pattern;
    std::string problem;  // how it begins
  } kRows[] = {
      {"Articles? [0-9]+", ""},
      {"(First|Second|Fifth) Amendment", ""},
      {"(?i)uranium-23[358]", ""},
      {U8(u8"\u00c9tat [0-9]"), ""},
      {"Article (", "is no RE2 expression: missing )"},
      {"(?=Article)", "is no RE2 expression"},
      {"(Article)\\1", "is no RE2 expression"},
      {"a{5000}", "is no RE2 expression"},
      {"", "can match the empty string"},
      {"(Article)*", "can match the empty string"},
      {"[0-9]+", "requires no literal text"},
      {".*", "can match the empty string"},
      {".+", "requires no literal text"},
      {"ab|cd", "requires no literal text"},
      {"Article|[0-9]+", "requires no literal text"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.pattern);
    const std::string problem = PatternProblem(row.pattern);
    CHECK_MESSAGE(problem.find(row.problem) == 0, problem);
    CHECK(problem.empty() == row.problem.empty());
  }
}

TEST_CASE("hits of patterns and of labels come in one order") {
  const auto engine = OpenEngine(R"({
    "article": {"term": "treaty article", "patterns": ["Article [0-9]+", "[0-9]+ states of NATO"]},
    "nato": {"term": "NATO"}})");
  Engine::Memory memory;
  engine->Scan(
      "NATO: Article 5 binds 32 states of NATO, says Article 5.\x1e"
      "Article 7.",
      {}, memory);
  REQUIRE(memory.hits.size() == 6);
  for (std::size_t i = 1; i < memory.hits.size(); ++i) {
    const Hit& a = memory.hits[i - 1];
    const Hit& b = memory.hits[i];
    CHECK((a.begin < b.begin || (a.begin == b.begin && a.end <= b.end)));
  }
  CHECK(memory.hits[1].kind == HitKind::kPattern);
  CHECK(memory.hits[1].label == 0);
  CHECK(memory.hits[2].label == 1);
}

TEST_CASE("a pattern that runs away takes no more than its share") {
  const auto engine =
      OpenEngine(R"({"a": {"term": "zzz", "patterns": ["(a+)+(b|c|d){1,50}xyzzy"]}})");
  Engine::Memory memory;
  engine->Scan(std::string(20000, 'a') + " xyzzy", {}, memory);
  CHECK(memory.hits.empty());
}

}  // namespace
}  // namespace explainer::test
