#include "exchange/skos_graph.h"

#include "exchange/prose.h"
#include "exchange/texts.h"

namespace explainer {

SkosGraph::SkosGraph(const RdfGraph& graph)
    : graph_(graph), properties_(graph.node_count(), Property::kOther) {
  std::vector<bool> asked(graph.node_count());
  for (const NodeId subject : graph.subjects()) {
    for (const Triple& triple : graph.About(subject)) {
      if (asked[triple.predicate]) continue;
      asked[triple.predicate] = true;
      properties_[triple.predicate] = PropertyOf(node(triple.predicate).text);
    }
  }
  for (const NodeId subject : graph.subjects()) {
    switch (ClassOfNode(subject)) {
      case Class::kConcept:
        concepts_.push_back(subject);
        break;
      case Class::kScheme:
        schemes_.push_back(subject);
        break;
      case Class::kCollection:
        collections_.push_back(subject);
        break;
      case Class::kOther:
        break;
    }
  }
}

Class SkosGraph::ClassOfNode(NodeId subject) const {
  Class found = Class::kOther;
  bool has_label = false;
  for (const Triple& triple : graph_.About(subject)) {
    const Property property = PropertyFor(triple.predicate);
    if (property == Property::kType && found == Class::kOther) {
      found = ClassOf(node(triple.object).text);
    } else if (property == Property::kHasTopConcept && found == Class::kOther) {
      found = Class::kScheme;
    }
    has_label = has_label || property == Property::kPrefLabel;
  }
  return found == Class::kOther && has_label ? Class::kConcept : found;
}

std::string SkosGraph::Language() const {
  LanguageCount said;
  for (const NodeId scheme : schemes_) {
    ForEach(scheme, Property::kLanguage, [&](NodeId object) {
      if (node(object).kind == NodeKind::kLiteral) said.Add(node(object).text);
    });
  }
  if (said.different() == 1) return said.most();
  LanguageCount labels;
  for (const NodeId concept_node : concepts_) {
    ForEach(concept_node, Property::kPrefLabel, [&](NodeId object) {
      ForEachText(object, [&](const RdfNode& text) { labels.Add(text.language); });
    });
  }
  return labels.most();
}

std::string SkosGraph::BestText(NodeId subject, std::initializer_list<Property> properties,
                                const std::string& language) const {
  for (const Property property : properties) {
    LanguageFit best = LanguageFit::kOther;
    std::string text;
    ForEach(subject, property, [&](NodeId object) {
      ForEachText(object, [&](const RdfNode& literal) {
        const LanguageFit fit = FitOf(literal.language, language);
        if (!text.empty() && fit >= best) return;
        best = fit;
        text = TextOfLiteral(literal);
      });
    });
    if (!text.empty()) return text;
  }
  return {};
}

std::vector<NodeId> SkosGraph::MembersOf(NodeId collection, std::vector<bool>& seen) const {
  std::vector<NodeId> members;
  std::vector<NodeId> cells;
  ForEach(collection, Property::kMember, [&](NodeId member) { members.push_back(member); });
  ForEach(collection, Property::kMemberList, [&](NodeId list) { cells.push_back(list); });
  while (!cells.empty()) {
    const NodeId cell = cells.back();
    cells.pop_back();
    if (seen[cell]) continue;  // nothing forbids a list in a circle
    seen[cell] = true;
    ForEach(cell, Property::kFirst, [&](NodeId member) { members.push_back(member); });
    ForEach(cell, Property::kRest, [&](NodeId rest) { cells.push_back(rest); });
  }
  return members;
}

std::string TextOfLiteral(const RdfNode& literal) {
  const std::string name = ShortName(literal.datatype);
  const bool markup = name == "rdf:HTML" || name == "rdf:XMLLiteral";
  return OneLine(markup ? WithoutMarkup(literal.text) : literal.text);
}

}  // namespace explainer
