#include "exchange/rdf_graph.h"

#include <algorithm>
#include <tuple>

namespace explainer {

NodeId RdfGraph::Number(RdfNode node) {
  // Neither language tags nor IRIs have spaces, so no two nodes share a key.
  std::string key = std::to_string(static_cast<int>(node.kind)) + node.language + ' ' +
                    node.datatype + ' ' + node.text;
  const auto [at, is_new] =
      numbers_.try_emplace(std::move(key), static_cast<NodeId>(nodes_.size()));
  if (is_new) {
    bytes_ += node.text.size() + node.language.size() + node.datatype.size();
    nodes_.push_back(std::move(node));
  }
  return at->second;
}

void RdfGraph::Index() {
  std::vector<uint32_t> order(triples_.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [this](uint32_t i) {
    const Triple& triple = triples_[i];
    return std::tuple(triple.subject, triple.predicate, triple.object);
  };
  // First what is equal stands together, the first of it in front; then the order of the document.
  std::sort(order.begin(), order.end(),
            [&](uint32_t a, uint32_t b) { return std::pair(key(a), a) < std::pair(key(b), b); });
  order.erase(std::unique(order.begin(), order.end(),
                          [&](uint32_t a, uint32_t b) { return key(a) == key(b); }),
              order.end());
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return std::pair(triples_[a].subject, a) < std::pair(triples_[b].subject, b);
  });

  std::vector<Triple> sorted;
  sorted.reserve(order.size());
  first_.assign(nodes_.size() + 1, 0);
  std::vector<std::pair<uint32_t, NodeId>> starts;
  for (const uint32_t i : order) {
    const NodeId subject = triples_[i].subject;
    if (sorted.empty() || sorted.back().subject != subject) starts.emplace_back(i, subject);
    sorted.push_back(triples_[i]);
    ++first_[subject + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  std::sort(starts.begin(), starts.end());
  subjects_.clear();
  for (const auto& [place, subject] : starts) subjects_.push_back(subject);
  triples_ = std::move(sorted);
}

std::span<const Triple> RdfGraph::About(NodeId subject) const {
  return std::span(triples_).subspan(first_[subject], first_[subject + 1] - first_[subject]);
}

}  // namespace explainer
