#include "compile/layers.h"

#include <doctest/doctest.h>

#include "compile/compiler.h"
#include "compile/order.h"
#include "support.h"

namespace explainer::test {
namespace {

struct Layered {
  Glossary glossary;
  std::vector<std::string> told;  // "file: message", and errors
};

// Layers as compact entries (support.h); `off` is of the last.
Layered Lay(const std::vector<std::string>& layers, const std::vector<std::string>& off = {}) {
  Layered out;
  std::vector<std::string> problems;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Glossary layer = ReadCompact(layers[i], problems);
    out.glossary.language = layer.language;
    out.glossary.licences.push_back("L" + std::to_string(i));
    out.glossary.topics = layer.topics;
    for (Entry entry : layer.entries) {
      entry.layer = i;
      entry.file = std::to_string(i);
      out.glossary.entries.push_back(entry);
    }
  }
  REQUIRE(problems.empty());
  const std::size_t last = layers.size() - 1;
  for (const std::string& id : off) out.glossary.off.push_back({id, std::to_string(last), last});
  std::vector<Error> errors;
  for (const Overridden& one : ResolveLayers(out.glossary, errors)) {
    out.told.push_back(one.file + ": " + one.message);
  }
  for (const Error& error : errors) out.told.push_back(error.ToString());
  return out;
}

std::string Kept(const Layered& layered) {
  std::string out;
  for (const Entry& entry : layered.glossary.entries) {
    out += (out.empty() ? "" : " ") + entry.file + "/" + entry.id;
  }
  return out;
}

using Told = std::vector<std::string>;

TEST_CASE("a later entry replaces an earlier one by its id, wherever its topic stands") {
  const Layered layered = Lay({R"({"a": {"term": "NATO"}, "b": {"term": "runoff"}})",
                               R"({"a": {"term": "the alliance"}})", R"({"a": {"term": "pact"}})"});
  CHECK(Kept(layered) == "0/b 2/a");
  CHECK(layered.told == Told{"1: 'a' replaces 'a' of 0", "2: 'a' replaces 'a' of 1"});
}

TEST_CASE("a later entry replaces one whose term it has, however it is written") {
  const Layered layered =
      Lay({R"({"a": {"term": "run-off", "also": ["second round"]}, "b": {"term": "vote"}})",
           R"({"x": {"term": "ballot", "also": ["run off"]}})"});
  CHECK(Kept(layered) == "0/b 1/x");
  CHECK(layered.told == Told{"1: 'x' replaces 'a' of 0"});
}

TEST_CASE("a later entry takes other labels, and leaves the rest of the entry") {
  const Layered layered = Lay({R"({"a": {"term": "NATO", "also": ["Alliance", "Pact"]}})",
                               R"({"x": {"term": "alliance"}})"});
  CHECK(Kept(layered) == "0/a 1/x");
  CHECK(layered.told == Told{"1: 'x' takes the label 'Alliance' from 'a' of 0"});
  REQUIRE(layered.glossary.entries[0].labels.size() == 2);
  CHECK(layered.glossary.entries[0].labels[1].text == "Pact");
  std::vector<Error> errors;
  CHECK(Compile(layered.glossary, errors).labels == 3);
  CHECK(errors.empty());
}

TEST_CASE("two entries with cues are two senses, whichever layer they are from") {
  const Layered layered = Lay({R"({"a": {"term": "bond", "cues": {"for": ["yield"]}}})",
                               R"({"x": {"term": "bond", "cues": {"for": ["film"]}}})"});
  CHECK(Kept(layered) == "0/a 1/x");
  CHECK(layered.told.empty());
}

TEST_CASE("what is off is left out, and what a later layer says again is there") {
  const Layered off = Lay(
      {R"({"a": {"term": "NATO"}, "b": {"term": "runoff"}})", R"({"c": {"term": "vote"}})"}, {"b"});
  CHECK(Kept(off) == "0/a 1/c");
  CHECK(off.told == Told{"1: takes off 'b' of 0"});
  const Layered again =
      Lay({R"({"a": {"term": "NATO"}})", R"({"a": {"term": "alliance"}})"}, {"a"});
  CHECK(Kept(again) == "1/a");
}

TEST_CASE("off names entries of earlier layers, or it is an error") {
  const Layered layered =
      Lay({R"({"a": {"term": "NATO"}})", R"({"b": {"term": "vote"}})"}, {"no-such", "b"});
  REQUIRE(layered.told.size() == 2);
  CHECK(layered.told[0].find("field 'off': 'no-such' is the id of no entry") != std::string::npos);
  CHECK(layered.told[1].find("'b'") != std::string::npos);
}

TEST_CASE("inside of a layer nothing is resolved") {
  Layered layered =
      Lay({R"({"a": {"term": "NATO"}, "b": {"term": "Nato pact", "also": ["NATO"]}})"});
  CHECK(Kept(layered) == "0/a 0/b");
  std::vector<Error> errors;
  Compile(layered.glossary, errors);
  CHECK(errors.size() == 2);
}

TEST_CASE("what is made of several layers is under the licences of all") {
  const Layered layered = Lay({R"({"a": {"term": "NATO"}})", R"({"b": {"term": "vote"}})"});
  std::vector<Error> errors;
  const std::string entries = Compile(layered.glossary, errors).entries;
  CHECK(entries.find(R"("licence":"L0 AND L1")") != std::string::npos);
}

}  // namespace
}  // namespace explainer::test
