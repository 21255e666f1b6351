#include "sense/expansions.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support.h"

namespace explainer::test {
namespace {

constexpr char kEntries[] = R"({
  "ama": {"term": "American Medical Association", "also": ["AMA"]},
  "who": {"term": "WHO", "also": ["World Health Organization"]},
  "dhs": {"term": "Department of Homeland Security", "also": ["DHS"]},
  "imf": {"term": "IMF"},
  "bond": {"term": "bond"}
})";

// What a text says of its acronyms: "who+" where it means the entry, "who-" where it does not.
std::string Spelled(const std::string& text) {
  static const auto engine = OpenEngine(kEntries);
  Engine::Memory memory;
  engine->Scan(text, {}, memory);
  std::vector<Expansion> expansions;
  FindExpansions(engine->terms(), text, memory.hits, expansions);
  std::string out;
  for (const Expansion& expansion : expansions) {
    out += (out.empty() ? "" : " ") + engine->terms().Id(expansion.entry);
    out += expansion.meant ? '+' : '-';
  }
  return out;
}

TEST_CASE("an acronym is what the words beside its bracket spell") {
  const struct {
    std::string why;
    std::string text;
    std::string expected;
  } kRows[] = {
      {"its name", "the World Health Organization (WHO)", "who+"},
      {"another name", "the American Motorcyclist Association (AMA)", "ama-"},
      {"its name, of more words", "the American Medical Association (AMA)", "ama+"},
      {"British spelling", "the World Health Organisation (WHO)", "who+"},
      {"the acronym first", "WHO (World Health Organization)", "who+"},
      {"the acronym first, British spelling", "WHO (World Health Organisation)", "who+"},
      {"the acronym first, another name", "AMA (American Motorcyclist Association)", "ama-"},
      {"small words do not count", "the Department of Homeland Security (DHS)", "dhs+"},
      {"small words do not count elsewhere", "Directorate for Highway Safety (DHS)", "dhs-"},
      {"several spaces", "World Health Organization   (WHO)", "who+"},
      {"two of them",
       "the World Health Organization (WHO) and the American Motorcyclist Association (AMA)",
       "who+ ama-"},
      {"what comes first holds",
       "American Motorcyclist Association (AMA), American Medical Association (AMA)", "ama-"},
      {"what comes first holds, the other way round",
       "American Medical Association (AMA), American Motorcyclist Association (AMA)", "ama+"},
      {"a name without an acronym", "the World Health Organization said", ""},
      {"no bracket", "the World Health Organization, WHO", ""},
      {"the bracket holds more", "the World Health Organization (WHO, Geneva)", ""},
      {"the bracket stays open", "the World Health Organization (WHO", ""},
      {"the other bracket stays open", "WHO (World Health Organization", ""},
      {"the bracket is far from closed", "WHO (" + std::string(200, 'a') + ")", ""},
      {"initials that do not spell it", "the World Bank (WHO)", ""},
      {"a word that counts lies between", "World Health and Safety Organization (WHO)", ""},
      {"small letters", "the wide harbour opening (WHO)", "who-"},
      {"the acronym alone", "(WHO)", ""},
      {"the acronym alone in a sentence", "it said (WHO)", ""},
      {"an empty bracket", "WHO ()", ""},
      {"an entry that has no name to compare", "the Independent Motorist Fund (IMF)", ""},
      {"no acronym", "the Bureau Of Nice Dogs (bond)", ""},
      {"nothing", "", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    CHECK(Spelled(row.text) == row.expected);
  }
}

TEST_CASE("nothing is spelled out across the end of a block") {
  for (const char* end : {"\x1e", "\x1d", "\x1e\x1e"}) {
    const std::string e = end;
    for (const std::string& text :
         {"World Health Organization" + e + "(WHO)", "World Health Organization " + e + " (WHO)",
          "American Motorcyclist" + e + "Association (AMA)",
          "AMA (American Motorcyclist" + e + "Association)",
          "AMA (American" + e + "Another Mighty Association)",
          "WHO" + e + " (World Health Organization)", "WHO (" + e + "World Health Organization)",
          "WHO (see" + e + "World Health Organization) said", e + "(WHO)", "(WHO)" + e}) {
      CAPTURE(text);
      CHECK(Spelled(text) == "");
    }
    // Beside the end of a block it is.
    CHECK(Spelled("World" + e + "World Health Organisation (WHO)" + e) == "who+");
    CHECK(Spelled(e + "American Motorcyclist Association (AMA)" + e) == "ama-");
    CHECK(Spelled(e + "AMA (American Motorcyclist Association)" + e) == "ama-");
  }
}

// The evidence that the article is for each candidate written as `acronym`.
std::vector<Feature> SaidOf(const std::string& acronym, const std::string& text, int& shown) {
  static const auto engine = OpenEngine(kEntries);
  Engine::Memory memory;
  SelectOptions all;
  all.all = true;
  engine->Explain(text, all, memory);
  std::vector<Feature> said;
  shown = 0;
  for (std::size_t i = 0; i < memory.judged.size(); ++i) {
    const Judged& judged = memory.judged[i];
    if (text.substr(judged.begin, judged.end - judged.begin) != acronym) continue;
    shown += judged.shown ? 1 : 0;
    for (uint32_t k = memory.reasons.Begin(i); k < memory.reasons.End(i); ++k) {
      const Feature feature = memory.reasons.evidence[k].feature;
      if (feature == Feature::kSpelledOut || feature == Feature::kSpelledOutElse) {
        said.push_back(feature);
      }
    }
  }
  return said;
}

TEST_CASE("what an article spells out holds for all of it, before and behind") {
  int shown = 0;
  const std::string before = "The AMA met.\x1e";
  const std::string behind = " voted.\x1e" + std::string(1000, '.') + "The AMA left.";
  CHECK(SaidOf("AMA", before + "The American Motorcyclist Association (AMA)" + behind, shown) ==
        std::vector<Feature>(3, Feature::kSpelledOutElse));
  CHECK(shown == 0);
  CHECK(SaidOf("AMA", before + "The American Medical Association (AMA)" + behind, shown) ==
        std::vector<Feature>(3, Feature::kSpelledOut));
  CHECK(shown == 3);
  CHECK(SaidOf("AMA", before + "The World Health Organization (WHO)" + behind, shown).empty());
  CHECK(shown == 2);
}

TEST_CASE("the name of another body with the same acronym stays what it is") {
  const std::string text =
      "The American Motorcyclist Association (AMA), not the [American Medical Association](ama)";
  CHECK(Annotate(*OpenEngine(kEntries), text) == text);
}

}  // namespace
}  // namespace explainer::test
