#include "terms/terms.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "base/bytes.h"
#include "base/checksum.h"
#include "text/lines.h"

namespace explainer {
namespace {

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
  explicit Reader(Terms& terms) : terms_(terms) {}

  // Takes in a file, first the terms, then the senses; `body` is what follows the header.
  bool Take(std::string_view body) {
    File& file = files_[file_count_++];
    ByteReader all(body);
    uint32_t sizes[kColumns];
    for (uint32_t& size : sizes) size = all.Varint();
    for (std::size_t i = 0; i < kColumns; ++i) file.columns[i] = all.Bytes(sizes[i]);
    ByteReader counts(file[Column::kCounts]);
    for (uint32_t& count : file.counts) {
      count = counts.Varint();
      // Each of these has at least a byte of its own somewhere, so a count beyond the size is a lie
      // that must not reach an allocation.
      if (count > body.size()) return false;
    }
    return all.ok() && all.AtEnd() && counts.ok() && counts.AtEnd();
  }

  // XXH32 of the senses, as the terms say; empty without senses.
  std::string_view senses_checksum() const { return files_[0][Column::kSensesChecksum]; }

  bool Read() {
    terms_.language_ = files_[0][Column::kLanguage];
    terms_.senses_checksum_ = senses_checksum();
    if (!HasItsColumnsOnly() || !ReadParadigms() || !ReadLabels()) return false;
    terms_.plain_count_ = files_[0].counts[kEntries];
    terms_.first_labels_.resize(Count(kEntries) + 1);
    terms_.label_rules_.reset(new uint8_t[Count(kLabels)]());
    terms_.look_alike_entries_.reserve(Count(kLookAlikes));
    terms_.entry_begins_.resize(terms_.first_cue_label_ / 64 + 1);
    terms_.cues_.assign(3, 0);
    for (std::size_t i = 0; i < file_count_; ++i) {
      if (!ReadEntries(files_[i]) || (i == 1 && !ReadEvidence(files_[i]))) return false;
    }
    terms_.first_labels_[first_entry_] = first_label_;
    uint32_t before = 0;
    for (Begins& begins : terms_.entry_begins_) {
      begins.before = before;
      before += static_cast<uint32_t>(std::popcount(begins.bits));
    }
    return file_count_ == 1 || (ReadRegions(files_[1]) && ReadTopics(files_[1]));
  }

 private:
  static constexpr auto kColumns = static_cast<std::size_t>(Column::kCount);
  // In the order of kCounts.
  enum Counted {
    kEntries,
    kLabels,
    kCues,
    kLookAlikes,
    kPatterns,
    kTopics,
    kRegions,
    kCountedKinds
  };
  struct File {
    std::string_view columns[kColumns];
    uint32_t counts[kCountedKinds] = {};

    std::string_view operator[](Column column) const {
      return columns[static_cast<std::size_t>(column)];
    }
  };
  // Labels of one kind stand together, whichever file they are from.
  struct LabelKind {
    Counted counted;
    Column text;
    Column paradigm;
  };
  static constexpr LabelKind kLabelKinds[] = {
      {kLabels, Column::kLabelText, Column::kLabelParadigm},
      {kCues, Column::kCueText, Column::kCueParadigm},
      {kLookAlikes, Column::kLookAlikeText, Column::kLookAlikeParadigm},
  };

  uint32_t Count(Counted kind) const { return files_[0].counts[kind] + files_[1].counts[kind]; }

  bool HasItsColumnsOnly() const {
    const File& terms = files_[0];
    const File& senses = files_[1];
    return !terms[Column::kLanguage].empty() && terms.counts[kCues] == 0 &&
           terms.counts[kTopics] == 0 && terms.counts[kRegions] == 0 &&
           terms[Column::kEntryCues].empty() && terms[Column::kEntryRegion].empty() &&
           terms[Column::kRegions].empty() && terms[Column::kTopics].empty() &&
           senses[Column::kLanguage].empty() && senses[Column::kSensesChecksum].empty() &&
           senses[Column::kParadigms].empty();
  }

  bool ReadParadigms() {
    ByteReader paradigms(files_[0][Column::kParadigms]);
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
    JoinLabels();
    const std::string_view column = terms_.label_column_;
    std::vector<uint32_t>& begins = terms_.label_begins_;
    terms_.first_cue_label_ = Count(kLabels);
    terms_.first_look_alike_ = terms_.first_cue_label_ + Count(kCues);
    const uint32_t count = terms_.first_look_alike_ + Count(kLookAlikes);
    begins.resize(count + 1);
    if (FindLines(column, std::span(begins).subspan(1)) != count) return false;
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t size = begins[i + 1] - begins[i] - 1;
      if (size == 0 || size > kMaxLabelBytes) return false;
    }
    // Each file has as many of each kind as it says.
    uint32_t label = 0;
    std::size_t end = 0;
    for (const LabelKind& kind : kLabelKinds) {
      for (const File& file : files_) {
        label += file.counts[kind.counted];
        end += file[kind.text].size();
        if (begins[label] != end || file[kind.paradigm].size() != file.counts[kind.counted]) {
          return false;
        }
        terms_.label_paradigms_ += file[kind.paradigm];
      }
    }
    for (const char paradigm : terms_.label_paradigms_) {
      if (static_cast<uint8_t>(paradigm) >= terms_.paradigms_.size()) return false;
    }
    return true;
  }

