// Counts of more keys than memory can hold: Lossy Counting (G. S. Manku and R. Motwani,
// "Approximate frequency counts over data streams", VLDB 2002), with the bound on its table instead
// of on its error.
//
//   LossyCounter<Uses> counter(1000);
//   counter.Add("Ofgem", {.documents = 1});
//   counter.Trim();
//
// Until a table overflows its counts are exact. When it does, the rarer half goes, and the counter
// remembers how often the commonest of it may have come: what is counted from then on may have come
// that often before.
#ifndef EXPLAINER_COVERAGE_LOSSY_COUNTER_H_
#define EXPLAINER_COVERAGE_LOSSY_COUNTER_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace explainer {

// `Count` has a number `documents`, which decides what goes, and a Merge(const Count&) that adds.
template <typename Count>
class LossyCounter {
 public:
  struct Counted {
    Count count;
    uint64_t missed = 0;  // documents that may have come before it was counted, at most
  };

  // Keeps no more than `capacity` keys when it is trimmed.
  explicit LossyCounter(std::size_t capacity) : capacity_(capacity) {}

  void Add(const std::string& key, const Count& count) {
    const auto [at, is_new] = counted_.try_emplace(key, Counted{count, floor_});
    if (!is_new) at->second.count.Merge(count);
  }
  // Adds what another has counted, which must not have been trimmed.
  void Merge(const LossyCounter& other) {
    for (const auto& [key, counted] : other.counted_) Add(key, counted.count);
    Trim();
  }
  // Back to the bound; linear in the keys where there are too many. What goes depends on the counts
  // alone, never on the order in which the keys came since the last time.
  void Trim();

  const std::unordered_map<std::string, Counted>& counted() const { return counted_; }
  // No key that is not here is in more documents than these; 0 where all counts are exact.
  uint64_t floor() const { return floor_; }

 private:
  static uint64_t AtMost(const Counted& counted) {
    return counted.count.documents + counted.missed;
  }

  std::size_t capacity_;
  uint64_t floor_ = 0;
  std::unordered_map<std::string, Counted> counted_;
};

template <typename Count>
void LossyCounter<Count>::Trim() {
  if (counted_.size() <= capacity_) return;
  std::vector<uint64_t> counts;
  counts.reserve(counted_.size());
  for (const auto& [key, counted] : counted_) counts.push_back(AtMost(counted));
  // Half is kept at most, so that this comes once in many documents.
  const auto first_gone = counts.begin() + static_cast<std::ptrdiff_t>(capacity_ / 2);
  std::nth_element(counts.begin(), first_gone, counts.end(), std::greater<>());
  floor_ = std::max(floor_, *first_gone);
  std::erase_if(counted_, [this](const auto& item) { return AtMost(item.second) <= floor_; });
}

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_LOSSY_COUNTER_H_
