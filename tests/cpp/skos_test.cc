// SKOS in and out. The documents are in the shape that the SKOS Primer and Reference print
// (https://www.w3.org/TR/skos-primer/, https://www.w3.org/TR/skos-reference/) and that VocBench,
// Skosmos and PoolParty write.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "exchange/exchange.h"
#include "exchange_support.h"
#include "support.h"

namespace explainer::test {
namespace {

const std::string kPrefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix ex: <http://example.org/terms#> .\n";

Imported Import(const std::string& document, const std::string& language = "") {
  return ImportWith(ImportSkos, document, language);
}

TEST_CASE("what SKOS can carry comes back equal, and the rest is named") {
  const Glossary glossary = EveryField();
  Losses losses;
  const std::string turtle = ExportSkos(glossary, losses);
  CAPTURE(turtle);
  CHECK(Names(losses) ==
        std::vector<std::string>{"off", "see, of entries that are not here", "level", "share",
                                 "patterns", "case rules of labels", "inflection rules of labels",
                                 "look-alikes (not)", "cues for it", "cues against it",
                                 "examples in which it is left alone"});
  const Imported back = Import(turtle);
  CHECK(back.losses == std::vector<std::string>{});
  Glossary expected = glossary;
  expected.off.clear();
  for (Entry& entry : expected.entries) {
    ForgetEngineFields(entry);
    entry.see.erase(std::remove(entry.see.begin(), entry.see.end(), "elsewhere"), entry.see.end());
  }
  CheckSame(back.glossary, expected);
}

TEST_CASE("what is exported is Turtle that reads well") {
  Losses losses;
  const std::string turtle = ExportSkos(EveryField(), losses);
  for (const char* piece :
       {"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .", "<>\n\ta skos:ConceptScheme ;",
        "dct:license <https://creativecommons.org/licenses/by/4.0/>",
        "<#topic/alliances>\n\ta skos:Collection ;", "skos:member <#coup> ,",
        "<#nato>\n\ta skos:Concept ;", "skos:prefLabel \"NATO\"@en", "skos:related <#coup>",
        "\"GB\"^^dct:ISO3166", "\"2024-02-29\"^^xsd:date"}) {
    CHECK_MESSAGE(turtle.find(piece) != std::string::npos, piece << " in\n" << turtle);
  }
}

TEST_CASE("the English glossary survives SKOS") {
  const Glossary glossary = ReadFolder("en");
  REQUIRE(glossary.entries.size() > 2000);
  Losses losses;
  const Imported back = Import(ExportSkos(glossary, losses));
  CHECK(back.losses == std::vector<std::string>{});
  Glossary expected = glossary;
  for (Entry& entry : expected.entries) ForgetEngineFields(entry);
  CheckSame(back.glossary, expected);
}

TEST_CASE("the examples of the SKOS Primer") {
  const Imported read = Import(ReadBytes(DataPath("exchange/primer.ttl")), "en");
  const Glossary& glossary = read.glossary;
  REQUIRE(glossary.entries.size() == 3);
  CHECK(glossary.language == "en");
  REQUIRE(glossary.topics.size() == 2);
  CHECK(glossary.topics[0].title == "mammals by diet");
  CHECK(glossary.topics[1].title == "Simple animal thesaurus");
  const Entry& animals = glossary.entries[0];
  CHECK(animals.id == "animals");
  CHECK(animals.term == "animals");
  CHECK(LabelTexts(animals) == std::vector<std::string>{"animals", "creatures", "beasties"});
  CHECK(animals.see == std::vector<std::string>{"mammals"});
  CHECK(animals.level == kNoLevel);
  CHECK(animals.topic == 1);
  const Entry& mammals = glossary.entries[1];
  CHECK(mammals.id == "mammals");
  CHECK(mammals.short_text == "Warm-blooded animals that suckle their young.");
  CHECK(mammals.see == std::vector<std::string>{"animals", "milk"});
  const Entry& milk = glossary.entries[2];
  CHECK(milk.more == "Of all \"mammals\".");
  CHECK(milk.topic == 0);
  CHECK(read.losses == std::vector<std::string>{"labels and texts in 'fr' x2 at animals",
                                                "skos:historyNote x1 at mammals",
                                                "skos:notation x1 at mammals",
                                                "skos:changeNote x1 at milk"});
  // In French.
  const Imported french = Import(ReadBytes(DataPath("exchange/primer.ttl")), "fr");
  REQUIRE(french.glossary.entries.size() == 1);
  CHECK(LabelTexts(french.glossary.entries[0]) ==
        std::vector<std::string>{"animaux", U8(u8"bêtes")});
}

TEST_CASE("a thesaurus as VocBench writes it: SKOS-XL, schemes, many languages") {
  const Imported read = Import(ReadBytes(DataPath("exchange/eurovoc.ttl")), "en");
  const Glossary& glossary = read.glossary;
  REQUIRE(glossary.entries.size() == 3);
  CHECK(glossary.licences == std::vector<std::string>{"CC-BY-4.0"});
  REQUIRE(glossary.topics.size() == 2);
  CHECK(glossary.topics[0].title == "EuroVoc");
  CHECK(glossary.topics[1].title == "0431 politics and public safety");
  const Entry& coup = glossary.entries[0];
  CHECK(coup.id == "");  // numbers are no names
  CHECK(LabelTexts(coup) == std::vector<std::string>{"coup d'état", "coup"});
  CHECK(coup.reviewed == "2015-04-21");
  CHECK(coup.topic == 1);
  REQUIRE(coup.sources.size() == 1);
  CHECK(coup.sources[0].title == "wikidata.org");
  CHECK(coup.sources[0].url == "https://www.wikidata.org/entity/Q45382");
  CHECK(glossary.entries[1].term == "junta");
  CHECK(glossary.entries[1].see == std::vector<std::string>{"coup d'état"});
  CHECK(glossary.entries[2].topic == 0);
  CHECK(read.losses == std::vector<std::string>{
                           "labels and texts in 'fr' x1 at coup d'état",
                           "skos:notation x1 at coup d'état",
                           "deprecated concepts x1 at http://eurovoc.europa.eu/2246",
                           "concepts without a label in 'en' x1 at http://eurovoc.europa.eu/2247",
                           "sources without a https address x1 at coup d'état",
                           "links to concepts that are not here x1 at junta"});
}

TEST_CASE("the language is the one asked for, the document's own, or that of most labels") {
  const std::string labels =
      kPrefixes +
      "ex:a skos:prefLabel \"centre\"@en-GB , \"center\"@en-US , \"Zentrum\"@de .\n"
      "ex:b skos:prefLabel \"Mitte\"@de .\n"
      "ex:c skos:prefLabel \"untagged\" .\n";
  const struct {
    std::string language;
    std::vector<std::string> terms;
  } kRows[] = {{"en", {"centre", "untagged"}},
               {"en-US", {"center", "untagged"}},
               {"EN_gb", {"centre", "untagged"}},
               {"de-AT", {"Zentrum", "Mitte", "untagged"}},
               {"", {"Zentrum", "Mitte", "untagged"}}};
  for (const auto& row : kRows) {
    CAPTURE(row.language);
    CHECK(Terms(Import(labels, row.language).glossary) == row.terms);
  }
  CHECK(Import(labels).glossary.language == "de");
  CHECK(LabelTexts(Import(labels, "en").glossary.entries[0]) ==
        std::vector<std::string>{"centre", "center"});
  const std::string said = labels + "ex:s a skos:ConceptScheme ; dct:language \"en\" .";
  CHECK(Import(said).glossary.language == "en");
  CHECK(FailureOf(ImportSkos, labels, "fr").find("ask") == std::string::npos);
  CHECK(FailureOf(ImportSkos, kPrefixes + "ex:a skos:prefLabel \"a\"@de .", "fr") ==
        "terms.ttl: has 1 concepts, none with a label in 'fr'; most are in 'de': ask for that "
        "language");
}

TEST_CASE("N-Triples are Turtle too") {
  const Imported read = Import(
      "<http://example.org/nato> <http://www.w3.org/2004/02/skos/core#prefLabel> \"NATO\"@en .\n"
      "<http://example.org/nato> <http://www.w3.org/2004/02/skos/core#definition> "
      "\"An alliance\\u002E\"@en .\n");
  REQUIRE(read.glossary.entries.size() == 1);
  CHECK(read.glossary.entries[0].id == "nato");
  CHECK(read.glossary.entries[0].short_text == "An alliance.");
}

TEST_CASE("fields that SKOS leaves to Dublin Core") {
  const Imported read = Import(
      kPrefixes +
      "ex:a skos:prefLabel \"a\" ; dct:type \"law\" ; dct:spatial \"GB-SCT\" ;\n"
      " dct:valid \"2024-01-01/2026-12-31\" ; dct:modified \"2024\" ; dct:alternative \"alpha\" ;\n"
      " dct:source [ dct:title \"The Act\" ; dct:identifier \"https://example.org/a b\" ] ,\n"
      "  <https://example.org/act> , \"a book\" .\n"
      "<https://example.org/act> dct:title \"Act\"@en .\n"
      "ex:b skos:prefLabel \"b\" ; dct:type ex:Person ; dct:spatial \"Scotland\" ;\n"
      " dct:valid \"end=2030-01-31; scheme=W3C-DTF\"^^dct:Period .");
  REQUIRE(read.glossary.entries.size() == 2);
  const Entry& a = read.glossary.entries[0];
  CHECK(a.kind == "law");
  CHECK(a.region == "GB-SCT");
  CHECK(a.expires == "2026-12-31");
  CHECK(a.reviewed == "");
  CHECK(a.expansion == "alpha");
  REQUIRE(a.sources.size() == 1);
  CHECK(a.sources[0].title == "Act");
  CHECK(read.glossary.entries[1].expires == "2030-01-31");
  CHECK(read.glossary.entries[1].kind == "");
  CHECK(read.losses == std::vector<std::string>{"dct:modified x1 at a", "dct:type x1 at b",
                                                "dct:spatial x1 at b",
                                                "sources without a https address x2 at a"});
}

TEST_CASE("an end that many addresses share is no id") {
  const Imported read = Import(
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
      "<http://example.org/a#term> skos:prefLabel \"a\" .\n"
      "<http://example.org/b#term> skos:prefLabel \"b\" ; skos:related <http://example.org/a#term> "
      "."
      "<http://example.org/c> skos:prefLabel \"c\" .\n");
  REQUIRE(read.glossary.entries.size() == 3);
  CHECK(read.glossary.entries[0].id == "");
  CHECK(read.glossary.entries[1].see == std::vector<std::string>{"a"});
  CHECK(read.glossary.entries[2].id == "c");
}

TEST_CASE("a document that is wrong is refused with the place and what to do") {
  const struct {
    std::string document;
    std::string message;
  } kRows[] = {
      {"", "is empty"},
      {"# nothing", "0 described resources"},
      {kPrefixes + "ex:a dct:title \"a\" .", "1 described resources, but none is a skos:Concept"},
      {kPrefixes + "ex:a skos:prefLabel \"unterminated .\n", "is not Turtle at line 4"},
      {kPrefixes + "ex:a skos:prefLabel \"\"\"unterminated .\n\n", "is not Turtle at line 5"},
      {kPrefixes + "ex:a skos:prefLabel [ skos:note ( 1 2 ", "is not Turtle at line 4"},
      {kPrefixes + "ex:a skos:prefLabel \"a\" .\nex:b skosxl:prefLabel \"b\" .",
       "line 5, column 26: the prefix 'skosxl:' is used but not declared; add an @prefix"},
      {kPrefixes + "ex:a skos:prefLabel <not an iri> .", "line 4, column 26: invalid IRI"},
      {"\xff\xfe<\0a\0", "is not UTF-8 at line 1, column 1; save it as UTF-8"},
      {kPrefixes + "ex:a skos:prefLabel \"\xe4\" .", "is not UTF-8 at line 4, column 22"},
      {std::string("ex:a\0b", 6), "is not UTF-8 at line 1, column 5"},
      {" [\n {\"@id\": \"a\"}]", "is JSON, not Turtle"},
      {"<?xml version=\"1.0\"?><rdf:RDF/>", "is XML, not Turtle"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.document);
    const std::string failure = FailureOf(ImportSkos, row.document);
    CHECK_MESSAGE(failure.find(row.message) != std::string::npos, failure);
    CHECK(failure.find("terms.ttl: ") == 0);
  }
}

TEST_CASE("documents made to exhaust memory, stack or time do not") {
  const std::string nato = kPrefixes + "ex:nato skos:prefLabel \"NATO\"@en .\n";
  CHECK(FailureOf(ImportSkos, nato + "ex:a skos:note " + Repeat("[ skos:note ", 8000))
            .find("more than 100 deep") != std::string::npos);
  CHECK(FailureOf(ImportSkos, nato + "ex:a skos:note " + Repeat("( ", 8000))
            .find("more than 100 deep") != std::string::npos);
  CHECK(FailureOf(ImportSkos, nato + Repeat("( ", 8000)).find("more than 100 deep") !=
        std::string::npos);
  CHECK(FailureOf(ImportSkos, "@prefix a: <http://a/" + std::string(100000, 'a') + "> .")
            .find("more than 2,000 bytes") != std::string::npos);
  std::string growing = nato + "@prefix a: <http://a/" + std::string(1900, 'a') + "> .\n";
  for (int i = 0; i < 8000; ++i) growing += "a:" + std::to_string(i) + " a:a a:a .\n";
  CHECK(FailureOf(ImportSkos, growing).find("32 times") != std::string::npos);

  // A list as long as it likes, and in a circle.
  CHECK(Terms(Import(nato + "ex:c a skos:Collection ; skos:memberList ( " +
                     Repeat("ex:nato ", 8000) + ") .")
                  .glossary) == std::vector<std::string>{"NATO"});
  CHECK(Terms(Import(nato + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
                            "ex:c a skos:Collection ; skos:memberList ex:l . ex:l rdf:rest ex:l .")
                  .glossary) == std::vector<std::string>{"NATO"});
  // Everything of one concept, properties of many names, texts of one node for many.
  std::string many = nato;
  for (int i = 0; i < 5000; ++i) {
    const std::string n = std::to_string(i);
    many += "ex:nato skos:altLabel \"" + n + "\" ; ex:p" + n + " [] ; skos:related ex:x .\n";
    many += "ex:label <http://www.w3.org/2008/05/skos-xl#literalForm> \"" + n + "\" .\n";
    many += "[] skos:prefLabel ex:label .\n";
  }
  const Imported read = Import(many);
  CHECK(read.glossary.entries.size() == 5001);
  CHECK(read.losses.size() < 60);
  // One long text for many.
  std::string long_text = kPrefixes +
                          "ex:label <http://www.w3.org/2008/05/skos-xl#literalForm> \"" +
                          std::string(100000, 'a') + "\" .\n";
  long_text += Repeat("[] skos:prefLabel ex:label .\n", 8000);
  CHECK(FailureOf(ImportSkos, long_text).find("32 times") != std::string::npos);
}

TEST_CASE("any beginning of a document is read or refused") {
  const std::string document = ReadBytes(DataPath("exchange/eurovoc.ttl"));
  for (std::size_t size = 0; size < document.size(); size += 7) {
    Losses losses;
    const auto read = ImportSkos(document.substr(0, size), {"terms.ttl", ""}, losses);
    if (!read.ok()) CHECK(!read.error().message.empty());
  }
}

}  // namespace
}  // namespace explainer::test
