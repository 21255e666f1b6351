#include "cli/open_glossary.h"

#include "cli/files.h"
#include "patterns/re2_patterns.h"

namespace explainer {

Result<std::unique_ptr<Engine>> OpenGlossary(const std::string& path) {
  const Result<std::string> terms = ReadFile(path);
  if (!terms.ok()) return terms.error();
  Result<std::unique_ptr<Engine>> engine = Engine::Open(Buffer(*terms), {}, CreateRe2Patterns);
  std::string blamed = path;
  if (engine.ok() && (*engine)->terms().has_senses()) {
    blamed = SensesPath(path);
    const Result<std::string> senses = ReadFile(blamed);
    if (!senses.ok()) return senses.error();
    engine = Engine::Open(Buffer(*terms), Buffer(*senses), CreateRe2Patterns);
  }
  if (engine.ok()) return engine;
  Error error = engine.error();
  error.file = blamed;
  return error;
}

}  // namespace explainer
