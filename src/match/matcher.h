// Finds every label of a glossary in a text, in one pass.
//
//   Matcher matcher(terms, characters, index);
//   matcher.Match(text, survey, hits);
//
// At each word of the text that may begin a label, walks the index for as long as the words go on
// to fit, and reports every label that ends on the way, nested ones included: which of them counts
// is decided when they have been judged.
#ifndef EXPLAINER_MATCH_MATCHER_H_
#define EXPLAINER_MATCH_MATCHER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/boundaries.h"
#include "match/hit.h"
#include "match/index.h"
#include "terms/terms.h"
#include "text/characters.h"
#include "text/survey.h"

namespace explainer {

class Matcher {
 public:
  // Borrows all three.
  Matcher(const Terms& terms, const Characters& characters, const LabelIndex& index);

  // Appends the hits in `text`, ascending by where they begin, shorter before longer but for cues
  // behind prefixes. `text` is UTF-8 with kPadding readable bytes behind it, and `survey` has been
  // taken of it. Linear in the text: each word, and what of it is behind a prefix, begins at most
  // kMaxLabelWords steps.
  void Match(std::string_view text, const TextSurvey& survey, Hits& hits) const;

  const Boundaries& boundaries() const { return boundaries_; }

 private:
  class Walk;

  const Terms& terms_;
  const Characters& characters_;
  const LabelIndex& index_;
  Boundaries boundaries_;
  bool has_prefixes_;  // a term may begin behind the first letters of a word
};

}  // namespace explainer

#endif  // EXPLAINER_MATCH_MATCHER_H_