  // The texts of all labels in one: as they lie in the terms, or copied from both files.
  void JoinLabels() {
    std::size_t size = 0;
    for (const LabelKind& kind : kLabelKinds) {
      for (const File& file : files_) size += file[kind.text].size();
    }
    terms_.label_column_ = {files_[0][Column::kLabelText].data(), size};
    if (file_count_ == 1) return;
    char* to = terms_.joined_labels_.Reserve(size);
    for (const LabelKind& kind : kLabelKinds) {
      for (const File& file : files_) {
        const std::string_view text = file[kind.text];
        if (!text.empty()) std::memcpy(to, text.data(), text.size());
        to += text.size();
      }
    }
    terms_.label_column_ = terms_.joined_labels_.view();
  }

  bool ReadEntries(const File& file) {
    const uint32_t base = first_entry_;
    const uint32_t entries = file.counts[kEntries];
    const uint8_t ambiguous = &file == &files_[1] ? kOfAmbiguousEntry : 0;
    const std::string_view rules = file[Column::kLabelRules];
    if (rules.size() != file.counts[kLabels]) return false;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      terms_.label_rules_[first_label_ + i] =
          static_cast<uint8_t>((rules[i] & ~kOfAmbiguousEntry) | ambiguous);
    }
    const uint32_t last_label = first_label_ + file.counts[kLabels];
    ByteReader labels(file[Column::kEntryLabels]);
    for (uint32_t entry = 0; entry < entries; ++entry) {
      const uint32_t count = labels.Varint();
      if (count == 0 || count > last_label - first_label_) return false;
      terms_.first_labels_[first_entry_++] = first_label_;
      terms_.entry_begins_[first_label_ / 64].bits |= uint64_t{1} << first_label_ % 64;
      first_label_ += count;
    }
    const std::string_view levels = file[Column::kEntryLevel];
    const std::string_view ids = file[Column::kEntryId];
    const bool levels_fit = std::all_of(levels.begin(), levels.end(), [](char level) {
      return (level & 3) >= kMinLevel && level < kFewShare + 4;
    });
    terms_.levels_ += levels;
    terms_.ids_[ambiguous != 0] = ids;
    return first_label_ == last_label && labels.AtEnd() && levels_fit && levels.size() == entries &&
           FindLines(ids, {}) == entries && (ids.empty() || ids.back() == '\n') &&
           ReadLookAlikes(file, base) && ReadPatterns(file, base);
  }

  bool ReadLookAlikes(const File& file, uint32_t base) {
    ByteReader steps(file[Column::kLookAlikeEntry]);
    uint32_t entry = 0;
    for (uint32_t i = 0; i < file.counts[kLookAlikes]; ++i) {
      if (!Step(steps, file, entry)) return false;
      terms_.look_alike_entries_.push_back(base + entry);
    }
    return steps.ok() && steps.AtEnd();
  }

  bool ReadPatterns(const File& file, uint32_t base) {
    ByteReader patterns(file[Column::kPatterns]);
    uint32_t entry = 0;
    for (uint32_t i = 0; i < file.counts[kPatterns]; ++i) {
      if (!Step(patterns, file, entry)) return false;
      terms_.patterns_.push_back({base + entry, patterns.Until('\n')});
    }
    return patterns.ok() && patterns.AtEnd();
  }

  // From entry to entry; the entry must exist even when the steps are made to overflow.
  static bool Step(ByteReader& steps, const File& file, uint32_t& entry) {
    const uint32_t step = steps.Varint();
    if (!steps.ok() || step >= file.counts[kEntries] - entry) return false;
    entry += step;
    return true;
  }

  // Of the ambiguous entries: the cues that speak for them, against them, and of their definitions.
  bool ReadEvidence(const File& file) {
    ByteReader cues(file[Column::kEntryCues]);
    for (uint32_t entry = terms_.plain_count_; entry < first_entry_; ++entry) {
      const auto list = static_cast<uint32_t>(terms_.cues_.size());
      terms_.entry_cues_.push_back(list);
      for (int kind = 0; kind < 3; ++kind) {
        if (!ReadCues(cues)) return false;
      }
      // All else is judged by its cues, so there is one.
      if (terms_.cues_[list] == 0 && terms_.cues_[list + 1] == 0) return false;
    }
    return cues.ok() && cues.AtEnd();
  }

  bool ReadCues(ByteReader& cues) {
    const uint32_t all = Count(kCues);
    const uint32_t count = cues.Varint();
    if (count > all) return false;
    terms_.cues_.push_back(count);
    uint32_t cue = 0;
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t step = cues.Varint();
      if ((i > 0 && step == 0) || step >= all - cue) return false;
      cue += step;
      terms_.cues_.push_back(cue);
    }
    return cues.ok();
  }

  bool ReadRegions(const File& file) {
    const uint32_t count = file.counts[kRegions];
    terms_.entry_regions_ = file[Column::kEntryRegion];
    if (count > kMaxRegions || terms_.entry_regions_.size() != file.counts[kEntries]) return false;
    for (const char region : terms_.entry_regions_) {
      if (static_cast<uint8_t>(region) > count) return false;
    }
    terms_.cue_regions_.resize(Count(kCues));
    ByteReader regions(file[Column::kRegions]);
    for (uint32_t region = 0; region < count; ++region) {
      const RegionSet own = RegionSet{1} << region;
      terms_.relatives_.push_back(own);
      const uint32_t whole = regions.Varint();
      if (whole > region) return false;
      if (whole > 0) {
        terms_.relatives_[region] |= RegionSet{1} << (whole - 1);
        terms_.relatives_[whole - 1] |= own;
      }
      if (!AddCues(regions, own, terms_.cue_regions_)) return false;
    }
    return regions.ok() && regions.AtEnd();
  }

  // Adds a bit to the sets of the cues that are listed. They are read behind the lists of the
  // entries, and not kept.
  bool AddCues(ByteReader& lists, uint64_t bit, std::vector<uint64_t>& sets) {
    const auto list = static_cast<uint32_t>(terms_.cues_.size());
    if (!ReadCues(lists)) return false;
    for (const uint32_t cue : terms_.CuesAt(list)) sets[cue] |= bit;
    terms_.cues_.resize(list);
    return true;
  }

  // The topics share out the plain entries, and the ambiguous ones.
  bool ReadTopics(const File& file) {
    ByteReader topics(file[Column::kTopics]);
    terms_.topic_count_ = file.counts[kTopics];
    if (terms_.topic_count_ > kMaxTopics) return false;
    terms_.cue_topics_.resize(Count(kCues));
    terms_.topics_.reset(new uint8_t[Count(kEntries)]());
    uint32_t done[] = {0, terms_.plain_count_};
    const uint32_t ends[] = {terms_.plain_count_, Count(kEntries)};
    for (uint32_t topic = 0; topic < terms_.topic_count_; ++topic) {
      for (int part = 0; part < 2; ++part) {
        const uint32_t count = topics.Varint();
        if (count > ends[part] - done[part]) return false;
        std::fill_n(terms_.topics_.get() + done[part], count, static_cast<uint8_t>(topic));
        done[part] += count;
      }
      if (!AddCues(topics, TopicSet{1} << topic, terms_.cue_topics_)) return false;
    }
    return topics.ok() && topics.AtEnd() && done[0] == ends[0] && done[1] == ends[1];
  }

  Terms& terms_;
  File files_[2];  // the second is empty without senses
  std::size_t file_count_ = 0;
  uint32_t first_entry_ = 0;  // of the next file
  uint32_t first_label_ = 0;  // of the next entry
};

