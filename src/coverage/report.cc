#include "coverage/report.h"

#include <algorithm>
#include <tuple>

namespace explainer {
namespace {

// Names stand inside sentences: what hardly ever does is none, but begins them. "Home Secretary" in
// capitals is one where that is seen at all, "Police" only where it is seen often.
constexpr uint64_t kWordInsideOneIn = 3;
constexpr uint64_t kPhraseInsideOneIn = 10;

bool IsName(const std::string& text, const PhraseUses& uses) {
  const bool word = text.find(' ') == std::string::npos;
  return uses.inside * (word ? kWordInsideOneIn : kPhraseInsideOneIn) >= uses.uses;
}

template <typename Row>
void SortAndCut(Report::Cut<Row>& list, std::size_t top, uint64_t floor) {
  list.total = list.rows.size();
  list.floor = floor;
  const auto before = [](const Row& a, const Row& b) {
    return std::tuple(b.uses.documents, b.uses.uses, std::string_view(a.text)) <
           std::tuple(a.uses.documents, a.uses.uses, std::string_view(b.text));
  };
  const std::size_t kept = std::min(top, list.rows.size());
  const auto end = list.rows.begin() + static_cast<std::ptrdiff_t>(kept);
  std::partial_sort(list.rows.begin(), end, list.rows.end(), before);
  list.rows.erase(end, list.rows.end());
}

void AddEntries(const Terms& terms, const Tally& tally, Report& report) {
  terms.ForEachId([&](uint32_t entry, std::string_view id) {
    const auto found = tally.entries.find(entry);
    const EntryUses uses = found == tally.entries.end() ? EntryUses{} : found->second;
    std::vector<Report::Entry>& list = uses.uses > 0 ? report.used : report.unused;
    list.push_back({std::string(id), std::string(terms.Title(entry)), uses});
  });
  const auto before = [](const Report::Entry& a, const Report::Entry& b) {
    return std::tuple(b.uses.uses, b.uses.documents, b.uses.silent, std::string_view(a.id)) <
           std::tuple(a.uses.uses, a.uses.documents, a.uses.silent, std::string_view(b.id));
  };
  std::sort(report.used.begin(), report.used.end(), before);
  std::sort(report.unused.begin(), report.unused.end(), before);
}

}  // namespace

Report MakeReport(const Terms& terms, const Tally& tally, std::size_t top) {
  Report report;
  report.documents = tally.documents;
  report.words = tally.words;
  report.uses = tally.uses;
  report.marks = tally.marks;
  report.silent_spans = tally.silent;
  report.density = tally.density;
  report.mark_density = tally.mark_density;
  AddEntries(terms, tally, report);
  for (const auto& [text, counted] : tally.acronyms.counted()) {
    auto& list = counted.count.spelled_out > 0 ? report.spelled_out : report.undefined;
    list.rows.push_back({text, counted.count, counted.missed});
  }
  for (const auto& [text, counted] : tally.phrases.counted()) {
    if (!IsName(text, counted.count)) continue;
    report.phrases.rows.push_back({text, counted.count, counted.missed});
  }
  for (const auto& [text, counted] : tally.silent_surfaces.counted()) {
    report.silent.rows.push_back({text, counted.count, counted.missed, ""});
  }
  SortAndCut(report.undefined, top, tally.acronyms.floor());
  SortAndCut(report.spelled_out, top, tally.acronyms.floor());
  SortAndCut(report.phrases, top, tally.phrases.floor());
  SortAndCut(report.silent, top, tally.silent_surfaces.floor());
  for (Report::Silent& row : report.silent.rows) row.nearest = terms.Id(row.uses.entry);
  return report;
}

}  // namespace explainer
