// `en.entries.json`: what popups show.
#ifndef EXPLAINER_COMPILE_ENTRIES_JSON_H_
#define EXPLAINER_COMPILE_ENTRIES_JSON_H_

#include <cstdint>
#include <string>

#include "glossary/entry.h"

namespace explainer {

// What popups show, in the order of the compiled entries, as JSON; absent fields are left out.
// `checksum` is that of the compiled terms, so that the two are not mixed up.
std::string EntriesJson(const Glossary& glossary, uint32_t checksum);

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_ENTRIES_JSON_H_
