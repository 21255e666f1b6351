// How entries are numbered.
#ifndef EXPLAINER_COMPILE_ORDER_H_
#define EXPLAINER_COMPILE_ORDER_H_

#include <vector>

#include "glossary/entry.h"

namespace explainer {

// The entries in the order of the compiled files, in which their indices are their numbers: first
// the plain ones, then those with cues, in either part as in the glossary. Borrows them.
std::vector<const Entry*> CompiledOrder(const Glossary& glossary);

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_ORDER_H_
