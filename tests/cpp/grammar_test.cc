#include "sense/grammar.h"

#include <doctest/doctest.h>

#include <string>

#include "support.h"

namespace explainer::test {
namespace {

// What the neighbours of "bond" in a block say, as words.
std::string Around(const std::string& block) {
  const std::size_t at = block.find("bond");
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<uint32_t>(at);
  const Neighbours found = LookAround(block, begin, begin + 4);
  std::string out;
  const auto add = [&out](bool holds, const char* name) {
    if (holds) out += (out.empty() ? "" : " ") + std::string(name);
  };
  add(found.after_to, "to");
  add(found.after_subject, "subject");
  add(found.after_determiner, "determiner");
  add(found.after_adjective, "adjective");
  add(found.after_name, "name");
  add(found.before_object, "object");
  add(found.before_particle, "particle");
  add(found.before_of, "of");
  return out;
}

TEST_CASE("the words right before and after a candidate are told by their kind") {
  const struct {
    std::string block;
    std::string expected;
  } kRows[] = {
      {"bond", ""},
      {"to bond", "to"},
      {"It will bond", "to"},
      {"it did not bond", "to"},
      {"TO bond", "to"},
      {"they bond", "subject"},
      {"those who bond", "subject"},
      {"the bond", "determiner"},
      {"The bond", "determiner"},
      {"three bond", "determiner"},
      {"a federal bond", "adjective"},
      {"a new bond", "adjective"},
      {"a red bond", ""},
      {"an Italian bond", "adjective name"},
      {"of Spain bond", "name"},
      {"it ended. Spain bond", ""},
      {"Spain bond", ""},
      {"bond the", "object"},
      {"bond them", "object"},
      {"bond up", "particle"},
      {"bond of", "of"},
      {"bond office", ""},
      {"bond offs", ""},
      {"to bond with", "to"},
      {"they bond the", "subject object"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.block);
    CHECK(Around(row.block) == row.expected);
  }
}

TEST_CASE("only a space may stand between, and a whole word") {
  for (const char* block :
       {"to, bond", "to-bond", "to  bond", "to\nbond", "bond, of", "bond-of", "bond  of",
        "bond\nof", "(bond) of", "to \"bond\"", " bond ", "o bond o", "1 bond 1"}) {
    CAPTURE(block);
    CHECK(Around(block).empty());
  }
  CHECK(Around(U8(u8"t\u00f6 bond \u00f6f")).empty());
  CHECK(Around(U8(u8"to\u00a0bond\u00a0of")).empty());
}

TEST_CASE("a list of words is not searched for parts of them") {
  for (const char* block : {"tha bond", "woul bond", "he d bond", "s bond", "bond th", "bond hi",
                            "bond hi her", "bond e"}) {
    CAPTURE(block);
    CHECK(Around(block).empty());
  }
}

TEST_CASE("words beyond any length say nothing and are not read beyond the block") {
  const std::string longest(24, 'a');
  CHECK(Around(longest + " bond " + longest).empty());
  CHECK(Around(longest + "al bond").empty());
  CHECK(Around(std::string(22, 'a') + "al bond") == "adjective");
  CHECK(Around(std::string(100000, 'a') + " bond " + std::string(100000, 'a')).empty());
  // What lies around the block is not part of it.
  const std::string text = "to bond of";
  const std::string_view block = std::string_view(text).substr(3, 4);
  const Neighbours found = LookAround(block, 0, 4);
  CHECK_FALSE(found.after_to);
  CHECK_FALSE(found.before_of);
}

}  // namespace
}  // namespace explainer::test
