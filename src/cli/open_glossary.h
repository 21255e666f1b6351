// Compiled glossaries for the command.
#ifndef EXPLAINER_CLI_OPEN_GLOSSARY_H_
#define EXPLAINER_CLI_OPEN_GLOSSARY_H_

#include <memory>
#include <string>

#include "base/result.h"
#include "engine/engine.h"

namespace explainer {

// Opens the compiled glossary at `path` with its patterns, and with its senses if it has any. Fails
// as Engine::Open does, or with kIo; the error names the file that is to blame.
Result<std::unique_ptr<Engine>> OpenGlossary(const std::string& path);

}  // namespace explainer

#endif  // EXPLAINER_CLI_OPEN_GLOSSARY_H_
