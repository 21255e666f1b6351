#include "exchange_support.h"

#include <doctest/doctest.h>

#include <algorithm>

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
  CHECK(got.off.size() == wanted.off.size());
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

Attempt TryImport(Importer importer, std::string_view document, const std::string& file,
                  const std::string& language) {
  Attempt attempt;
  Result<Glossary> read = importer(document, {file, language}, attempt.losses);
  if (read.ok()) {
    attempt.glossary = std::move(*read);
  } else {
    attempt.error = read.error().ToString();
  }
  return attempt;
}

Imported ImportWith(Importer importer, const std::string& document, const std::string& language) {
  Attempt attempt = TryImport(importer, document, "terms.ttl", language);
  REQUIRE_MESSAGE(attempt.error.empty(), attempt.error);
  Imported out{std::move(attempt.glossary), {}};
  for (const Losses::Loss& loss : attempt.losses.all()) {
    out.losses.push_back(loss.what + " x" + std::to_string(loss.times) + " at " + loss.first);
  }
  return out;
}

std::string FailureOf(Importer importer, const std::string& document, const std::string& language) {
  return TryImport(importer, document, "terms.ttl", language).error;
}

Glossary EveryField() {
  Glossary glossary;
  glossary.language = "en";
  glossary.licences = {"CC-BY-4.0", "All rights reserved"};
  glossary.topics = {{"Alliances", {"treaty", "Atlantic, north"}}, {"Law & \"order\"", {}}};
  glossary.off = {{"old", "alliances.json", 0}};
  Entry nato;
  nato.id = "nato";
  nato.term = "NATO";
  nato.labels = {{"NATO", CaseRule::kExact},
                 {"the Alliance", CaseRule::kInitial, Inflection::kNone},
                 {"North Atlantic Treaty Organization"}};
  nato.expansion = "North Atlantic Treaty Organization";
  nato.patterns = {"NATO[- ]led"};
  nato.short_text = "A military alliance of states in Europe & North America.";
  nato.more = "Its members defend each other; \"an attack on one\" is one on all \\ <all>.";
  nato.kind = "organisation";
  nato.level = 1;
  nato.share = Share::kMost;
  nato.look_alikes = {"Nato Marsal"};
  nato.cues_for = {"troops"};
  nato.cues_against = {"tomato"};
  nato.see = {"coup", "elsewhere"};
  nato.sources = {{"NATO: the treaty", "https://www.nato.int/treaty.htm?a=1&b=2#c"},
                  {"A name <odd>", "https://example.org/an|odd{address}"}};
  nato.reviewed = "2024-02-29";
  nato.expires = "2028-12-31";
  nato.explain = {"The NATO summit began.", "\"NATO\" said: no."};
  nato.leave = {"Nato Marsal sang."};
  nato.topic = 0;
  Entry coup;
  coup.id = "coup";
  coup.term = reinterpret_cast<const char*>(u8"coup d’état");
  coup.labels = {{coup.term}, {"coup"}};
  coup.short_text = "A seizure of power by a small group, often of soldiers.";
  coup.kind = "event";
  coup.level = 2;
  coup.region = "GB";
  // The same page under another name.
  coup.sources = {{"The treaty", "https://www.nato.int/treaty.htm?a=1&b=2#c"}};
  coup.reviewed = "2024-03-01";
  coup.topic = 1;
  Entry holyrood;
  holyrood.id = "holyrood";
  holyrood.term = "Holyrood";
  holyrood.labels = {{"Holyrood"}};
  holyrood.short_text = "The Scottish Parliament, by the name of its place.";
  holyrood.kind = "institution";
  holyrood.level = 3;
  holyrood.region = "GB-SCT";
  holyrood.see = {"nato"};
  holyrood.reviewed = "2024-03-02";
  holyrood.topic = 1;
  glossary.entries = {nato, coup, holyrood};
  return glossary;
}

void ForgetEngineFields(Entry& entry) {
  entry.level = kNoLevel;
  entry.share = Share::kHalf;
  entry.patterns.clear();
  entry.look_alikes.clear();
  entry.cues_for.clear();
  entry.cues_against.clear();
  entry.leave.clear();
  // A label may stand there once with each rule.
  std::vector<EntryLabel> labels;
  for (const EntryLabel& label : entry.labels) {
    const bool known = std::any_of(labels.begin(), labels.end(), [&](const EntryLabel& other) {
      return other.text == label.text;
    });
    if (!known) labels.push_back({label.text});
  }
  entry.labels = labels;
}

std::vector<std::string> Names(const Losses& losses) {
  std::vector<std::string> names;
  for (const Losses::Loss& loss : losses.all()) names.push_back(loss.what);
  return names;
}

std::vector<std::string> Terms(const Glossary& glossary) {
  std::vector<std::string> terms;
  for (const Entry& entry : glossary.entries) terms.push_back(entry.term);
  return terms;
}

std::vector<std::string> LabelTexts(const Entry& entry) {
  std::vector<std::string> texts;
  for (const EntryLabel& label : entry.labels) texts.push_back(label.text);
  return texts;
}

}  // namespace explainer::test
