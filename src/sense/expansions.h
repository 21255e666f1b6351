// Acronyms that the article spells out itself: "the American Motorcyclist Association (AMA)".
// What it says there holds for the whole article, for an entry or against it.
#ifndef EXPLAINER_SENSE_EXPANSIONS_H_
#define EXPLAINER_SENSE_EXPANSIONS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/hit.h"
#include "terms/terms.h"

namespace explainer {

// An entry, and whether it is what an acronym of the article stands for.
struct Expansion {
  uint32_t entry = 0;
  bool meant = false;
};

// Appends what the article says of the acronyms among `hits`: for each entry what it says first.
// Linear in the hits.
void FindExpansions(const Terms& terms, std::string_view text, const Hits& hits,
                    std::vector<Expansion>& expansions);

}  // namespace explainer

#endif  // EXPLAINER_SENSE_EXPANSIONS_H_
