#include "compile/language.h"

#include "compile/english.h"

namespace explainer {
namespace {

// A language without a module: terms are found as they are written.
class Uninflected : public Language {
 public:
  Paradigm Plural(std::string_view) const override { return {}; }
  std::vector<std::string> InnerPlurals(std::string_view) const override { return {}; }
  Paradigm VerbForms(std::string_view) const override { return {}; }
  bool IsOrdinaryWord(std::string_view) const override { return false; }
  bool HasTightHyphen(std::string_view) const override { return false; }
};

}  // namespace

const Language& LanguageFor(std::string_view tag) {
  static const English english;
  static const Uninflected uninflected;
  if (tag.substr(0, tag.find('-')) == "en") return english;
  return uninflected;
}

}  // namespace explainer
