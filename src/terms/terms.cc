#include "terms/terms.h"

#include <algorithm>
#include <span>

#include "base/bytes.h"
#include "base/checksum.h"
#include "text/lines.h"

namespace explainer {
namespace {

// Of an entry: three lists of nothing.
constexpr std::string_view kNoCues("\0\0\0", 3);

Error Damaged(std::string message) {
  return Error{ErrorCode::kDamaged,
               std::move(message) + "; compile the glossary again or load it again"};
}

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

bool Terms::CueList::Contains(uint32_t cue) const {
  return std::binary_search(begin(), end(), cue);
}

// Reads the columns, and trusts nothing: each step returns false when the bytes contradict
// themselves.
class Terms::Reader {
 public:
  Reader(Terms& terms, std::string_view body) : terms_(terms), body_(body) {}

  bool Read() {
    ByteReader all(body_);
    for (int i = 0; i < static_cast<int>(Column::kCount); ++i) {
      columns_.push_back(all.Bytes(all.Varint()));
    }
    return all.ok() && all.AtEnd() && ReadCounts() && ReadParadigms() && ReadLabels() &&
           ReadEntries() && ReadTopics() && ReadLookAlikes() && ReadPatterns();
  }

 private:
  std::string_view Of(Column column) const { return columns_[static_cast<std::size_t>(column)]; }

  bool ReadCounts() {
    ByteReader counts(Of(Column::kCounts));
    for (uint32_t* count :
         {&entries_, &term_labels_, &cues_, &look_alikes_, &patterns_, &topics_}) {
      *count = counts.Varint();
      // Each of these has at least a byte of its own somewhere, so a count beyond the size is a lie
      // that must not reach an allocation.
      if (*count > body_.size()) return false;
    }
    terms_.language_ = Of(Column::kLanguage);
    terms_.first_cue_label_ = term_labels_;
    terms_.first_look_alike_ = term_labels_ + cues_;
    return counts.ok() && counts.AtEnd() && !terms_.language_.empty();
  }

  bool ReadParadigms() {
    ByteReader paradigms(Of(Column::kParadigms));
    const uint32_t count = paradigms.Varint();
    if (count > kMaxParadigms) return false;
    for (uint32_t i = 0; i < count; ++i) {
      Paradigm paradigm;
      const uint32_t forms = paradigms.Varint();
      if (forms > kMaxSensesPerForm) return false;
      for (uint32_t f = 0; f < forms; ++f) {
        const uint32_t strip = paradigms.Varint();
        const std::string_view append = paradigms.Until('\n');
        if (strip > kMaxEditBytes || append.size() > kMaxEditBytes) return false;
        paradigm.push_back({static_cast<uint8_t>(strip), std::string(append)});
      }
      terms_.paradigms_.push_back(std::move(paradigm));
    }
    return paradigms.ok() && paradigms.AtEnd();
  }

  bool ReadLabels() {
    const uint32_t count = terms_.first_look_alike_ + look_alikes_;
    const std::string_view column = Of(Column::kLabelText);
    const std::string_view rules = Of(Column::kLabelRules);
    terms_.label_paradigms_ = Of(Column::kLabelParadigm);
    if (rules.size() != term_labels_ || terms_.label_paradigms_.size() != count) return false;
    terms_.label_column_ = column;
    terms_.label_rules_.assign(rules.begin(), rules.end());
    for (uint8_t& each : terms_.label_rules_) each &= static_cast<uint8_t>(~kOfAmbiguousEntry);
    for (const char paradigm : terms_.label_paradigms_) {
      if (static_cast<uint8_t>(paradigm) >= terms_.paradigms_.size()) return false;
    }
    terms_.label_begins_.resize(count + 1);
    if (FindLines(column, std::span(terms_.label_begins_).subspan(1)) != count) return false;
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t size = terms_.label_begins_[i + 1] - terms_.label_begins_[i] - 1;
      if (size == 0 || size > kMaxLabelBytes) return false;
    }
    return terms_.label_begins_[count] == column.size();
  }

