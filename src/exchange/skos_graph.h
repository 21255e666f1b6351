// An RDF graph asked as a glossary asks it: what a property is for, which texts are in the language
// chosen, which concepts there are.
#ifndef EXPLAINER_EXCHANGE_SKOS_GRAPH_H_
#define EXPLAINER_EXCHANGE_SKOS_GRAPH_H_

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

#include "exchange/languages.h"
#include "exchange/rdf_graph.h"
#include "exchange/skos_vocabulary.h"

namespace explainer {

// Borrows the graph.
class SkosGraph {
 public:
  explicit SkosGraph(const RdfGraph& graph);

  const RdfGraph& rdf() const { return graph_; }
  const RdfNode& node(NodeId id) const { return graph_.node(id); }
  // In the order of the document. A concept is what says so, or has a preferred label and is no
  // scheme or collection.
  const std::vector<NodeId>& concepts() const { return concepts_; }
  const std::vector<NodeId>& schemes() const { return schemes_; }
  const std::vector<NodeId>& collections() const { return collections_; }

  // What the predicate of a triple is for.
  Property PropertyFor(NodeId predicate) const { return properties_[predicate]; }

  // Calls `function(object)` for each object of that property.
  template <typename Function>
  void ForEach(NodeId subject, Property property, Function function) const {
    for (const Triple& triple : graph_.About(subject)) {
      if (PropertyFor(triple.predicate) == property) function(triple.object);
    }
  }

  // Calls `function(literal)` with the texts that `object` is or stands for: SKOS-XL labels and
  // notes that are resources (https://www.w3.org/TR/skos-primer/#secadvanceddocumentation).
  template <typename Function>
  void ForEachText(NodeId object, Function function) const {
    if (node(object).kind == NodeKind::kLiteral) return function(node(object));
    const auto about = graph_.About(object);
    for (const Triple& triple : about.first(std::min(about.size(), kMaxOfText))) {
      if (PropertyFor(triple.predicate) == Property::kTextOf &&
          node(triple.object).kind == NodeKind::kLiteral) {
        function(node(triple.object));
      }
    }
  }

  // The language that the document says it is in, or else the one of most preferred labels.
  std::string Language() const;

  // The text of the first of these properties that has any, the one that fits best; or empty.
  std::string BestText(NodeId subject, std::initializer_list<Property> properties,
                       const std::string& language) const;

  // The members of a collection, of its list too. Each cell of a list is followed once: `seen` is
  // shared by the calls, and has node_count() elements, at first false.
  std::vector<NodeId> MembersOf(NodeId collection, std::vector<bool>& seen) const;

 private:
  // So many triples are read of a node that stands for a text, since any number of others may refer
  // to it.
  static constexpr std::size_t kMaxOfText = 32;

  Class ClassOfNode(NodeId subject) const;

  const RdfGraph& graph_;
  std::vector<Property> properties_;
  std::vector<NodeId> concepts_;
  std::vector<NodeId> schemes_;
  std::vector<NodeId> collections_;
};

// A literal in the words of a glossary: one line, without the markup that its datatype admits.
std::string TextOfLiteral(const RdfNode& literal);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_SKOS_GRAPH_H_
