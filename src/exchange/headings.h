// The columns of a spreadsheet and what newsrooms call them.
#ifndef EXPLAINER_EXCHANGE_HEADINGS_H_
#define EXPLAINER_EXCHANGE_HEADINGS_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace explainer {

// In the order in which they are written.
enum class Heading {
  kId,
  kTerm,
  kAlso,
  kExpansion,
  kPatterns,
  kShort,
  kMore,
  kKind,
  kLevel,
  kShare,
  kCase,
  kInflect,
  kNot,
  kCuesFor,
  kCuesAgainst,
  kRegion,
  kSee,
  kSources,
  kReviewed,
  kExpires,
  kExplain,
  kLeave,
  kTopic,
  kLanguage,
  kLicence,
};
inline constexpr std::size_t kHeadings = static_cast<std::size_t>(Heading::kLicence) + 1;

// Its own name, such as "cues for".
const char* NameOf(Heading column);

// The column that a header means: "Cues_For", "cuesFor" and "cues for" are one, and so are "term"
// and what people write for it, such as "word". Nothing where it is unknown.
std::optional<Heading> HeadingFor(std::string_view header);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_HEADINGS_H_
