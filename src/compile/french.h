// French: plurals of nouns with their adjectives, forms of verbs.
// After M. Grevisse and A. Goosse, Le bon usage (16th edition, 2016), 512-541, 783-880.
#ifndef EXPLAINER_COMPILE_FRENCH_H_
#define EXPLAINER_COMPILE_FRENCH_H_

#include "compile/language.h"

namespace explainer {

class French : public Language {
 public:
  Forms NounForms(std::string_view label) const override;
  Forms VerbForms(std::string_view label) const override;
  // "Conseil constitutionnel": the first word says it.
  bool IsName(std::string_view label) const override;
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_FRENCH_H_
