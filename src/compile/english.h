// English: plurals, verb forms, particles.
// After R. Quirk et al., A Comprehensive Grammar of the English Language
// (1985), 3.5-3.20, 5.73-5.103.
#ifndef EXPLAINER_COMPILE_ENGLISH_H_
#define EXPLAINER_COMPILE_ENGLISH_H_

#include "compile/language.h"

namespace explainer {

class English : public Language {
 public:
  Paradigm Plural(std::string_view label) const override;
  std::vector<std::string> InnerPlurals(std::string_view label) const override;
  Paradigm VerbForms(std::string_view label) const override;
  bool IsOrdinaryWord(std::string_view lower) const override;
  bool HasTightHyphen(std::string_view label) const override;
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_ENGLISH_H_
