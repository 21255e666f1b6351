#include "compile/language.h"

#include "compile/arabic.h"
#include "compile/edits.h"
#include "compile/english.h"
#include "compile/french.h"
#include "compile/german.h"
#include "compile/japanese.h"
#include "compile/spanish.h"

namespace explainer {

bool Language::IsName(std::string_view label) const {
  const std::string_view last = LastWord(label);
  return last.empty() || IsCapital(last.front());
}

const Language& LanguageFor(std::string_view tag) {
  static const Language uninflected;
  static const Arabic arabic;
  static const English english;
  static const French french;
  static const German german;
  static const Japanese japanese;
  static const Spanish spanish;
  const std::string_view primary = tag.substr(0, tag.find('-'));
  if (primary == "ar") return arabic;
  if (primary == "de") return german;
  if (primary == "en") return english;
  if (primary == "es") return spanish;
  if (primary == "fr") return french;
  if (primary == "ja") return japanese;
  return uninflected;
}

}  // namespace explainer
