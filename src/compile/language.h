// What compiling asks of a language. Each language is one module; LanguageFor finds it by tag.
#ifndef EXPLAINER_COMPILE_LANGUAGE_H_
#define EXPLAINER_COMPILE_LANGUAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "terms/terms.h"

namespace explainer {

class Language {
 public:
  virtual ~Language() = default;

  // The plural forms of a noun or noun phrase that differ from it at its end only.
  virtual Paradigm Plural(std::string_view label) const = 0;
  // Plural forms that change inside: "heads of state".
  virtual std::vector<std::string> InnerPlurals(std::string_view label) const = 0;
  // The finite forms and participles of a verb in its base form.
  virtual Paradigm VerbForms(std::string_view label) const = 0;
  // Is the word, in small letters, so common that its capitals alone make it an acronym?
  virtual bool IsOrdinaryWord(std::string_view lower) const = 0;
  // Must the hyphens of a label stay hyphens, because with a space it is something else?
  virtual bool HasTightHyphen(std::string_view label) const = 0;
};

// The module for a BCP 47 tag, by its primary language; one that inflects nothing when there is
// none. Lives as long as the program.
const Language& LanguageFor(std::string_view tag);

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_LANGUAGE_H_
