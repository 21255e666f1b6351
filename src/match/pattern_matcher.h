// Patterns are matched by whoever is handed to the engine for it: the core engine has none, the
// full one has RE2 (src/patterns).
#ifndef EXPLAINER_MATCH_PATTERN_MATCHER_H_
#define EXPLAINER_MATCH_PATTERN_MATCHER_H_

#include <memory>
#include <string_view>

#include "base/result.h"
#include "match/boundaries.h"
#include "match/hit.h"
#include "terms/terms.h"
#include "text/survey.h"

namespace explainer {

class PatternMatcher {
 public:
  virtual ~PatternMatcher() = default;
  // Adds a hit for each match of each pattern that begins and ends at the boundaries of words, and
  // keeps the hits ascending by begin, then end.
  virtual void Match(std::string_view text, const TextSurvey& survey, const Boundaries& boundaries,
                     Hits& hits) const = 0;
};

// Compiles the patterns of `terms`, which outlive the result; fails with kInput.
using PatternFactory = Result<std::unique_ptr<PatternMatcher>> (*)(const Terms& terms);

}  // namespace explainer

#endif  // EXPLAINER_MATCH_PATTERN_MATCHER_H_
