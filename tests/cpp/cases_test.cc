// The shared case files of tests/data/cases. The wasm build runs the same in
// tests/web/unit/cases.test.js.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "support.h"

namespace explainer::test {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> CaseFiles() {
  std::vector<std::string> files;
  for (const auto& item : std::filesystem::directory_iterator(DataPath("cases"))) {
    if (item.path().extension() == ".json") files.push_back(item.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// JSON for JavaScript may hold a lone surrogate. What reaches the engine then is U+FFFD.
std::string ReplaceLoneSurrogates(std::string json) {
  const auto unit = [&](std::size_t at) -> unsigned long {
    if (json.compare(at, 2, "\\u") != 0) return 0;
    return std::stoul(json.substr(at + 2, 4), nullptr, 16);
  };
  for (std::size_t i = json.find('\\'); i != std::string::npos; i = json.find('\\', i)) {
    const unsigned long first = unit(i);
    const bool high = first >= 0xd800 && first < 0xdc00;
    const unsigned long second = high && i + 6 < json.size() ? unit(i + 6) : 0;
    if (second >= 0xdc00 && second < 0xe000) {
      i += 12;
    } else if (first >= 0xd800 && first < 0xe000) {
      json.replace(i, 6, "\\ufffd");
      i += 6;
    } else {
      i += 2;
    }
  }
  return json;
}

void CheckKeys(const Json& object, const std::set<std::string>& known) {
  for (const auto& item : object.items()) {
    CHECK_MESSAGE(known.count(item.key()) == 1,
                  "unknown key '" << item.key() << "' in " << object.dump());
  }
}

SelectOptions ReadOptions(const Json& json) {
  SelectOptions options;
  options.all = true;
  if (json.is_null()) return options;
  CheckKeys(json, {"all", "level", "density", "known"});
  options.all = json.value("all", options.all);
  options.level = json.value("level", options.level);
  options.density = json.value("density", options.density);
  options.known = json.value("known", options.known);
  return options;
}

TEST_CASE("every row of the shared case files is annotated as it is marked") {
  std::size_t rows = 0;
  for (const std::string& path : CaseFiles()) {
    const std::string file = std::filesystem::path(path).filename().string();
    CAPTURE(file);
    const Json cases = Json::parse(ReplaceLoneSurrogates(ReadBytes(path)), nullptr, false);
    REQUIRE(cases.is_object());
    CheckKeys(cases, {"language", "entries", "cases"});
    const auto engine = OpenEngine(cases["entries"].dump(), cases["language"].get<std::string>());
    Engine::Memory memory;
    for (const Json& row : cases["cases"]) {
      CheckKeys(row, {"why", "text", "options"});
      const auto why = row["why"].get<std::string>();
      const auto expected = row["text"].get<std::string>();
      const std::string text = StripMarkup(expected);
      const SelectOptions options = ReadOptions(row.value("options", Json()));
      const std::string got = WithMarkup(*engine, text, engine->Scan(text, options, memory));
      CHECK_MESSAGE(got == expected,
                    file << ": " << why << "\n  expected: " << expected << "\n  got:      " << got);
      ++rows;
    }
  }
  // A moved folder must not pass for a green run.
  CHECK(rows >= 300);
}

}  // namespace
}  // namespace explainer::test
