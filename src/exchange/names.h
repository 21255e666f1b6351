// Names that are made of texts: ids of entries, names of files.
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
std::string LatinSlug(std::string_view text, const Characters& characters);

// Names that are given once: "coup", "coup-2", "coup-3".
class UniqueNames {
 public:
  // `name`, or the first free one after it. Amortised O(1).
  std::string Take(const std::string& name);

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, std::size_t> last_;  // number given after a name
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_NAMES_H_
