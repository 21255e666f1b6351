// The sets of terms of a document as the topics of a glossary.
#ifndef EXPLAINER_EXCHANGE_SCHEMA_ORG_TOPICS_H_
#define EXPLAINER_EXCHANGE_SCHEMA_ORG_TOPICS_H_

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "exchange/imported_entries.h"
#include "exchange/named_losses.h"
#include "exchange/schema_org_texts.h"

namespace explainer {

// Adds a topic to the glossary when the first of its terms is met, with its vocabulary and licence.
class SchemaOrgTopics {
 public:
  SchemaOrgTopics(const SchemaOrgNodes& nodes, const SchemaOrgTexts& texts, Glossary& glossary,
                  NamedLosses& losses)
      : nodes_(nodes),
        texts_(texts),
        glossary_(glossary),
        losses_(losses),
        list_(glossary.topics) {}

  // The set that a term stands in or names; null if it is not described here.
  const SchemaObject* SetOf(const TermNode& term) const;
  // The index of its topic: that of its set, by the set's name, or "".
  std::size_t TopicOf(const TermNode& term);

 private:
  std::size_t ReadSet(const SchemaObject& set);
  void ReadKeywords(const nlohmann::json& value, std::size_t topic);
  void ReadLicences(const nlohmann::json& value);

  const SchemaOrgNodes& nodes_;
  const SchemaOrgTexts& texts_;
  Glossary& glossary_;
  NamedLosses& losses_;
  TopicList list_;
  std::unordered_map<const SchemaObject*, std::size_t> topic_of_;
  std::unordered_set<std::string> licences_;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_SCHEMA_ORG_TOPICS_H_
