#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "exchange/cell_text.h"
#include "exchange/cells.h"
#include "exchange/exchange.h"
#include "exchange/headings.h"
#include "exchange/languages.h"
#include "exchange/texts.h"
#include "glossary/values.h"

namespace explainer {
namespace {

std::string Small(std::string_view text) {
  std::string out = OneLine(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

// "2024-01-31" of that and of what spreadsheets make of it: "2024-01-31 00:00", "31.1.2024". Where
// day and month may be mistaken for each other, as in 1/2/2024, the text stays as it is.
std::string Date(const std::string& text) {
  if (text.size() > 10 && (text[10] == ' ' || text[10] == 'T')) return text.substr(0, 10);
  int parts[3] = {0, 0, 0};
  std::size_t part = 0;
  for (const char c : text) {
    if (c == '.' && part < 2) {
      ++part;
    } else if (c >= '0' && c <= '9' && parts[part] < 1000) {
      parts[part] = parts[part] * 10 + (c - '0');
    } else {
      return text;
    }
  }
  if (part != 2 || parts[0] > 31 || parts[1] > 12 || parts[2] < 1000) return text;
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(parts[2]) + '-' + two(parts[1]) + '-' + two(parts[0]);
}

class TableImport {
 public:
  TableImport(const ImportOptions& options, Losses& losses)
      : options_(options), losses_(losses), wanted_(LanguageTag(options.language)) {}

  Result<Glossary> Run(const std::vector<Row>& rows) {
    if (rows.empty()) {
      return Error{ErrorCode::kInput, "is empty; its first row must name the columns",
                   options_.file};
    }
    ReadHeader(rows[0]);
    if (PlacesOf(Heading::kTerm).empty()) {
      return Error{ErrorCode::kInput,
                   "row " + std::to_string(rows[0].number) +
                       " names no column 'term'; name the columns in the first row, and call the "
                       "one with the terms 'term'",
                   options_.file};
    }
    for (std::size_t i = 1; i < rows.size(); ++i) ReadRow(rows[i]);
    return std::move(glossary_);
  }

 private:
  void ReadHeader(const Row& header) {
    header_ = header.cells;
    known_.assign(header_.size(), false);
    // The project's own names first: beside "short", a "description" is more of it.
    for (const bool own : {true, false}) {
      for (std::size_t i = 0; i < header_.size(); ++i) {
        const std::optional<Heading> column = HeadingFor(header_[i]);
        if (column && own == (Small(header_[i]) == NameOf(*column))) Place(i, *column);
      }
    }
  }

  // "synonyms" and "abbreviation" both have other labels, so that their cells are one list.
  void Place(std::size_t index, Heading column) {
    if (column == Heading::kShort && !PlacesOf(column).empty()) column = Heading::kMore;
    if (!PlacesOf(column).empty() && !IsList(column) && column != Heading::kMore) return;
    PlacesOf(column).push_back(index);
    known_[index] = true;
  }

  static bool IsList(Heading column) {
    return column == Heading::kAlso || column == Heading::kPatterns || column == Heading::kNot ||
           column == Heading::kCuesFor || column == Heading::kCuesAgainst ||
           column == Heading::kSee || column == Heading::kSources || column == Heading::kExplain ||
           column == Heading::kLeave;
  }

  void ReadRow(const Row& row) {
    row_ = &row;
    if (Cell(Heading::kTerm).empty()) {
      losses_.Add("rows without a term", Where());
      return;
    }
    if (!IsOfLanguage(Cell(Heading::kLanguage))) return;
    DropUnknown();
    Entry entry;
    entry.id = Cell(Heading::kId);
    entry.term = Cell(Heading::kTerm);
    ReadRules(entry);
    entry.expansion = Cell(Heading::kExpansion);
    entry.patterns = List(Heading::kPatterns, false);
    entry.short_text = Cell(Heading::kShort);
    entry.more = Cell(Heading::kMore);
    entry.kind = Small(Cell(Heading::kKind));
    ReadLevelAndShare(entry);
    entry.look_alikes = List(Heading::kNot, true);
    entry.cues_for = List(Heading::kCuesFor, true);
    entry.cues_against = List(Heading::kCuesAgainst, true);
    entry.region = Cell(Heading::kRegion);
    entry.see = List(Heading::kSee, true);
    std::vector<std::string> refused;
    entry.sources = ReadSources(Cell(Heading::kSources), refused);
    for (std::size_t i = 0; i < refused.size(); ++i)
      losses_.Add("sources without address", Where());
    entry.reviewed = Date(Cell(Heading::kReviewed));
    entry.expires = Date(Cell(Heading::kExpires));
    entry.explain = List(Heading::kExplain, false);
    entry.leave = List(Heading::kLeave, false);
    entry.topic = TopicOf(Cell(Heading::kTopic));
    ReadLicence(Cell(Heading::kLicence));
    glossary_.entries.push_back(std::move(entry));
  }

  std::string Where() const { return "row " + std::to_string(row_->number); }

  std::vector<std::size_t>& PlacesOf(Heading column) {
    return places_[static_cast<std::size_t>(column)];
  }

  // The cell of the row, or the cells, a line each.
  std::string Cell(Heading column) const {
    std::string text;
    for (const std::size_t place : places_[static_cast<std::size_t>(column)]) {
      if (place >= row_->cells.size() || row_->cells[place].empty()) continue;
      if (!text.empty()) text += '\n';
      text += row_->cells[place];
    }
    return text;
  }

  std::vector<std::string> List(Heading column, bool semicolons) const {
    return ReadList(Cell(column), semicolons);
  }

  void DropUnknown() {
    for (std::size_t i = 0; i < row_->cells.size(); ++i) {
      if (row_->cells[i].empty() || (i < known_.size() && known_[i])) continue;
      const bool named = i < header_.size() && !header_[i].empty();
      losses_.Add(
          named ? "column '" + OneLine(header_[i]) + "'" : "cells below no name of a column",
          Where());
    }
  }

  // The first row says the language where nobody else did.
  bool IsOfLanguage(const std::string& cell) {
    if (cell.empty()) return true;
    const std::string tag = LanguageTag(cell);
    if (tag.empty()) {
      losses_.Add("language '" + OneLine(cell) + "', which is no tag such as 'en'", Where());
      return true;
    }
    if (wanted_.empty()) wanted_ = tag;
    if (!IsWanted(tag, wanted_)) {
      losses_.Add("rows in language '" + tag + "'", Where());
      return false;
    }
    if (glossary_.language.empty()) glossary_.language = tag;
    return true;
  }

  void ReadRules(Entry& entry) {
    EntryLabel term;
    term.text = entry.term;
    const std::string case_cell = Cell(Heading::kCase);
    if (!case_cell.empty() && !ReadWord(Small(case_cell), term.case_rule)) {
      losses_.Add("case '" + OneLine(case_cell) + "', not auto, fold, initial or exact", Where());
    }
    const std::string inflect = Cell(Heading::kInflect);
    if (!inflect.empty() && !ReadWord(Small(inflect), term.inflection)) {
      losses_.Add("inflect '" + OneLine(inflect) + "', not auto, noun, verb or none", Where());
    }
    entry.labels = {term};
    for (EntryLabel& label : ReadLabels(Cell(Heading::kAlso), term)) {
      entry.labels.push_back(std::move(label));
    }
  }

  void ReadLevelAndShare(Entry& entry) {
    const std::string level = Cell(Heading::kLevel);
    const bool is_level = level == "1" || level == "2" || level == "3";
    entry.level = is_level ? level[0] - '0' : kNoLevel;
    if (!is_level && !level.empty()) {
      losses_.Add("level '" + OneLine(level) + "', not 1, 2 or 3", Where());
    }
    const std::string share = Small(Cell(Heading::kShare));
    if (share == "most") entry.share = Share::kMost;
    if (share == "few") entry.share = Share::kFew;
    if (!share.empty() && share != "most" && share != "half" && share != "few") {
      losses_.Add("share '" + share + "', not most, half or few", Where());
    }
  }

  std::size_t TopicOf(const std::string& title) {
    const auto [found, is_new] = topics_.emplace(OneLine(title), glossary_.topics.size());
    if (is_new) glossary_.topics.push_back({found->first, {}});
    return found->second;
  }

  void ReadLicence(const std::string& licence) {
    if (licence.empty()) return;
    if (glossary_.licences.empty()) glossary_.licences.push_back(OneLine(licence));
    if (OneLine(licence) != glossary_.licences[0]) {
      losses_.Add("licence '" + OneLine(licence) + "': a glossary has one, which is '" +
                      glossary_.licences[0] + "'",
                  Where());
    }
  }

  const ImportOptions& options_;
  Losses& losses_;
  std::string wanted_;  // language; empty: whichever comes first
  std::vector<std::string> header_;
  std::vector<bool> known_;
  std::array<std::vector<std::size_t>, kHeadings> places_;  // in each row
  const Row* row_ = nullptr;
  std::unordered_map<std::string, std::size_t> topics_;
  Glossary glossary_;
};

}  // namespace

Result<Glossary> ImportTable(std::string_view document, const ImportOptions& options,
                             Losses& losses) {
  const Result<std::vector<Row>> rows = ReadRows(document, options.file);
  if (!rows.ok()) return rows.error();
  return TableImport(options, losses).Run(*rows);
}

}  // namespace explainer
