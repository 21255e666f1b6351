// Decides what a candidate means: which entry, or none. Unsure is silent.
//
//   Judge judge(terms);
//   judge.Decide(text, survey, hits, options, memory, judged, nullptr);
//
// Evidence is added up as in a log-linear model (weights.h); every piece of it can be listed.
#ifndef EXPLAINER_SENSE_JUDGE_H_
#define EXPLAINER_SENSE_JUDGE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/hit.h"
#include "sense/expansions.h"
#include "sense/surroundings.h"
#include "sense/weights.h"
#include "terms/terms.h"
#include "text/blocks.h"
#include "text/survey.h"

namespace explainer {

// A candidate span with one of its senses, judged.
struct Judged {
  uint32_t begin = 0;  // bytes
  uint32_t end = 0;    // bytes
  uint32_t entry = 0;
  uint32_t block = 0;  // index of the block that it stands in
  float score = 0;
  bool heading = false;
  bool shown = false;  // the winner for its span, above the threshold, and not inside a longer one
};

struct Evidence {
  static constexpr uint32_t kNoLabel = 0xffffffff;
  Feature feature = Feature::kPlainEntry;
  float value = 0;            // how often or how much; times the weight of the feature
  uint32_t label = kNoLabel;  // the cue or look-alike that it is about
};

// The evidence for each judged candidate, if that is asked for.
struct Reasons {
  std::vector<Evidence> evidence;
  std::vector<uint32_t> ends;  // for each candidate: one behind its last piece of evidence

  void Clear() {
    evidence.clear();
    ends.clear();
  }
  uint32_t Begin(std::size_t candidate) const { return candidate == 0 ? 0 : ends[candidate - 1]; }
  uint32_t End(std::size_t candidate) const { return ends[candidate]; }
};

class Judge {
 public:
  // Working memory, kept from call to call.
  struct Memory {
    std::vector<Block> blocks;
    std::vector<int8_t> settings;       // of each block; -1 where not asked yet
    std::vector<uint32_t> look_alikes;  // for each hit, the label that it is part of, or none
    std::vector<Expansion> expansions;
    std::vector<uint32_t> said;  // ambiguous entries that the article has meant already
    Surroundings surroundings;
  };

  // Borrows `terms`.
  explicit Judge(const Terms& terms) : terms_(terms) {}

  // Judges the hits, which ascend by begin, then end, and writes the candidates to `judged` in that
  // order. A candidate whose score is not above `threshold` (log-odds) is not shown. With
  // `reasons`, also lists why. Linear in the hits, but for the evidence of ambiguous candidates,
  // which is within kNearBytes of each.
  void Decide(std::string_view text, const TextSurvey& survey, const Hits& hits, float threshold,
              Memory& memory, std::vector<Judged>& judged, Reasons* reasons) const;

 private:
  class Scoring;
  class Choosing;
  const Terms& terms_;
};

}  // namespace explainer

#endif  // EXPLAINER_SENSE_JUDGE_H_
