#include "sense/judge.h"

#include <algorithm>

#include "sense/scoring.h"

namespace explainer {
namespace {

bool IsCandidate(const Hit& hit) {
  return hit.kind == HitKind::kTerm || hit.kind == HitKind::kPattern;
}

// For each candidate that stands strictly inside a look-alike of its own entry: which. Other senses
// of the same words are judged by their own evidence: a "presidential run-off" is no water.
void FindLookAlikes(const Hits& hits, std::vector<uint32_t>& look_alikes) {
  look_alikes.assign(hits.size(), Evidence::kNoLabel);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (hits[i].kind != HitKind::kLookAlike) continue;
    const Hit& outer = hits[i];
    std::size_t k = i;
    while (k > 0 && hits[k - 1].begin == outer.begin) --k;
    for (; k < hits.size() && hits[k].begin < outer.end; ++k) {
      const Hit& inner = hits[k];
      const bool inside =
          inner.end <= outer.end && inner.end - inner.begin < outer.end - outer.begin;
      if (inside && IsCandidate(inner) && inner.entry == outer.entry) look_alikes[k] = outer.label;
    }
  }
}

}  // namespace

// Chooses among the senses of one span, and among spans that overlap.
class Judge::Choosing {
 public:
  Choosing(std::vector<Judged>& judged, float threshold, std::vector<uint32_t>& said)
      : judged_(judged), threshold_(threshold), said_(said) {}

  // Takes the candidates from `first` on, all of one span. Spans come ascending.
  void Close(std::size_t first, bool ambiguous) {
    const std::size_t best = BestSense(first);
    if (best == judged_.size()) return;
    judged_[best].shown = true;
    // What was barely shown must not bear out itself the next time.
    if (ambiguous && judged_[best].score > threshold_ + kSure) Say(judged_[best].entry);
    ResolveOverlap(best);
  }

 private:
  // Of the senses of one span, the best is shown when it is clearly the best.
  std::size_t BestSense(std::size_t first) const {
    std::size_t best = judged_.size();
    float second = threshold_;
    for (std::size_t i = first; i < judged_.size(); ++i) {
      const Judged& sense = judged_[i];
      if (!(sense.score > threshold_)) continue;
      if (best == judged_.size() || sense.score > judged_[best].score) {
        if (best != judged_.size() && judged_[best].entry != sense.entry) {
          second = judged_[best].score;
        }
        best = i;
      } else if (sense.entry != judged_[best].entry) {
        second = std::max(second, sense.score);
      }
    }
    if (best == judged_.size()) return best;
    const bool clear = second <= threshold_ || judged_[best].score - second >= kMargin;
    return clear ? best : judged_.size();
  }

  void Say(uint32_t entry) {
    if (std::find(said_.begin(), said_.end(), entry) == said_.end()) said_.push_back(entry);
  }

  // Of spans that overlap, the leftmost counts, and of those that begin there the longest.
  void ResolveOverlap(std::size_t index) {
    Judged& candidate = judged_[index];
    if (kept_ != kNone && candidate.begin < judged_[kept_].end) {
      Judged& kept = judged_[kept_];
      const bool longer = candidate.begin == kept.begin && candidate.end > kept.end;
      (longer ? kept : candidate).shown = false;
      if (!longer) return;
    }
    kept_ = index;
  }

  static constexpr std::size_t kNone = ~std::size_t{0};

  std::vector<Judged>& judged_;
  float threshold_;
  std::vector<uint32_t>& said_;
  std::size_t kept_ = kNone;  // the last that is shown
};

void Judge::Decide(std::string_view text, const TextSurvey& survey, const Hits& hits,
                   float threshold, Memory& memory, std::vector<Judged>& judged,
                   Reasons* reasons) const {
  judged.clear();
  judged.reserve(hits.size());
  if (reasons != nullptr) reasons->Clear();
  FindBlocks(text, survey, memory.blocks);
  memory.settings.assign(memory.blocks.size(), -1);
  memory.expansions.clear();
  memory.said.clear();
  memory.look_alikes.clear();
  uint32_t kinds = 0;
  for (const Hit& hit : hits) {
    kinds |= hit.flags & (kAmbiguousHit | kAcronymHit);
    if (hit.kind == HitKind::kLookAlike) kinds |= kAsWritten;
  }
  if (kinds & kAcronymHit) FindExpansions(terms_, text, hits, memory.expansions);
  if (kinds & kAmbiguousHit) memory.surroundings.Take(terms_, hits);
  if (kinds & kAsWritten) FindLookAlikes(hits, memory.look_alikes);

  Scoring scoring(terms_, text, hits, memory, reasons);
  Choosing choosing(judged, threshold, memory.said);
  uint32_t block = 0;
  std::size_t first = 0;  // of the candidates with the span at hand
  bool ambiguous = false;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    if (!IsCandidate(hit)) continue;
    if (first < judged.size() &&
        (judged[first].begin != hit.begin || judged[first].end != hit.end)) {
      choosing.Close(first, ambiguous);
      first = judged.size();
      ambiguous = false;
    }
    while (block + 1 < memory.blocks.size() && hit.begin >= memory.blocks[block + 1].begin) ++block;
    ambiguous = ambiguous || (hit.flags & kAmbiguousHit) != 0;
    judged.push_back({hit.begin, hit.end, hit.entry, block, scoring.Score(i, block),
                      memory.blocks[block].heading, false});
  }
  if (first < judged.size()) choosing.Close(first, ambiguous);
}

}  // namespace explainer
