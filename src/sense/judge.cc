#include "sense/judge.h"

#include <algorithm>

namespace explainer {
namespace {

bool IsCandidate(const Hit& hit) {
  return hit.kind == HitKind::kTerm || hit.kind == HitKind::kPattern;
}

bool Contains(const uint32_t* list, uint32_t count, uint32_t value) {
  return std::binary_search(list, list + count, value);
}

bool HasCapital(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool HasSmall(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool IsOneWord(std::string_view text) { return text.find(' ') == std::string_view::npos; }

}  // namespace

// Adds up the evidence for one candidate.
class Judge::Scoring {
 public:
  Scoring(const Terms& terms, std::string_view text, const Hits& hits, Memory& memory,
          std::vector<Evidence>* evidence)
      : terms_(terms), text_(text), hits_(hits), memory_(memory), evidence_(evidence) {}

  float Score(std::size_t index, uint32_t block) {
    score_ = 0;
    const Hit& hit = hits_[index];
    ScoreLabel(hit, memory_.blocks[block], block);
    ScoreCues(index, memory_.blocks[block]);
    const uint32_t look_alike = memory_.look_alikes[index];
    if (look_alike != Evidence::kNoLabel) Add(Feature::kLookAlike, look_alike);
    return score_;
  }

 private:
  void Add(Feature feature, uint32_t label = Evidence::kNoLabel) {
    const float weight = kWeights[static_cast<std::size_t>(feature)].value;
    score_ += weight;
    if (evidence_ != nullptr) evidence_->push_back({feature, weight, label});
  }

  Setting SettingOfBlock(uint32_t block) {
    int8_t& setting = memory_.settings[block];
    if (setting < 0) {
      const Block& b = memory_.blocks[block];
      setting = static_cast<int8_t>(SettingOf(text_.substr(b.begin, b.end - b.begin)));
    }
    return static_cast<Setting>(setting);
  }

  // What the candidate's own letters say.
  void ScoreLabel(const Hit& hit, const Block& block, uint32_t block_index) {
    const bool ambiguous = terms_.entries()[hit.entry].cues_for > 0;
    Add(ambiguous ? Feature::kAmbiguousEntry : Feature::kPlainEntry);
    if (hit.kind == HitKind::kPattern) return;
    const std::string_view label = terms_.LabelText(hit.label);
    const std::string_view span = text_.substr(hit.begin, hit.end - hit.begin);
    const bool one_word = IsOneWord(label);
    if (ambiguous && !one_word) Add(Feature::kLongLabel);
    if (hit.flags & kSentenceCased) Add(Feature::kSentenceCased);
    const uint8_t rules = terms_.labels()[hit.label].rules;
    const bool dotted = span.find('.') != std::string_view::npos;
    if ((rules & kOrdinaryWord) && !dotted && SettingOfBlock(block_index) == Setting::kAllCaps) {
      Add(Feature::kShouting);
    }
    if (!one_word || HasCapital(label) || !HasSmall(label)) return;
    if (hit.flags & kJoinedBefore) Add(Feature::kJoinedInside);
    if (HasCapital(span) && SettingOfBlock(block_index) == Setting::kRunning &&
        !BeginsSentence(text_.substr(block.begin, block.end - block.begin),
                        hit.begin - block.begin)) {
      Add(Feature::kCapitalInside);
    }
  }

  // Cues near by, then those elsewhere in the article.
  void ScoreCues(std::size_t index, const Block& block) {
    const Hit& hit = hits_[index];
    const Terms::Entry& entry = terms_.entries()[hit.entry];
    if (entry.cues_for + entry.cues_against == 0) return;
    const uint32_t* cues_for = terms_.CuesFor(hit.entry);
    const uint32_t* cues_against = terms_.CuesAgainst(hit.entry);
    near_.clear();
    int counted_for = 0;
    int counted_against = 0;
    const auto look_at = [&](const Hit& cue) {
      if (cue.kind != HitKind::kCue || (cue.begin < hit.end && hit.begin < cue.end)) return;
      const bool is_for = Contains(cues_for, entry.cues_for, cue.entry);
      const bool is_against = Contains(cues_against, entry.cues_against, cue.entry);
      if (!is_for && !is_against) return;
      if (std::find(near_.begin(), near_.end(), cue.entry) != near_.end()) return;
      near_.push_back(cue.entry);
      if (is_for && counted_for < kMaxCuesNear) {
        Add(counted_for++ == 0 ? Feature::kCueNear : Feature::kMoreCuesNear, cue.label);
      }
      if (is_against && counted_against < kMaxCuesNear) {
        Add(Feature::kAgainstNear, cue.label);
        ++counted_against;
      }
    };
    const uint32_t from = std::max(block.begin, hit.begin - std::min(hit.begin, kNearBytes));
    const uint32_t to = std::min(block.end, hit.end + kNearBytes);
    for (std::size_t i = index; i-- > 0 && hits_[i].begin >= from;) look_at(hits_[i]);
    for (std::size_t i = index + 1; i < hits_.size() && hits_[i].end <= to; ++i) look_at(hits_[i]);

    ScoreArticle(cues_for, entry.cues_for, Feature::kCueInArticle);
    ScoreArticle(cues_against, entry.cues_against, Feature::kAgainstInArticle);
  }

  void ScoreArticle(const uint32_t* cues, uint32_t count, Feature feature) {
    int counted = 0;
    for (uint32_t i = 0; i < count && counted < kMaxCuesInArticle; ++i) {
      const uint32_t cue = cues[i];
      if (memory_.cues_seen[cue] == 0) continue;
      if (std::find(near_.begin(), near_.end(), cue) != near_.end()) continue;
      Add(feature, terms_.first_cue_label() + cue);
      ++counted;
    }
  }

  const Terms& terms_;
  std::string_view text_;
  const Hits& hits_;
  Memory& memory_;
  std::vector<Evidence>* evidence_;
  std::vector<uint32_t> near_;  // cues counted for this candidate
  float score_ = 0;
};

namespace {

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

// Of the senses of one span, the best is shown when it is clearly the best.
void ChooseSense(Judged* first, Judged* last) {
  Judged* best = nullptr;
  float second = kThreshold;
  for (Judged* sense = first; sense != last; ++sense) {
    if (sense->score <= kThreshold) continue;
    if (best == nullptr || sense->score > best->score) {
      if (best != nullptr && best->entry != sense->entry) second = best->score;
      best = sense;
    } else if (sense->entry != best->entry) {
      second = std::max(second, sense->score);
    }
  }
  if (best != nullptr && (second <= kThreshold || best->score - second >= kMargin)) {
    best->shown = true;
  }
}

// Of spans that overlap, the leftmost counts, and of those that begin there the longest.
void ResolveOverlaps(std::vector<Judged>& judged) {
  Judged* kept = nullptr;
  for (Judged& candidate : judged) {
    if (!candidate.shown) continue;
    if (kept != nullptr && candidate.begin < kept->end) {
      const bool longer = candidate.begin == kept->begin && candidate.end > kept->end;
      Judged& loser = longer ? *kept : candidate;
      loser.shown = false;
      if (!longer) continue;
    }
    kept = &candidate;
  }
}

}  // namespace

void Judge::Decide(std::string_view text, const Hits& hits, Memory& memory,
                   std::vector<Judged>& judged, std::vector<Evidence>* evidence) const {
  judged.clear();
  if (evidence != nullptr) evidence->clear();
  if (std::none_of(hits.begin(), hits.end(), IsCandidate)) return;
  FindBlocks(text, memory.blocks);
  memory.settings.assign(memory.blocks.size(), -1);
  memory.cues_seen.assign(terms_.cue_count(), 0);
  for (const Hit& hit : hits) {
    if (hit.kind == HitKind::kCue) ++memory.cues_seen[hit.entry];
  }
  FindLookAlikes(hits, memory.look_alikes);

  Scoring scoring(terms_, text, hits, memory, evidence);
  uint32_t block = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    if (!IsCandidate(hit)) continue;
    while (block + 1 < memory.blocks.size() && hit.begin >= memory.blocks[block + 1].begin) ++block;
    Judged candidate;
    candidate.begin = hit.begin;
    candidate.end = hit.end;
    candidate.entry = hit.entry;
    candidate.block = block;
    candidate.heading = memory.blocks[block].heading;
    candidate.first_evidence = evidence == nullptr ? 0 : static_cast<uint32_t>(evidence->size());
    candidate.score = scoring.Score(i, block);
    candidate.evidence_count =
        evidence == nullptr ? 0
                            : static_cast<uint32_t>(evidence->size()) - candidate.first_evidence;
    judged.push_back(candidate);
  }
  for (std::size_t i = 0; i < judged.size();) {
    std::size_t next = i + 1;
    while (next < judged.size() && judged[next].begin == judged[i].begin &&
           judged[next].end == judged[i].end) {
      ++next;
    }
    ChooseSense(judged.data() + i, judged.data() + next);
    i = next;
  }
  ResolveOverlaps(judged);
}

}  // namespace explainer
