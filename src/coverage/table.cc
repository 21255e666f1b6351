#include <algorithm>
#include <cstdio>
#include <vector>

#include "coverage/formats.h"

namespace explainer {
namespace {

constexpr std::size_t kBarWidth = 40;  // characters
constexpr uint32_t kBinTenths = 10;    // of the distribution: one term per 100 words
constexpr std::size_t kMostBins = 12;  // the last has all that is denser

using Row = std::vector<std::string>;

std::size_t Characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

// What a terminal would take for a command is a space.
std::string Printable(std::string text) {
  for (char& c : text) {
    if (static_cast<uint8_t>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

// Columns side by side; the first `numbers` of them are set to the right.
void AppendColumns(const std::vector<Row>& rows, std::size_t numbers, std::string& out) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], Characters(row[i]));
    }
  }
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(widths[i] - Characters(row[i]), ' ');
      line += "  ";
      line += i < numbers ? gap + row[i] : Printable(row[i]) + gap;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
}

std::string Shown(std::size_t shown, std::size_t total) {
  if (shown >= total) return "";
  return ", " + Grouped(shown) + " of " + Grouped(total);
}

void AppendHeading(const std::string& heading, std::string& out) { out += "\n" + heading + "\n"; }

void AppendFloor(uint64_t floor, std::string& out) {
  if (floor == 0) return;
  out += "  (+: the count may be higher, by " + Grouped(floor) + " at most)\n";
}

std::string AtLeast(uint64_t number, uint64_t missed) {
  return Grouped(number) + (missed > 0 ? "+" : "");
}

template <typename List, typename MakeRow>
void AppendList(const std::string& heading, const Row& columns, const List& list, std::size_t rows,
                MakeRow make_row, std::string& out) {
  if (list.total == 0) return;
  const std::size_t shown = std::min(rows, list.rows.size());
  AppendHeading(heading + Shown(shown, list.total), out);
  std::vector<Row> lines = {columns};
  for (std::size_t i = 0; i < shown; ++i) lines.push_back(make_row(list.rows[i]));
  AppendColumns(lines, 2, out);
  AppendFloor(list.floor, out);
}

void AppendDensity(const Density& density, std::string& out) {
  std::vector<uint64_t> bins(kMostBins);
  std::size_t last = 0;
  for (uint32_t tenth = 0; tenth < Density::kBins; ++tenth) {
    const std::size_t bin = std::min<std::size_t>(tenth / kBinTenths, kMostBins - 1);
    bins[bin] += density.bins()[tenth];
    if (density.bins()[tenth] > 0) last = bin;
  }
  const uint64_t most = std::max<uint64_t>(*std::max_element(bins.begin(), bins.end()), 1);
  AppendHeading("Terms per 100 words, articles with", out);
  std::vector<Row> rows;
  for (std::size_t bin = 0; bin <= last; ++bin) {
    const bool open = bin == kMostBins - 1;
    const std::string range = open ? std::to_string(bin) + " and more"
                                   : std::to_string(bin) + " to " + std::to_string(bin + 1);
    const auto filled = static_cast<std::size_t>(bins[bin] * kBarWidth / most);
    rows.push_back({range, Grouped(bins[bin]), std::string(filled, '#')});
  }
  AppendColumns(rows, 2, out);
}

void AppendSummary(const Report& report, std::string& out) {
  const Density& density = report.density;
  const std::size_t entries = report.used.size() + report.unused.size();
  out += Grouped(report.documents) + (report.documents == 1 ? " article, " : " articles, ") +
         Grouped(report.words) + " words\n";
  AppendColumns(
      {{"terms", Grouped(report.uses) + ": per 100 words " + Tenths(density.Mean()) +
                     " on average, median " + Tenths(density.Quantile(0.5)) +
                     ", four in five from " + Tenths(density.Quantile(0.1)) + " to " +
                     Tenths(density.Quantile(0.9))},
       {"marked", Grouped(report.marks) + ": per 100 words " + Tenths(report.mark_density.Mean())},
       {"silent", Grouped(report.silent_spans) + " ambiguous spans"},
       {"entries", Grouped(report.used.size()) + " of " + Grouped(entries) + " used"}},
      0, out);
}

}  // namespace

std::string Grouped(uint64_t number) {
  const std::string digits = std::to_string(number);
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped.push_back(',');
    grouped.push_back(digits[i]);
  }
  return grouped;
}

std::string Tenths(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

std::string ToTable(const Report& report, std::size_t rows) {
  std::string out;
  AppendSummary(report, out);
  if (report.density.documents() > 0) AppendDensity(report.density, out);
  AppendList(
      "Acronyms without an entry, which no article spells out", {"articles", "uses", "acronym"},
      report.undefined, rows,
      [](const Report::Acronym& row) {
        return Row{AtLeast(row.uses.documents, row.missed), Grouped(row.uses.uses), row.text};
      },
      out);
  AppendList(
      "Acronyms without an entry, spelled out", {"articles", "uses", "acronym", "spelled out"},
      report.spelled_out, rows,
      [](const Report::Acronym& row) {
        return Row{AtLeast(row.uses.documents, row.missed), Grouped(row.uses.uses), row.text,
                   row.uses.expansion};
      },
      out);
  AppendList(
      "Capitalised phrases without an entry", {"articles", "uses", "phrase"}, report.phrases, rows,
      [](const Report::Phrase& row) {
        return Row{AtLeast(row.uses.documents, row.missed), Grouped(row.uses.uses), row.text};
      },
      out);
  AppendList(
      "Ambiguous spans left silent", {"articles", "spans", "surface", "nearest sense"},
      report.silent, rows,
      [](const Report::Silent& row) {
        return Row{AtLeast(row.uses.documents, row.missed), Grouped(row.uses.uses), row.text,
                   row.nearest};
      },
      out);
  if (!report.used.empty()) {
    const std::size_t shown = std::min(rows, report.used.size());
    AppendHeading("Entries by use" + Shown(shown, report.used.size()), out);
    std::vector<Row> lines = {{"articles", "uses", "marked", "entry"}};
    for (std::size_t i = 0; i < shown; ++i) {
      const Report::Entry& entry = report.used[i];
      lines.push_back({Grouped(entry.uses.documents), Grouped(entry.uses.uses),
                       Grouped(entry.uses.marks), entry.id});
    }
    AppendColumns(lines, 3, out);
  }
  if (!report.unused.empty()) {
    const std::size_t shown = std::min(rows, report.unused.size());
    AppendHeading("Entries never used" + Shown(shown, report.unused.size()), out);
    std::vector<Row> lines = {{"silent", "entry"}};
    for (std::size_t i = 0; i < shown; ++i) {
      lines.push_back({Grouped(report.unused[i].uses.silent), report.unused[i].id});
    }
    AppendColumns(lines, 1, out);
  }
  return out;
}

}  // namespace explainer
