// The DefinedTerms of a document and the DefinedTermSets they are in, wherever they stand.
#ifndef EXPLAINER_EXCHANGE_SCHEMA_ORG_NODES_H_
#define EXPLAINER_EXCHANGE_SCHEMA_ORG_NODES_H_

#include <deque>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exchange/json_ld.h"

namespace explainer {

struct TermNode {
  SchemaObject object;
  const SchemaObject* set = nullptr;  // that it stands in, if any
  std::string bare_name = {};         // of a term that is no more than a string
};

// Finds them in a list, in @graph, and as values of anything else (a WebPage with a `mainEntity`).
// Nodes that are only referred to by @id are looked up. Borrows the documents, whose depth is
// bounded (ReadJson).
class SchemaOrgNodes {
 public:
  void Read(const nlohmann::json& document);
  // Looks up the references; call it once all documents are read.
  void Resolve();

  const SchemaNames& names() const { return names_; }
  const std::deque<SchemaObject>& sets() const { return sets_; }
  const std::deque<TermNode>& terms() const { return terms_; }
  // The set that a value of `inDefinedTermSet` names by address; null if it is not described here.
  const SchemaObject* SetAt(const std::string& address) const;
  // What there was, where no term was found: "WebPage, Person".
  std::string Types() const;

 private:
  void Learn(const nlohmann::json& value);
  void Walk(const nlohmann::json& value, const SchemaObject* set);
  void WalkSet(const nlohmann::json& value);
  void AddTerm(SchemaObject object, const SchemaObject* set);
  void NoteTypes(const SchemaObject& object);

  struct Reference {
    std::string address;
    const SchemaObject* set;
  };

  SchemaNames names_;
  std::deque<SchemaObject> sets_;  // a deque, since terms point into it
  std::deque<TermNode> terms_;
  std::vector<Reference> references_;
  std::unordered_map<std::string, const SchemaObject*> set_at_;
  std::unordered_map<std::string, std::size_t> term_at_;
  std::vector<std::string> types_;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_SCHEMA_ORG_NODES_H_
