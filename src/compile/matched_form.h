// Labels as they are compared: two with one matched form are found in the same places of a text.
#ifndef EXPLAINER_COMPILE_MATCHED_FORM_H_
#define EXPLAINER_COMPILE_MATCHED_FORM_H_

#include <string>
#include <string_view>

#include "text/characters.h"

namespace explainer {

// White space as single spaces, dashes between words as hyphens.
std::string Normalise(std::string_view text);

// The folded words of a label and what joins them; capitals apart. Why no text could match it, or
// nothing, is written to `problem`.
std::string MatchedForm(const Characters& characters, std::string_view label, std::string& problem);

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_MATCHED_FORM_H_
