// schema.org's DefinedTermSet in and out. The documents are in the shape that
// https://schema.org/DefinedTermSet and https://schema.org/CategoryCode print as examples, and that
// the SEO plug-ins of content management systems write into pages.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "exchange/exchange.h"
#include "exchange_support.h"
#include "support.h"

namespace explainer::test {
namespace {

Imported Import(const std::string& document, const std::string& language = "") {
  return ImportWith(ImportSchemaOrg, document, language);
}

// What schema.org cannot say of an entry, taken away.
void Forget(Entry& entry) {
  ForgetEngineFields(entry);
  const std::vector<std::string> labels = LabelTexts(entry);
  if (!entry.expansion.empty() &&
      std::find(labels.begin(), labels.end(), entry.expansion) == labels.end()) {
    entry.labels.push_back({entry.expansion});
  }
  entry.expansion.clear();
  entry.see.clear();
  entry.region.clear();
  entry.reviewed.clear();
  entry.expires.clear();
  entry.explain.clear();
}

TEST_CASE("what schema.org can carry comes back equal, and the rest is named") {
  const Glossary glossary = EveryField();
  Losses losses;
  const std::string json = ExportSchemaOrg(glossary, losses);
  CAPTURE(json);
  CHECK(Names(losses) ==
        std::vector<std::string>{"off", "expansion (kept as another name)", "see", "reviewed",
                                 "expires", "examples in which it is explained", "level", "share",
                                 "patterns", "case rules of labels", "inflection rules of labels",
                                 "look-alikes (not)", "cues for it", "cues against it",
                                 "examples in which it is left alone", "region"});
  const Imported back = Import(json);
  CHECK(back.losses == std::vector<std::string>{});
  Glossary expected = glossary;
  expected.off.clear();
  for (Entry& entry : expected.entries) Forget(entry);
  CheckSame(back.glossary, expected);
}

TEST_CASE("what is exported is what schema.org's examples look like") {
  Losses losses;
  const auto json = nlohmann::json::parse(ExportSchemaOrg(EveryField(), losses), nullptr, false);
  REQUIRE(json.is_object());
  CHECK(json["@context"] == "https://schema.org");
  REQUIRE(json["@graph"].size() == 2);
  const auto& set = json["@graph"][0];
  CHECK(set["@type"] == "DefinedTermSet");
  CHECK(set["@id"] == "#topic/alliances");
  CHECK(set["license"][0] == "https://creativecommons.org/licenses/by/4.0/");
  CHECK(set["license"][1]["name"] == "All rights reserved");
  const auto& term = set["hasDefinedTerm"][0];
  CHECK(term["@id"] == "#nato");
  CHECK(term["termCode"] == "nato");
  CHECK(term["additionalType"] == "organisation");
  CHECK(term["subjectOf"][0]["@type"] == "WebPage");

  Glossary one = EveryField();
  one.topics.resize(1);
  one.entries.resize(1);
  const auto alone = nlohmann::json::parse(ExportSchemaOrg(one, losses), nullptr, false);
  CHECK(alone["@type"] == "DefinedTermSet");
}

TEST_CASE("the English glossary survives schema.org") {
  const Glossary glossary = ReadFolder("en");
  Losses losses;
  const Imported back = Import(ExportSchemaOrg(glossary, losses));
  CHECK(back.losses == std::vector<std::string>{});
  Glossary expected = glossary;
  for (Entry& entry : expected.entries) Forget(entry);
  CheckSame(back.glossary, expected);
}

TEST_CASE("a dictionary whose terms name their set") {
  const Imported read = Import(ReadBytes(DataPath("exchange/dictionary.jsonld")));
  REQUIRE(read.glossary.entries.size() == 2);
  REQUIRE(read.glossary.topics.size() == 1);
  CHECK(read.glossary.topics[0].title == "Ballentine's Law Dictionary");
  CHECK(read.glossary.entries[0].id == "calendar-year");
  CHECK(read.glossary.entries[0].term == "calendar year");
  CHECK(read.glossary.entries[0].short_text ==
        "A year from the first of January to the last of December.");
  CHECK(read.glossary.entries[0].level == kNoLevel);
  CHECK(read.glossary.entries[1].id == "schema");
  CHECK(read.losses == std::vector<std::string>{});
}

TEST_CASE("category codes with aliases, prefixes and languages") {
  const std::string document = ReadBytes(DataPath("exchange/codes.jsonld"));
  const Imported read = Import(document, "en");
  REQUIRE(read.glossary.entries.size() == 2);
  CHECK(read.glossary.topics.size() == 1);
  CHECK(read.glossary.topics[0].title == "Link relations");
  CHECK(read.glossary.entries[0].id == "author");
  CHECK(read.glossary.entries[0].term == "author link");
  CHECK(read.glossary.entries[0].short_text == "Who wrote it.");
  CHECK(Terms(read.glossary) == std::vector<std::string>{"author link", "help"});
  CHECK(read.losses == std::vector<std::string>{"names and texts in 'de' x2 at author link"});
  CHECK(Terms(Import(document, "de").glossary) == std::vector<std::string>{"Hilfe"});
  CHECK(Import(document).glossary.language == "en");
}

TEST_CASE("of sets in several languages those in the one asked for are taken") {
  const std::string sets = R"([
    {"@type": "DefinedTermSet", "name": "Alliances", "inLanguage": "en",
     "hasDefinedTerm": [{"@type": "DefinedTerm", "name": "NATO"}]},
    {"@type": "DefinedTermSet", "name": "Les alliances",
     "inLanguage": {"@type": "Language", "name": "French", "alternateName": "fr"},
     "hasDefinedTerm": [{"@type": "DefinedTerm", "name": "OTAN"}]}])";
  CHECK(Terms(Import(sets).glossary) == std::vector<std::string>{"NATO"});
  const Imported french = Import(sets, "fr");
  CHECK(Terms(french.glossary) == std::vector<std::string>{"OTAN"});
  CHECK(french.losses ==
        std::vector<std::string>{"terms in another language than 'fr' x1 at NATO"});
}

