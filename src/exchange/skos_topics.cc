#include "exchange/skos_topics.h"

#include <algorithm>

#include "exchange/imported_entries.h"
#include "exchange/prose.h"

namespace explainer {

SkosTopics::SkosTopics(const SkosGraph& skos) : skos_(skos) {
  std::vector<bool> seen(skos.rdf().node_count());
  for (const NodeId collection : skos.collections()) {
    for (const NodeId member : skos.MembersOf(collection, seen)) {
      ++sizes_[collection];
      collections_of_[member].push_back(collection);
    }
  }
  for (const NodeId concept_node : skos.concepts()) {
    skos.ForEach(concept_node, Property::kInScheme, [&](NodeId scheme) { ++sizes_[scheme]; });
  }
}

void SkosTopics::Give(const std::vector<NodeId>& concept_of, const std::string& language,
                      Glossary& glossary, NamedLosses& losses) const {
  const auto smallest = [&](std::vector<NodeId> groups) {
    return *std::min_element(groups.begin(), groups.end(),
                             [&](NodeId a, NodeId b) { return sizes_.at(a) < sizes_.at(b); });
  };
  std::vector<std::optional<NodeId>> group_of(concept_of.size());
  std::vector<bool> used(skos_.rdf().node_count());
  std::optional<NodeId> only_scheme;
  if (skos_.schemes().size() == 1) only_scheme = skos_.schemes()[0];
  for (std::size_t i = 0; i < concept_of.size(); ++i) {
    std::vector<NodeId> schemes;
    skos_.ForEach(concept_of[i], Property::kInScheme, [&](NodeId at) { schemes.push_back(at); });
    if (const auto at = collections_of_.find(concept_of[i]); at != collections_of_.end()) {
      group_of[i] = smallest(at->second);
      if (at->second.size() > 1) {
        losses.Add("further collections of a term", glossary.entries[i].term);
      }
    } else if (!schemes.empty()) {
      group_of[i] = smallest(schemes);
    } else {
      group_of[i] = only_scheme;
    }
    if (group_of[i]) used[*group_of[i]] = true;
  }

  TopicList topics(glossary.topics);
  std::unordered_map<NodeId, std::size_t> index_of;
  const auto add = [&](NodeId group) {
    if (!used[group] || index_of.contains(group)) return;
    std::string title = skos_.BestText(
        group, {Property::kPrefLabel, Property::kName, Property::kExpansion}, language);
    if (title.empty() && skos_.node(group).kind == NodeKind::kIri) {
      title = LastPart(skos_.node(group).text);
    }
    const std::size_t topic = topics.Index(title);
    index_of[group] = topic;
    skos_.ForEach(group, Property::kSubject, [&](NodeId object) {
      const RdfNode& word = skos_.node(object);
      if (word.kind == NodeKind::kLiteral &&
          FitOf(word.language, language) != LanguageFit::kOther) {
        topics.AddWord(topic, TextOfLiteral(word));
      }
    });
  };
  for (const NodeId collection : skos_.collections()) add(collection);
  for (const NodeId scheme : skos_.schemes()) add(scheme);
  for (std::size_t i = 0; i < concept_of.size(); ++i) {
    if (group_of[i]) {
      add(*group_of[i]);  // what no one described
      glossary.entries[i].topic = index_of.at(*group_of[i]);
    } else {
      glossary.entries[i].topic = topics.Index("");
    }
  }
}

}  // namespace explainer
