// The properties and classes that glossaries in RDF are written with: SKOS
// (https://www.w3.org/TR/skos-reference/), SKOS-XL, DCMI Metadata Terms
// (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/) and a little of RDF Schema.
#ifndef EXPLAINER_EXCHANGE_SKOS_VOCABULARY_H_
#define EXPLAINER_EXCHANGE_SKOS_VOCABULARY_H_

#include <string>
#include <string_view>

namespace explainer {

inline constexpr const char* kSkos = "http://www.w3.org/2004/02/skos/core#";
inline constexpr const char* kSkosXl = "http://www.w3.org/2008/05/skos-xl#";
inline constexpr const char* kDcTerms = "http://purl.org/dc/terms/";
inline constexpr const char* kDcElements = "http://purl.org/dc/elements/1.1/";
inline constexpr const char* kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr const char* kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr const char* kOwl = "http://www.w3.org/2002/07/owl#";
inline constexpr const char* kXsd = "http://www.w3.org/2001/XMLSchema#";

// What a property is for us; several properties may be for the same.
enum class Property : unsigned char {
  kOther,
  kType,
  kPrefLabel,
  kAltLabel,  // hidden labels too
  kName,      // of what is no concept: dct:title, rdfs:label
  kExpansion,
  kDefinition,
  kNote,
  kExample,
  kNotation,
  kSee,     // another concept
  kSource,  // a page about it, or another concept
  kInScheme,
  kHasTopConcept,
  kMember,
  kMemberList,
  kFirst,
  kRest,
  kTextOf,  // of a node that stands for a text: skosxl:literalForm, rdf:value
  kLicence,
  kLanguage,
  kSubject,
  kIdentifier,
  kModified,
  kValid,
  kKind,
  kRegion,
  kDeprecated,
};

enum class Class : unsigned char { kOther, kConcept, kScheme, kCollection };

Property PropertyOf(std::string_view iri);
Class ClassOf(std::string_view iri);

// "skos:note" for an IRI of a vocabulary above, <...> for others.
std::string ShortName(std::string_view iri);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_SKOS_VOCABULARY_H_
