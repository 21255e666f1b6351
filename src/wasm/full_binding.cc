// What engine-full.wasm adds: patterns, and glossaries that come as JSON.
#include <emscripten/bind.h>

#include "compile/compiler.h"
#include "glossary/json_reader.h"
#include "patterns/re2_patterns.h"
#include "wasm/engine_binding.h"

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
    return engine.Adopt(std::move(compiled.terms));
  }
  std::string Entries() const { return entries_; }

 private:
  std::string entries_;
};

}  // namespace
}  // namespace explainer

EMSCRIPTEN_BINDINGS(full) {
  using explainer::CompilerBinding;
  explainer::pattern_factory = explainer::CreateRe2Patterns;
  emscripten::class_<CompilerBinding>("Compiler")
      .constructor<>()
      .function("compile", &CompilerBinding::Compile)
      .function("entries", &CompilerBinding::Entries);
}
