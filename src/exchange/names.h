// Names that documents of other tools give or need: ids of entries, tags of languages.
#ifndef EXPLAINER_EXCHANGE_NAMES_H_
#define EXPLAINER_EXCHANGE_NAMES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "text/characters.h"

namespace explainer {

// "Coup d'État (2)" -> "coup-detat-2": the Latin letters and digits of `text`, small and without
// diacritics, in at most 72 bytes; what stands between words becomes a hyphen. Empty where it has
// none, as in a script of its own.
std::string Slug(std::string_view text, const Characters& characters);

// Names that are given once: "coup", "coup-2", "coup-3".
class UniqueNames {
 public:
  // `name`, or the first free one after it. Amortised O(1).
  std::string Take(const std::string& name);

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, std::size_t> last_;  // number given after a name
};

// A tag as BCP 47 recommends to write it, of one that is written as some tools do: "EN_gb" ->
// "en-GB". Empty where `tag` is none.
std::string LanguageTag(std::string_view tag);

// Is a text in `tag` wanted where `wanted` is? "en-GB" is where "en" is, and the other way round;
// "en-US" is not where "en-GB" is. Both are tags as LanguageTag gives them.
bool IsWanted(std::string_view tag, std::string_view wanted);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_NAMES_H_
