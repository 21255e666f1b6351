// Japanese: nothing inflects here, and words stand without spaces; foreign words have spellings.
// After the Cabinet notice on the writing of loan words (gairaigo no hyoki, 1991), III.
#ifndef EXPLAINER_COMPILE_JAPANESE_H_
#define EXPLAINER_COMPILE_JAPANESE_H_

#include "compile/language.h"

namespace explainer {

class Japanese : public Language {
 public:
  // A long foreign word is written with and without the long vowel at its end; labels have it.
  std::vector<std::string> SpellingVariants(std::string_view label) const override;
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_JAPANESE_H_
