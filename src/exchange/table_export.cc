#include "exchange/cell_text.h"
#include "exchange/cells.h"
#include "exchange/exchange.h"
#include "exchange/headings.h"
#include "glossary/values.h"

namespace explainer {
namespace {

// Lists of words and names stand in one line; sentences have lines of their own.
constexpr std::string_view kBar = " | ";
constexpr std::string_view kLine = "\n";

std::string CellOf(const Glossary& glossary, const Entry& entry, Heading column) {
  const EntryLabel term = entry.labels.empty() ? EntryLabel{} : entry.labels[0];
  switch (column) {
    case Heading::kId:
      return entry.id;
    case Heading::kTerm:
      return entry.term;
    case Heading::kAlso:
      return WriteLabels(entry.labels);
    case Heading::kExpansion:
      return entry.expansion;
    case Heading::kPatterns:
      return WriteList(entry.patterns, kBar);
    case Heading::kShort:
      return entry.short_text;
    case Heading::kMore:
      return entry.more;
    case Heading::kKind:
      return entry.kind;
    case Heading::kLevel:
      return std::to_string(entry.level);
    case Heading::kShare:
      return entry.share == Share::kHalf ? "" : entry.share == Share::kMost ? "most" : "few";
    case Heading::kCase:
      return term.case_rule == CaseRule::kAuto ? "" : WordOf(term.case_rule);
    case Heading::kInflect:
      return term.inflection == Inflection::kAuto ? "" : WordOf(term.inflection);
    case Heading::kNot:
      return WriteList(entry.look_alikes, kBar);
    case Heading::kCuesFor:
      return WriteList(entry.cues_for, kBar);
    case Heading::kCuesAgainst:
      return WriteList(entry.cues_against, kBar);
    case Heading::kRegion:
      return entry.region;
    case Heading::kSee:
      return WriteList(entry.see, kBar);
    case Heading::kSources:
      return WriteSources(entry.sources);
    case Heading::kReviewed:
      return entry.reviewed;
    case Heading::kExpires:
      return entry.expires;
    case Heading::kExplain:
      return WriteList(entry.explain, kLine);
    case Heading::kLeave:
      return WriteList(entry.leave, kLine);
    case Heading::kTopic:
      return glossary.topics[entry.topic].title;
    case Heading::kLanguage:
      return glossary.language;
    case Heading::kLicence:
      return glossary.licences.empty() ? "" : glossary.licences[0];
  }
  return {};
}

std::string Export(const Glossary& glossary, char delimiter, Losses& losses) {
  for (const Topic& topic : glossary.topics) {
    if (!topic.vocabulary.empty()) losses.Add("vocabulary of topics", topic.title);
  }
  for (const Removal& removal : glossary.off) losses.Add("entries switched off", removal.id);
  std::vector<std::vector<std::string>> rows(glossary.entries.size() + 1);
  for (std::size_t i = 0; i < kHeadings; ++i) {
    const auto column = static_cast<Heading>(i);
    std::vector<std::string> cells;
    // A column that no entry fills is left out, but for what every entry should have.
    bool filled = column == Heading::kTerm || column == Heading::kShort;
    for (const Entry& entry : glossary.entries) {
      cells.push_back(CellOf(glossary, entry, column));
      filled = filled || !cells.back().empty();
    }
    if (!filled) continue;
    rows[0].emplace_back(NameOf(column));
    for (std::size_t j = 0; j < cells.size(); ++j) rows[j + 1].push_back(std::move(cells[j]));
  }
  std::string out;
  for (const auto& row : rows) WriteRow(row, delimiter, out);
  return out;
}

}  // namespace

// A byte order mark tells Excel that the text is UTF-8.
std::string ExportCsv(const Glossary& glossary, Losses& losses) {
  return "\xef\xbb\xbf" + Export(glossary, ',', losses);
}

std::string ExportTsv(const Glossary& glossary, Losses& losses) {
  return Export(glossary, '\t', losses);
}

}  // namespace explainer
