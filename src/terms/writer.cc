#include "terms/writer.h"

#include <array>

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

  std::string Join() const {
    std::string out;
    for (const std::string& column : columns_) {
      AppendVarint(out, static_cast<uint32_t>(column.size()));
      out += column;
    }
    return out;
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

}  // namespace

std::vector<char> WriteTerms(const TermsContent& content) {
  Columns columns;
  columns[Column::kLanguage] = content.language;

  columns.Varint(Column::kParadigms, content.paradigms.size());
  for (const Paradigm& paradigm : content.paradigms) {
    columns.Varint(Column::kParadigms, paradigm.size());
    for (const Edit& edit : paradigm) {
      columns.Varint(Column::kParadigms, edit.strip);
      columns.Line(Column::kParadigms, edit.append);
    }
  }

  std::size_t labels = 0;
  std::size_t look_alikes = 0;
  std::size_t patterns = 0;
  std::size_t last_look_alike = 0;
  std::size_t last_pattern = 0;
  for (std::size_t i = 0; i < content.entries.size(); ++i) {
    const TermsContent::Entry& entry = content.entries[i];
    columns.Varint(Column::kEntryLabels, entry.labels.size());
    columns.Byte(Column::kEntryLevel, static_cast<uint8_t>(entry.level | entry.share));
    columns.Line(Column::kEntryId, entry.id == Slug(entry.labels[0].text) ? "" : entry.id);
    AppendAscending(columns[Column::kEntryCues], entry.cues_for);
    AppendAscending(columns[Column::kEntryCues], entry.cues_against);
    AppendAscending(columns[Column::kEntryCues], entry.definition);
    for (const TermsContent::Label& label : entry.labels) {
      columns.Line(Column::kLabelText, label.text);
      columns.Byte(Column::kLabelRules, label.rules);
      columns.Byte(Column::kLabelParadigm, label.paradigm);
      ++labels;
    }
    for (std::size_t k = 0; k < entry.look_alikes.size(); ++k) {
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
  const auto add_label = [&columns](const TermsContent::Label& label) {
    columns.Line(Column::kLabelText, label.text);
    columns.Byte(Column::kLabelParadigm, label.paradigm);
  };
  for (const TermsContent::Label& cue : content.cues) add_label(cue);
  for (const TermsContent::Entry& entry : content.entries) {
    for (const TermsContent::Label& look_alike : entry.look_alikes) add_label(look_alike);
  }
  for (const TermsContent::Topic& topic : content.topics) {
    columns.Varint(Column::kTopics, topic.entries);
    AppendAscending(columns[Column::kTopics], topic.words);
  }
  for (const std::size_t count : {content.entries.size(), labels, content.cues.size(), look_alikes,
                                  patterns, content.topics.size()}) {
    columns.Varint(Column::kCounts, count);
  }

  const std::string body = columns.Join();
  std::string out(kTermsMagic);
  out.push_back(static_cast<char>(kTermsVersion));
  out.push_back(static_cast<char>(patterns > 0 ? kHasPatterns : 0));
  out.append(2, '\0');
  AppendU32(out, static_cast<uint32_t>(kTermsHeaderSize + body.size()));
  AppendU32(out, Xxh32(body));
  out += body;
  return {out.begin(), out.end()};
}

}  // namespace explainer
