// Spanish: plurals of nouns with their adjectives, forms of verbs.
// After Real Academia Española, Nueva gramática de la lengua española: Manual (2010), 3.1-3.4, 4.4.
#ifndef EXPLAINER_COMPILE_SPANISH_H_
#define EXPLAINER_COMPILE_SPANISH_H_

#include "compile/language.h"

namespace explainer {

class Spanish : public Language {
 public:
  Forms NounForms(std::string_view label) const override;
  Forms VerbForms(std::string_view label) const override;
  // "Tribunal supremo": the first word says it.
  bool IsName(std::string_view label) const override;
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_SPANISH_H_
