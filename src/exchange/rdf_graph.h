// An RDF graph in memory (https://www.w3.org/TR/rdf11-concepts/): triples of numbered nodes.
//
//   RdfGraph graph;
//   if (Status read = ReadTurtle(document, "terms.ttl", graph); !read.ok()) return read.error();
//   for (const Triple& triple : graph.About(subject)) ...
#ifndef EXPLAINER_EXCHANGE_RDF_GRAPH_H_
#define EXPLAINER_EXCHANGE_RDF_GRAPH_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace explainer {

using NodeId = uint32_t;

enum class NodeKind : uint8_t { kIri, kBlank, kLiteral };

struct RdfNode {
  NodeKind kind = NodeKind::kIri;
  std::string text;      // the IRI, the label of the blank node, or the literal's lexical form
  std::string language;  // of a literal: BCP 47, or empty
  std::string datatype;  // of a literal: an IRI, or empty
};

struct Triple {
  NodeId subject = 0;
  NodeId predicate = 0;
  NodeId object = 0;
};

// Fill it, then Index() it, then ask it.
class RdfGraph {
 public:
  // The number of a node; equal nodes have the same.
  NodeId Number(RdfNode node);
  void Add(const Triple& triple) { triples_.push_back(triple); }
  // Sorts by subject and drops what is said twice; subjects and what is said of each stay in the
  // order of the document. O(n log n) in the triples.
  void Index();

  std::size_t node_count() const { return nodes_.size(); }
  // Bytes of all nodes.
  std::size_t bytes() const { return bytes_; }
  const RdfNode& node(NodeId id) const { return nodes_[id]; }
  // All that have a triple, in the order in which they have their first.
  const std::vector<NodeId>& subjects() const { return subjects_; }
  // What is said of a node. Valid until the graph changes.
  std::span<const Triple> About(NodeId subject) const;

 private:
  std::vector<RdfNode> nodes_;
  std::unordered_map<std::string, NodeId> numbers_;
  std::size_t bytes_ = 0;
  std::vector<Triple> triples_;
  std::vector<NodeId> subjects_;
  std::vector<uint32_t> first_;  // of each node: where its triples begin; one more at the end
};

// Reads Turtle (https://www.w3.org/TR/turtle/), and so N-Triples, into `graph` and indexes it.
// `document` is well-formed UTF-8 without NUL. Relative IRIs stay relative where the document has
// no base. Fails with kInput and line and column: of what is no Turtle, of prefixes that are not
// declared, and of what is built to exhaust memory or the stack.
Status ReadTurtle(std::string_view document, const std::string& file, RdfGraph& graph);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_RDF_GRAPH_H_
