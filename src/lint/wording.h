// How an explanation is worded.
#ifndef EXPLAINER_LINT_WORDING_H_
#define EXPLAINER_LINT_WORDING_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace explainer {

// A reader takes in a sentence of so many words at most.
inline constexpr std::size_t kMaxSentenceWords = 40;

// The words of the longest sentence. A sentence ends at ".", "!" or "?" before a space; words are
// parted by spaces.
std::size_t LongestSentence(std::string_view text);

// Does the text begin with the term itself, an article apart? Capitals do not matter.
bool BeginsWithTerm(std::string_view text, std::string_view term);

}  // namespace explainer

#endif  // EXPLAINER_LINT_WORDING_H_
