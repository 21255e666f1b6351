// English: plurals, verb forms, spellings of Britain and America, particles.
// After R. Quirk et al., A Comprehensive Grammar of the English Language
// (1985), 3.5-3.20, 5.73-5.103.
#ifndef EXPLAINER_COMPILE_ENGLISH_H_
#define EXPLAINER_COMPILE_ENGLISH_H_

#include "compile/language.h"

namespace explainer {

class English : public Language {
 public:
  // english.cc
  Forms NounForms(std::string_view label) const override;
  bool IsOrdinaryWord(std::string_view lower) const override;
  bool HasTightHyphen(std::string_view label) const override;
  // english_verbs.cc
  Forms VerbForms(std::string_view label) const override;
  // english_spelling.cc
  std::vector<std::string> SpellingVariants(std::string_view label) const override;

  // Of a word in small letters: does it take -es in the plural and in the third person?
  static bool TakesEs(std::string_view word);
  static bool EndsInConsonantY(std::string_view word);
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_ENGLISH_H_
