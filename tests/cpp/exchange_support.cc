#include "exchange_support.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace explainer::test {
namespace {

std::string SourcesOf(const Entry& entry) {
  std::string all;
  for (const Source& source : entry.sources) all += source.title + " <" + source.url + ">\n";
  return all;
}

std::string RulesOf(const Entry& entry) {
  std::string all;
  for (const EntryLabel& label : entry.labels) {
    all += std::to_string(static_cast<int>(label.case_rule)) +
           std::to_string(static_cast<int>(label.inflection)) + " ";
  }
  return all;
}

}  // namespace

Imported ImportWith(Importer importer, const std::string& document, const std::string& language) {
  Losses losses;
  Result<Glossary> read = importer(document, {"terms.ttl", language}, losses);
  REQUIRE_MESSAGE(read.ok(), read.error().ToString());
  Imported out{std::move(*read), {}};
  for (const Losses::Loss& loss : losses.all()) {
    out.losses.push_back(loss.what + " x" + std::to_string(loss.times) + " at " + loss.first);
  }
  return out;
}

std::string FailureOf(Importer importer, const std::string& document, const std::string& language) {
  Losses losses;
  const Result<Glossary> read = importer(document, {"terms.ttl", language}, losses);
  return read.ok() ? "" : read.error().ToString();
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

void CheckEqual(const Glossary& actual, const Glossary& expected) {
  CHECK(actual.language == expected.language);
  CHECK(actual.licences == expected.licences);
  CHECK(actual.off.size() == expected.off.size());
  REQUIRE(actual.topics.size() == expected.topics.size());
  for (std::size_t i = 0; i < expected.topics.size(); ++i) {
    CHECK(actual.topics[i].title == expected.topics[i].title);
    CHECK(actual.topics[i].vocabulary == expected.topics[i].vocabulary);
  }
  REQUIRE(actual.entries.size() == expected.entries.size());
  for (std::size_t i = 0; i < expected.entries.size(); ++i) {
    const Entry& a = actual.entries[i];
    const Entry& e = expected.entries[i];
    CAPTURE(e.id);
    CHECK(a.id == e.id);
    CHECK(a.term == e.term);
    CHECK(LabelTexts(a) == LabelTexts(e));
    CHECK(RulesOf(a) == RulesOf(e));
    CHECK(a.expansion == e.expansion);
    CHECK(a.patterns == e.patterns);
    CHECK(a.short_text == e.short_text);
    CHECK(a.more == e.more);
    CHECK(a.kind == e.kind);
    CHECK(a.level == e.level);
    CHECK(a.share == e.share);
    CHECK(a.look_alikes == e.look_alikes);
    CHECK(a.cues_for == e.cues_for);
    CHECK(a.cues_against == e.cues_against);
    CHECK(a.region == e.region);
    CHECK(a.see == e.see);
    CHECK(SourcesOf(a) == SourcesOf(e));
    CHECK(a.reviewed == e.reviewed);
    CHECK(a.expires == e.expires);
    CHECK(a.explain == e.explain);
    CHECK(a.leave == e.leave);
    CHECK(a.topic == e.topic);
  }
}

}  // namespace explainer::test