  bool ReadEntries() {
    ByteReader labels(Of(Column::kEntryLabels));
    ByteReader cues(Of(Column::kEntryCues));
    terms_.entries_.reserve(entries_ + 1);
    terms_.entry_begins_.resize(term_labels_ / 64 + 1);
    terms_.cues_.assign(3, 0);
    uint32_t label = 0;
    for (uint32_t entry = 0; entry < entries_; ++entry) {
      const uint32_t count = labels.Varint();
      if (count == 0 || count > term_labels_ - label) return false;
      uint32_t list = 0;
      // Many have no cues: they share the first lists, which are empty.
      if (cues.rest().starts_with(kNoCues)) {
        cues.Bytes(kNoCues.size());
      } else {
        list = static_cast<uint32_t>(terms_.cues_.size());
        for (int kind = 0; kind < 3; ++kind) {
          if (!ReadCues(cues)) return false;
        }
      }
      const uint8_t ambiguous = terms_.cues_[list] > 0 ? kOfAmbiguousEntry : 0;
      terms_.entries_.push_back({label, list});
      terms_.entry_begins_[label / 64].bits |= uint64_t{1} << label % 64;
      for (uint32_t i = 0; i < count; ++i, ++label) terms_.label_rules_[label] |= ambiguous;
    }
    terms_.entries_.push_back({label, 0});
    uint32_t before = 0;
    for (Begins& begins : terms_.entry_begins_) {
      begins.before = before;
      before += static_cast<uint32_t>(std::popcount(begins.bits));
    }
    terms_.levels_ = Of(Column::kEntryLevel);
    terms_.ids_ = Of(Column::kEntryId);
    const bool levels_fit =
        std::all_of(terms_.levels_.begin(), terms_.levels_.end(),
                    [](char level) { return (level & 3) >= kMinLevel && level < kFewShare + 4; });
    return label == term_labels_ && labels.AtEnd() && cues.ok() && cues.AtEnd() && levels_fit &&
           terms_.levels_.size() == entries_ && FindLines(terms_.ids_, {}) == entries_ &&
           (terms_.ids_.empty() || terms_.ids_.back() == '\n');
  }

  bool ReadCues(ByteReader& cues) {
    const uint32_t count = cues.Varint();
    if (count > cues_) return false;
    terms_.cues_.push_back(count);
    uint32_t cue = 0;
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t step = cues.Varint();
      if ((i > 0 && step == 0) || step >= cues_ - cue) return false;
      cue += step;
      terms_.cues_.push_back(cue);
    }
    return cues.ok();
  }

  // The words of the topics are the lists of entries over again.
  bool ReadTopics() {
    ByteReader topics(Of(Column::kTopics));
    if (topics_ > kMaxTopics) return false;
    terms_.cue_topics_.resize(cues_);
    uint32_t end = 0;
    for (uint32_t topic = 0; topic < topics_; ++topic) {
      const uint32_t count = topics.Varint();
      if (count > entries_ - end) return false;
      terms_.topic_ends_.push_back(end += count);
      const auto list = static_cast<uint32_t>(terms_.cues_.size());
      if (!ReadCues(topics)) return false;
      for (const uint32_t cue : terms_.CuesAt(list)) terms_.cue_topics_[cue] |= 1u << topic;
      terms_.cues_.resize(list);
    }
    return topics.ok() && topics.AtEnd() && end == entries_;
  }

  bool ReadLookAlikes() {
    ByteReader steps(Of(Column::kLookAlikeEntry));
    uint32_t entry = 0;
    for (uint32_t i = 0; i < look_alikes_; ++i) {
      if (!Step(steps, entry)) return false;
      terms_.look_alike_entries_.push_back(entry);
    }
    return steps.ok() && steps.AtEnd();
  }

  bool ReadPatterns() {
    ByteReader patterns(Of(Column::kPatterns));
    uint32_t entry = 0;
    for (uint32_t i = 0; i < patterns_; ++i) {
      if (!Step(patterns, entry)) return false;
      terms_.patterns_.push_back({entry, patterns.Until('\n')});
    }
    return patterns.ok() && patterns.AtEnd();
  }

  // From entry to entry; the entry must exist even when the steps are made to overflow.
  bool Step(ByteReader& steps, uint32_t& entry) const {
    const uint32_t step = steps.Varint();
    if (!steps.ok() || step >= entries_ - entry) return false;
    entry += step;
    return true;
  }

  Terms& terms_;
  std::string_view body_;
  std::vector<std::string_view> columns_;
  uint32_t entries_ = 0;
  uint32_t term_labels_ = 0;
  uint32_t cues_ = 0;
  uint32_t look_alikes_ = 0;
  uint32_t patterns_ = 0;
  uint32_t topics_ = 0;
};

Result<Terms> Terms::Open(Buffer bytes) {
  Terms terms;
  terms.bytes_ = std::move(bytes);
  const std::string_view all = terms.bytes_.view();
  ByteReader header(all);
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
  if (!header.ok() || size != all.size()) {
    return Damaged("the compiled glossary is cut short or has bytes to spare");
  }
  const std::string_view body = all.substr(kTermsHeaderSize);
  if (Xxh32(body) != terms.checksum_) {
    return Damaged("the compiled glossary is damaged (its checksum does not match)");
  }
  // The checksum catches accidents; bytes made to harm pass it, so everything is checked again.
  if (!Reader(terms, body).Read()) return Damaged("the compiled glossary contradicts itself");
  return terms;
}

uint32_t Terms::TopicOf(uint32_t entry) const {
  const auto end = std::upper_bound(topic_ends_.begin(), topic_ends_.end(), entry);
  return static_cast<uint32_t>(end - topic_ends_.begin());
}

std::string Terms::Id(uint32_t entry) const {
  std::string id;
  ForEachId([&](uint32_t each, std::string_view text) {
    if (each == entry) id = text;
  });
  return id;
}

}  // namespace explainer
