// Finds every label of a glossary in a text, in one pass.
//
//   Matcher matcher(terms, characters, index);
//   matcher.Match(text, runs, hits);
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

namespace explainer {

class Matcher {
 public:
  // Borrows all three.
  Matcher(const Terms& terms, const Characters& characters, const LabelIndex& index);

  // Appends the hits in `text`, ascending by where they begin, shorter before longer. `text` is
  // UTF-8 with kPadding readable bytes behind it; `runs` is working memory, kept from call to call.
  // Returns about how many words the text has. Linear in the text: each word begins at most
  // kMaxLabelWords steps.
  uint32_t Match(std::string_view text, std::vector<uint32_t>& runs, Hits& hits) const;

  const Boundaries& boundaries() const { return boundaries_; }

 private:
  uint32_t MatchRun(std::string_view text, uint32_t begin, uint32_t end, Hits& hits) const;
  void Walk(std::string_view text, uint32_t begin, uint32_t end, uint32_t node, Hits& hits) const;
  // Is there a hyphen between the words of the span wherever the label has one?
  bool KeepsHyphens(std::string_view label, std::string_view span) const;
  void Report(std::string_view text, uint32_t begin, uint32_t end, uint32_t node, Hits& hits) const;

  const Terms& terms_;
  const Characters& characters_;
  const LabelIndex& index_;
  Boundaries boundaries_;
};

}  // namespace explainer

#endif  // EXPLAINER_MATCH_MATCHER_H_
