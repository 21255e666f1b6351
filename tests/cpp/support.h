// What several tests share: small glossaries, and texts with the expected annotations marked in
// them.
//
//   const auto engine = OpenEngine(R"({"nato": {"term": "NATO"}})");
//   CHECK(Annotate(*engine, "[NATO](nato) said") == "[NATO](nato) said");
#ifndef EXPLAINER_TESTS_CPP_SUPPORT_H_
#define EXPLAINER_TESTS_CPP_SUPPORT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/buffer.h"
#include "base/result.h"
#include "compile/language.h"
#include "engine/engine.h"
#include "glossary/entry.h"
#include "text/survey.h"

namespace explainer::test {

// The path of a file below tests/data.
std::string DataPath(const std::string& name);
std::string ReadBytes(const std::string& path);

// A glossary file from compact entries: an object from id to the fields that matter, in which
// short, kind, level and reviewed may be left out. What stands under "$regions" are the regions.
std::string ExpandEntries(std::string_view compact, const std::string& language = "en");

// The glossary, or what is wrong with it as one line each. Entries as for ExpandEntries.
Glossary ReadCompact(std::string_view compact, std::vector<std::string>& problems,
                     const std::string& language = "en");
// What the compiler says, a line each; empty when it is content.
std::vector<std::string> CompileProblems(std::string_view compact);
// The compiled bytes; requires entries without problems.
TermsFiles CompileFiles(std::string_view compact, const std::string& language = "en");
// An engine with patterns; requires entries without problems.
std::unique_ptr<Engine> OpenEngine(std::string_view compact, const std::string& language = "en");

// A text with its padding, surveyed: what matching and judging take.
class SurveyedText {
 public:
  explicit SurveyedText(std::string_view text) : text_(text) {
    if (text.empty()) text_.Reserve(0);
    survey_.Take(text_.view());
  }
  std::string_view text() const { return text_.view(); }
  const TextSurvey& survey() const { return survey_; }

 private:
  Buffer text_;
  TextSurvey survey_;
};

// "[NATO](nato) said" -> "NATO said".
std::string StripMarkup(std::string_view marked);
// The text with every annotation marked: "[NATO](nato) said". Counts UTF-16 code units by itself.
std::string WithMarkup(const Engine& engine, std::string_view text,
                       const std::vector<Annotation>& annotations);
// Scans the text of `marked` and marks what was found, so that right results give `marked` again.
std::string Annotate(const Engine& engine, std::string_view marked, const SelectOptions& options);
std::string Annotate(const Engine& engine, std::string_view marked);

// All forms of a label, in order: "heads of state, ...".
std::string Join(const std::string& label, const Forms& forms);

// So many of a piece, one behind the other.
std::string Repeat(const std::string& piece, std::size_t times);

// The text of a UTF-8 string literal, whatever type the language gives it.
inline std::string U8(const char8_t* text) { return reinterpret_cast<const char*>(text); }

}  // namespace explainer::test

#endif  // EXPLAINER_TESTS_CPP_SUPPORT_H_
