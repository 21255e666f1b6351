// Decides what a candidate means: which entry, or none. Unsure is silent.
//
//   Judge judge(terms);
//   judge.Decide(text, blocks, hits, judged, nullptr);
//
// Evidence is added up as in a log-linear model (weights.h); every piece of it can be listed.
#ifndef EXPLAINER_SENSE_JUDGE_H_
#define EXPLAINER_SENSE_JUDGE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/hit.h"
#include "sense/weights.h"
#include "terms/terms.h"
#include "text/blocks.h"

namespace explainer {

// A candidate span with one of its senses, judged.
struct Judged {
  uint32_t begin = 0;  // bytes
  uint32_t end = 0;    // bytes
  uint32_t entry = 0;
  uint32_t block = 0;           // index of the block that it stands in
  uint32_t first_evidence = 0;  // into the evidence, if that was asked for
  uint32_t evidence_count = 0;
  float score = 0;
  bool heading = false;
  bool shown = false;  // the winner for its span, above the threshold, and not inside a longer one
};

struct Evidence {
  static constexpr uint32_t kNoLabel = 0xffffffff;
  Feature feature = Feature::kPlainEntry;
  float weight = 0;
  uint32_t label = kNoLabel;  // the cue or look-alike that it is about
};

class Judge {
 public:
  // Working memory, kept from call to call.
  struct Memory {
    std::vector<Block> blocks;
    std::vector<int8_t> settings;       // of each block; -1 where not asked yet
    std::vector<uint32_t> cues_seen;    // how often each cue stands in the article
    std::vector<uint32_t> look_alikes;  // for each hit, the label that it is part of, or none
  };

  // Borrows `terms`.
  explicit Judge(const Terms& terms) : terms_(terms) {}

  // Judges the hits, which ascend by begin, then end, and writes the candidates to `judged` in that
  // order.
  // With `evidence`, also lists why. Linear in the hits.
  void Decide(std::string_view text, const Hits& hits, Memory& memory, std::vector<Judged>& judged,
              std::vector<Evidence>* evidence) const;

 private:
  class Scoring;
  const Terms& terms_;
};

}  // namespace explainer

#endif  // EXPLAINER_SENSE_JUDGE_H_
