// Do the capitals of a span agree with those of the label?
#ifndef EXPLAINER_MATCH_CAPITALS_H_
#define EXPLAINER_MATCH_CAPITALS_H_

#include <cstdint>
#include <string_view>

namespace explainer {

enum class Capitals : uint8_t {
  kAgree,
  kSentenceCase,  // an acronym written "Nato", where its rules allow that
  kDiffer,
};

// Compares letter by letter, for as long as both last (an inflected form differs at its end): a
// capital in the label asks for one in the text; a small letter asks for nothing, or for a small
// one under kExactCase, unless the whole span is set in capitals. `rules` are LabelRule bits.
Capitals CompareCapitals(std::string_view label, uint8_t rules, std::string_view span);

}  // namespace explainer

#endif  // EXPLAINER_MATCH_CAPITALS_H_
