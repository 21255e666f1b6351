#include "terms/writer.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/bytes.h"
#include "base/checksum.h"

namespace explainer {
namespace {

class Columns {
 public:
  std::string& operator[](Column column) { return columns_[static_cast<std::size_t>(column)]; }
  void Varint(Column column, std::size_t value) {
    AppendVarint((*this)[column], static_cast<uint32_t>(value));
  }
  void Byte(Column column, uint8_t value) { (*this)[column].push_back(static_cast<char>(value)); }
  void Line(Column column, std::string_view text) { ((*this)[column] += text) += '\n'; }

  // The whole file.
  std::vector<char> Seal(std::string_view magic, uint8_t flags) const {
    std::string body;
    for (const std::string& column : columns_) {
      AppendVarint(body, static_cast<uint32_t>(column.size()));
    }
    for (const std::string& column : columns_) body += column;
    std::string out(magic);
    out.push_back(static_cast<char>(kTermsVersion));
    out.push_back(static_cast<char>(flags));
    out.append(2, '\0');
    AppendU32(out, static_cast<uint32_t>(kTermsHeaderSize + body.size()));
    AppendU32(out, Xxh32(body));
    out += body;
    return {out.begin(), out.end()};
  }

 private:
  std::array<std::string, static_cast<std::size_t>(Column::kCount)> columns_;
};

void AppendAscending(std::string& out, const std::vector<uint32_t>& indices) {
  AppendVarint(out, static_cast<uint32_t>(indices.size()));
  uint32_t last = 0;
  for (const uint32_t index : indices) {
    AppendVarint(out, index - last);
    last = index;
  }
}

using Entries = std::span<const TermsContent::Entry>;

void AddLabel(Columns& columns, Column text, Column paradigm, const TermsContent::Label& label) {
  columns.Line(text, label.text);
  columns.Byte(paradigm, label.paradigm);
}

// What both files have of their entries; the counts, too.
void AddEntries(Columns& columns, Entries entries, const TermsContent& evidence) {
  std::size_t labels = 0;
  std::size_t look_alikes = 0;
  std::size_t patterns = 0;
  std::size_t last_look_alike = 0;
  std::size_t last_pattern = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const TermsContent::Entry& entry = entries[i];
    columns.Varint(Column::kEntryLabels, entry.labels.size());
    columns.Byte(Column::kEntryLevel, static_cast<uint8_t>(entry.level | entry.share));
    columns.Line(Column::kEntryId, entry.id == Slug(entry.labels[0].text) ? "" : entry.id);
    for (const TermsContent::Label& label : entry.labels) {
      AddLabel(columns, Column::kLabelText, Column::kLabelParadigm, label);
      columns.Byte(Column::kLabelRules, label.rules);
      ++labels;
    }
    for (const TermsContent::Label& look_alike : entry.look_alikes) {
      AddLabel(columns, Column::kLookAlikeText, Column::kLookAlikeParadigm, look_alike);
      columns.Varint(Column::kLookAlikeEntry, i - last_look_alike);
      last_look_alike = i;
      ++look_alikes;
    }
    for (const std::string& text : entry.patterns) {
      columns.Varint(Column::kPatterns, i - last_pattern);
      columns.Line(Column::kPatterns, text);
      last_pattern = i;
      ++patterns;
    }
  }
  for (const std::size_t count : {entries.size(), labels, evidence.cues.size(), look_alikes,
                                  patterns, evidence.topics.size(), evidence.regions.size()}) {
    columns.Varint(Column::kCounts, count);
  }
}

std::vector<char> WriteSenses(const TermsContent& content, Entries ambiguous) {
  Columns columns;
  AddEntries(columns, ambiguous, content);
  for (const TermsContent::Label& cue : content.cues) {
    AddLabel(columns, Column::kCueText, Column::kCueParadigm, cue);
  }
  for (const TermsContent::Entry& entry : ambiguous) {
    for (const auto* list : {&entry.cues_for, &entry.cues_against, &entry.definition}) {
      AppendAscending(columns[Column::kEntryCues], *list);
    }
    columns.Byte(Column::kEntryRegion, entry.region);
  }
  for (const TermsContent::Region& region : content.regions) {
    columns.Varint(Column::kRegions, region.whole);
    AppendAscending(columns[Column::kRegions], region.words);
  }
  for (const TermsContent::Topic& topic : content.topics) {
    columns.Varint(Column::kTopics, topic.plain);
    columns.Varint(Column::kTopics, topic.ambiguous);
    AppendAscending(columns[Column::kTopics], topic.words);
  }
  return columns.Seal(kSensesMagic, 0);
}

void AddParadigms(Columns& columns, const std::vector<Paradigm>& paradigms) {
  columns.Varint(Column::kParadigms, paradigms.size());
  for (const Paradigm& paradigm : paradigms) {
    columns.Varint(Column::kParadigms, paradigm.size());
    for (const Edit& edit : paradigm) {
      columns.Varint(Column::kParadigms, edit.strip);
      columns.Line(Column::kParadigms, edit.append);
    }
  }
}

}  // namespace

TermsFiles WriteTerms(const TermsContent& content) {
  const auto first_ambiguous = std::find_if(
      content.entries.begin(), content.entries.end(), [](const TermsContent::Entry& entry) {
        return !entry.cues_for.empty() || !entry.cues_against.empty();
      });
  const auto plain = static_cast<std::size_t>(first_ambiguous - content.entries.begin());
  const Entries entries(content.entries);
  TermsFiles files;
  Columns columns;
  uint8_t flags = 0;
  if (plain < entries.size()) {
    files.senses = WriteSenses(content, entries.subspan(plain));
    const std::string_view senses(files.senses.data(), files.senses.size());
    AppendU32(columns[Column::kSensesChecksum], Xxh32(senses.substr(kTermsHeaderSize)));
    flags |= kHasSenses;
  }
  columns[Column::kLanguage] = content.language;
  AddParadigms(columns, content.paradigms);
  AddEntries(columns, entries.first(plain), {});
  const bool patterns =
      std::any_of(entries.begin(), entries.end(),
                  [](const TermsContent::Entry& entry) { return !entry.patterns.empty(); });
  if (patterns) flags |= kHasPatterns;
  files.terms = columns.Seal(kTermsMagic, flags);
  return files;
}

}  // namespace explainer
