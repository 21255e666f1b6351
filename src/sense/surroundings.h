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
  // Words of topics and terms; each at most kMaxCounted.
  struct Topics {
    int own_near = 0;
    int own_in_article = 0;
    int other_near = 0;  // of the topic, of all others, that has the most
    int other_in_article = 0;
    int terms_near = 0;
  };

  // Counts what stands in the article. Linear in the hits. Borrows both until the next call.
  void Take(const Terms& terms, const Hits& hits);

  // Looks around hit `index`, a candidate that stands in `block`. Linear in the hits near by and in
  // the cues of its entry.
  void Look(std::size_t index, const Block& block);

  const std::vector<Found>& found() const { return found_; }
  const Topics& topics() const { return topics_; }

 private:
  void MarkCues(uint32_t entry);
  void LookAt(const Hit& other, const Hit& hit, uint32_t own_topic, uint32_t distance);
  void CountCue(uint32_t mark, uint32_t cue, bool near, bool close);

  const Terms* terms_ = nullptr;
  const Hits* hits_ = nullptr;
  std::vector<uint32_t> seen_;   // how often each cue stands in the article
  std::vector<uint32_t> marks_;  // of each cue: which candidate marked it << 3 | its kind
  uint32_t candidate_ = 0;
  uint32_t article_topics_[kMaxTopics] = {};
  uint32_t near_topics_[kMaxTopics] = {};
  uint32_t inside_topics_[kMaxTopics] = {};  // of words that are a part of the candidate
  int counted_[3] = {};                      // cues so far: for, against, of the definition
  std::vector<Found> found_;
  Topics topics_;
};

}  // namespace explainer

#endif  // EXPLAINER_SENSE_SURROUNDINGS_H_
