// What only our engine asks of an entry, and no vocabulary for glossaries has a word for.
#ifndef EXPLAINER_EXCHANGE_ENGINE_FIELDS_H_
#define EXPLAINER_EXCHANGE_ENGINE_FIELDS_H_

#include "exchange/losses.h"
#include "glossary/entry.h"

namespace explainer {

// Adds to `losses` what `entry` says of how its labels are found, how their sense is judged and how
// hard it is: level, share, patterns, look-alikes, cues, the rules of labels, and examples in which
// it must be left alone.
void LoseEngineFields(const Entry& entry, Losses& losses);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_ENGINE_FIELDS_H_
