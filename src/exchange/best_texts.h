// Of the texts of one property those that fit a language best.
#ifndef EXPLAINER_EXCHANGE_BEST_TEXTS_H_
#define EXPLAINER_EXCHANGE_BEST_TEXTS_H_

#include <string>
#include <vector>

#include "exchange/languages.h"

namespace explainer {

// A note in "en" and its twin without a tag are one note, so what only may be in the language
// yields to what is; "en" and "en-GB" are both wanted.
class BestTexts {
 public:
  void Add(LanguageFit fit, const std::string& text) {
    const LanguageFit rank = fit == LanguageFit::kNarrower ? LanguageFit::kSame : fit;
    if (rank == LanguageFit::kOther || text.empty()) return;
    if (!texts_.empty() && rank > rank_) return;
    if (rank < rank_) texts_.clear();
    rank_ = rank;
    texts_.push_back(text);
  }
  const std::vector<std::string>& all() const { return texts_; }

 private:
  LanguageFit rank_ = LanguageFit::kOther;
  std::vector<std::string> texts_;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_BEST_TEXTS_H_
