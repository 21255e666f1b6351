// Losses whose names come from the document.
#ifndef EXPLAINER_EXCHANGE_NAMED_LOSSES_H_
#define EXPLAINER_EXCHANGE_NAMED_LOSSES_H_

#include <cstddef>
#include <string>
#include <unordered_set>

#include "exchange/losses.h"

namespace explainer {

// Passes losses on, but under at most kMaxNames names: a document with a property of its own on
// every line would otherwise make a report as long as itself, in quadratic time.
class NamedLosses {
 public:
  explicit NamedLosses(Losses& losses) : losses_(losses) {}

  void Add(const std::string& what, const std::string& where) {
    constexpr std::size_t kMaxNames = 50;
    constexpr std::size_t kMaxName = 100;
    const bool known = names_.contains(what);
    if (!known && (names_.size() == kMaxNames || what.size() > kMaxName)) {
      losses_.Add("other properties", where);
      return;
    }
    if (!known) names_.insert(what);
    losses_.Add(what, where);
  }

 private:
  Losses& losses_;
  std::unordered_set<std::string> names_;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_NAMED_LOSSES_H_
