#include "lint/counts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace explainer {
namespace {

struct Counts {
  std::string title;
  std::array<std::size_t, 3> of_level = {};
  std::size_t ambiguous = 0;

  void Add(const Entry& entry) {
    ++of_level[static_cast<std::size_t>(entry.level - 1)];
    if (!entry.cues_for.empty()) ++ambiguous;
  }
  std::string Line() const {
    std::string line = "| " + title;
    const std::size_t all = of_level[0] + of_level[1] + of_level[2];
    for (const std::size_t count : {all, of_level[0], of_level[1], of_level[2], ambiguous}) {
      line += " | " + std::to_string(count);
    }
    return line + " |\n";
  }
};

}  // namespace

std::string CountsTable(const Glossary& glossary) {
  std::vector<Counts> topics;
  for (const Topic& topic : glossary.topics) topics.push_back({topic.title});
  Counts all{"all"};
  for (const Entry& entry : glossary.entries) {
    topics[entry.topic].Add(entry);
    all.Add(entry);
  }
  std::sort(topics.begin(), topics.end(),
            [](const Counts& a, const Counts& b) { return a.title < b.title; });
  std::string table =
      "| topic | entries | level 1 | level 2 | level 3 | ambiguous |\n"
      "| --- | ---: | ---: | ---: | ---: | ---: |\n";
  for (const Counts& topic : topics) table += topic.Line();
  return table + all.Line();
}

}  // namespace explainer
