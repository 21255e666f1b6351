// A compiled glossary, read: Terms::Open validates the bytes once, at the door; after that every
// index is in range and every label can be trusted.
//
//   Result<Terms> terms = Terms::Open(std::move(bytes), std::move(senses));
//   terms->Title(0);  // "NATO"
//
// Opened without its senses, a glossary has its plain entries only; they keep their numbers when it
// is opened with them.
#ifndef EXPLAINER_TERMS_TERMS_H_
#define EXPLAINER_TERMS_TERMS_H_

#include <bit>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/buffer.h"
#include "base/result.h"
#include "terms/layout.h"

namespace explainer {

// One form of a paradigm: take `strip` bytes off the end of the label, then append.
struct Edit {
  uint8_t strip = 0;
  std::string append = {};
  bool operator==(const Edit&) const = default;
};

// Topics, a bit for each.
using TopicSet = uint64_t;

// Regions, likewise.
using RegionSet = uint64_t;

// The forms in which a label is found besides itself: a paradigm, as in morphology.
using Paradigm = std::vector<Edit>;

// A compiled glossary in the two files of layout.h; `senses` is empty where no entry is ambiguous.
struct TermsFiles {
  std::vector<char> terms;
  std::vector<char> senses;

  bool operator==(const TermsFiles&) const = default;
};

class Terms {
 public:
  struct Pattern {
    uint32_t entry = 0;
    std::string_view text = {};
  };

  // Cue numbers (0 .. cue_count), ascending.
  struct CueList {
    const uint32_t* cues = nullptr;
    uint32_t count = 0;

    const uint32_t* begin() const { return cues; }
    const uint32_t* end() const { return cues + count; }
    bool Contains(uint32_t cue) const;
  };

  // Takes the bytes; `senses` may be empty. Fails with kDamaged or kVersion. Linear in their size.
  static Result<Terms> Open(Buffer terms, Buffer senses = {});
  static Result<Terms> Open(const TermsFiles& files) { return Open(files.terms, files.senses); }

  Terms(Terms&&) = default;
  Terms& operator=(Terms&&) = default;

  // Of the file of terms, which names the edition.
  uint32_t checksum() const { return checksum_; }
  // Do senses belong to it, opened or not?
  bool has_senses() const { return !senses_checksum_.empty(); }
  // The file of terms as it was opened.
  std::string_view bytes() const { return terms_bytes_.view(); }
  std::string_view language() const { return language_; }

  uint32_t entry_count() const { return static_cast<uint32_t>(first_labels_.size()) - 1; }
  // The plain entries are those below, the ambiguous ones those from here on.
  uint32_t plain_count() const { return plain_count_; }
  uint32_t FirstLabel(uint32_t entry) const { return first_labels_[entry]; }
  // 1 most readers know it .. 3 few do.
  int Level(uint32_t entry) const { return levels_[entry] & 3; }
  EntryShare ShareOf(uint32_t entry) const { return static_cast<EntryShare>(levels_[entry] & 12); }
  std::string_view Title(uint32_t entry) const { return LabelText(FirstLabel(entry)); }
  // The id of each entry: stored, or the slug of its title. `visit(entry, id)`.
  template <typename Visit>
  void ForEachId(Visit visit) const;
  std::string Id(uint32_t entry) const;

  // All labels: those of the entries, then the cues, then the look-alikes.
  uint32_t label_count() const { return static_cast<uint32_t>(label_begins_.size()) - 1; }
  uint32_t first_cue_label() const { return first_cue_label_; }
  uint32_t first_look_alike() const { return first_look_alike_; }
  uint32_t cue_count() const { return first_look_alike_ - first_cue_label_; }

  std::string_view LabelText(uint32_t label) const {
    const uint32_t begin = label_begins_[label];
    return {label_column_.data() + begin, label_begins_[label + 1] - 1 - begin};
  }
  // LabelRule bits, of a label of an entry.
  uint8_t LabelRules(uint32_t label) const { return label_rules_[label]; }
  const Paradigm& ParadigmOf(uint32_t label) const {
    return paradigms_[static_cast<uint8_t>(label_paradigms_[label])];
  }
  // Of terms and look-alikes.
  uint32_t LabelEntry(uint32_t label) const {
    if (label >= first_look_alike_) return look_alike_entries_[label - first_look_alike_];
    // The entry is one less than the entries that begin up to here.
    const Begins& begins = entry_begins_[label / 64];
    const uint64_t up_to_here = begins.bits & ~uint64_t{0} >> (63 - label % 64);
    return begins.before + static_cast<uint32_t>(std::popcount(up_to_here)) - 1;
  }
  // The texts of all labels, a line each; kPadding readable bytes follow.
  std::string_view LabelColumn() const { return label_column_; }

