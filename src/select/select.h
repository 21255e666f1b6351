// Chooses which of the judged terms a reader sees marked: few, first uses, and the hard ones first.
#ifndef EXPLAINER_SELECT_SELECT_H_
#define EXPLAINER_SELECT_SELECT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "sense/judge.h"
#include "sense/weights.h"
#include "terms/terms.h"

namespace explainer {

struct SelectOptions {
  float threshold = kThreshold;         // log-odds that a term must have to be shown (weights.h)
  bool all = false;                     // every judged term, in headings too; the rest is ignored
  float density = 3;                    // marks per 100 words at most
  int per_block = 3;                    // marks in one block at most
  int level = 1;                        // entries of a lower level are left out
  std::vector<std::string> known = {};  // ids of entries that the reader knows already
};

// Appends to `chosen` the indices into `judged` of what is marked, ascending: each entry at its
// first use outside headings where its block has room. `words` is how many
// words the text has; a text always may have one mark. What is marked while the senses of the
// glossary are not open is marked with them, too, but for what turns out to be a part of a term.
void Select(const Terms& terms, const std::vector<Judged>& judged, uint32_t words,
            const SelectOptions& options, std::vector<uint32_t>& chosen);

}  // namespace explainer

#endif  // EXPLAINER_SELECT_SELECT_H_
