// The words around a candidate that speak for or against an entry: its cues, the words of its
// definition and of its topic, and terms of the same topic; near by, and in the whole article.
#ifndef EXPLAINER_SENSE_SURROUNDINGS_H_
#define EXPLAINER_SENSE_SURROUNDINGS_H_

#include <cstdint>
#include <vector>

#include "match/hit.h"
#include "sense/weights.h"
#include "terms/terms.h"
#include "text/blocks.h"

namespace explainer {

class Surroundings {
 public:
  // A cue that counts, as evidence of this kind.
  struct Found {
    Feature feature;
    uint32_t cue;
  };
  // What its topic has near by, at most kMaxCounted of each, and in the article.
  struct Topic {
    int words_near = 0;
    int terms_near = 0;
    bool in_article = false;  // two words of it at least
    int rank = 0;             // how many topics have more words there
  };

  // What the country that its entry is of has near by, and in the article: the first that holds.
  struct Region {
    bool near = false;
    bool other_near = false;  // another's word, and none of its own
    enum Share { kSilent, kMain, kElsewhere, kAbsent } share = kSilent;
  };

  // Counts what stands in the article. Linear in the hits. Borrows both until the next call.
  void Take(const Terms& terms, const Hits& hits);

  // Looks around hit `index`, a candidate that stands in `block`. Linear in the hits near by and in
  // the cues of its entry.
  void Look(std::size_t index, const Block& block);

  const std::vector<Found>& found() const { return found_; }
  const Topic& topic() const { return topic_; }
  const Region& region() const { return region_; }
  // Does the article say so much that what it does not say tells, too?
  bool whole_article() const { return whole_article_; }

 private:
  void MarkCues(uint32_t entry);
  void RankTopic(uint32_t own_topic);
  void RankRegion(uint32_t own_region);
  void LookAt(const Hit& other, const Hit& hit, uint32_t distance);
  void CountCue(uint32_t mark, uint32_t cue, bool near, bool close);

  const Terms* terms_ = nullptr;
  const Hits* hits_ = nullptr;
  std::vector<uint32_t> seen_;   // how often each cue stands in the article
  std::vector<uint32_t> marks_;  // of each cue: which candidate marked it << 3 | its kind
  uint32_t candidate_ = 0;
  uint32_t article_topics_[kMaxTopics] = {};
  uint32_t inside_topics_[kMaxTopics] = {};  // of words that are a part of the candidate
  uint32_t article_regions_[kMaxRegions] = {};
  uint32_t inside_regions_[kMaxRegions] = {};
  uint32_t own_topic_ = 0;  // of the candidate
  RegionSet near_regions_ = 0;
  int counted_[3] = {};  // cues so far: for, against, of the definition
  std::vector<Found> found_;
  Topic topic_;
  Region region_;
  bool whole_article_ = false;
};

}  // namespace explainer

#endif  // EXPLAINER_SENSE_SURROUNDINGS_H_
