#include "compile/compiler.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("what forbids compiling is named with entry and field") {
  const struct {
    std::string why;
    std::string entries;
    std::vector<std::string> problems;  // how each begins, after the file
  } kRows[] = {
      {"nothing wrong", R"({"nato": {"term": "NATO"}, "un": {"term": "UN"}})", {}},
      {"see leads nowhere, which lint says", R"({"nato": {"term": "NATO", "see": ["un"]}})", {}},
      {"a shared label and no cues on either side",
       R"({"a": {"term": "bond"}, "b": {"term": "Bond"}})",
       {"entry 'a': field 'cues.for': the label 'bond' is also one of 'b'",
        "entry 'b': field 'cues.for': the label 'Bond' is also one of 'a'"}},
      {"a shared label and cues on one side",
       R"({"a": {"term": "bond", "cues": {"for": ["yield"]}}, "b": {"term": "bond"}})",
       {"entry 'b': field 'cues.for': the label 'bond' is also one of 'a'"}},
      {"a shared label and cues on both sides",
       R"({"a": {"term": "bond", "cues": {"for": ["yield"]}},
           "b": {"term": "bond", "cues": {"for": ["atom"]}}})",
       {}},
      {"a label shared but for its accents and hyphens",
       R"({"a": {"term": "far-right"}, "b": {"term": "F\u00e0r right"}})",
       {"entry 'a': field 'cues.for'", "entry 'b': field 'cues.for'"}},
      {"a label without a letter",
       R"({"a": {"term": "a", "also": ["..."]}})",
       {"entry 'a': field 'also[0]': '...' has no letter or digit"}},
      {"a label with a dash inside",
       R"({"a": {"term": "war \u2014 peace"}})",
       {"entry 'a': field 'term': has punctuation between its words that no text would match"}},
      {"a word beyond the limit",
       R"({"a": {"term": ")" + std::string(64, 'x') + R"("}})",
       {"entry 'a': field 'term': has a word of more than 63 bytes"}},
      {"too many words",
       R"({"a": {"term": "a b c d e f g h i j k l m n o p q r s t u v w x y"}})",
       {"entry 'a': field 'term': is too long"}},
      {"a look-alike without a letter",
       R"({"a": {"term": "a", "not": ["!"]}})",
       {"entry 'a': field 'not': '!' has no letter or digit"}},
      {"a cue without a letter",
       R"({"a": {"term": "a", "cues": {"against": ["?"]}}})",
       {"entry 'a': field 'cues.against': '?' has no letter or digit"}},
      {"a pattern that does not parse",
       R"({"a": {"term": "a", "patterns": ["Article ("]}})",
       {"entry 'a': field 'patterns': 'Article (' is no RE2 expression: missing )"}},
      {"a pattern that matches nothing at all",
       R"({"a": {"term": "a", "patterns": ["(Article)?"]}})",
       {"entry 'a': field 'patterns': '(Article)?' can match the empty string"}},
      {"a pattern without a literal",
       R"({"a": {"term": "a", "patterns": ["[0-9]+"]}})",
       {"entry 'a': field 'patterns': '[0-9]+' requires no literal text"}},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    const std::vector<std::string> problems = CompileProblems(row.entries);
    std::string all;
    for (const std::string& problem : problems) all += problem + "\n";
    CAPTURE(all);
    REQUIRE(problems.size() == row.problems.size());
    for (std::size_t i = 0; i < problems.size(); ++i) {
      CHECK(problems[i].find("test.json: " + row.problems[i]) == 0);
    }
  }
}

TEST_CASE("an id that stands twice is refused") {
  std::vector<std::string> problems;
  Glossary glossary = ReadCompact(R"({"a": {"term": "one"}, "b": {"term": "two"}})", problems);
  glossary.entries[1].id = "a";
  glossary.entries[1].file = "other.json";
  std::vector<Error> errors;
  CHECK(Compile(glossary, errors).files.terms.empty());
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].file == "other.json");
  CHECK(errors[0].entry == "a");
  CHECK(errors[0].field == "id");
}

// Entries a0, a1, ..., each with these fields.
std::string Many(int count, const std::string& fields) {
  std::string entries;
  for (int i = 0; i < count; ++i) {
    std::string own = fields;
    const std::size_t at = own.find('#');
    if (at != std::string::npos) own.replace(at, 1, std::to_string(i));
    entries += (i == 0 ? "" : ", ") + ("\"a" + std::to_string(i)) + "\": {" + own + "}";
  }
  return entries;
}