TEST_CASE("a page with the data of its plug-ins") {
  const Imported read = Import(ReadBytes(DataPath("exchange/glossary-page.html")));
  const Glossary& glossary = read.glossary;
  CHECK(glossary.language == "en-US");
  CHECK(glossary.licences == std::vector<std::string>{"CC-BY-SA-4.0"});
  REQUIRE(glossary.topics.size() == 1);
  CHECK(glossary.topics[0].title == "Money & banks");
  CHECK(glossary.topics[0].vocabulary == std::vector<std::string>{"money", "interest rates"});
  CHECK(Terms(glossary) == std::vector<std::string>{"Central bank", "Repo rate", "Bond", "Yield"});
  const Entry& bank = glossary.entries[0];
  CHECK(bank.id == "central-bank");
  CHECK(LabelTexts(bank) ==
        std::vector<std::string>{"Central bank", "reserve bank", "monetary authority"});
  CHECK(bank.short_text == U8(u8"A public bank that issues a country’s money."));
  CHECK(bank.more == "It sets interest rates; see R&D.");
  REQUIRE(bank.sources.size() == 1);
  CHECK(bank.sources[0].title == "en.wikipedia.org");
  CHECK(glossary.entries[1].id == "");  // its address ends as others do
  CHECK(glossary.entries[1].short_text ==
        "What banks pay for money overnight, if x < y & all goes well.");
  std::vector<std::string> losses = read.losses;
  std::sort(losses.begin(), losses.end());
  CHECK(losses == std::vector<std::string>{"image x1 at Central bank",
                                           "publisher of the set x1 at Money & banks",
                                           "sources without a https address x1 at Central bank",
                                           "url x1 at Central bank"});
}

TEST_CASE("a DefinedTerm is found however it is written") {
  const struct {
    const char* document;
    const char* topic;
  } kRows[] = {
      {R"({"@context": "http://schema.org/", "@type": "DefinedTerm", "name": "NATO"})", ""},
      {R"({"@type": "https://schema.org/DefinedTerm", "https://schema.org/name": "NATO"})", ""},
      {R"({"@type": ["Thing", "schema:DefinedTerm"], "schema:name": {"@value": "NATO"}})", ""},
      {R"({"@context": ["https://schema.org", {"sd": "https://schema.org/"}],
           "@type": "sd:DefinedTerm", "sd:name": ["NATO"]})",
       ""},
      {R"({"@context": {"@vocab": "https://schema.org/", "@language": "en"},
           "@type": "DefinedTerm", "name": {"en": "NATO", "fr": "OTAN"}})",
       ""},
      {R"([{"@type": "DefinedTerm", "name": "NATO",
            "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "Defence"}}])",
       "Defence"},
      {R"([{"@type": "DefinedTerm", "name": "NATO", "inDefinedTermSet": "Defence"}])", "Defence"},
      {R"([{"@type": "DefinedTerm", "name": "NATO", "inDefinedTermSet": ["https://a.example/"]}])",
       "https://a.example/"},
      {R"({"@type": "FAQPage", "about": {"deep": [{"@type": "DefinedTerm", "name": "NATO"}]}})",
       ""},
      {R"({"@graph": [{"@type": "DefinedTermSet", "name": "Defence"},
                      {"@type": "DefinedTerm", "name": "NATO"}]})",
       "Defence"},
      {R"({"@graph": [{"@type": "DefinedTermSet", "name": "Defence",
                       "hasDefinedTerm": {"@list": [{"@id": "#n"}]}},
                      {"@type": "DefinedTerm", "@id": "#n", "name": "NATO"}]})",
       "Defence"},
      {"\xef\xbb\xbf{\"@type\": \"DefinedTerm\", \"name\": \"NATO\"}", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.document);
    const Glossary glossary = Import(row.document, "en").glossary;
    CHECK(Terms(glossary) == std::vector<std::string>{"NATO"});
    REQUIRE(glossary.topics.size() == 1);
    CHECK(glossary.topics[0].title == row.topic);
  }
}