  CueList CuesFor(uint32_t entry) const { return CuesAt(CuesOf(entry)); }
  CueList CuesAgainst(uint32_t entry) const {
    const uint32_t at = CuesOf(entry);
    return CuesAt(at + 1 + cues_[at]);
  }
  // Cues that stand in the definition of the entry.
  CueList DefinitionWords(uint32_t entry) const {
    const uint32_t at = CuesOf(entry);
    const uint32_t against = at + 1 + cues_[at];
    return CuesAt(against + 1 + cues_[against]);
  }
  // Is the entry judged by its cues?
  bool IsAmbiguous(uint32_t entry) const { return entry >= plain_count_; }
  // Does it need some that speak for it?
  bool NeedsEvidence(uint32_t entry) const { return CuesFor(entry).count > 0; }

  // 0 without senses; then no entry may be asked for its topic.
  uint32_t topic_count() const { return topic_count_; }
  uint32_t TopicOf(uint32_t entry) const { return topics_[entry]; }
  // The topics that the cue is a word of, a bit for each.
  TopicSet TopicsOfCue(uint32_t cue) const { return cue_topics_[cue]; }
  // The country or part of one that the meaning of an ambiguous entry depends on, counted from 1;
  // 0: none that the glossary has words of.
  uint32_t RegionOf(uint32_t entry) const {
    return static_cast<uint8_t>(entry_regions_[entry - plain_count_]);
  }
  uint32_t region_count() const { return static_cast<uint32_t>(relatives_.size()); }
  // The regions that the cue is a word of: bit 0 is region 1.
  RegionSet RegionsOfCue(uint32_t cue) const { return cue_regions_[cue]; }
  // The region itself, what it is a part of, and its parts.
  RegionSet RelativesOf(uint32_t region) const { return relatives_[region - 1]; }
  std::string_view CueText(uint32_t cue) const { return LabelText(first_cue_label_ + cue); }

  // The RE2 patterns, in the order of their entries.
  const std::vector<Pattern>& patterns() const { return patterns_; }

 private:
  // Of 64 labels, which are the first of an entry, and how many entries begin before them. So small
  // that it stays in the processor's cache, as a number for each label would not.
  struct Begins {
    uint64_t bits = 0;
    uint32_t before = 0;
  };
  class Reader;

  Terms() = default;
  // Into cues_; of a plain entry, which has none, the three empty lists there.
  uint32_t CuesOf(uint32_t entry) const {
    return entry < plain_count_ ? 0 : entry_cues_[entry - plain_count_];
  }
  CueList CuesAt(uint32_t index) const { return {cues_.data() + index + 1, cues_[index]}; }

  Buffer terms_bytes_;
  Buffer senses_bytes_;
  Buffer joined_labels_;  // of both files
  uint32_t checksum_ = 0;
  uint32_t plain_count_ = 0;
  uint32_t first_cue_label_ = 0;
  uint32_t first_look_alike_ = 0;
  uint32_t topic_count_ = 0;
  // As they lie in the bytes.
  std::string_view language_;
  std::string_view senses_checksum_;
  std::string_view label_column_;
  std::string_view ids_[2];  // of either file
  // Joined of both files.
  std::string label_paradigms_;
  std::string levels_;
  std::vector<Paradigm> paradigms_;
  std::vector<uint32_t> label_begins_;      // into label_column_; and one behind the last
  std::unique_ptr<uint8_t[]> label_rules_;  // of each label of an entry
  std::vector<Begins> entry_begins_;
  std::vector<uint32_t> look_alike_entries_;
  std::vector<uint32_t> first_labels_;  // of each entry; and one behind the last
  std::vector<uint32_t> entry_cues_;    // of each ambiguous entry
  std::vector<uint32_t> cues_;          // lists: a count, then cue numbers; first three empty ones
  std::unique_ptr<uint8_t[]> topics_;   // of each entry
  std::vector<TopicSet> cue_topics_;
  std::string_view entry_regions_;  // of each ambiguous entry
  std::vector<RegionSet> relatives_;
  std::vector<RegionSet> cue_regions_;
  std::vector<Pattern> patterns_;
};

// "Quantitative easing" -> "quantitative-easing": ASCII letters and digits in lower case, joined by
// hyphens. The id of an entry that does not need another.
std::string Slug(std::string_view term);

template <typename Visit>
void Terms::ForEachId(Visit visit) const {
  std::string_view ids = ids_[0];
  for (uint32_t entry = 0; entry < entry_count(); ++entry) {
    if (entry == plain_count_) ids = ids_[1];
    const std::string_view stored = ids.substr(0, ids.find('\n'));
    if (stored.empty()) {
      visit(entry, std::string_view(Slug(Title(entry))));
    } else {
      visit(entry, stored);
    }
    ids.remove_prefix(stored.size() + 1);
  }
}

}  // namespace explainer

#endif  // EXPLAINER_TERMS_TERMS_H_
