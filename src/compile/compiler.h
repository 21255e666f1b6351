// Compiles a glossary: from what editors write to the bytes that the engine opens.
//
//   std::vector<Error> errors;
//   Compiled compiled = Compile(glossary, errors);
//   if (errors.empty()) Write(compiled.files.terms, compiled.files.senses, compiled.entries);
#ifndef EXPLAINER_COMPILE_COMPILER_H_
#define EXPLAINER_COMPILE_COMPILER_H_

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "glossary/entry.h"
#include "terms/terms.h"

namespace explainer {

struct Compiled {
  TermsFiles files;        // en.terms and en.senses (terms/layout.h)
  std::string entries;     // en.entries.json, what popups show
  std::size_t labels = 0;  // how many labels are found, without their inflected forms
};

// Told after each entry how many of how many are compiled.
using CompileProgress = std::function<void(std::size_t done, std::size_t total)>;

// Everything that forbids compiling is appended to `errors`, with file, entry and field: ids that
// stand twice, labels that cannot be matched, labels that two entries share without cues that tell
// them apart, more labels that are written alike than a scan looks at, patterns that RE2 refuses.
// The result is empty then. A `see` that leads out of the glossary is left out; lint finds it.
Compiled Compile(const Glossary& glossary, std::vector<Error>& errors,
                 const CompileProgress& progress = {});

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_COMPILER_H_
