#include "lint/lint.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

std::vector<std::string> Findings(const std::string& entries, const std::string& today = "") {
  std::vector<std::string> lines;
  const Glossary glossary = ReadCompact(entries, lines);
  REQUIRE(lines.empty());
  for (const Error& finding : Lint(glossary, {today})) lines.push_back(finding.ToString());
  return lines;
}

TEST_CASE("lint finds what a careful editor would") {
  const struct {
    std::string why;
    std::string entries;
    std::vector<std::string> findings;  // how each begins, after the file
  } kRows[] = {
      {"nothing", R"({"nato": {"term": "NATO"}})", {}},
      {"examples that hold",
       R"({"runoff": {"term": "runoff", "not": ["storm runoff"],
            "examples": {"explain": ["A runoff."], "leave": ["The storm runoff."]}}})",
       {}},
      {"an example to explain that is not",
       R"({"runoff": {"term": "runoff",
            "examples": {"explain": ["A runoff.", "A ballot."], "leave": []}}})",
       {"entry 'runoff': field 'examples.explain[1]': is not explained with this entry: "
        "'A ballot.'"}},
      {"an example to leave that is explained",
       R"({"runoff": {"term": "runoff", "examples": {"leave": ["The storm runoff."]}}})",
       {"entry 'runoff': field 'examples.leave[0]': is explained with this entry, and must not"}},
      {"an example that another entry takes",
       R"({"right": {"term": "populist", "examples": {"explain": ["The far populist."]}},
           "far-right": {"term": "far populist"}})",
       {"entry 'right': field 'examples.explain[0]': is not explained with this entry"}},
      {"an ambiguous entry without examples",
       R"({"bond": {"term": "bond", "cues": {"for": ["yield"]}}})",
       {"entry 'bond': field 'examples': an entry with cues is ambiguous"}},
      {"a cue that speaks both ways",
       R"({"bond": {"term": "bond", "cues": {"for": ["yield"], "against": ["yield"]},
            "examples": {"explain": ["A long bond market yield yields"], "leave": ["A bond."]}}})",
       {"entry 'bond': field 'cues': 'yield' speaks both for and against"}},
      {"a text that begins with the term",
       R"({"nato": {"term": "NATO", "short": "The Nato is an alliance of many countries."}})",
       {"entry 'nato': field 'short': begins with the term itself"}},
      {"a text that only begins like the term",
       R"({"pact": {"term": "pact", "short": "Pacts are made between many countries."}})",
       {}},
      {"a sentence too long to take in",
       R"({"nato": {"term": "NATO", "more": "Short. )" +
           [] {
             std::string words;
             for (int i = 0; i < 41; ++i) words += "word ";
             return words;
           }() +
           R"(end."}})",
       {"entry 'nato': field 'more': has a sentence of 42 words"}},
      {"a common word that is explained wherever it stands",
       R"({"house": {"term": "legislative chamber", "also": ["house"]},
           "bench": {"term": "judges", "also": [{"label": "Law", "case": "exact"}]}})",
       {"entry 'house': field 'also': 'house' is one of the commonest words of English"}},
      {"see that names itself",
       R"({"nato": {"term": "NATO", "see": ["nato"]}})",
       {"entry 'nato': field 'see': names the entry itself"}},
      {"a date of expiry before the review",
       R"({"nato": {"term": "NATO", "expires": "2024-01-31"}})",
       {"entry 'nato': field 'expires': must be later than the day of review"}},
      {"what the compiler refuses",
       R"({"nato": {"term": "NATO", "see": ["un"]}})",
       {"entry 'nato': field 'see': 'un' is the id of no entry"}},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    const std::vector<std::string> findings = Findings(row.entries);
    std::string all;
    for (const std::string& finding : findings) all += finding + "\n";
    CAPTURE(all);
    // Where an example is wrong besides, it is the first finding that counts.
    REQUIRE(findings.size() >= row.findings.size());
    if (row.findings.empty()) CHECK(findings.empty());
    for (std::size_t i = 0; i < row.findings.size(); ++i) {
      CHECK(findings[i].find("test.json: " + row.findings[i]) == 0);
    }
  }
}

TEST_CASE("an entry expires after its day, not on it") {
  const std::string entries = R"({"nato": {"term": "NATO", "expires": "2026-05-01"}})";
  CHECK(Findings(entries).empty());
  CHECK(Findings(entries, "2026-04-30").empty());
  CHECK(Findings(entries, "2026-05-01").empty());
  const std::vector<std::string> findings = Findings(entries, "2026-05-02");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0] ==
        "test.json: entry 'nato': field 'expires': expired on 2026-05-01; check the entry and set "
        "a new date");
}

}  // namespace
}  // namespace explainer::test
