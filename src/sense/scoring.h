// Adds up the evidence for one candidate.
#ifndef EXPLAINER_SENSE_SCORING_H_
#define EXPLAINER_SENSE_SCORING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "sense/judge.h"

namespace explainer {

class Judge::Scoring {
 public:
  // Borrows everything. `memory` holds what Prepare has found.
  Scoring(const Terms& terms, std::string_view text, const Hits& hits, Memory& memory,
          Reasons* reasons)
      : terms_(terms),
        text_(text),
        hits_(hits),
        memory_(memory),
        reasons_(reasons),
        english_(terms.language().substr(0, 2) == "en") {}

  // The score of hit `index`, a candidate in block number `block`.
  float Score(std::size_t index, uint32_t block);

 private:
  void Add(Feature feature, float value = 1, uint32_t label = Evidence::kNoLabel);
  void AddIf(bool holds, Feature feature) {
    if (holds) Add(feature);
  }
  // Is there nothing to weigh, as with most candidates: an entry without other meanings, written as
  // in the glossary or without capitals?
  bool IsPlain(const Hit& hit) const;
  Setting SettingOfBlock(uint32_t block);
  void ScoreLabel(const Hit& hit, bool ambiguous, bool one_word);
  void ScoreWriting(const Hit& hit, uint32_t block_index, bool one_word);
  void ScoreGrammar(const Hit& hit, const Block& block, bool ambiguous_word);
  void ScoreSurroundings(std::size_t index, const Block& block, bool one_word);
  void ScoreAgainst(std::size_t index, const Block& block, bool one_word);
  void ScoreRegion();
  void ScoreArticle(const Hit& hit);

  const Terms& terms_;
  std::string_view text_;
  const Hits& hits_;
  Memory& memory_;
  Reasons* reasons_;
  bool english_;  // the lists of grammar.h are English: "will" is no modal of a German noun
  float score_ = 0;
};

}  // namespace explainer

#endif  // EXPLAINER_SENSE_SCORING_H_
