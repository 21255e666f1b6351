// Which topic each concept of a SKOS document belongs to.
#ifndef EXPLAINER_EXCHANGE_SKOS_TOPICS_H_
#define EXPLAINER_EXCHANGE_SKOS_TOPICS_H_

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "exchange/named_losses.h"
#include "exchange/skos_graph.h"
#include "glossary/entry.h"

namespace explainer {

// Thesauri group concepts by collections, or by schemes; the collection counts for more. Of several
// the smallest says most about a concept: in EuroVoc, each is in the scheme of the whole and in
// that of its field.
class SkosTopics {
 public:
  explicit SkosTopics(const SkosGraph& skos);

  // Fills in the topics, with titles in `language`, and the topic of each entry; `concept_of` has
  // the concept of each. Topics are in the order of the document, those without entries left out.
  void Give(const std::vector<NodeId>& concept_of, const std::string& language, Glossary& glossary,
            NamedLosses& losses) const;

 private:
  const SkosGraph& skos_;
  std::unordered_map<NodeId, std::size_t> sizes_;  // of collections and schemes
  std::unordered_map<NodeId, std::vector<NodeId>> collections_of_;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_SKOS_TOPICS_H_
