#include "exchange/skos_vocabulary.h"

namespace explainer {
namespace {

constexpr struct {
  std::string_view prefix;
  std::string_view iri;
} kVocabularies[] = {{"skos:", kSkos},     {"skosxl:", kSkosXl}, {"dct:", kDcTerms},
                     {"dc:", kDcElements}, {"rdf:", kRdf},       {"rdfs:", kRdfs},
                     {"owl:", kOwl}};

constexpr struct {
  std::string_view name;
  Property property;
} kProperties[] = {
    {"rdf:type", Property::kType},
    {"rdf:value", Property::kTextOf},
    {"rdf:first", Property::kFirst},
    {"rdf:rest", Property::kRest},
    {"rdfs:label", Property::kName},
    {"rdfs:comment", Property::kNote},
    {"rdfs:seeAlso", Property::kSource},
    {"skos:prefLabel", Property::kPrefLabel},
    {"skos:altLabel", Property::kAltLabel},
    {"skos:hiddenLabel", Property::kAltLabel},
    {"skosxl:prefLabel", Property::kPrefLabel},
    {"skosxl:altLabel", Property::kAltLabel},
    {"skosxl:hiddenLabel", Property::kAltLabel},
    {"skosxl:literalForm", Property::kTextOf},
    {"skos:definition", Property::kDefinition},
    {"skos:scopeNote", Property::kNote},
    {"skos:note", Property::kNote},
    {"skos:example", Property::kExample},
    {"skos:notation", Property::kNotation},
    {"skos:related", Property::kSee},
    {"skos:broader", Property::kSee},
    {"skos:narrower", Property::kSee},
    {"skos:exactMatch", Property::kSource},
    {"skos:inScheme", Property::kInScheme},
    {"skos:topConceptOf", Property::kInScheme},
    {"skos:hasTopConcept", Property::kHasTopConcept},
    {"skos:member", Property::kMember},
    {"skos:memberList", Property::kMemberList},
    {"dct:title", Property::kName},
    {"dct:alternative", Property::kExpansion},
    {"dct:description", Property::kNote},
    {"dct:source", Property::kSource},
    {"dct:license", Property::kLicence},
    {"dct:language", Property::kLanguage},
    {"dct:subject", Property::kSubject},
    {"dct:identifier", Property::kIdentifier},
    {"dct:modified", Property::kModified},
    {"dct:valid", Property::kValid},
    {"dct:type", Property::kKind},
    {"dct:spatial", Property::kRegion},
    {"dc:title", Property::kName},
    {"dc:description", Property::kNote},
    {"dc:source", Property::kSource},
    {"dc:language", Property::kLanguage},
    {"dc:subject", Property::kSubject},
    {"dc:identifier", Property::kIdentifier},
    {"owl:deprecated", Property::kDeprecated},
};

}  // namespace

std::string ShortName(std::string_view iri) {
  for (const auto& [prefix, vocabulary] : kVocabularies) {
    if (iri.substr(0, vocabulary.size()) == vocabulary) {
      return std::string(prefix) + std::string(iri.substr(vocabulary.size()));
    }
  }
  return "<" + std::string(iri) + ">";
}

Property PropertyOf(std::string_view iri) {
  const std::string name = ShortName(iri);
  for (const auto& [known, property] : kProperties) {
    if (known == name) return property;
  }
  return Property::kOther;
}

Class ClassOf(std::string_view iri) {
  const std::string name = ShortName(iri);
  if (name == "skos:Concept") return Class::kConcept;
  if (name == "skos:ConceptScheme") return Class::kScheme;
  if (name == "skos:Collection" || name == "skos:OrderedCollection") return Class::kCollection;
  return Class::kOther;
}

}  // namespace explainer
