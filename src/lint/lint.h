// Checks a glossary as a careful editor would, beyond what the compiler refuses: the examples are
// run through the engine, expired entries are named, ambiguous entries must carry examples.
#ifndef EXPLAINER_LINT_LINT_H_
#define EXPLAINER_LINT_LINT_H_

#include <string>
#include <vector>

#include "base/result.h"
#include "glossary/entry.h"

namespace explainer {

struct LintOptions {
  std::string today;  // YYYY-MM-DD: entries that expire before it are found; empty: none are
};

// The findings, in the order of the entries. Each says what to do about it; none means clean.
std::vector<Error> Lint(const Glossary& glossary, const LintOptions& options);

}  // namespace explainer

#endif  // EXPLAINER_LINT_LINT_H_
