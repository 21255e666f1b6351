#include "glossary/json_reader.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

struct Read {
  Glossary glossary;
  std::vector<Error> errors;
};

Read ReadJson(std::string_view json) {
  Read read;
  ReadGlossary(json, "law.json", read.glossary, read.errors);
  return read;
}

// A file with one right entry, in which fields are replaced or, with an empty value, left out.
std::string FileWith(const std::string& field, const std::string& value) {
  const std::pair<std::string, std::string> kFields[] = {
      {"id", R"("coup")"},
      {"term", R"("coup")"},
      {"short", R"("A seizure of power by a small group.")"},
      {"kind", R"("event")"},
      {"level", "2"},
      {"reviewed", R"("2024-02-29")"},
  };
  std::string entry;
  const auto add = [&entry](const std::string& name, const std::string& text) {
    if (text.empty()) return;
    entry += (entry.empty() ? "" : ", ") + ("\"" + name + "\": " + text);
  };
  bool replaced = false;
  for (const auto& [name, text] : kFields) {
    add(name, name == field ? value : text);
    replaced = replaced || name == field;
  }
  if (!replaced) add(field, value);
  return R"({"language": "en", "topic": "Law", "licence": "CC-BY-4.0", "entries": [{)" + entry +
         "}]}";
}

TEST_CASE("a complete entry is read field by field") {
  const Read read = ReadJson(R"({
    "$schema": "../schema.json", "language": "en-GB", "topic": "Law", "licence": "CC-BY-4.0",
    "entries": [{
      "id": "coup-d-etat", "term": "coup d'état",
      "also": ["coup", {"label": "putsch", "case": "initial", "inflect": "none"}],
      "expansion": "blow of state", "patterns": ["coups? of [0-9]+"],
      "short": "A seizure of power by a small group.", "more": "Often by soldiers.",
      "kind": "event", "level": 2, "match": {"case": "fold", "inflect": "noun"},
      "not": ["publishing coup"], "cues": {"for": ["army"], "against": ["publisher"]},
      "region": "GB-SCT", "see": ["junta"],
      "sources": [{"title": "A source", "url": "https://example.org/"}],
      "reviewed": "2024-02-29", "expires": "2028-12-31",
      "examples": {"explain": ["The coup failed."], "leave": ["A publishing coup."]}
    }]})");
  REQUIRE(read.errors.empty());
  CHECK(read.glossary.language == "en-GB");
  CHECK(read.glossary.licences == std::vector<std::string>{"CC-BY-4.0"});
  REQUIRE(read.glossary.entries.size() == 1);
  const Entry& entry = read.glossary.entries[0];
  CHECK(entry.id == "coup-d-etat");
  CHECK(entry.term == "coup d'état");
  REQUIRE(entry.labels.size() == 3);
  CHECK(entry.labels[0].text == "coup d'état");
  CHECK(entry.labels[0].case_rule == CaseRule::kFold);
  CHECK(entry.labels[0].inflection == Inflection::kNoun);
  CHECK(entry.labels[1].text == "coup");
  CHECK(entry.labels[1].case_rule == CaseRule::kFold);
  CHECK(entry.labels[2].text == "putsch");
  CHECK(entry.labels[2].case_rule == CaseRule::kInitial);
  CHECK(entry.labels[2].inflection == Inflection::kNone);
  CHECK(entry.expansion == "blow of state");
  CHECK(entry.patterns == std::vector<std::string>{"coups? of [0-9]+"});
  CHECK(entry.short_text == "A seizure of power by a small group.");
  CHECK(entry.more == "Often by soldiers.");
  CHECK(entry.kind == "event");
  CHECK(entry.level == 2);
  CHECK(entry.look_alikes == std::vector<std::string>{"publishing coup"});
  CHECK(entry.cues_for == std::vector<std::string>{"army"});
  CHECK(entry.cues_against == std::vector<std::string>{"publisher"});
  CHECK(entry.region == "GB-SCT");
  CHECK(entry.see == std::vector<std::string>{"junta"});
  REQUIRE(entry.sources.size() == 1);
  CHECK(entry.sources[0].title == "A source");
  CHECK(entry.sources[0].url == "https://example.org/");
  CHECK(entry.reviewed == "2024-02-29");
  CHECK(entry.expires == "2028-12-31");
  CHECK(entry.explain == std::vector<std::string>{"The coup failed."});
  CHECK(entry.leave == std::vector<std::string>{"A publishing coup."});
  CHECK(entry.file == "law.json");
}