TEST_CASE("values of every type are read or passed over, never trusted") {
  const std::vector<std::string> kValues = {"null",
                                            "true",
                                            "3",
                                            "-1.5e300",
                                            "\"x\"",
                                            "[]",
                                            "{}",
                                            "[[1]]",
                                            R"({"@value": {}})",
                                            R"({"@id": 7})",
                                            R"([{"@value": null, "@language": 3}, null])"};
  for (const char* name :
       {"@context", "@id", "@graph", "name", "alternateName", "description", "termCode",
        "additionalType", "subjectOf", "sameAs", "inDefinedTermSet", "inLanguage", "dateModified",
        "spatialCoverage", "hasDefinedTerm", "keywords", "license", "url", ""}) {
    for (const std::string& value : kValues) {
      const std::string pair = "\"" + std::string(name) + "\": " + value;
      CAPTURE(pair);
      for (const std::string& document :
           {"{\"@type\": \"DefinedTerm\", " + pair + "}",
            "{\"@type\": \"DefinedTermSet\", " + pair +
                ", \"hasPart\": [{\"name\": \"a\"}, {\"@type\": " + value + "}]}",
            "{" + pair + "}", "{\"@type\": " + value + "}", value}) {
        Losses losses;
        const auto read = ImportSchemaOrg(document, {"terms.ttl", ""}, losses);
        if (!read.ok()) CHECK(!read.error().message.empty());
      }
    }
  }
}

TEST_CASE("a document that is wrong is refused with the place and what to do") {
  const struct {
    std::string document;
    std::string message;
  } kRows[] = {
      {"", "is empty"},
      {"{\n \"@type\": \"DefinedTerm\",,\n}", "is not JSON at line 2, column 25"},
      {"{\"name\": \"unterminated", "is not JSON at line 1, column 23"},
      {"{\"name\": \"\xe4\"}", "is not UTF-8 at line 1, column 11"},
      {"{\"@type\": [\"Person\", \"WebPage\"]}",
       "has no DefinedTerm of schema.org with a name, but Person, WebPage"},
      {"[]", "has no DefinedTerm of schema.org"},
      {"{\"@type\": \"DefinedTerm\", \"name\": {\"@value\": \"a\", \"@language\": \"de\"}}",
       "with a name in 'fr'"},
      {"<p>Hello", "is a page without <script type=\"application/ld+json\">"},
      {"<p>\n<script type=\"application/ld+json\">{]</script>", "is not JSON at line 2, column 37"},
      {std::string(100000, '['), "more than 64 deep"},
      {Repeat("{\"a\":", 100000), "more than 64 deep"},
  };
  for (const auto& row : kRows) {
    const std::string failure = FailureOf(ImportSchemaOrg, row.document, "fr");
    CAPTURE(row.document.substr(0, 100));
    CHECK_MESSAGE(failure.find(row.message) != std::string::npos, failure);
    CHECK(failure.size() < 300);
  }
}

TEST_CASE("many terms, names and properties cost no more than their length") {
  std::string document = R"({"@type": "DefinedTermSet", "hasDefinedTerm": [{"name": "a")";
  for (int i = 0; i < 20000; ++i) {
    const std::string n = std::to_string(i);
    document += ", \"p" + n + "\": " + n;
  }
  document += R"(, "alternateName": [)";
  for (int i = 0; i < 20000; ++i) document += "\"" + std::to_string(i) + "\", ";
  document += "\"last\"]}";
  for (int i = 0; i < 20000; ++i) document += R"(, {"name": "a", "@id": "#a"}, {"@id": "#a"})";
  const Imported read = Import(document + "]}");
  CHECK(read.glossary.entries.size() == 2);
  CHECK(read.glossary.entries[0].labels.size() == 20002);
  CHECK(read.losses.size() == 51);
}

}  // namespace
}  // namespace explainer::test
