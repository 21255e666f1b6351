#include "select/select.h"

#include <algorithm>

namespace explainer {

void Select(const Terms& terms, const std::vector<Judged>& judged, uint32_t words,
            const SelectOptions& options, std::vector<uint32_t>& chosen) {
  if (options.all) {
    for (uint32_t i = 0; i < judged.size(); ++i) {
      if (judged[i].shown) chosen.push_back(i);
    }
    return;
  }
  std::vector<char> used(terms.entry_count());  // entries that have been, or need not be, marked
  if (!options.known.empty()) {
    terms.ForEachId([&](uint32_t entry, std::string_view id) {
      used[entry] =
          std::find(options.known.begin(), options.known.end(), id) != options.known.end();
    });
  }

  const float room = options.density * static_cast<float>(words) / 100;
  // Bounded before it is converted: a density may be infinite.
  constexpr float kRoomForAll = 1 << 30;
  auto budget = static_cast<std::size_t>(std::clamp(room, 1.0f, kRoomForAll));
  std::vector<int> in_block(judged.empty() ? 0 : judged.back().block + 1);
  std::vector<char> marked(judged.size());
  // The hardest first, in the order of the text among equals, as long as there is room. A term
  // whose first use stands in a full block is marked at the next that does not.
  const auto mark = [&](uint32_t entries, std::size_t most) {
    for (int level = kMaxLevel; level >= std::max(options.level, kMinLevel); --level) {
      for (uint32_t i = 0; i < judged.size() && most > 0; ++i) {
        const Judged& term = judged[i];
        if (!term.shown || term.heading || terms.Level(term.entry) != level) continue;
        if (term.entry >= entries || used[term.entry]) continue;
        if (in_block[term.block] == options.per_block) continue;
        used[term.entry] = 1;
        marked[i] = 1;
        ++in_block[term.block];
        --budget;
        --most;
      }
    }
  };
  // Plain entries have the first half to themselves, whatever the rest of the text has: a page
  // marks them before the senses are there, and what is marked stays.
  if (terms.has_senses()) mark(terms.plain_count(), (budget + 1) / 2);
  const bool all_known = !terms.has_senses() || terms.entry_count() > terms.plain_count();
  if (all_known) mark(terms.entry_count(), budget);
  for (uint32_t i = 0; i < judged.size(); ++i) {
    if (marked[i]) chosen.push_back(i);
  }
}

}  // namespace explainer
