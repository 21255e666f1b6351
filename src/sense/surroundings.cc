#include "sense/surroundings.h"

#include <algorithm>
#include <bit>
#include <numeric>

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

constexpr uint32_t kFar = ~uint32_t{0};

// The first of a kind counts most.
struct Kind {
  Feature close, first, more, in_article;
};
constexpr Kind kKinds[] = {
    {Feature::kCueClose, Feature::kCueNear, Feature::kMoreCues, Feature::kCueInArticle},
    {Feature::kAgainstClose, Feature::kAgainstNear, Feature::kMoreAgainst,
     Feature::kAgainstInArticle},
    {Feature::kDefinitionNear, Feature::kDefinitionNear, Feature::kDefinitionNear,
     Feature::kDefinitionNear},
};

// Counts each topic or region of the set.
void AddTo(uint64_t set, uint32_t* counts) {
  for (; set != 0; set &= set - 1) ++counts[std::countr_zero(set)];
}

bool IsOf(uint32_t topic, TopicSet topics) {
  return topic < kMaxTopics && (topics >> topic & 1) != 0;
}

}  // namespace

void Surroundings::Take(const Terms& terms, const Hits& hits) {
  terms_ = &terms;
  hits_ = &hits;
  seen_.assign(terms.cue_count(), 0);
  marks_.assign(terms.cue_count(), 0);
  candidate_ = 0;
  std::fill_n(article_topics_, kMaxTopics, 0);
  std::fill_n(article_regions_, kMaxRegions, 0);
  for (const Hit& hit : hits) {
    if (hit.kind != HitKind::kCue) continue;
    // A word counts once for its topic, however often it stands there.
    if (seen_[hit.entry]++ > 0) continue;
    AddTo(terms.TopicsOfCue(hit.entry), article_topics_);
    AddTo(terms.RegionsOfCue(hit.entry), article_regions_);
  }
  whole_article_ =
      std::accumulate(article_topics_, article_topics_ + kMaxTopics, 0u) >= kWholeArticle;
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

void Surroundings::LookAt(const Hit& other, const Hit& hit, uint32_t distance) {
  if (other.begin < hit.end && hit.begin < other.end) {
    // A part of the candidate is no evidence for it, unless it stands elsewhere, too.
    if (other.kind != HitKind::kCue || seen_[other.entry] > 1) return;
    marks_[other.entry] |= kCounted;
    AddTo(terms_->TopicsOfCue(other.entry), inside_topics_);
    AddTo(terms_->RegionsOfCue(other.entry), inside_regions_);
    return;
  }
  if (other.kind == HitKind::kTerm && (other.flags & kAmbiguousHit) == 0) {
    if (other.entry != hit.entry && terms_->TopicOf(other.entry) == own_topic_) {
      topic_.terms_near = std::min(topic_.terms_near + 1, kMaxCounted);
    }
    return;
  }
  if (other.kind != HitKind::kCue) return;
  uint32_t& mark = marks_[other.entry];
  if (mark >> kMarkBits != candidate_) mark = candidate_ << kMarkBits | kNothing;
  if (mark & kCounted) return;
  mark |= kCounted;
  if (IsOf(own_topic_, terms_->TopicsOfCue(other.entry))) {
    topic_.words_near = std::min(topic_.words_near + 1, kMaxCounted);
  }
  near_regions_ |= terms_->RegionsOfCue(other.entry);
  const uint32_t kind = mark & kKind;
  if (kind != kNothing) CountCue(kind, other.entry, true, distance <= kCloseBytes);
}

void Surroundings::Look(std::size_t index, const Block& block) {
  const Hits& hits = *hits_;
  const Hit& hit = hits[index];
  found_.clear();
  topic_ = {};
  std::fill_n(counted_, 3, 0);
  std::fill_n(inside_topics_, kMaxTopics, 0);
  std::fill_n(inside_regions_, kMaxRegions, 0);
  MarkCues(hit.entry);
  own_topic_ = terms_->TopicOf(hit.entry);
  near_regions_ = 0;
  const uint32_t from = std::max(block.begin, hit.begin - std::min(hit.begin, kNearBytes));
  const uint32_t to = std::min(block.end, hit.end + kNearBytes);
  // What stands nearest comes first, since only so much of it counts.
  std::size_t before = index;
  std::size_t after = index + 1;
  while (true) {
    const bool left = before > 0 && hits[before - 1].begin >= from;
    const bool right = after < hits.size() && hits[after].begin < to;
    if (!left && !right) break;
    const uint32_t back = left ? hit.begin - std::min(hit.begin, hits[before - 1].end) : kFar;
    const uint32_t ahead = right ? hits[after].begin - std::min(hits[after].begin, hit.end) : kFar;
    if (back <= ahead) {
      LookAt(hits[--before], hit, back);
    } else {
      if (hits[after].end <= to) LookAt(hits[after], hit, ahead);
      ++after;
    }
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
  RankTopic(own_topic_);
  region_ = {};
  if (const uint32_t region = terms_->RegionOf(hit.entry)) RankRegion(region);
}

void Surroundings::RankRegion(uint32_t own_region) {
  const RegionSet own = RegionSet{1} << (own_region - 1);
  const RegionSet others = ~terms_->RelativesOf(own_region);
  region_.near = (near_regions_ & own) != 0;
  region_.other_near = !region_.near && (near_regions_ & others) != 0;
  // Words inside the candidate are no evidence, as for topics: "Westminster" is a word of Britain.
  const auto words_of = [this](uint32_t region) {
    return article_regions_[region] - inside_regions_[region];
  };
  uint32_t most = 0;
  for (uint32_t i = 0; i < terms_->region_count(); ++i) {
    if (others >> i & 1) most = std::max(most, words_of(i));
  }
  const uint32_t words = words_of(own_region - 1);
  if (most > words) {
    region_.share = words == 0 ? Region::kAbsent : Region::kElsewhere;
  } else if (words > 0) {
    region_.share = Region::kMain;
  }
}

void Surroundings::RankTopic(uint32_t own_topic) {
  if (own_topic >= terms_->topic_count()) return;
  // Words inside the candidate are no evidence for it.
  const auto words = [this](uint32_t topic) {
    return article_topics_[topic] - inside_topics_[topic];
  };
  topic_.in_article = words(own_topic) > 1;
  for (uint32_t topic = 0; topic < terms_->topic_count(); ++topic) {
    if (words(topic) > words(own_topic)) ++topic_.rank;
  }
}

}  // namespace explainer
