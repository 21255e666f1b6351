// JSON from outside: it is refused with a message, or compiles to bytes that the engine opens.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "compile/compiler.h"
#include "engine/engine.h"
#include "glossary/json_reader.h"
#include "patterns/re2_patterns.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  using namespace explainer;
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  Glossary glossary;
  std::vector<Error> errors;
  ReadGlossary(json, "fuzz", glossary, errors);
  Compiled compiled = Compile(glossary, errors);
  for (const Error& error : errors) {
    if (error.message.empty()) std::abort();
  }
  if (!errors.empty()) return 0;
  if (!Engine::Open(compiled.files, CreateRe2Patterns).ok()) std::abort();
  return 0;
}
