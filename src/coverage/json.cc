#include <cmath>
#include <nlohmann/json.hpp>

#include "coverage/formats.h"

namespace explainer {
namespace {

using Json = nlohmann::ordered_json;

// A double would print as 1.8300000000000001.
double Rounded(double value) { return std::round(value * 1000) / 1000; }

Json DensityJson(const Density& density) {
  Json bins = Json::array();
  uint32_t end = Density::kBins;
  while (end > 0 && density.bins()[end - 1] == 0) --end;
  for (uint32_t bin = 0; bin < end; ++bin) bins.push_back(density.bins()[bin]);
  return {{"mean", Rounded(density.Mean())},
          {"p10", density.Quantile(0.1)},
          {"median", density.Quantile(0.5)},
          {"p90", density.Quantile(0.9)},
          {"articles_by_tenth", bins}};
}

template <typename List, typename MakeRow>
Json ListJson(const List& list, MakeRow make_row) {
  Json rows = Json::array();
  for (const auto& row : list.rows) {
    Json line = {{"text", row.text}, {"articles", row.uses.documents}, {"uses", row.uses.uses}};
    if (row.missed > 0) line["articles_missed_at_most"] = row.missed;
    make_row(row, line);
    rows.push_back(std::move(line));
  }
  return {{"total", list.total}, {"forgotten_at_most_articles", list.floor}, {"rows", rows}};
}

Json EntriesJson(const std::vector<Report::Entry>& entries) {
  Json list = Json::array();
  for (const Report::Entry& entry : entries) {
    list.push_back({{"id", entry.id},
                    {"term", entry.term},
                    {"uses", entry.uses.uses},
                    {"marks", entry.uses.marks},
                    {"articles", entry.uses.documents},
                    {"silent", entry.uses.silent}});
  }
  return list;
}

}  // namespace

std::string ToJson(const Report& report) {
  const auto acronym = [](const Report::Acronym& row, Json& line) {
    if (row.uses.spelled_out == 0) return;
    line["spelled_out_in"] = row.uses.spelled_out;
    line["expansion"] = row.uses.expansion;
  };
  const Json json = {
      {"articles", report.documents},
      {"words", report.words},
      {"terms", report.uses},
      {"marks", report.marks},
      {"silent_spans", report.silent_spans},
      {"terms_per_100_words", DensityJson(report.density)},
      {"marks_per_100_words", DensityJson(report.mark_density)},
      {"used", EntriesJson(report.used)},
      {"unused", EntriesJson(report.unused)},
      {"undefined_acronyms", ListJson(report.undefined, acronym)},
      {"spelled_out_acronyms", ListJson(report.spelled_out, acronym)},
      {"phrases",
       ListJson(report.phrases, [](const Report::Phrase& row,
                                   Json& line) { line["inside_sentences"] = row.uses.inside; })},
      {"silent", ListJson(report.silent,
                          [](const Report::Silent& row, Json& line) {
                            line["nearest"] = row.nearest;
                            line["score"] = std::round(row.uses.score * 100.0) / 100;
                          })},
  };
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace explainer
