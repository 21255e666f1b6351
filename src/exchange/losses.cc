#include "exchange/losses.h"

namespace explainer {

void Losses::Add(const std::string& what, const std::string& where) {
  // A document may name as many kinds of loss as it has cells.
  const auto [found, is_new] = index_.emplace(what, losses_.size());
  if (is_new) losses_.push_back({what, where, 0});
  ++losses_[found->second].times;
}

}  // namespace explainer
