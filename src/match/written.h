// Is a label written in a span of text, whatever the typography? Compared are folded words and what
// stands between them.
#ifndef EXPLAINER_MATCH_WRITTEN_H_
#define EXPLAINER_MATCH_WRITTEN_H_

#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/inline.h"
#include "text/characters.h"

namespace explainer {

// Are both the same bytes? Each must be readable for 7 bytes behind its end.
EXPLAINER_ALWAYS_INLINE bool AreSameBytes(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); i += 8) {
    uint64_t in_a = 0;
    uint64_t in_b = 0;
    std::memcpy(&in_a, a.data() + i, sizeof in_a);
    std::memcpy(&in_b, b.data() + i, sizeof in_b);
    const std::size_t left = a.size() - i;
    const uint64_t mask = left < 8 ? (uint64_t{1} << 8 * left) - 1 : ~uint64_t{0};
    if (((in_a ^ in_b) & mask) != 0) return false;
  }
  return true;
}

// `span` begins with its first word and ends with its last. Hyphens and spaces count as the same.
bool IsWrittenAs(const Characters& characters, std::string_view label, std::string_view span);

// Is there a hyphen between the words of the span wherever the label has one? Requires
// IsWrittenAs.
bool KeepsHyphens(const Characters& characters, std::string_view label, std::string_view span);

}  // namespace explainer

#endif  // EXPLAINER_MATCH_WRITTEN_H_
