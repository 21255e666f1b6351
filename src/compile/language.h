// What compiling asks of a language. Each language is one module; LanguageFor finds it by tag.
//
//   const Forms forms = LanguageFor("en").NounForms("head of state");
//   forms.inside[0].text;  // "heads of state"
//
// Forms need no accents or umlauts of their own: matching folds them away.
#ifndef EXPLAINER_COMPILE_LANGUAGE_H_
#define EXPLAINER_COMPILE_LANGUAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "terms/terms.h"

namespace explainer {

// In what forms a label is found besides itself.
struct Forms {
  // Another text, found as the label is, and its forms.
  struct Inside {
    std::string text;
    Paradigm endings = {};
  };
  Paradigm endings = {};            // forms that differ from the label in its last word only
  std::vector<Inside> inside = {};  // forms that differ before it: "heads of state"
};

// A language inflects nothing but where its module says so.
class Language {
 public:
  virtual ~Language() = default;

  // Of a noun or noun phrase: its plurals and, where there are such, its cases.
  virtual Forms NounForms(std::string_view) const { return {}; }
  // Of a verb, or of a phrase that begins with one, in its base form: finite forms and participles.
  virtual Forms VerbForms(std::string_view) const { return {}; }
  // The label in the other spellings that the language has, each whole.
  virtual std::vector<std::string> SpellingVariants(std::string_view) const { return {}; }
  // Do its capitals say that the label is a name, which is not inflected? Acronyms are not asked.
  virtual bool IsName(std::string_view label) const;
  // Is the word, in small letters, so common that its capitals alone make it an acronym?
  virtual bool IsOrdinaryWord(std::string_view) const { return false; }
  // Must the hyphens of a label stay hyphens, because with a space it is something else?
  virtual bool HasTightHyphen(std::string_view) const { return false; }
};

// The module for a BCP 47 tag, by its primary language; one that inflects nothing when there is
// none. Lives as long as the program.
const Language& LanguageFor(std::string_view tag);

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_LANGUAGE_H_