TEST_CASE("a wrong field is named, with its entry and what is wrong") {
  const struct {
    std::string field;
    std::string value;  // empty: the field is left out
    std::string at;     // the field that the error names
    std::string message;
  } kRows[] = {
      {"term", "", "term", "is missing"},
      {"short", "", "short", "is missing"},
      {"kind", "", "kind", "is missing"},
      {"level", "", "level", "is missing"},
      {"reviewed", "", "reviewed", "is missing"},
      {"term", "3", "term", "must be a text in quotes, not number"},
      {"term", R"("")", "term", "characters"},
      {"term", '"' + std::string(121, 'a') + '"', "term", "has 121 characters; 1 to 120"},
      {"term", R"("a\nb")", "term", "line break"},
      {"short", R"("Too short.")", "short", "has 10 characters; 20 to 200"},
      {"short", '"' + std::string(201, 'a') + '"', "short", "has 201 characters"},
      {"more", "null", "more", "must be a text in quotes, not null"},
      {"more", '"' + std::string(701, 'a') + '"', "more", "has 701 characters"},
      {"kind", R"("thing")", "kind", "'thing' is not one of the kinds"},
      {"level", "4", "level", "must be 1, 2 or 3"},
      {"level", "0", "level", "must be 1, 2 or 3"},
      {"level", "1.5", "level", "must be 1, 2 or 3"},
      {"level", R"("2")", "level", "must be 1, 2 or 3"},
      {"level", "18446744073709551617", "level", "must be 1, 2 or 3"},
      {"reviewed", R"("2023-02-29")", "reviewed", "must be a date"},
      {"reviewed", R"("29.2.2024")", "reviewed", "must be a date"},
      {"reviewed", R"("2024-13-01")", "reviewed", "must be a date"},
      {"expires", R"("2024-1-1")", "expires", "must be a date"},
      {"also", R"("coup")", "also", "must be a list, not string"},
      {"also", "[7]", "also[0]", "must be a text in quotes"},
      {"also", R"(["a", {"case": "fold"}])", "also[1].label", "is missing"},
      {"also", R"([{"label": "a", "kase": "fold"}])", "also[0].kase", "is not a field"},
      {"also", R"([{"label": "a", "case": "upper"}])", "also[0].case",
       "must be one of: auto, fold, initial, exact"},
      {"match", "[]", "match", "must be an object"},
      {"match", R"({"inflect": "plural"})", "match.inflect",
       "must be one of: auto, noun, verb, none"},
      {"match", R"({"case": true})", "match.case", "must be one of"},
      {"not", R"(["a", "a"])", "not[1]", "stands there twice"},
      {"not", R"([""])", "not[0]", "characters"},
      {"patterns", "{}", "patterns", "must be a list, not object"},
      {"cues", R"(["army"])", "cues", "must be an object"},
      {"cues", R"({"pro": ["army"]})", "cues.pro", "is not a field"},
      {"cues", R"({"for": [1]})", "cues.for[0]", "must be a text in quotes"},
      {"region", R"("gb")", "region", "ISO 3166"},
      {"see", "true", "see", "must be a list"},
      {"sources", R"(["https://example.org"])", "sources[0]", "must be an object"},
      {"sources", R"([{"title": "A"}])", "sources[0].url", "is missing"},
      {"sources", R"([{"title": "A", "url": "http://example.org"}])", "sources[0].url",
       "must begin with https://"},
      {"examples", R"({"explain": "A coup."})", "examples.explain", "must be a list"},
      {"definition", R"("A seizure.")", "definition", "is not a field of the schema"},
  };
  for (const auto& row : kRows) {
    const Read read = ReadJson(FileWith(row.field, row.value));
    CAPTURE(row.field);
    CAPTURE(row.value);
    REQUIRE(read.errors.size() == 1);
    const Error& error = read.errors[0];
    CHECK(error.code == ErrorCode::kInput);
    CHECK(error.file == "law.json");
    CHECK(error.entry == "coup");
    CHECK(error.field == row.at);
    CHECK_MESSAGE(error.message.find(row.message) != std::string::npos, error.message);
    CHECK(read.glossary.entries.empty());
  }
}

TEST_CASE("an entry without a usable id is named by its position") {
  for (const char* id : {"", "7"}) {
    const Read read = ReadJson(FileWith("id", id));
    REQUIRE(read.errors.size() >= 1);
    CHECK(read.errors[0].entry == "#1");
    CHECK(read.errors[0].field == "id");
  }
  for (const char* id : {R"("Coup")", R"("-coup")", R"("coup-")", R"("a--b")", R"("a b")"}) {
    CAPTURE(id);
    const Read read = ReadJson(FileWith("id", id));
    REQUIRE(read.errors.size() == 1);
    CHECK(read.errors[0].field == "id");
    CHECK(read.errors[0].message == "must be small letters and digits, joined by single hyphens");
  }
}

TEST_CASE("a file that is no glossary is refused with the place") {
  const struct {
    std::string json;
    std::string field;
    std::string message;
  } kRows[] = {
      {"", "", "is not JSON at line 1, column 1"},
      {"{\n  \"language\": \"en\",,\n}", "", "is not JSON at line 2, column 20"},
      {"{\"language\": \"en\"", "", "is not JSON"},
      {"{\"a\": \"\xff\"}", "", "is not JSON"},
      {"[]", "", "must hold one object"},
      {"{\"language\": \"en\", \"language\": \"fr\"}", "language", "stands twice"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.json);
    const Read read = ReadJson(row.json);
    REQUIRE(read.errors.size() == 1);
    CHECK(read.errors[0].file == "law.json");
    CHECK(read.errors[0].field == row.field);
    CHECK_MESSAGE(read.errors[0].message.find(row.message) != std::string::npos,
                  read.errors[0].message);
  }
}

TEST_CASE("every missing part of a file is named at once") {
  const Read read = ReadJson(R"({"topics": 1})");
  std::string fields;
  for (const Error& error : read.errors) fields += error.field + " ";
  for (const char* field : {"topics", "topic", "language", "licence", "entries"}) {
    CHECK_MESSAGE(fields.find(std::string(field) + " ") != std::string::npos, field);
  }
}

TEST_CASE("a file may hold words of regions alone, and files add to one region") {
  Read read = ReadJson(R"({"language": "en", "licence": "A", "regions": {"GB": ["British"]}})");
  ReadGlossary(R"({"language": "en", "licence": "A", "regions": {"GB": ["London"], "FR": []}})",
               "b.json", read.glossary, read.errors);
  REQUIRE(read.errors.empty());
  CHECK(read.glossary.topics.empty());
  REQUIRE(read.glossary.regions.size() == 2);
  CHECK(read.glossary.regions[0].code == "GB");
  CHECK(read.glossary.regions[0].words == std::vector<std::string>{"British", "London"});
  CHECK(read.glossary.regions[1].code == "FR");
}

TEST_CASE("what is wrong with regions is named by their code") {
  const Read read = ReadJson(
      R"({"language": "en", "licence": "A", "regions": {"Britain": [], "FR": [3], "DE": "x"}})");
  std::string fields;
  for (const Error& error : read.errors) fields += error.field + " ";
  CHECK(fields == "regions.Britain regions.DE regions.FR[0] ");
}

TEST_CASE("an entry that is wrong does not hide the others") {
  const Read read = ReadJson(R"({"language": "en", "topic": "T", "licence": "L", "entries": [
    7,
    {"id": "a"},
    {"id": "b", "term": "b", "short": "A text that is long enough.", "kind": "law", "level": 1,
     "reviewed": "2024-01-01"}]})");
  REQUIRE(read.glossary.entries.size() == 1);
  CHECK(read.glossary.entries[0].id == "b");
  REQUIRE(read.errors.size() > 1);
  CHECK(read.errors[0].entry == "#1");
  CHECK(read.errors[1].entry == "a");
}

TEST_CASE("files of one glossary agree on language and licence") {
  Read read = ReadJson(R"({"language": "en", "topic": "T", "licence": "A", "entries": []})");
  REQUIRE(read.errors.empty());
  ReadGlossary(R"({"language": "fr", "topic": "T", "licence": "B", "entries": []})", "b.json",
               read.glossary, read.errors);
  REQUIRE(read.errors.size() == 2);
  CHECK(read.errors[0].ToString().find("b.json: field 'language': is 'fr' here and 'en'") == 0);
  CHECK(read.errors[1].ToString().find("b.json: field 'licence': is 'B' here and 'A'") == 0);
}

TEST_CASE("characters are counted, not bytes") {
  std::string term;
  for (int i = 0; i < 120; ++i) term += U8(u8"\u00e9");
  CHECK(ReadJson(FileWith("term", '"' + term + '"')).errors.empty());
}

TEST_CASE("nesting without end is an error, not a crash") {
  const Read read = ReadJson(std::string(100000, '['));
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0].message.find("is not JSON") == 0);
}

}  // namespace
}  // namespace explainer::test
