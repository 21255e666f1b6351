// Patterns through RE2: linear time whatever the pattern, and bounded memory.
#ifndef EXPLAINER_PATTERNS_RE2_PATTERNS_H_
#define EXPLAINER_PATTERNS_RE2_PATTERNS_H_

#include <string>
#include <string_view>

#include "match/pattern_matcher.h"

namespace explainer {

// A PatternFactory. A pattern runs over the plain form of a text (plain_text.h), and only when that
// holds the literals that it requires.
Result<std::unique_ptr<PatternMatcher>> CreateRe2Patterns(const Terms& terms);

// What is wrong with a pattern, or an empty string: it does not parse, it can match the empty
// string, or it requires no literal text.
std::string PatternProblem(std::string_view pattern);

}  // namespace explainer

#endif  // EXPLAINER_PATTERNS_RE2_PATTERNS_H_