TEST_CASE("more labels that are written alike than a scan looks at are refused, and fewer open") {
  const struct {
    std::string why;
    std::string fields;
    std::string more;     // an entry besides
    std::string problem;  // with 16 entries there is none, with 17 this one
  } kRows[] = {
      {"the label itself", R"("term": "bond", "cues": {"for": ["yield"]})", "",
       "entry 'a16': field 'term': 'bond' is a label or a form of one more than 16 times"},
      {"a label that is a form of others", R"("term": "tax", "cues": {"for": ["x"]})",
       R"(, "taxes": {"term": "taxes"})",
       "entry 'a16': field 'term': 'tax' is a label or a form of one more than 16 times"},
      {"look-alikes", R"("term": "w#", "not": ["bond market"])", "",
       "entry 'a16': field 'not': 'bond market' is a label"},
      {"a phrase inside", R"("term": "x#", "also": ["head of y"], "cues": {"for": ["z"]})", "",
       "entry 'a16': field 'also[0]': 'head of y' is a label"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    CHECK(CompileProblems("{" + Many(15, row.fields) + row.more + "}").empty());
    CHECK(OpenEngine("{" + Many(15, row.fields) + row.more + "}") != nullptr);
    const std::vector<std::string> problems = CompileProblems("{" + Many(17, row.fields) + "}");
    REQUIRE(!problems.empty());
    CHECK(problems[0].find("test.json: " + row.problem) == 0);
  }
}

TEST_CASE("a form beyond the limits of a word is named") {
  const std::string word(63, 'x');
  const std::vector<std::string> problems =
      CompileProblems(R"({"a": {"term": "b", "also": [")" + word + R"("]}})");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].find("entry 'a': field 'also[0]': '" + word + "es' has a word") !=
        std::string::npos);
}

TEST_CASE("cues are found in all their forms and spellings") {
  const auto engine = OpenEngine(
      R"({"bond": {"term": "bond", "cues": {"for": ["head of state", "labour market", "loan"]}}})");
  for (const char* text :
       {"A [bond](bond) and a loan.", "A [bond](bond) and loans.",
        "A [bond](bond) for heads of state.", "A [bond](bond) in the labor market.",
        "A [bond](bond) in labor markets."}) {
    CHECK(Annotate(*engine, text) == text);
  }
  CHECK(Annotate(*engine, "A bond of love.") == "A bond of love.");
}

TEST_CASE("a form that shares nothing with its label is found, too") {
  const auto engine = OpenEngine(R"({"go": {"term": "go", "match": {"inflect": "verb"}}})");
  CHECK(Annotate(*engine, "[went](go), [goes](go), [gone](go)") ==
        "[went](go), [goes](go), [gone](go)");
}

TEST_CASE("more paradigms than the table holds, and no form is lost") {
  // The accent makes what an edit strips as long as the word, so that each has its own.
  std::string entries;
  std::string text;
  constexpr int kVerbs = 300;
  for (int i = 0; i < kVerbs; ++i) {
    std::string letters;
    for (int rest = i; rest > 0; rest /= 20) letters += "bcdfghjklmnpqrstvwxz"[rest % 20];
    const std::string id = "v" + std::to_string(i);
    entries += (i == 0 ? "\"" : ", \"") + id + R"(": {"term": "s\u00e1)" + letters +
               R"(tar", "match": {"inflect": "verb"}})";
    text += "[Sa" + letters + "taron](" + id + ") o [sa" + letters + "tado](" + id + "). ";
  }
  const auto engine = OpenEngine("{" + entries + "}", "es");
  CHECK(Annotate(*engine, text) == text);
}

TEST_CASE("progress is told after each entry") {
  std::vector<std::string> problems;
  const Glossary glossary =
      ReadCompact(R"({"a": {"term": "one"}, "b": {"term": "two"}})", problems);
  std::vector<Error> errors;
  std::string told;
  Compile(glossary, errors, [&told](std::size_t done, std::size_t total) {
    told += std::to_string(done) + "/" + std::to_string(total) + " ";
  });
  CHECK(told == "1/2 2/2 ");
}

TEST_CASE("a glossary without entries is refused, once") {
  std::vector<Error> errors;
  CHECK(Compile({"en", {"CC0-1.0"}, {}, {}}, errors).files.terms.empty());
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].message == "there are no entries to compile");
}

TEST_CASE("the same glossary compiles to the same bytes") {
  const std::string entries =
      R"({"a": {"term": "far right", "also": ["FR", "ultra"], "not": ["far right corner"],
          "cues": {"for": ["vote", "party"], "against": ["corner"]}}, "b": {"term": "NATO"}})";
  CHECK(CompileFiles(entries) == CompileFiles(entries));
}