namespace {

// What follows the header of a file, once that is right.
Result<std::string_view> OpenFile(std::string_view all, std::string_view magic) {
  ByteReader header(all);
  if (header.Bytes(magic.size()) != magic) {
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
  const uint32_t checksum = header.U32();
  if (!header.ok() || size != all.size()) {
    return Damaged("the compiled glossary is cut short or has bytes to spare");
  }
  const std::string_view body = all.substr(kTermsHeaderSize);
  if (Xxh32(body) != checksum) {
    return Damaged("the compiled glossary is damaged (its checksum does not match)");
  }
  return body;
}

// The XXH32 in the header of a file, as its bytes.
std::string_view ChecksumOf(std::string_view file) { return file.substr(kTermsHeaderSize - 4, 4); }

}  // namespace

Result<Terms> Terms::Open(Buffer terms_bytes, Buffer senses_bytes) {
  Terms terms;
  terms.terms_bytes_ = std::move(terms_bytes);
  terms.senses_bytes_ = std::move(senses_bytes);
  // The checksums catch accidents; bytes made to harm pass them, so everything is checked again.
  Reader reader(terms);
  const std::string_view all = terms.terms_bytes_.view();
  const Result<std::string_view> body = OpenFile(all, kTermsMagic);
  if (!body.ok()) return body.error();
  bool sound = reader.Take(*body);
  const std::string_view senses = terms.senses_bytes_.view();
  if (sound && !senses.empty()) {
    const Result<std::string_view> evidence = OpenFile(senses, kSensesMagic);
    if (!evidence.ok()) return evidence.error();
    if (ChecksumOf(senses) != reader.senses_checksum()) {
      return Damaged("these senses belong to another edition of the glossary");
    }
    sound = reader.Take(*evidence);
  }
  terms.checksum_ = ByteReader(ChecksumOf(all)).U32();
  if (!sound || !reader.Read()) return Damaged("the compiled glossary contradicts itself");
  return terms;
}

std::string Terms::Id(uint32_t entry) const {
  std::string id;
  ForEachId([&](uint32_t each, std::string_view text) {
    if (each == entry) id = text;
  });
  return id;
}

}  // namespace explainer
