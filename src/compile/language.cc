#include "compile/language.h"

#include "compile/edits.h"
#include "compile/english.h"

namespace explainer {

bool Language::IsName(std::string_view label) const {
  const std::string_view last = LastWord(label);
  return last.empty() || IsCapital(last.front());
}

const Language& LanguageFor(std::string_view tag) {
  static const Language uninflected;
  static const English english;
  const std::string_view primary = tag.substr(0, tag.find('-'));
  if (primary == "en") return english;
  return uninflected;
}

}  // namespace explainer
