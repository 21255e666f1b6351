// May a term begin or end here? ReadWord splits at every mark of punctuation; what UAX #29 and the
// habits of newspapers join again is decided here: "can't", "nato.int", "3.5", "NATO's".
#ifndef EXPLAINER_MATCH_BOUNDARIES_H_
#define EXPLAINER_MATCH_BOUNDARIES_H_

#include <cstdint>
#include <string_view>

#include "text/characters.h"

namespace explainer {

class Boundaries {
 public:
  // `language` is a BCP 47 tag. Borrows `characters`.
  Boundaries(const Characters& characters, std::string_view language);

  // Can a term begin at the word that begins at `begin` (bytes)?
  bool CanBegin(std::string_view text, uint32_t begin) const;
  // Can a term end at the word that ends at `end` (bytes)? Possessive endings and the clitics of
  // English ("'ll") may follow.
  bool CanEnd(std::string_view text, uint32_t end) const;

  // Is `position` no boundary at all, but the inside of a word?
  bool IsInsideWord(std::string_view text, uint32_t position) const;

  // Does a hyphen join it with a word before `begin`, or after `end`? Lines may end after hyphens.
  bool IsJoinedBefore(std::string_view text, uint32_t begin) const;
  bool IsJoinedAfter(std::string_view text, uint32_t end) const;

 private:
  bool IsWordCharacter(char32_t c) const;

  const Characters& characters_;
  bool elides_ = false;  // "l'OTAN": an apostrophe parts words, as in French and Italian
};

}  // namespace explainer

#endif  // EXPLAINER_MATCH_BOUNDARIES_H_
