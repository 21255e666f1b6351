// German: endings of nouns by their suffix, adjectives before them, forms of verbs.
// After Duden, Die Grammatik (9th edition, 2016), 221-361, 439-466.
//
// Umlauts are folded in matching, so a plural such as "Ausschüsse" needs only its ending. An ending
// that a noun never takes does no harm where the form is no word at all ("Verbande" for "Verbände"
// folds to the right one); one that would give another word is never built.
#ifndef EXPLAINER_COMPILE_GERMAN_H_
#define EXPLAINER_COMPILE_GERMAN_H_

#include "compile/language.h"

namespace explainer {

class German : public Language {
 public:
  Forms NounForms(std::string_view label) const override;
  Forms VerbForms(std::string_view label) const override;
  // Every noun has a capital, and names have a genitive: "des Bundestags", "Merkels".
  bool IsName(std::string_view) const override { return false; }
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_GERMAN_H_
