#include "exchange/headings.h"

#include <string>

namespace explainer {
namespace {

struct Name {
  const char* name;
  Heading column;
};

// In the order of the enum.
constexpr const char* kOwnNames[] = {"id",
                                     "term",
                                     "also",
                                     "expansion",
                                     "patterns",
                                     "short",
                                     "more",
                                     "kind",
                                     "level",
                                     "share",
                                     "case",
                                     "inflect",
                                     "not",
                                     "cues for",
                                     "cues against",
                                     "region",
                                     "see",
                                     "sources",
                                     "reviewed",
                                     "expires",
                                     "examples explain",
                                     "examples leave",
                                     "topic",
                                     "language",
                                     "licence"};

// Small letters and digits only.
constexpr Name kOtherNames[] = {
    {"identifier", Heading::kId},
    {"key", Heading::kId},
    {"slug", Heading::kId},
    {"termid", Heading::kId},
    {"entry", Heading::kTerm},
    {"headword", Heading::kTerm},
    {"label", Heading::kTerm},
    {"name", Heading::kTerm},
    {"preferredterm", Heading::kTerm},
    {"terms", Heading::kTerm},
    {"title", Heading::kTerm},
    {"word", Heading::kTerm},
    {"abbreviation", Heading::kAlso},
    {"abbreviations", Heading::kAlso},
    {"acronym", Heading::kAlso},
    {"aka", Heading::kAlso},
    {"alias", Heading::kAlso},
    {"aliases", Heading::kAlso},
    {"alsoknownas", Heading::kAlso},
    {"alternatename", Heading::kAlso},
    {"alternatenames", Heading::kAlso},
    {"altlabel", Heading::kAlso},
    {"othernames", Heading::kAlso},
    {"otherspellings", Heading::kAlso},
    {"spellings", Heading::kAlso},
    {"synonym", Heading::kAlso},
    {"synonyms", Heading::kAlso},
    {"variants", Heading::kAlso},
    {"fullform", Heading::kExpansion},
    {"fullname", Heading::kExpansion},
    {"infull", Heading::kExpansion},
    {"spelledout", Heading::kExpansion},
    {"standsfor", Heading::kExpansion},
    {"pattern", Heading::kPatterns},
    {"regex", Heading::kPatterns},
    {"definition", Heading::kShort},
    {"description", Heading::kShort},
    {"explanation", Heading::kShort},
    {"meaning", Heading::kShort},
    {"shortdefinition", Heading::kShort},
    {"shorttext", Heading::kShort},
    {"summary", Heading::kShort},
    {"background", Heading::kMore},
    {"context", Heading::kMore},
    {"details", Heading::kMore},
    {"longdefinition", Heading::kMore},
    {"note", Heading::kMore},
    {"notes", Heading::kMore},
    {"type", Heading::kKind},
    {"difficulty", Heading::kLevel},
    {"inflection", Heading::kInflect},
    {"except", Heading::kNot},
    {"exceptions", Heading::kNot},
    {"lookalikes", Heading::kNot},
    {"cues", Heading::kCuesFor},
    {"country", Heading::kRegion},
    {"related", Heading::kSee},
    {"relatedterms", Heading::kSee},
    {"seealso", Heading::kSee},
    {"link", Heading::kSources},
    {"links", Heading::kSources},
    {"reference", Heading::kSources},
    {"references", Heading::kSources},
    {"source", Heading::kSources},
    {"url", Heading::kSources},
    {"urls", Heading::kSources},
    {"checked", Heading::kReviewed},
    {"lastreviewed", Heading::kReviewed},
    {"reviewdate", Heading::kReviewed},
    {"updated", Heading::kReviewed},
    {"expiry", Heading::kExpires},
    {"validuntil", Heading::kExpires},
    {"example", Heading::kExplain},
    {"examples", Heading::kExplain},
    {"explain", Heading::kExplain},
    {"usage", Heading::kExplain},
    {"leave", Heading::kLeave},
    {"category", Heading::kTopic},
    {"desk", Heading::kTopic},
    {"field", Heading::kTopic},
    {"section", Heading::kTopic},
    {"subject", Heading::kTopic},
    {"lang", Heading::kLanguage},
    {"license", Heading::kLicence},
    {"rights", Heading::kLicence},
};

// "Cues_For" -> "cuesfor".
std::string Plain(std::string_view header) {
  std::string out;
  for (const char c : header) {
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c | 0x20);
    } else if (c != ' ' && c != '_' && c != '-' && c != '.' && c != ':' && c != '\n') {
      out += c;
    }
  }
  return out;
}

}  // namespace

const char* NameOf(Heading column) { return kOwnNames[static_cast<std::size_t>(column)]; }

std::optional<Heading> HeadingFor(std::string_view header) {
  const std::string plain = Plain(header);
  for (std::size_t i = 0; i < kHeadings; ++i) {
    if (plain == Plain(kOwnNames[i])) return static_cast<Heading>(i);
  }
  for (const Name& other : kOtherNames) {
    if (plain == other.name) return other.column;
  }
  return std::nullopt;
}

}  // namespace explainer
