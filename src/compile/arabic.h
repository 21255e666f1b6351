// Arabic: duals, sound plurals, pronouns that are written as endings, phrases with and without the
// article. What is written before a word without a space ("and", "in", "for", the article) is no
// form: matching looks through it (match/prefixes.h).
// After K. C. Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapters 5 and 12.
#ifndef EXPLAINER_COMPILE_ARABIC_H_
#define EXPLAINER_COMPILE_ARABIC_H_

#include "compile/language.h"

namespace explainer {

class Arabic : public Language {
 public:
  // Of one word without the article: endings. Broken plurals are labels of their own. Of a phrase:
  // with the article or without it, where all of its words take it.
  Forms NounForms(std::string_view label) const override;
  // "For" before the article is one word with it, and takes its first letter.
  std::vector<std::string> SpellingVariants(std::string_view label) const override;
  // No capitals tell: a noun is what the entry says is one.
  bool IsName(std::string_view) const override { return true; }
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_ARABIC_H_
