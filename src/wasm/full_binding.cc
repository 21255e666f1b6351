// What engine-full.wasm adds: patterns, glossaries that come as JSON, and reasons.
#include <emscripten/bind.h>

#include "compile/compiler.h"
#include "glossary/json_reader.h"
#include "patterns/re2_patterns.h"
#include "wasm/engine_binding.h"
#include "why/why.h"

namespace explainer {
namespace {

// Compiles the JSON in the first `size` reserved bytes of `engine` and opens the result. Returns an
// empty text and what popups show in `entries`, or "input: " and the errors, a line each.
class CompilerBinding {
 public:
  std::string Compile(EngineBinding& engine, std::size_t size) {
    Glossary glossary;
    std::vector<Error> errors;
    ReadGlossary({engine.ReservedBytes(), size}, "glossary", glossary, errors);
    Compiled compiled = explainer::Compile(glossary, errors);
    if (!errors.empty()) {
      std::string lines = "input:";
      for (const Error& error : errors) lines += "\n" + error.ToString();
      return lines;
    }
    entries_ = std::move(compiled.entries);
    return engine.Adopt(compiled.files.terms, compiled.files.senses);
  }
  std::string Entries() const { return entries_; }

 private:
  std::string entries_;
};

// Scans as EngineBinding::Scan does, and returns all candidates with their evidence, as JSON.
class ReasonerBinding {
 public:
  std::string Explain(const EngineBinding& binding, std::size_t size, bool all, float density,
                      int level, float sureness, const std::string& known) {
    const Engine* engine = binding.engine();
    if (engine == nullptr) return "[]";
    const SelectOptions options = EngineBinding::Options(all, density, level, sureness, known);
    const std::string_view text(binding.ReservedBytes(), size);
    engine->Explain(text, options, memory_);
    return Why(*engine, text, options, memory_).All();
  }

 private:
  Engine::Memory memory_;
};

}  // namespace
}  // namespace explainer

EMSCRIPTEN_BINDINGS(full) {
  using explainer::CompilerBinding;
  using explainer::ReasonerBinding;
  explainer::pattern_factory = explainer::CreateRe2Patterns;
  emscripten::class_<CompilerBinding>("Compiler")
      .constructor<>()
      .function("compile", &CompilerBinding::Compile)
      .function("entries", &CompilerBinding::Entries);
  emscripten::class_<ReasonerBinding>("Reasoner")
      .constructor<>()
      .function("explain", &ReasonerBinding::Explain);
}
