// The values that fields of an entry may take, as glossary/schema.json lists them.
#ifndef EXPLAINER_GLOSSARY_VALUES_H_
#define EXPLAINER_GLOSSARY_VALUES_H_

#include <cstddef>
#include <string_view>

#include "glossary/entry.h"

namespace explainer {

inline constexpr std::size_t kMaxId = 80;  // bytes

// Small letters and digits, joined by single hyphens.
bool IsId(std::string_view text);
// A day of the calendar as YYYY-MM-DD.
bool IsDate(std::string_view text);
// Of the form of an ISO 3166 code: GB or GB-SCT.
bool IsRegion(std::string_view text);
// One of the kinds of entries.
bool IsKind(std::string_view text);

// "auto", "fold", "initial", "exact"; "auto", "noun", "verb", "none".
const char* WordOf(CaseRule rule);
const char* WordOf(Inflection inflection);
// The other way round; false, and nothing is set, where `word` is none of them.
bool ReadWord(std::string_view word, CaseRule& rule);
bool ReadWord(std::string_view word, Inflection& inflection);

}  // namespace explainer

#endif  // EXPLAINER_GLOSSARY_VALUES_H_
