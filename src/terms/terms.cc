#include "terms/terms.h"

#include <algorithm>

#include "base/bytes.h"

namespace explainer {
namespace {

Error Damaged(std::string message) {
  return Error{ErrorCode::kDamaged,
               std::move(message) + "; compile the glossary again or load it again"};
}

// A line that can be a label: not empty, not too long.
bool IsLabel(std::string_view line) { return !line.empty() && line.size() <= kMaxLabelBytes; }

}  // namespace

std::string Slug(std::string_view term) {
  std::string slug;
  bool pending = false;
  for (const char c : term) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (kept) {
      if (pending && !slug.empty()) slug.push_back('-');
      slug.push_back(lower);
    }
    pending = !kept;
  }
  return slug;
}

Result<Terms> Terms::Open(std::vector<char> bytes) {
  Terms terms;
  terms.storage_ = std::move(bytes);
  terms.bytes_ = std::string_view(terms.storage_.data(), terms.storage_.size());
  ByteReader header(terms.bytes_);
  if (header.Bytes(kTermsMagic.size()) != kTermsMagic) {
    return Damaged("these bytes are not a compiled glossary");
  }
  const uint8_t version = header.U8();
  if (header.ok() && version != kTermsVersion) {
    return Error{ErrorCode::kVersion,
                 "the compiled glossary is of another release than this engine; take both from the "
                 "same release"};
  }
  header.Bytes(3);
  const uint32_t size = header.U32();
  terms.checksum_ = header.U32();
  if (!header.ok() || size != terms.bytes_.size()) {
    return Damaged("the compiled glossary is cut short or has bytes to spare");
  }
  if (Crc32(terms.bytes_.substr(kTermsHeaderSize)) != terms.checksum_) {
    return Damaged("the compiled glossary is damaged (its checksum does not match)");
  }
  // The checksum catches accidents; bytes made to harm pass it, so everything is checked again.
  if (!terms.Read()) return Damaged("the compiled glossary contradicts itself");
  return terms;
}