TEST_CASE("ambiguous entries come behind the plain ones, and each keeps its topic") {
  Glossary glossary{"en", {"CC0-1.0"}, {{"one", {}}, {"two", {}}}, {}};
  for (const char* id : {"bond", "nato", "yield", "gilt"}) {
    Entry entry;
    entry.id = entry.term = id;
    entry.labels = {{id}};
    if (entry.id == "bond" || entry.id == "yield") entry.cues_for = {"market"};
    entry.topic = glossary.entries.size() / 2;
    glossary.entries.push_back(entry);
  }
  std::vector<Error> errors;
  const Compiled compiled = Compile(glossary, errors);
  REQUIRE(errors.empty());
  const Result<Terms> terms = Terms::Open(compiled.files);
  REQUIRE(terms.ok());
  const std::vector<std::string> ids = {"nato", "gilt", "bond", "yield"};
  const std::vector<uint32_t> topics = {0, 1, 0, 1};
  const auto shown = nlohmann::json::parse(compiled.entries)["entries"];
  for (uint32_t i = 0; i < 4; ++i) {
    CHECK(terms->Id(i) == ids[i]);
    CHECK(terms->TopicOf(i) == topics[i]);
    CHECK(shown[i]["id"] == ids[i]);
  }
}

TEST_CASE("what popups show is written in the order of the entries, and names the edition") {
  std::vector<std::string> problems;
  const Glossary glossary = ReadCompact(
      R"({"nato": {"term": "NATO", "expansion": "North Atlantic Treaty Organization",
           "more": "Founded in 1949.", "see": ["no-such-entry", "runoff"], "expires": "2030-01-01",
           "sources": [{"title": "NATO", "url": "https://example.org/"}]},
          "runoff": {"term": "runoff", "kind": "procedure"}})",
      problems);
  std::vector<Error> errors;
  const Compiled compiled = Compile(glossary, errors);
  REQUIRE(errors.empty());
  CHECK(compiled.labels == 2);
  const Result<Terms> terms = Terms::Open(compiled.files);
  REQUIRE(terms.ok());
  std::array<char, 9> checksum{};
  std::snprintf(checksum.data(), checksum.size(), "%08x", terms->checksum());
  const auto expected = nlohmann::json::parse(R"({
    "version": 1, "language": "en", "licence": "CC0-1.0", "terms": ")" +
                                              std::string(checksum.data()) + R"(",
    "entries": [
      {"id": "nato", "term": "NATO", "expansion": "North Atlantic Treaty Organization",
       "kind": "concept", "short": "What a reader is told about it.", "more": "Founded in 1949.",
       "see": ["runoff"], "sources": [{"title": "NATO", "url": "https://example.org/"}],
       "reviewed": "2024-01-31", "expires": "2030-01-01"},
      {"id": "runoff", "term": "runoff", "kind": "procedure",
       "short": "What a reader is told about it.", "reviewed": "2024-01-31"}]})");
  CHECK(nlohmann::json::parse(compiled.entries) == expected);
}

TEST_CASE("labels of one entry that are found alike are stored once, others are kept") {
  const struct {
    std::string entries;
    std::size_t labels;
  } kRows[] = {
      {R"({"a": {"term": "far right", "also": ["far-right", "far right"]}})", 1},
      {R"({"a": {"term": "caf\u00e9", "also": ["cafe"]}})", 1},
      {R"({"a": {"term": "Cobra", "also": ["COBRA"]}})", 2},
      {R"({"a": {"term": "run-off", "also": ["run off", "runoff"]}})", 3},
      {R"({"a": {"term": "veto", "also": [{"label": "veto", "inflect": "verb"}]}})", 2},
      {R"({"a": {"term": "bond", "cues": {"for": ["x"]}},
           "b": {"term": "bond", "cues": {"for": ["y"]}}})",
       2},
      {R"({"a": {"term": "head of state", "also": ["head-of-state"]}})", 2},
      {R"({"a": {"term": "head of state", "also": ["heads of state"]}})", 2},
      {R"({"a": {"term": "tax", "also": ["taxes"]}})", 1},
      {R"({"a": {"term": "defence", "also": ["defense", "defenses"]}})", 1},
      {R"({"a": {"term": "labour law", "also": ["labor law", "labor laws"]}})", 2},
      {R"({"a": {"term": "labour law", "match": {"case": "exact"}}})", 1},
      // A label of two entries stays one in both.
      {R"({"a": {"term": "tax", "also": ["taxes"], "cues": {"for": ["x"]}},
           "b": {"term": "taxes", "cues": {"for": ["y"]}}})",
       3},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.entries);
    std::vector<std::string> problems;
    const Glossary glossary = ReadCompact(row.entries, problems);
    std::vector<Error> errors;
    CHECK(Compile(glossary, errors).labels == row.labels);
    CHECK(errors.empty());
  }
}

TEST_CASE("a look-alike is found in the plural, too") {
  const Result<Terms> terms = Terms::Open(CompileFiles(R"({
    "runoff": {"term": "runoff", "not": ["storm runoff", "runoff authority"]}})"));
  REQUIRE(terms.ok());
  const uint32_t first = terms->first_look_alike();
  REQUIRE(terms->label_count() == first + 2);
  CHECK(terms->ParadigmOf(first) == terms->ParadigmOf(0));
  CHECK(terms->ParadigmOf(first + 1) == Paradigm{{1, "ies"}});
}

}  // namespace
}  // namespace explainer::test
