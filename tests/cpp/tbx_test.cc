#include <doctest/doctest.h>

#include "exchange/exchange.h"
#include "exchange_support.h"
#include "support.h"

namespace explainer::test {
namespace {

Attempt Import(std::string_view document, const std::string& language = "") {
  return TryImport(ImportTbx, document, "terms.tbx", language);
}

Attempt ImportFile(const std::string& name, const std::string& language = "") {
  return Import(ReadBytes(DataPath("exchange/" + name)), language);
}

// What TBX-Basic has no place for, at its default.
Glossary AsTbxCarries(Glossary glossary) {
  for (Entry& entry : glossary.entries) {
    for (EntryLabel& label : entry.labels) label = {label.text};
    entry.patterns = entry.look_alikes = entry.cues_for = entry.cues_against = entry.leave = {};
    entry.kind.clear();
    entry.level = kNoLevel;
    entry.share = Share::kHalf;
    entry.expires.clear();
  }
  return glossary;
}

TEST_CASE("what TBX-Basic can carry of a glossary comes back") {
  const Glossary glossaries[] = {FullGlossary(), ReadFolder("en"), ReadFolder("ar")};
  for (const Glossary& glossary : glossaries) {
    Losses dropped;
    const Attempt imported = Import(ExportTbx(glossary, dropped));
    REQUIRE(imported.error == "");
    CHECK(Lines(imported.losses).empty());
    CheckSame(imported.glossary, AsTbxCarries(glossary), false);
  }
}

TEST_CASE("what TBX-Basic cannot carry is said") {
  Losses dropped;
  ExportTbx(FullGlossary(), dropped);
  CHECK(Lines(dropped) ==
        std::vector<std::string>{
            "level (2, first coup-d-etat)", "share (1, first coup-d-etat)",
            "patterns (1, first coup-d-etat)", "case rules of labels (1, first coup-d-etat)",
            "inflection rules of labels (1, first coup-d-etat)",
            "look-alikes (not) (1, first coup-d-etat)", "cues for it (1, first coup-d-etat)",
            "cues against it (1, first coup-d-etat)",
            "examples in which it is left alone (1, first coup-d-etat)",
            "kind (2, first coup-d-etat)", "expires (1, first coup-d-etat)"});
}

// In the shape of the example files of the dialect:
// https://github.com/LTAC-Global/TBX-Basic_dialect
TEST_CASE("TBX-Basic of 2019 with categories as attributes is read") {
  const Attempt imported = ImportFile("basic-dca.tbx");
  REQUIRE(imported.error == "");
  CHECK(imported.glossary.language == "en-GB");
  REQUIRE(imported.glossary.entries.size() == 2);
  const Entry& entry = imported.glossary.entries[0];
  CHECK(entry.id == "c5");
  CHECK(entry.term == "runoff");
  REQUIRE(entry.labels.size() == 2);
  CHECK(entry.labels[1].text == "second round");
  CHECK(entry.short_text == "A second vote between the leading candidates.");
  CHECK(entry.explain == std::vector<std::string>{"The runoff is on Sunday."});
  CHECK(entry.see == std::vector<std::string>{"c6"});
  CHECK(entry.reviewed == "2024-02-29");
  REQUIRE(entry.sources.size() == 1);
  CHECK(entry.sources[0].title == "example.org");
  CHECK(imported.glossary.topics[entry.topic].title == "Elections");
  const Entry& acronym = imported.glossary.entries[1];
  CHECK(acronym.expansion == "Organization for Security and Co-operation in Europe");
  CHECK(acronym.labels.size() == 2);
  CHECK(Lines(imported.losses) ==
        std::vector<std::string>{"terms in 'de' (1, first c5)", "'partOfSpeech' (1, first c5)",
                                 "terms not to be used any more (1, first c5)"});
  const Attempt german = ImportFile("basic-dca.tbx", "de");
  REQUIRE(german.glossary.entries.size() == 1);
  CHECK(german.glossary.entries[0].term == "Stichwahl");
}

TEST_CASE("TBX-Basic of 2019 with categories as elements is read") {
  const Attempt imported = ImportFile("basic-dct.tbx");
  REQUIRE(imported.glossary.entries.size() == 1);
  const Entry& entry = imported.glossary.entries[0];
  CHECK(entry.term == "runoff");
  CHECK(entry.short_text == "A second vote between the leading candidates.");
  CHECK(entry.explain.size() == 1);
  REQUIRE(entry.sources.size() == 1);
  CHECK(entry.sources[0].title == "A source");
  CHECK(imported.glossary.topics[0].title == "Elections");
  CHECK(Lines(imported.losses).empty());
}

// In the shape of the first edition of ISO 30042.
TEST_CASE("TBX-Basic of 2008 is read") {
  const Attempt imported = ImportFile("basic-2008.tbx");
  REQUIRE(imported.glossary.entries.size() == 1);
  const Entry& entry = imported.glossary.entries[0];
  CHECK(entry.term == "runoff");
  CHECK(entry.labels.size() == 2);
  CHECK(entry.region == "US");
  CHECK(entry.more == "Two candidates are left.");
  CHECK(imported.glossary.topics[0].title == "Elections");
  CHECK(Lines(imported.losses).empty());
}

TEST_CASE("what is no TBX is refused with its line") {
  CHECK(Import("").error.find("terms.tbx: line 1: is not XML: ") == 0);
  CHECK(Import("<tbx>\n<text>\n<body></text></tbx>").error.find("terms.tbx: line 3: is not XML") ==
        0);
  CHECK(Import("<html/>").error ==
        "terms.tbx: line 1: is not TBX: its outermost element is <html>, not <tbx> or <martif>");
  CHECK(Import("<tbx/>").error == "terms.tbx: line 1: has no <body> in a <text>");
}

TEST_CASE("entities of a document are not expanded") {
  const Attempt imported = Import(
      "<!DOCTYPE tbx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
      "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
      "<tbx><text><body><conceptEntry id='x'><langSec xml:lang='en'>"
      "<descrip type='definition'>&b;&file;</descrip>"
      "<termSec><term>x</term></termSec></langSec></conceptEntry></body></text></tbx>");
  REQUIRE(imported.glossary.entries.size() == 1);
  CHECK(imported.glossary.entries[0].short_text == "&b;&file;");
}

TEST_CASE("depth and breadth cost no more than their bytes") {
  const std::string entry =
      "<conceptEntry><langSec xml:lang='en'><termSec><term>x</term></termSec></langSec>"
      "</conceptEntry>";
  const auto document = [](const std::string& body) {
    return "<tbx><text><body>" + body + "</body></text></tbx>";
  };
  for (const char* name : {"hi", "termGrp", "langSec", "conceptEntry"}) {
    const std::string open = "<" + std::string(name) + ">";
    const std::string close = "</" + std::string(name) + ">";
    const std::string deep = Repeat(open, 50'000) + "x" + Repeat(close, 50'000);
    CHECK(Import(document("<conceptEntry><langSec xml:lang='en'><note>" + deep +
                          "</note><termSec><term>" + deep + "</term>" + deep +
                          "</termSec></langSec></conceptEntry>" + deep))
              .error == "");
  }
  CHECK(Import(document(Repeat(entry, 3'000))).glossary.entries.size() == 3'000);
}

}  // namespace
}  // namespace explainer::test
