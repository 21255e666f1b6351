#include "support.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "compile/compiler.h"
#include "compile/edits.h"
#include "glossary/json_reader.h"
#include "patterns/re2_patterns.h"
#include "text/utf8.h"

namespace explainer::test {
namespace {

using Json = nlohmann::ordered_json;

Json ParseCompact(std::string_view compact) {
  Json entries = Json::parse(compact, nullptr, false);
  REQUIRE_MESSAGE(entries.is_object(), "not a JSON object: " << compact);
  return entries;
}

void AppendErrors(const std::vector<Error>& errors, std::vector<std::string>& problems) {
  for (const Error& error : errors) problems.push_back(error.ToString());
}

}  // namespace

std::string DataPath(const std::string& name) {
  const auto tests = std::filesystem::path(__FILE__).parent_path().parent_path();
  return (tests / "data" / name).string();
}

std::string ReadBytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), "cannot read " << path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string ExpandEntries(std::string_view compact, const std::string& language) {
  const Json all = ParseCompact(compact);
  Json entries = Json::array();
  Json regions = Json::object();
  for (const auto& [id, fields] : all.items()) {
    if (id == "$regions") {
      regions = fields;
      continue;
    }
    Json entry = {{"id", id}};
    entry.update({{"short", "What a reader is told about it."},
                  {"kind", "concept"},
                  {"level", 1},
                  {"reviewed", "2024-01-31"}});
    entry.update(fields);
    entries.push_back(entry);
  }
  const Json file = {{"language", language},
                     {"topic", "tests"},
                     {"licence", "CC0-1.0"},
                     {"regions", regions},
                     {"entries", entries}};
  return file.dump();
}

Glossary ReadCompact(std::string_view compact, std::vector<std::string>& problems,
                     const std::string& language) {
  Glossary glossary;
  std::vector<Error> errors;
  ReadGlossary(ExpandEntries(compact, language), "test.json", glossary, errors);
  AppendErrors(errors, problems);
  return glossary;
}

std::vector<std::string> CompileProblems(std::string_view compact) {
  std::vector<std::string> problems;
  const Glossary glossary = ReadCompact(compact, problems);
  std::vector<Error> errors;
  const Compiled compiled = Compile(glossary, errors);
  AppendErrors(errors, problems);
  CHECK(compiled.files.terms.empty() == !errors.empty());
  return problems;
}

TermsFiles CompileFiles(std::string_view compact, const std::string& language) {
  std::vector<std::string> problems;
  const Glossary glossary = ReadCompact(compact, problems, language);
  std::vector<Error> errors;
  Compiled compiled = Compile(glossary, errors);
  AppendErrors(errors, problems);
  for (const std::string& problem : problems) FAIL_CHECK(problem);
  REQUIRE(problems.empty());
  return std::move(compiled.files);
}

std::unique_ptr<Engine> OpenEngine(std::string_view compact, const std::string& language) {
  auto engine = Engine::Open(CompileFiles(compact, language), CreateRe2Patterns);
  REQUIRE_MESSAGE(engine.ok(), engine.error().ToString());
  return std::move(*engine);
}

std::string StripMarkup(std::string_view marked) {
  std::string text;
  std::size_t open = std::string::npos;  // in `text`, the last '[' that may begin a mark
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const bool ends = marked.substr(i, 2) == "](" && open != std::string::npos;
    const std::size_t close = ends ? marked.find(')', i) : std::string_view::npos;
    if (close != std::string_view::npos) {
      text.erase(open, 1);
      open = std::string::npos;
      i = close;
      continue;
    }
    if (marked[i] == '[') open = text.size();
    if (marked[i] == ']') open = std::string::npos;
    text.push_back(marked[i]);
  }
  return text;
}

std::string WithMarkup(const Engine& engine, std::string_view text,
                       const std::vector<Annotation>& annotations) {
  std::string out;
  std::size_t next = 0;
  bool open = false;
  uint32_t units = 0;
  for (uint32_t i = 0; i <= text.size();) {
    if (open && annotations[next].end == units) {
      out += "](" + engine.terms().Id(annotations[next++].entry) + ")";
      open = false;
    }
    if (!open && next < annotations.size() && annotations[next].start == units) {
      out += '[';
      open = true;
    }
    if (i == text.size()) break;
    const uint32_t begin = i;
    units += DecodeUtf8(text, i) >= 0x10000 ? 2 : 1;
    out += text.substr(begin, i - begin);
  }
  if (next != annotations.size()) out += " <- an annotation does not fit the text";
  return out;
}

std::string Annotate(const Engine& engine, std::string_view marked, const SelectOptions& options) {
  const std::string text = StripMarkup(marked);
  Engine::Memory memory;
  return WithMarkup(engine, text, engine.Scan(text, options, memory));
}

std::string Annotate(const Engine& engine, std::string_view marked) {
  SelectOptions options;
  options.all = true;
  return Annotate(engine, marked, options);
}

std::string Join(const std::string& label, const Forms& forms) {
  std::string out;
  const auto add = [&out](const std::string& form) { out += (out.empty() ? "" : ", ") + form; };
  const auto add_all = [&add](const std::string& text, const Paradigm& endings) {
    for (const Edit& edit : endings) {
      REQUIRE(edit.strip <= text.size());
      add(ApplyEdit(text, edit));
    }
  };
  add_all(label, forms.endings);
  for (const Forms::Inside& inside : forms.inside) {
    add(inside.text);
    add_all(inside.text, inside.endings);
  }
  return out;
}

std::string Repeat(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace explainer::test
