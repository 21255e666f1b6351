#include "sense/surroundings.h"

#include <algorithm>
#include <bit>

namespace explainer {
namespace {

// What a cue is to the entry at hand, in the lowest bits of its mark.
constexpr uint32_t kFor = 0;
constexpr uint32_t kAgainst = 1;
constexpr uint32_t kDefinition = 2;
constexpr uint32_t kNothing = 3;
constexpr uint32_t kCounted = 4;
constexpr uint32_t kKind = 3;
constexpr int kMarkBits = 3;

// The first of a kind counts most.
struct Kind {
  Feature close, first, more, in_article;
};
constexpr Kind kKinds[] = {
    {Feature::kCueClose, Feature::kCueNear, Feature::kMoreCues, Feature::kCueInArticle},
    {Feature::kAgainstClose, Feature::kAgainstNear, Feature::kMoreAgainst,
     Feature::kAgainstInArticle},
    {Feature::kDefinitionNear, Feature::kDefinitionNear, Feature::kDefinitionNear,
     Feature::kDefinitionInArticle},
};

void AddToTopics(uint32_t topics, uint32_t* counts) {
  for (; topics != 0; topics &= topics - 1) ++counts[std::countr_zero(topics)];
}

// Of the topics but one, the count of the one that has the most.
uint32_t MostOfOthers(const uint32_t* counts, uint32_t topics, uint32_t own) {
  uint32_t most = 0;
  for (uint32_t topic = 0; topic < topics; ++topic) {
    if (topic != own) most = std::max(most, counts[topic]);
  }
  return most;
}

int Capped(uint32_t count) { return static_cast<int>(std::min<uint32_t>(count, kMaxCounted)); }

}  // namespace

void Surroundings::Take(const Terms& terms, const Hits& hits) {
  terms_ = &terms;
  hits_ = &hits;
  seen_.assign(terms.cue_count(), 0);
  marks_.assign(terms.cue_count(), 0);
  candidate_ = 0;
  std::fill_n(article_topics_, kMaxTopics, 0);
  for (const Hit& hit : hits) {
    if (hit.kind != HitKind::kCue) continue;
    // A word counts once for its topic, however often it stands there.
    if (seen_[hit.entry]++ == 0) AddToTopics(terms.TopicsOfCue(hit.entry), article_topics_);
  }
}

void Surroundings::MarkCues(uint32_t entry) {
  ++candidate_;
  const auto mark = [this](const Terms::CueList& cues, uint32_t kind) {
    for (const uint32_t cue : cues) marks_[cue] = candidate_ << kMarkBits | kind;
  };
  mark(terms_->DefinitionWords(entry), kDefinition);
  mark(terms_->CuesAgainst(entry), kAgainst);
  mark(terms_->CuesFor(entry), kFor);
}

void Surroundings::CountCue(uint32_t kind, uint32_t cue, bool near, bool close) {
  if (counted_[kind] == kMaxCounted) return;
  const bool first = counted_[kind]++ == 0;
  const Kind& features = kKinds[kind];
  if (!near) {
    found_.push_back({features.in_article, cue});
    return;
  }
  found_.push_back({first ? features.first : features.more, cue});
  if (close && kind != kDefinition) found_.push_back({features.close, cue});
}

void Surroundings::LookAt(const Hit& other, const Hit& hit, uint32_t own_topic, uint32_t distance) {
  if (other.begin < hit.end && hit.begin < other.end) {
    // A part of the candidate is no evidence for it, unless it stands elsewhere, too.
    if (other.kind != HitKind::kCue || seen_[other.entry] > 1) return;
    marks_[other.entry] |= kCounted;
    AddToTopics(terms_->TopicsOfCue(other.entry), inside_topics_);
    return;
  }
  if (other.kind == HitKind::kTerm && (other.flags & kAmbiguousHit) == 0) {
    if (other.entry != hit.entry && terms_->TopicOf(other.entry) == own_topic) {
      ++topics_.terms_near;
    }
    return;
  }
  if (other.kind != HitKind::kCue) return;
  uint32_t& mark = marks_[other.entry];
  if (mark >> kMarkBits != candidate_) mark = candidate_ << kMarkBits | kNothing;
  if (mark & kCounted) return;
  mark |= kCounted;
  AddToTopics(terms_->TopicsOfCue(other.entry), near_topics_);
  const uint32_t kind = mark & kKind;
  if (kind != kNothing) CountCue(kind, other.entry, true, distance <= kCloseBytes);
}

void Surroundings::Look(std::size_t index, const Block& block) {
  const Hits& hits = *hits_;
  const Hit& hit = hits[index];
  found_.clear();
  topics_ = {};
  std::fill_n(counted_, 3, 0);
  std::fill_n(near_topics_, kMaxTopics, 0);
  std::fill_n(inside_topics_, kMaxTopics, 0);
  MarkCues(hit.entry);
  const uint32_t own = terms_->TopicOf(hit.entry);
  const uint32_t from = std::max(block.begin, hit.begin - std::min(hit.begin, kNearBytes));
  const uint32_t to = std::min(block.end, hit.end + kNearBytes);
  for (std::size_t i = index; i-- > 0 && hits[i].begin >= from;) {
    LookAt(hits[i], hit, own, hit.begin - std::min(hit.begin, hits[i].end));
  }
  for (std::size_t i = index + 1; i < hits.size() && hits[i].begin < to; ++i) {
    if (hits[i].end > to) continue;
    LookAt(hits[i], hit, own, hits[i].begin - std::min(hits[i].begin, hit.end));
  }
  const auto count_article = [this](const Terms::CueList& cues, uint32_t kind) {
    for (const uint32_t cue : cues) {
      const bool counted = (marks_[cue] & kCounted) != 0;
      if (seen_[cue] > 0 && !counted && (marks_[cue] & kKind) == kind) {
        CountCue(kind, cue, false, false);
      }
    }
  };
  count_article(terms_->CuesFor(hit.entry), kFor);
  count_article(terms_->CuesAgainst(hit.entry), kAgainst);
  count_article(terms_->DefinitionWords(hit.entry), kDefinition);

  const uint32_t topics = terms_->topic_count();
  if (own < topics) {
    topics_.own_near = Capped(near_topics_[own]);
    topics_.own_in_article = Capped(article_topics_[own] - near_topics_[own] - inside_topics_[own]);
  }
  topics_.other_near = Capped(MostOfOthers(near_topics_, topics, own));
  for (uint32_t topic = 0; topic < topics; ++topic) {
    near_topics_[topic] = article_topics_[topic] - near_topics_[topic] - inside_topics_[topic];
  }
  topics_.other_in_article = Capped(MostOfOthers(near_topics_, topics, own));
  topics_.terms_near = Capped(static_cast<uint32_t>(topics_.terms_near));
}

}  // namespace explainer
