#include <doctest/doctest.h>

#include <string>

#include "coverage/phrases.h"
#include "coverage/spelled_out.h"
#include "support.h"

namespace explainer::test {
namespace {

constexpr char kGlossary[] = R"({
  "nato": {"term": "NATO"},
  "bank": {"term": "Bank of England"},
  "bond": {"term": "Bond", "cues": {"for": ["yields"]}}
})";

// What is found in a text: acronyms with their expansion, then phrases, those at the start of a
// sentence with a "^"; parted by "; ".
std::string Unknown(std::string_view text) {
  const auto engine = OpenEngine(kGlossary);
  Engine::Memory memory;
  engine->Scan(text, {}, memory);
  UnknownFinder finder;
  finder.Find(memory.text.view(), memory.survey, memory.judged);
  std::string found;
  const auto add = [&found](const std::string& text) {
    found += (found.empty() ? "" : "; ") + text;
  };
  for (const FoundAcronym& acronym : finder.acronyms()) {
    const std::string expansion(acronym.expansion);
    add(acronym.text + (expansion.empty() ? "" : "=" + expansion));
  }
  for (const FoundPhrase& phrase : finder.phrases()) {
    add((phrase.inside ? "" : "^") + phrase.text);
  }
  return found;
}

TEST_CASE("acronyms are 2 to 6 capitals, with full stops, digits or a plural s, and no numbers") {
  const struct {
    const char* word;
    const char* acronym;
  } kRows[] = {
      {"BBC", "BBC"},     {"U.S.", "US"}, {"u.s.", ""}, {"MPs", "MP"},    {"G20", "G20"},
      {"COP29", "COP29"}, {"MI5", "MI5"}, {"A", ""},    {"AI", "AI"},     {"UNESCO", "UNESCO"},
      {"UNICEFX", ""},    {"Nato", ""},   {"VIII", ""}, {"II", ""},       {"XIV", ""},
      {"DC", "DC"},       {"2024", ""},   {"4G", ""},   {"H5N1", "H5N1"}, {"", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.word);
    CHECK(AcronymIn(row.word) == row.acronym);
  }
}

TEST_CASE("acronyms that a candidate covers, shown or silent, are known") {
  CHECK(Unknown("they asked NATO and the WHO") == "WHO");
  CHECK(Unknown("they asked NATO’s envoys at the U.S. base") == "US");
  CHECK(Unknown("they asked: DO NOT SHOUT at the BBC") == "BBC");
}

TEST_CASE("an acronym that is spelled out beside it says what it stands for") {
  const struct {
    const char* text;
    const char* expansion;
  } kRows[] = {
      {"the US Geological Survey (USGS) said", "US Geological Survey"},
      {"the USGS (US Geological Survey) said", "US Geological Survey"},
      {"gross domestic product (USGS)", ""},
      {"its gross domestic product (GDP) fell", "gross domestic product"},
      {"the Office for National Statistics (ONS)", "Office for National Statistics"},
      {"the ONS (the Office for National Statistics)", "Office for National Statistics"},
      {"non-disclosure agreements (NDAs)", "non-disclosure agreements"},
      {"Council on Foreign Relations (CFR)", "Council on Foreign Relations"},
      {"a Strange Council Foreign Relations (CFR)", "Council Foreign Relations"},
      {"the ONS (established 1996)", ""},
      {"the Office of the Deputy Prime Minister (ODPM)", "Office of the Deputy Prime Minister"},
      {"the Department of Justice (DOJ)", "Department of Justice"},
      {"(ONS)", ""},
      {"ONS (", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    const std::string_view text = row.text;
    // The last run of capitals, or the first when it stands before the bracket.
    const std::size_t bracket = text.find('(');
    const bool behind = text.size() > bracket + 1 && AcronymIn(text.substr(bracket + 1, 3)) != "";
    const std::size_t begin = behind ? bracket + 1 : text.substr(0, bracket - 1).rfind(' ') + 1;
    const std::size_t end = text.find_first_of(" )", begin);
    CHECK(FindSpelledOut(text, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)) ==
          row.expansion);
  }
}

TEST_CASE("phrases are runs of capitalised words inside sentences, joined by small ones") {
  const struct {
    const char* text;
    const char* found;
  } kRows[] = {
      {"he told Ofgem so", "Ofgem"},
      {"he told the Office for National Statistics so", "Office for National Statistics"},
      {"they say that the Department of Health and Social Care said",
       "Department of Health and Social Care"},
      {"he met Ann and Bob", "Ann; Bob"},
      {"he met Ann, Bob", "Ann; Bob"},
      {"they were near the Gulf of the Kings Cross then", "Gulf of the Kings Cross"},
      {"the Treasury’s plan", "Treasury"},
      {"the Treasury's Plan", "Treasury; Plan"},
      {"it was J. D. Vance who", "J. D. Vance"},
      {"it was O'Brien of St. Ives", "O'Brien of St. Ives"},
      {"he saw Marks & Spencer", "Marks & Spencer"},
      {"they were near Jean-Claude Juncker then", "Jean-Claude Juncker"},
      {"he saw Émile Zola", "Émile Zola"},
      {"he saw Mr Smith on Monday in May", "Smith"},
      {"he and I went to New\n York", "New York"},
      {"he spent \xc3\x82 100 there", ""},
      // The capital of the first word is that of its sentence.
      {"Police came. The Treasury said", "^Police; Treasury"},
      {"what they said\nPolice came", "^Police"},
      {"Mr Smith said", "Smith"},
      {"The The", "The"},
      {"", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.text));
    CHECK(Unknown(row.text) == std::string(row.found));
  }
}

TEST_CASE("phrases that a candidate covers are known, and what is shown parts them") {
  CHECK(Unknown("he told the Bank of England so") == "");
  CHECK(Unknown("he told the Bank of Scotland so") == "Bank of Scotland");
  CHECK(Unknown("they were near NATO Chief Mark Rutte then") == "Chief Mark Rutte");
  // A silent candidate inside a longer phrase is no reason to pass over it.
  CHECK(Unknown("he met Bond") == "");
  CHECK(Unknown("he met James Bond") == "James Bond");
}

TEST_CASE("capitals mean nothing in titles and in what is set in capitals") {
  CHECK(Unknown("Treasury Plans Harder Line On Spending\x1dThe plan.") == "");
  CHECK(Unknown("TREASURY PLANS A HARDER LINE\x1dThe plan.") == "");
  CHECK(Unknown("what the plan says\x1dhe told Ofgem") == "Ofgem");
}

}  // namespace
}  // namespace explainer::test
