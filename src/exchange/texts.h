// Texts of other documents, as the fields of an entry take them.
#ifndef EXPLAINER_EXCHANGE_TEXTS_H_
#define EXPLAINER_EXCHANGE_TEXTS_H_

#include <string>
#include <string_view>
#include <vector>

namespace explainer {

// White space and control characters as single spaces, none at the ends; what is no UTF-8 becomes
// U+FFFD. A no-break space stays.
std::string OneLine(std::string_view text);

// Each text as one line, once; empty ones are left out.
void Tidy(std::vector<std::string>& texts);

// Of a text longer than an entry's short text may be (200 characters): cuts it behind the last
// sentence that ends in time, and returns the rest. Empty, and nothing is cut, where the text is
// short enough or is one long sentence, which is for an editor to part.
std::string TakeRest(std::string& text);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_TEXTS_H_
