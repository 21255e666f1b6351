#include "text/blocks.h"

#include <doctest/doctest.h>

#include <string>

#include "support.h"

namespace explainer::test {
namespace {

// "<paragraph>" and "#heading#" for each block.
std::string Blocks(const std::string& text) {
  std::vector<Block> blocks;
  const SurveyedText surveyed(text);
  FindBlocks(text, surveyed.survey(), blocks);
  std::string out;
  for (const Block& block : blocks) {
    const std::string content = text.substr(block.begin, block.end - block.begin);
    out += block.heading ? "#" + content + "#" : "<" + content + ">";
  }
  return out;
}

TEST_CASE("separators part a text into paragraphs and headings") {
  CHECK(Blocks("") == "<>");
  CHECK(Blocks("one") == "<one>");
  CHECK(Blocks("one\x1etwo") == "<one><two>");
  CHECK(Blocks("one\x1d"
               "two") == "#one#<two>");
  CHECK(Blocks("one\x1e"
               "two\x1dthree") == "<one>#two#<three>");
  CHECK(Blocks("\x1e\x1d\x1e") == "<>##<><>");
}

TEST_CASE("how a block is set") {
  const struct {
    std::string block;
    Setting expected;
  } kRows[] = {
      {"", Setting::kRunning},
      {"The alliance met in Vilnius on Tuesday.", Setting::kRunning},
      {"WHO WINS THE RACE", Setting::kAllCaps},
      {"NATO'S NEW CHIEF ARRIVES", Setting::kAllCaps},
      {"NATO", Setting::kRunning},
      {"Rivals Face Presidential Runoff After Tight Vote", Setting::kTitleCase},
      {"Rivals face presidential runoff after tight vote", Setting::kRunning},
      {"Three rivals face Macron, Scholz and Meloni in a vote", Setting::kRunning},
      {"Runoff Looms", Setting::kRunning},
      {U8(u8"\uff37\uff28\uff2f WINS the race"), Setting::kRunning},
      {U8(u8"\uff37\uff28\uff2f \uff37\uff29\uff2e\uff33"), Setting::kAllCaps},
      {U8(u8"Riv\u00adals Face Pres\u00adi\u00adden\u00adtial Run\u00adoff"), Setting::kTitleCase},
      {std::string(300, '-') + "WHO WINS", Setting::kAllCaps},
      {"WHO WINS " + std::string(kSettingLetters, 'a'), Setting::kRunning},
      {std::string(kSettingLetters, 'A') + " and so on", Setting::kAllCaps},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.block);
    CHECK(SettingOf(row.block) == row.expected);
  }
}

TEST_CASE("where a sentence begins") {
  const struct {
    std::string before;  // what stands before the place
    bool begins;
  } kRows[] = {
      {"", true},
      {"  ", true},
      {"It ended. ", true},
      {"It ended! ", true},
      {"It ended? ", true},
      {"The reason: ", true},
      {"It ended ", false},
      {"It ended, ", false},
      {"It ended; ", false},
      {"(", true},
      {"It ended (", false},
      {"\"", true},
      {"He said \"", true},
      {U8(u8"\u201cIt ended.\u201d "), true},
      {"(It ended.) ", true},
      {U8(u8"PARIS \u2014 "), true},
      {"PARIS (Agency) - ", true},
      {"anti-", false},
      {U8(u8"\u2022 "), true},
      {"with Mr. ", false},
      {"with MRS. ", false},
      {"with J. ", false},
      {"with them. ", true},
      {"in the U.S. ", false},
      {U8(u8"It ended\u2026 "), true},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.before);
    CHECK(BeginsSentence(row.before + "Runoff", static_cast<uint32_t>(row.before.size())) ==
          row.begins);
  }
}

}  // namespace
}  // namespace explainer::test