bool Terms::Read() {
  std::vector<ByteReader> columns;
  ByteReader all(bytes_.substr(kTermsHeaderSize));
  for (int i = 0; i < static_cast<int>(Column::kCount); ++i) {
    columns.emplace_back(all.Bytes(all.Varint()));
  }
  if (!all.ok() || !all.AtEnd()) return false;
  const auto column = [&columns](Column c) -> ByteReader& {
    return columns[static_cast<std::size_t>(c)];
  };
  const auto offset = [this](std::string_view text) {
    return static_cast<uint32_t>(text.data() - bytes_.data());
  };

  ByteReader& language = column(Column::kLanguage);
  const std::string_view tag = language.Bytes(language.remaining());
  if (tag.empty()) return false;
  language_offset_ = offset(tag);
  language_size_ = static_cast<uint32_t>(tag.size());

  ByteReader& counts = column(Column::kCounts);
  const uint32_t entry_count = counts.Varint();
  const uint32_t term_labels = counts.Varint();
  const uint32_t cue_count = counts.Varint();
  const uint32_t look_alikes = counts.Varint();
  const uint32_t pattern_count = counts.Varint();
  // Each of these has at least a byte of its own somewhere, so a count beyond the size is a lie
  // that must not reach an allocation.
  for (const uint32_t count : {entry_count, term_labels, cue_count, look_alikes, pattern_count}) {
    if (!counts.ok() || count > bytes_.size()) return false;
  }

  ByteReader& paradigms = column(Column::kParadigms);
  const uint32_t paradigm_count = paradigms.Varint();
  if (paradigm_count > kMaxParadigms) return false;
  for (uint32_t i = 0; i < paradigm_count; ++i) {
    Paradigm paradigm;
    const uint32_t forms = paradigms.Varint();
    if (forms > kMaxSensesPerForm) return false;
    for (uint32_t f = 0; f < forms; ++f) {
      const uint32_t strip = paradigms.Varint();
      const std::string_view append = paradigms.Until('\n');
      if (strip > kMaxEditBytes || append.size() > kMaxEditBytes) return false;
      paradigm.push_back({static_cast<uint8_t>(strip), std::string(append)});
    }
    paradigms_.push_back(std::move(paradigm));
  }

  labels_.reserve(term_labels + cue_count + look_alikes);
  const auto read_label = [&](ByteReader& text, uint8_t rules, uint8_t paradigm) {
    const std::string_view line = text.Until('\n');
    if (!IsLabel(line) || paradigm >= paradigm_count) return false;
    labels_.push_back({offset(line), 0, static_cast<uint8_t>(line.size()), rules, paradigm});
    return true;
  };
  for (uint32_t i = 0; i < term_labels; ++i) {
    const uint8_t rules = column(Column::kLabelRules).U8();
    const uint8_t paradigm = column(Column::kLabelParadigm).U8();
    if (!read_label(column(Column::kLabelText), rules, paradigm)) return false;
  }

  uint32_t next_label = 0;
  ByteReader& ids = column(Column::kEntryId);
  ByteReader& cues = column(Column::kEntryCues);
  const auto read_cues = [&](uint16_t& count_out) {
    const uint32_t count = cues.Varint();
    if (count > cue_count || count > 0xffff) return false;
    uint32_t index = 0;
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t step = cues.Varint();
      if (i > 0 && step == 0) return false;
      if (step >= cue_count - index) return false;
      index += step;
      cue_indices_.push_back(index);
    }
    count_out = static_cast<uint16_t>(count);
    return cues.ok();
  };
  for (uint32_t i = 0; i < entry_count; ++i) {
    Entry entry;
    entry.first_label = next_label;
    entry.label_count = column(Column::kEntryLabels).Varint();
    if (entry.label_count == 0 || entry.label_count > term_labels - next_label) return false;
    for (uint32_t k = 0; k < entry.label_count; ++k) labels_[next_label++].entry = i;
    entry.level = column(Column::kEntryLevel).U8();
    if (entry.level < kMinLevel || entry.level > kMaxLevel) return false;
    const std::string_view id = ids.Until('\n');
    if (!id.empty()) ids_.emplace_back(i, id);
    entry.first_cue = static_cast<uint32_t>(cue_indices_.size());
    if (!read_cues(entry.cues_for) || !read_cues(entry.cues_against)) return false;
    entries_.push_back(entry);
  }
  if (next_label != term_labels) return false;

  first_cue_label_ = static_cast<uint32_t>(labels_.size());
  for (uint32_t i = 0; i < cue_count; ++i) {
    const uint8_t paradigm = column(Column::kCueParadigm).U8();
    if (!read_label(column(Column::kCueText), kAnyCase, paradigm)) return false;
  }

  first_look_alike_ = static_cast<uint32_t>(labels_.size());
  // Steps from entry to entry; the entry must exist even when the steps are made to overflow.
  const auto read_entry = [&](ByteReader& from, uint32_t& entry) {
    const uint32_t step = from.Varint();
    if (!from.ok() || step >= entry_count - entry) return false;
    entry += step;
    return true;
  };
  uint32_t entry = 0;
  ByteReader& look = column(Column::kLookAlikes);
  for (uint32_t i = 0; i < look_alikes; ++i) {
    if (!read_entry(look, entry) || !read_label(look, kAnyCase, 0)) return false;
    labels_.back().entry = entry;
    labels_.back().paradigm = ParadigmOfEnd(static_cast<uint32_t>(labels_.size() - 1));
  }
  entry = 0;
  ByteReader& patterns = column(Column::kPatterns);
  for (uint32_t i = 0; i < pattern_count; ++i) {
    if (!read_entry(patterns, entry)) return false;
    const std::string_view text = patterns.Until('\n');
    if (text.empty()) return false;
    patterns_.push_back({entry, text});
  }
  for (const ByteReader& reader : columns) {
    if (!reader.ok() || !reader.AtEnd()) return false;
  }
  return true;
}

uint8_t Terms::ParadigmOfEnd(uint32_t look_alike) const {
  const std::string_view phrase = LabelText(look_alike);
  const Entry& entry = entries_[labels_[look_alike].entry];
  for (uint32_t i = entry.first_label; i < entry.first_label + entry.label_count; ++i) {
    const std::string_view label = LabelText(i);
    if (label.size() >= phrase.size()) continue;
    const std::size_t start = phrase.size() - label.size();
    if (phrase.substr(start) == label && phrase[start - 1] == ' ') return labels_[i].paradigm;
  }
  return 0;
}

std::string Terms::Id(uint32_t entry) const {
  const auto found = std::lower_bound(ids_.begin(), ids_.end(), entry,
                                      [](const auto& id, uint32_t e) { return id.first < e; });
  if (found != ids_.end() && found->first == entry) return std::string(found->second);
  return Slug(Title(entry));
}

}  // namespace explainer
