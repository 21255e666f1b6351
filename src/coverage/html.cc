#include <algorithm>
#include <string>
#include <vector>

#include "coverage/formats.h"
#include "coverage/page_style.h"

namespace explainer {
namespace {

constexpr std::size_t kRowsAtOnce = 15;  // of a list; the others are unfolded
constexpr std::size_t kNamesAtOnce = 30;
constexpr std::size_t kMostEntries = 2000;  // of a list of entries, so that a page stays a page

std::string Number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

double Percent(uint64_t part, uint64_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

std::string Plural(uint64_t number, const std::string& one, const std::string& many) {
  return Grouped(number) + " " + (number == 1 ? one : many);
}

// A row of a table: what it names, a note below it, and its figures. The bar is the first of them.
struct Line {
  std::string text;
  std::string note;
  bool code = false;  // the note is an id
  std::vector<uint64_t> figures;
  bool at_least = false;  // so is the first figure
};

class Page {
 public:
  Page(const Report& report, std::string_view glossary) : report_(report), glossary_(glossary) {}

  std::string Write() {
    Head();
    Figures();
    Next();
    Silent();
    Densities();
    Entries();
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void Head() {
    out_ +=
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Coverage of ";
    out_ +=
        EscapeHtml(glossary_) + "</title>\n<style>" + kPageStyle + "</style>\n</head>\n<body>\n";
    out_ += "<header>\n<h1>Coverage of <bdi>" + EscapeHtml(glossary_) + "</bdi></h1>\n";
    out_ += "<p class=\"quiet\">What " + Plural(report_.documents, "article", "articles") +
            " ask of the glossary, and what it answers.</p>\n";
  }

  void Figure(const std::string& value, const std::string& name) {
    out_ += "<div><dt>" + name + "</dt><dd>" + value + "</dd></div>\n";
  }

  void Figures() {
    out_ += "<dl class=\"figures\">\n";
    Figure(Grouped(report_.documents), report_.documents == 1 ? "article" : "articles");
    Figure(Grouped(report_.words), "words");
    Figure(Tenths(report_.density.Mean()), "terms per 100 words");
    Figure(Tenths(report_.mark_density.Mean()), "marks per 100 words");
    Figure(Grouped(report_.silent_spans), "spans left silent");
    Figure(Grouped(report_.used.size()), "entries used of " + Grouped(EntryCount()));
    out_ +=
        "</dl>\n<nav aria-label=\"Sections\"><ul>\n<li><a href=\"#next\">What to write "
        "next</a></li>\n"
        "<li><a href=\"#silent\">Left silent</a></li>\n<li><a href=\"#density\">Density</a></li>\n"
        "<li><a href=\"#entries\">Entries</a></li>\n</ul></nav>\n</header>\n<main>\n";
  }

  std::size_t EntryCount() const { return report_.used.size() + report_.unused.size(); }

  void Section(const std::string& id, const std::string& heading, const std::string& words) {
    out_ += "<section id=\"" + id + "\">\n<h2>" + heading + "</h2>\n<p class=\"quiet\">" + words +
            "</p>\n";
  }

  void Rows(const std::vector<std::string>& columns, const std::vector<Line>& lines,
            std::size_t begin, std::size_t end, uint64_t most) {
    out_ += "<table>\n<thead><tr>";
    for (std::size_t i = 0; i < columns.size(); ++i) {
      out_ += i == 0 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">";
      out_ += columns[i] + "</th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = begin; i < end; ++i) Row(lines[i], most);
    out_ += "</tbody>\n</table>\n";
  }

  void Row(const Line& line, uint64_t most) {
    out_ += "<tr><td><bdi>" + EscapeHtml(line.text) + "</bdi>";
    if (!line.note.empty()) {
      const std::string note = EscapeHtml(line.note);
      out_ += "<small><bdi>" + (line.code ? "<code>" + note + "</code>" : note) + "</bdi></small>";
    }
    out_ += "<svg class=\"bar\" aria-hidden=\"true\"><rect width=\"" +
            Number(Percent(line.figures[0], most)) + "%\" height=\"4\" rx=\"2\"/></svg></td>";
    for (std::size_t i = 0; i < line.figures.size(); ++i) {
      out_ += "<td class=\"number\">" + Grouped(line.figures[i]) +
              (i == 0 && line.at_least ? "+" : "") + "</td>";
    }
    out_ += "</tr>\n";
  }

  // The first rows, and the others to unfold.
  void Table(const std::vector<std::string>& columns, const std::vector<Line>& lines) {
    if (lines.empty()) {
      out_ += "<p class=\"quiet\">None.</p>\n";
      return;
    }
    uint64_t most = 1;
    for (const Line& line : lines) most = std::max(most, line.figures[0]);
    const std::size_t first = std::min(kRowsAtOnce, lines.size());
    Rows(columns, lines, 0, first, most);
    if (first == lines.size()) return;
    out_ += "<details>\n<summary>" + Grouped(lines.size() - first) + " more</summary>\n";
    Rows(columns, lines, first, lines.size(), most);
    out_ += "</details>\n";
  }

  // How much of a list is here, and how sure its counts are.
  template <typename List>
  void Extent(const List& list) {
    if (list.rows.empty()) return;
    std::string words = list.rows.size() < list.total ? "The first " + Grouped(list.rows.size()) +
                                                            " of " + Grouped(list.total) + ". "
                                                      : "All " + Grouped(list.total) + ". ";
    if (list.floor > 0) {
      words += "Figures with + may be up to " + Grouped(list.floor) + " higher.";
    }
    out_ += "<p class=\"quiet\">" + words + "</p>\n";
  }

  void Acronyms(const std::string& heading, const Report::Cut<Report::Acronym>& list) {
    out_ += "<div>\n<h3>" + heading + "</h3>\n";
    Extent(list);
    std::vector<Line> lines;
    for (const Report::Acronym& row : list.rows) {
      lines.push_back({row.text,
                       row.uses.expansion,
                       false,
                       {row.uses.documents, row.uses.uses},
                       row.missed > 0});
    }
    Table({"Acronym", "Articles", "Uses"}, lines);
    out_ += "</div>\n";
  }

  void Next() {
    Section("next", "What to write next",
            "What the articles name and the glossary does not know, by the number of articles.");
    out_ += "<div class=\"columns\">\n<div>\n<h3>Capitalised phrases</h3>\n";
    Extent(report_.phrases);
    std::vector<Line> lines;
    for (const Report::Phrase& row : report_.phrases.rows) {
      lines.push_back({row.text, "", false, {row.uses.documents, row.uses.uses}, row.missed > 0});
    }
    Table({"Phrase", "Articles", "Uses"}, lines);
    out_ += "</div>\n";
    Acronyms("Acronyms, never spelled out", report_.undefined);
    Acronyms("Acronyms, spelled out", report_.spelled_out);
    out_ += "</div>\n</section>\n";
  }

  void Silent() {
    Section(
        "silent", "Left silent",
        "Ambiguous words whose meaning was not sure enough to explain, with the entry that came "
        "nearest. Where that is the right one, it lacks evidence.");
    out_ += "<div class=\"narrow\">\n";
    Extent(report_.silent);
    std::vector<Line> lines;
    for (const Report::Silent& row : report_.silent.rows) {
      lines.push_back(
          {row.text, row.nearest, true, {row.uses.documents, row.uses.uses}, row.missed > 0});
    }
    Table({"Word", "Articles", "Spans"}, lines);
    out_ += "</div>\n</section>\n";
  }

  void Densities() {
    const Density& density = report_.density;
    Section("density", "Density",
            "Articles by their terms per 100 words, marked or not: " + Tenths(density.Mean()) +
                " on average. Four in five articles have " + Tenths(density.Quantile(0.1)) +
                " to " + Tenths(density.Quantile(0.9)) + ".");
    if (density.documents() > 0) Histogram(density);
    out_ += "</section>\n";
  }

  void Histogram(const Density& density);
  void EntryBar();
  void Entries();
  void Names(std::size_t begin, std::size_t end);

  const Report& report_;
  const std::string_view glossary_;
  std::string out_;
};

// Text keeps its size on any screen: places across are percentages, and heights are pixels.
void Page::Histogram(const Density& density) {
  constexpr uint32_t kBinTenths = 5;
  constexpr uint32_t kMostColumns = 24;
  constexpr uint32_t kFewestColumns = 8;
  constexpr int kTop = 24;
  constexpr int kHeight = 160;
  std::vector<uint64_t> columns(kMostColumns);
  uint32_t used = kFewestColumns;
  for (uint32_t tenth = 0; tenth < Density::kBins; ++tenth) {
    const uint32_t column = std::min(tenth / kBinTenths, kMostColumns - 1);
    columns[column] += density.bins()[tenth];
    if (density.bins()[tenth] > 0) used = std::max(used, column + 1);
  }
  used += used % 2;  // the axis ends in a whole number
  const uint64_t most = std::max<uint64_t>(*std::max_element(columns.begin(), columns.end()), 1);
  const double step = 100.0 / used;
  const std::string base = std::to_string(kTop + kHeight);
  out_ += "<svg class=\"chart\" height=\"" + std::to_string(kTop + kHeight + 24) +
          "\" role=\"img\" aria-label=\"Articles by terms per 100 words; the median is " +
          Tenths(density.Quantile(0.5)) + "\">\n";
  out_ +=
      "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"24\" y2=\"24\"/>\n<text x=\"100%\" y=\"18\" "
      "text-anchor=\"end\">" +
      Plural(most, "article", "articles") + "</text>\n";
  for (uint32_t i = 0; i < used; ++i) {
    const double height = kHeight * static_cast<double>(columns[i]) / static_cast<double>(most);
    const std::string from = Tenths(i / 2.0);
    const bool open = i == kMostColumns - 1;
    out_ += "<rect class=\"column\" x=\"" + Number(step * i + step * 0.06) + "%\" y=\"" +
            Number(kTop + kHeight - height) + "\" width=\"" + Number(step * 0.88) +
            "%\" height=\"" + Number(height) + "\"><title>" + from +
            (open ? " and more" : " to " + Tenths((i + 1) / 2.0)) + ": " +
            Plural(columns[i], "article", "articles") + "</title></rect>\n";
  }
  out_ += "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"" + base + "\" y2=\"" + base + "\"/>\n";
  for (uint32_t i = 0; i <= used; i += 2) {
    const char* anchor = i == 0 ? "start" : i == used ? "end" : "middle";
    const bool open = i == used && used == kMostColumns;
    // "12+" needs the place of the number before it.
    if (used == kMostColumns && i == used - 2) continue;
    out_ += "<text x=\"" + Number(step * i) + "%\" y=\"" + std::to_string(kTop + kHeight + 18) +
            "\" text-anchor=\"" + anchor + "\">" + std::to_string(i / 2) + (open ? "+" : "") +
            "</text>\n";
  }
  const double median = std::min(100.0, density.Quantile(0.5) * 10 / kBinTenths * step);
  const bool right = median > 60;
  out_ += "<line class=\"median\" x1=\"" + Number(median) + "%\" x2=\"" + Number(median) +
          "%\" y1=\"4\" y2=\"" + base + "\"/>\n<text class=\"label\" x=\"" + Number(median) +
          "%\" dx=\"" + (right ? "-8" : "8") + "\" y=\"14\" text-anchor=\"" +
          (right ? "end" : "start") + "\">median " + Tenths(density.Quantile(0.5)) +
          "</text>\n</svg>\n";
}

void Page::EntryBar() {
  const auto heard = static_cast<uint64_t>(
      std::count_if(report_.unused.begin(), report_.unused.end(),
                    [](const Report::Entry& entry) { return entry.uses.silent > 0; }));
  const struct {
    const char* name;
    const char* words;
    uint64_t entries;
  } kParts[] = {{"used", "used", report_.used.size()},
                {"heard", "silent each time", heard},
                {"never", "never found", report_.unused.size() - heard}};
  out_ += "<svg class=\"chart\" height=\"20\" aria-hidden=\"true\">\n";
  double from = 0;
  for (const auto& part : kParts) {
    const double width = Percent(part.entries, EntryCount());
    out_ += std::string("<rect class=\"") + part.name + "\" x=\"" + Number(from) + "%\" width=\"" +
            Number(width) + "%\" height=\"20\"/>\n";
    from += width;
  }
  out_ += "</svg>\n<ul class=\"key\">\n";
  for (const auto& part : kParts) {
    out_ += std::string("<li><svg aria-hidden=\"true\"><rect class=\"") + part.name +
            "\" width=\"100%\" height=\"100%\" rx=\"2\"/></svg>" + Grouped(part.entries) + " " +
            part.words + "</li>\n";
  }
  out_ += "</ul>\n";
}

void Page::Entries() {
  Section("entries", "Entries",
          Grouped(report_.used.size()) + " of " + Plural(EntryCount(), "entry", "entries") +
              " explain something in these articles.");
  EntryBar();
  std::vector<Line> lines;
  for (const Report::Entry& entry : report_.used) {
    if (lines.size() == kMostEntries) break;
    const std::string note = Slug(entry.term) == entry.id ? "" : entry.id;
    lines.push_back(
        {entry.term, note, true, {entry.uses.uses, entry.uses.documents, entry.uses.marks}});
  }
  out_ += "<div class=\"columns\">\n<div>\n<h3>By use</h3>\n";
  Table({"Entry", "Uses", "Articles", "Marks"}, lines);
  if (report_.used.size() > lines.size()) {
    out_ += "<p class=\"quiet\">All of them are in the JSON report.</p>\n";
  }
  out_ += "</div>\n<div>\n<h3>Never used</h3>\n";
  if (report_.unused.empty()) out_ += "<p class=\"quiet\">None.</p>\n";
  const std::size_t shown = std::min(kMostEntries, report_.unused.size());
  const std::size_t first = std::min(kNamesAtOnce, shown);
  Names(0, first);
  if (first < shown) {
    out_ += "<details>\n<summary>" + Grouped(report_.unused.size() - first) + " more</summary>\n";
    Names(first, shown);
    if (shown < report_.unused.size()) {
      out_ += "<p class=\"quiet\">All of them are in the JSON report.</p>\n";
    }
    out_ += "</details>\n";
  }
  out_ += "</div>\n</div>\n</section>\n";
}

void Page::Names(std::size_t begin, std::size_t end) {
  if (begin == end) return;
  out_ += "<ul class=\"names\">\n";
  for (std::size_t i = begin; i < end; ++i) {
    const Report::Entry& entry = report_.unused[i];
    out_ += "<li><bdi>" + EscapeHtml(entry.term) + "</bdi>";
    if (entry.uses.silent > 0) {
      out_ += " <span class=\"count\">" + Grouped(entry.uses.silent) + " silent</span>";
    }
    out_ += "</li>\n";
  }
  out_ += "</ul>\n";
}

}  // namespace

std::string EscapeHtml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if (static_cast<uint8_t>(c) < 0x20 || c == 0x7f) {
          out += "\xef\xbf\xbd";
        } else {
          out.push_back(c);
        }
    }
  }
  return out;
}

std::string ToHtml(const Report& report, std::string_view glossary) {
  return Page(report, glossary).Write();
}

}  // namespace explainer
