#include "patterns/literals.h"

#include <doctest/doctest.h>

#include <random>

namespace explainer::test {
namespace {

using Indices = std::vector<int>;

Indices Found(const std::vector<std::string>& literals, const std::string& text) {
  Indices found;
  LiteralSearch(literals).Find(text, found);
  return found;
}

TEST_CASE("literals are found wherever they stand, in any capitals, each once") {
  const std::vector<std::string> literals = {"article ", "cop", "operation", "art"};
  CHECK(Found(literals, "") == Indices{});
  CHECK(Found(literals, "co") == Indices{});
  CHECK(Found(literals, "Article 5 and article 6") == Indices{0, 3});
  CHECK(Found(literals, "article") == Indices{3});
  CHECK(Found(literals, "COOPERATION") == Indices{2});
  CHECK(Found(literals, "COP30") == Indices{1});
  CHECK(Found({}, "anything") == Indices{});
}

TEST_CASE("a literal with letters outside ASCII, or a short one, counts as found") {
  CHECK(Found({"\xc3\xa9tat", "ab", "abc"}, "") == Indices{0, 1});
}

TEST_CASE("random texts hold what a naive search finds") {
  std::minstd_rand random(1);
  const auto text = [&random](std::size_t size) {
    std::string out;
    for (std::size_t i = 0; i < size; ++i) out.push_back("abAB "[random() % 5]);
    return out;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> literals;
    for (auto i = 1 + random() % 5; i > 0; --i) {
      std::string literal = text(3 + random() % 3);
      for (char& c : literal) c = static_cast<char>(c | 0x20);
      literals.push_back(literal);
    }
    const std::string haystack = text(random() % 40);
    std::string small = haystack;
    for (char& c : small) c = static_cast<char>(c | 0x20);
    Indices expected;
    for (std::size_t i = 0; i < literals.size(); ++i) {
      if (small.find(literals[i]) != std::string::npos) expected.push_back(static_cast<int>(i));
    }
    CHECK(Found(literals, haystack) == expected);
  }
}

}  // namespace
}  // namespace explainer::test
