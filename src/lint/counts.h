// How many entries a glossary has, by topic and level.
#ifndef EXPLAINER_LINT_COUNTS_H_
#define EXPLAINER_LINT_COUNTS_H_

#include <string>

#include "glossary/entry.h"

namespace explainer {

// A table in Markdown: a line for each topic, by name, and one for all of them.
std::string CountsTable(const Glossary& glossary);

}  // namespace explainer

#endif  // EXPLAINER_LINT_COUNTS_H_
