#include "exchange_support.h"

#include <doctest/doctest.h>

#include "cli/files.h"
#include "support.h"

namespace explainer::test {
namespace {

std::string Joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += "[" + text + "]";
  return out;
}

}  // namespace

Glossary ReadFolder(const std::string& language) {
  std::vector<Error> errors;
  Glossary glossary = ReadGlossaryFiles({DataPath("../../glossary/" + language)}, errors);
  REQUIRE(errors.empty());
  return glossary;
}

Glossary FullGlossary() {
  std::vector<std::string> problems;
  Glossary glossary = ReadCompact(R"x({
    "coup-d-etat": {
      "term": "coup d'état",
      "also": ["coup", {"label": "putsch", "case": "initial", "inflect": "none"}, "a|b; c \\ {d}"],
      "expansion": "blow of state", "patterns": ["coups? of (1|2)\\d+", "a\\|b", "c\\\\"],
      "short": "A seizure of power, \"by\" a small group.", "more": "Often by soldiers.",
      "kind": "event", "level": 3, "share": "few",
      "match": {"case": "fold", "inflect": "noun"},
      "not": ["publishing coup"], "cues": {"for": ["army", "-ism"], "against": ["publisher"]},
      "region": "GB-SCT", "see": ["junta"],
      "sources": [{"title": "A <source>", "url": "https://example.org/a"},
                  {"title": "example.org", "url": "https://example.org/"}],
      "reviewed": "2024-02-29", "expires": "2028-12-31",
      "examples": {"explain": ["The coup failed; | he fled."], "leave": ["=A publishing coup.", "B."]}},
    "junta": {"term": "junta", "level": 1}})x",
                                  problems);
  for (const std::string& problem : problems) FAIL_CHECK(problem);
  return glossary;
}

std::string Describe(const Entry& entry) {
  std::string out = "id: " + entry.id + "\nterm: " + entry.term;
  for (const EntryLabel& label : entry.labels) {
    out += "\nlabel: " + label.text + " case " + std::to_string(static_cast<int>(label.case_rule)) +
           " inflect " + std::to_string(static_cast<int>(label.inflection));
  }
  out += "\nexpansion: " + entry.expansion + "\npatterns: " + Joined(entry.patterns) +
         "\nshort: " + entry.short_text + "\nmore: " + entry.more + "\nkind: " + entry.kind +
         "\nlevel: " + std::to_string(entry.level) +
         "\nshare: " + std::to_string(static_cast<int>(entry.share)) +
         "\nnot: " + Joined(entry.look_alikes) + "\nfor: " + Joined(entry.cues_for) +
         "\nagainst: " + Joined(entry.cues_against) + "\nregion: " + entry.region +
         "\nsee: " + Joined(entry.see);
  for (const Source& source : entry.sources) out += "\nsource: " + source.title + " " + source.url;
  return out + "\nreviewed: " + entry.reviewed + "\nexpires: " + entry.expires +
         "\nexplain: " + Joined(entry.explain) + "\nleave: " + Joined(entry.leave);
}

void CheckSame(const Glossary& got, const Glossary& wanted, bool vocabulary) {
  CHECK(got.language == wanted.language);
  CHECK(got.licences == wanted.licences);
  REQUIRE(got.topics.size() == wanted.topics.size());
  for (std::size_t i = 0; i < got.topics.size(); ++i) {
    CHECK(got.topics[i].title == wanted.topics[i].title);
    if (vocabulary) CHECK(got.topics[i].vocabulary == wanted.topics[i].vocabulary);
  }
  REQUIRE(got.entries.size() == wanted.entries.size());
  for (std::size_t i = 0; i < got.entries.size(); ++i) {
    CHECK(got.entries[i].topic == wanted.entries[i].topic);
    CHECK(Describe(got.entries[i]) == Describe(wanted.entries[i]));
  }
}

std::vector<std::string> Lines(const Losses& losses) {
  std::vector<std::string> lines;
  for (const Losses::Loss& loss : losses.all()) {
    lines.push_back(loss.what + " (" + std::to_string(loss.times) + ", first " + loss.first + ")");
  }
  return lines;
}

}  // namespace explainer::test
