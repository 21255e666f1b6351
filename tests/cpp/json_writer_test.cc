#include "glossary/json_writer.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "exchange_support.h"
#include "glossary/json_reader.h"
#include "support.h"

namespace explainer::test {
namespace {

Glossary ReadBack(const std::vector<std::string>& files) {
  Glossary glossary;
  std::vector<Error> errors;
  for (const std::string& file : files) ReadGlossary(file, "written", glossary, errors);
  for (const Error& error : errors) FAIL_CHECK(error.ToString());
  return glossary;
}

TEST_CASE("every glossary of the project is read again as it was written") {
  for (const char* language : {"ar", "en", "fr"}) {
    CAPTURE(language);
    const Glossary glossary = ReadFolder(language);
    REQUIRE(!glossary.entries.empty());
    const Glossary again = ReadBack(WriteGlossary(glossary));
    CheckSame(again, glossary);
    REQUIRE(again.regions.size() == glossary.regions.size());
    for (const Region& region : glossary.regions) {
      CHECK(std::any_of(again.regions.begin(), again.regions.end(), [&region](const Region& one) {
        return one.code == region.code && one.words == region.words;
      }));
    }
  }
}

TEST_CASE("rules of labels are written where they differ from the entry's") {
  std::vector<std::string> problems;
  const Glossary glossary = ReadCompact(R"({"coup": {
    "term": "coup", "match": {"case": "fold", "inflect": "noun"},
    "also": ["putsch", {"label": "Coup", "case": "auto"}, {"label": "x", "inflect": "none"}]}})",
                                        problems);
  REQUIRE(problems.empty());
  const auto files = WriteGlossary(glossary);
  REQUIRE(files.size() == 1);
  CHECK(files[0].find("\"putsch\",") != std::string::npos);
  CHECK(files[0].find("\"label\": \"Coup\",\n          \"case\": \"auto\"\n") != std::string::npos);
  CheckSame(ReadBack(files), glossary);
}

TEST_CASE("what an overlay leaves out is written once") {
  Glossary glossary;
  std::vector<Error> errors;
  ReadGlossary(R"({"language": "en", "topic": "Ours", "licence": "CC0-1.0", "off": ["nato"],
                   "vocabulary": ["pact"], "entries": []})",
               "ours.json", glossary, errors);
  REQUIRE(errors.empty());
  glossary.topics.push_back({"Theirs", {}});
  const Glossary again = ReadBack(WriteGlossary(glossary));
  REQUIRE(again.off.size() == 1);
  CHECK(again.off[0].id == "nato");
  CHECK(again.topics.size() == 2);
  CHECK(again.topics[0].vocabulary == std::vector<std::string>{"pact"});
}

TEST_CASE("short lists stand in one line and bytes that are no UTF-8 do no harm") {
  Glossary glossary{"en", {"CC0-1.0"}, {{"Tests", {}}}, {}};
  Entry entry;
  entry.id = "a";
  entry.term = "A\xff";
  entry.labels = {{entry.term}};
  entry.see = {"b", "c"};
  glossary.entries = {entry};
  const auto files = WriteGlossary(glossary);
  CHECK(files[0].find("\"see\": [\"b\", \"c\"]") != std::string::npos);
  CHECK(files[0].find("A\xef\xbf\xbd") != std::string::npos);
}

}  // namespace
}  // namespace explainer::test
