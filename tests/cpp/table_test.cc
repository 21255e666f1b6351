#include <doctest/doctest.h>

#include "exchange/cell_text.h"
#include "exchange/cells.h"
#include "exchange/complete.h"
#include "exchange/exchange.h"
#include "exchange/headings.h"
#include "exchange_support.h"
#include "support.h"

namespace explainer::test {
namespace {

Attempt Import(std::string_view document, const std::string& language = "") {
  return TryImport(ImportTable, document, "terms.csv", language);
}

TEST_CASE("a glossary comes back from CSV and TSV as it was") {
  for (const bool full : {true, false}) {
    const Glossary glossary = full ? FullGlossary() : ReadFolder("en");
    for (const auto& write : {ExportCsv, ExportTsv}) {
      Losses losses;
      Attempt imported = Import(write(glossary, losses));
      REQUIRE(imported.error == "");
      CHECK(Lines(imported.losses).empty());
      CHECK(losses.all().size() == (full ? 0 : 1));  // the vocabularies
      CheckSame(imported.glossary, glossary, false);
      // Nothing is missing, so that nothing is filled in.
      Losses filled;
      Complete(imported.glossary, {"2026-01-31", "", "", ""}, filled);
      CHECK(Lines(filled).empty());
      if (full) CheckSame(imported.glossary, glossary, false);
    }
  }
}

TEST_CASE("lists in a cell are read as they were written") {
  const std::vector<std::string> lists[] = {{"a", "b c"},
                                            {"a|b", "c;d"},
                                            {"\\", "\\\\", "a\\"},
                                            {"\\|", "\\\\|", "\\d+\\b"},
                                            {"{x}", ";"},
                                            {"|", "\\;\\{\\x"},
                                            {"a\\\\b"}};
  for (const auto& list : lists) {
    for (const char* separator : {" | ", "\n", ";"}) {
      CHECK(ReadList(WriteList(list, separator), true) == list);
    }
  }
  CHECK(ReadList("one; two |\n three \\d|", true) ==
        std::vector<std::string>{"one", "two", "three \\d"});
  CHECK(ReadList("one; two", false) == std::vector<std::string>{"one; two"});
  CHECK(ReadList("", true).empty());
}

TEST_CASE("labels have rules in braces") {
  EntryLabel term{"coup", CaseRule::kFold, Inflection::kNoun};
  const auto labels =
      ReadLabels("putsch {initial, none}; COUP { exact } | hit {verb}\nx {y}", term);
  REQUIRE(labels.size() == 4);
  CHECK(labels[0].text == "putsch");
  CHECK(labels[0].case_rule == CaseRule::kInitial);
  CHECK(labels[0].inflection == Inflection::kNone);
  CHECK(labels[1].text == "COUP");
  CHECK(labels[1].case_rule == CaseRule::kExact);
  CHECK(labels[1].inflection == Inflection::kNoun);
  CHECK(labels[2].inflection == Inflection::kVerb);
  CHECK(labels[3].text == "x {y}");
  const std::vector<EntryLabel> braces = {term, {"a {none}"}, {"b", CaseRule::kAuto}};
  const auto again = ReadLabels(WriteLabels(braces), term);
  REQUIRE(again.size() == 2);
  CHECK(again[0].text == "a {none}");
  CHECK(again[1].case_rule == CaseRule::kAuto);
}

TEST_CASE("commas part labels where nothing else does") {
  const auto texts = [](std::string_view cell) {
    return LabelTexts({.labels = ReadLabels(cell, {})});
  };
  using List = std::vector<std::string>;
  CHECK(texts("AI, artificial intelligence") == List{"AI", "artificial intelligence"});
  CHECK(texts("Washington, D.C. | DC") == List{"Washington, D.C.", "DC"});
  CHECK(texts("Washington\\, D.C.") == List{"Washington, D.C."});
  CHECK(texts("putsch {initial, none}") == List{"putsch"});
  const EntryLabel term{"capital"};
  for (const List& others :
       {List{"Washington, D.C."}, List{"Washington, D.C.", "DC"}, List{"a\\,b"}}) {
    std::vector<EntryLabel> labels = {term};
    for (const std::string& other : others) labels.push_back({other});
    CHECK(texts(WriteLabels(labels)) == others);
  }
}

TEST_CASE("sources have a title or are known by their host") {
  std::vector<std::string> refused;
  const auto sources = ReadSources(
      "BBC News <https://bbc.co.uk/a>\nhttps://www.un.org/en/ | Reuters https://reuters.com | Le "
      "Monde",
      refused);
  REQUIRE(sources.size() == 3);
  CHECK(sources[0].title == "BBC News");
  CHECK(sources[0].url == "https://bbc.co.uk/a");
  CHECK(sources[1].title == "un.org");
  CHECK(sources[2].title == "Reuters");
  CHECK(refused == std::vector<std::string>{"Le Monde"});
}

TEST_CASE("the names of columns may be written as people write them") {
  CHECK(HeadingFor("Cues_For") == Heading::kCuesFor);
  CHECK(HeadingFor(" cues-against ") == Heading::kCuesAgainst);
  CHECK(HeadingFor("DEFINITION") == Heading::kShort);
  CHECK(HeadingFor("Stands for") == Heading::kExpansion);
  CHECK(HeadingFor("License") == Heading::kLicence);
  CHECK(!HeadingFor("Owner"));
  CHECK(!HeadingFor(""));
  for (std::size_t i = 0; i < kHeadings; ++i) {
    CHECK(HeadingFor(NameOf(static_cast<Heading>(i))) == static_cast<Heading>(i));
  }
}

// As Excel writes it in countries that have a comma in numbers.
TEST_CASE("semicolons, a byte order mark, empty rows and unknown columns") {
  const Attempt imported = Import(
      "\xef\xbb\xbf\r\nName;Definition;Abbreviation;Synonyms;Owner;\r\n"
      "quantitative easing;\"When a central bank buys bonds;\r\nto lower rates.\";QE;"
      "asset purchases;Kim;\r\n"
      ";;;;;\r\n"
      ";No term here.;;;;\r\n"
      "  runoff  ;A second round of an election.;;;Kim;extra;more\r\n");
  REQUIRE(imported.error == "");
  REQUIRE(imported.glossary.entries.size() == 2);
  const Entry& entry = imported.glossary.entries[0];
  CHECK(entry.term == "quantitative easing");
  CHECK(entry.short_text == "When a central bank buys bonds;\nto lower rates.");
  REQUIRE(entry.labels.size() == 3);
  CHECK(entry.labels[1].text == "QE");
  CHECK(entry.labels[2].text == "asset purchases");
  CHECK(entry.level == kNoLevel);
  CHECK(imported.glossary.entries[1].term == "runoff");
  CHECK(Lines(imported.losses) ==
        std::vector<std::string>{"column 'Owner' (2, first row 3)",
                                 "rows without a term (1, first row 5)",
                                 "cells below no name of a column (2, first row 6)"});
}

TEST_CASE("a definition beside a short text is more of it") {
  const Attempt imported = Import("definition,term,short\nIn full.,nato,An alliance of states.\n");
  REQUIRE(imported.glossary.entries.size() == 1);
  CHECK(imported.glossary.entries[0].short_text == "An alliance of states.");
  CHECK(imported.glossary.entries[0].more == "In full.");
}

TEST_CASE("UTF-16 is read with its mark, and what is no UTF-8 is refused") {
  const std::u16string text = u"\ufeffterm\tshort\r\nÉlysée\tWhere the president works.\r\n";
  for (const bool big_endian : {true, false}) {
    std::string bytes;
    for (const char16_t unit : text) {
      const char high = static_cast<char>(unit >> 8);
      const char low = static_cast<char>(unit & 0xff);
      bytes += big_endian ? high : low;
      bytes += big_endian ? low : high;
    }
    const Attempt imported = Import(bytes);
    REQUIRE(imported.glossary.entries.size() == 1);
    CHECK(imported.glossary.entries[0].term == "Élysée");
  }
  CHECK(Import("term,short\n\xc9lys\xe9"
               "e,x\n")
            .error == "terms.csv: is not in UTF-8; save it again as 'CSV UTF-8' or 'Unicode text'");
}

TEST_CASE("what is wrong with the whole is refused with its row") {
  CHECK(Import("").error == "terms.csv: is empty; its first row must name the columns");
  CHECK(Import("\n\nowner,short\nx,y\n").error.find("terms.csv: row 3 names no column 'term'") ==
        0);
  CHECK(Import("term,short\na,b\nc,\"d\ne,f\n").error.find("terms.csv: row 3: a quoted cell") == 0);
}

TEST_CASE("cells that a spreadsheet would run are written with an apostrophe and read without") {
  const std::vector<std::string> cells = {"=1+1", "'=1", "''-x", "@sum", "'quoted'", "-ism", "a=b"};
  std::string out;
  WriteRow(cells, ',', out);
  CHECK(out == "'=1+1,''=1,'''-x,'@sum,'quoted','-ism,a=b\r\n");
  const Result<std::vector<Row>> rows = ReadRows(out, "x");
  REQUIRE(rows.ok());
  REQUIRE(rows->size() == 1);
  CHECK((*rows)[0].cells == cells);
}

TEST_CASE("one language of several is chosen, and fields that are no such values are said") {
  const std::string document =
      "term,short,language,level,share,case,inflect,reviewed\n"
      "runoff,A second round.,en-GB,3,most,exact,none,31.1.2024\n"
      "Stichwahl,Ein zweiter Wahlgang.,de,2,,,,\n"
      "ballot,A paper to vote with.,EN_us,easy,all,big,plural,2024-02-29 00:00\n";
  const Attempt english = Import(document, "en");
  REQUIRE(english.glossary.entries.size() == 2);
  CHECK(english.glossary.language == "en-GB");
  CHECK(english.glossary.entries[0].level == 3);
  CHECK(english.glossary.entries[0].share == Share::kMost);
  CHECK(english.glossary.entries[0].labels[0].case_rule == CaseRule::kExact);
  CHECK(english.glossary.entries[0].reviewed == "2024-01-31");
  CHECK(english.glossary.entries[1].reviewed == "2024-02-29");
  CHECK(Lines(english.losses) ==
        std::vector<std::string>{"rows in language 'de' (1, first row 3)",
                                 "case 'big', not auto, fold, initial or exact (1, first row 4)",
                                 "inflect 'plural', not auto, noun, verb or none (1, first row 4)",
                                 "level 'easy', not 1, 2 or 3 (1, first row 4)",
                                 "share 'all', not most, half or few (1, first row 4)"});
  CHECK(Import(document).glossary.entries.size() == 1);
  CHECK(Import(document, "de").glossary.entries.size() == 1);
}

TEST_CASE("a long cell and many rows cost no more than their bytes") {
  const std::string cell = Repeat("a|", 500'000);
  const Attempt one = Import("term,also,short\nx,\"" + cell + "\",\"" + cell + "\"\n");
  CHECK(one.glossary.entries.size() == 1);
  const Attempt many = Import("term\n" + Repeat("x\n", 100'000));
  CHECK(many.glossary.entries.size() == 100'000);
}

}  // namespace
}  // namespace explainer::test
