// What matching finds: a span of the text that is written like a label or fits a pattern.
#ifndef EXPLAINER_MATCH_HIT_H_
#define EXPLAINER_MATCH_HIT_H_

#include <cstdint>
#include <vector>

namespace explainer {

enum class HitKind : uint8_t {
  kTerm,       // a label of an entry
  kPattern,    // a pattern of an entry
  kCue,        // a word that speaks for or against entries
  kLookAlike,  // a phrase that contains a term and is something else
};

enum HitFlag : uint8_t {
  kJoinedBefore = 1,   // a hyphen and a word stand before it: "anti-tank"
  kJoinedAfter = 2,    // a hyphen and a word stand after it: "NATO-led"
  kSentenceCased = 4,  // an acronym written "Nato"
  kInflected = 8,      // a form of the label, not the label itself
  kAsWritten = 16,     // letter for letter as in the glossary
  kAmbiguousHit = 32,  // of an entry that asks for evidence, or an ordinary word in capitals
  kAcronymHit = 64,    // of a label that is an acronym
};

struct Hit {
  uint32_t begin = 0;  // bytes
  uint32_t end = 0;    // bytes; without a possessive ending, with the label's own last marks
  uint32_t label = 0;  // index of the label, or of the pattern
  uint32_t entry = 0;  // of terms, patterns and look-alikes; for cues, the number of the cue
  HitKind kind = HitKind::kTerm;
  uint8_t flags = 0;
};

using Hits = std::vector<Hit>;

}  // namespace explainer

#endif  // EXPLAINER_MATCH_HIT_H_
