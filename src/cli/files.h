// Files for the command: whole files in, whole files out.
#ifndef EXPLAINER_CLI_FILES_H_
#define EXPLAINER_CLI_FILES_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "glossary/entry.h"

namespace explainer {

// The bytes of a file; "-" is standard input.
Result<std::string> ReadFile(const std::string& path);

inline constexpr std::string_view kTermsEnding = ".terms";
// Where the senses of a compiled glossary lie: beside "en.terms" in "en.senses".
std::string SensesPath(const std::string& terms_path);

// Replaces the file in one step: what was there stays until the new bytes are complete.
Status WriteFile(const std::string& path, std::string_view bytes);

// Reads a glossary from files and folders (every *.json in a folder, by name), each of them a layer
// over those before (compile/layers.h). What is wrong is appended to `errors`. `progress` is told
// after each file how many of how many are read.
Glossary ReadGlossaryFiles(const std::vector<std::string>& paths, std::vector<Error>& errors,
                           const std::function<void(std::size_t, std::size_t)>& progress = {});

// Prints each error on a line of its own to standard error.
void PrintErrors(const std::vector<Error>& errors);

}  // namespace explainer

#endif  // EXPLAINER_CLI_FILES_H_
