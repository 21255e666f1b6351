// What an entry needs beyond what its document said, for all formats alike.
//
//   Losses filled;
//   Complete(glossary, {"2026-01-31", "en", "", ""}, filled);
//   filled.all()[0];  // {"level 2", "coup", 14}
#ifndef EXPLAINER_EXCHANGE_COMPLETE_H_
#define EXPLAINER_EXCHANGE_COMPLETE_H_

#include <string>

#include "exchange/losses.h"
#include "glossary/entry.h"

namespace explainer {

struct CompleteOptions {
  std::string today;     // YYYY-MM-DD: the date of review of entries without one
  std::string language;  // of a document that names none; empty: English
  std::string topic;     // of entries without one; empty: "Imported terms"
  std::string licence;   // SPDX; of a document that names none; empty: NOASSERTION
};

// Makes what an importer gave a glossary that can be written and read, as far as nobody needs to be
// asked. `filled` says what was added or changed, in words an editor understands; texts that break
// the rules of the schema otherwise stay as they are, for lint to name them.
//
// - Texts lose line breaks and control characters, lists what is empty or stands there twice.
// - An id is made of the term, and unique. What `see` names by id, term or label becomes ids.
// - A short text beyond 200 characters is parted behind a sentence; the rest goes before `more`.
// - Entries of one topic stand together, topics in the order in which they were given.
//
// Linear in the glossary, but for sorting.
void Complete(Glossary& glossary, const CompleteOptions& options, Losses& filled);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_COMPLETE_H_
