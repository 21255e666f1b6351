// The commonest words of plain English, which are too general to be explained wherever they stand.
#ifndef EXPLAINER_LINT_COMMON_WORDS_H_
#define EXPLAINER_LINT_COMMON_WORDS_H_

#include <string_view>

namespace explainer {

// Is the word, in small letters, one of the 1,500 that stand in most of WordNet's definitions?
bool IsCommonWord(std::string_view word);

}  // namespace explainer

#endif  // EXPLAINER_LINT_COMMON_WORDS_H_
