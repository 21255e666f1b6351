// A compiled glossary, read: Terms::Open validates the bytes once, at the door; after that every
// index is in range and every label can be trusted.
//
//   Result<Terms> terms = Terms::Open(std::move(bytes));
//   terms->label(terms->entry(0).first_label).text;  // "NATO"
#ifndef EXPLAINER_TERMS_TERMS_H_
#define EXPLAINER_TERMS_TERMS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "terms/layout.h"

namespace explainer {

// One form of a paradigm: take `strip` bytes off the end of the label, then append.
struct Edit {
  uint8_t strip = 0;
  std::string append = {};
  bool operator==(const Edit&) const = default;
};

// The forms in which a label is found besides itself: a paradigm, as in morphology.
using Paradigm = std::vector<Edit>;

class Terms {
 public:
  struct Label {
    uint32_t offset = 0;  // of its text, in bytes()
    uint32_t entry = 0;   // of terms and look-alikes; unused for cues
    uint8_t size = 0;     // bytes
    uint8_t rules = 0;    // LabelRule bits
    uint8_t paradigm = 0;
  };
  struct Entry {
    uint32_t first_label = 0;
    uint32_t label_count = 0;
    uint32_t first_cue = 0;  // into cue_indices: first those for, then those against
    uint16_t cues_for = 0;
    uint16_t cues_against = 0;
    uint8_t level = 1;
  };
  struct Pattern {
    uint32_t entry = 0;
    std::string_view text = {};
  };

  // Takes `bytes`. Fails with kDamaged or kVersion. Linear in the size of the bytes.
  static Result<Terms> Open(std::vector<char> bytes);

  Terms(Terms&&) = default;
  Terms& operator=(Terms&&) = default;

  uint32_t checksum() const { return checksum_; }
  std::string_view language() const { return View(language_offset_, language_size_); }

  const std::vector<Paradigm>& paradigms() const { return paradigms_; }
  const std::vector<Entry>& entries() const { return entries_; }
  // All labels: those of the entries, then the cues, then the look-alikes.
  const std::vector<Label>& labels() const { return labels_; }
  uint32_t first_cue_label() const { return first_cue_label_; }
  uint32_t first_look_alike() const { return first_look_alike_; }
  uint32_t cue_count() const { return first_look_alike_ - first_cue_label_; }

  std::string_view LabelText(uint32_t label) const {
    return View(labels_[label].offset, labels_[label].size);
  }
  std::string_view Title(uint32_t entry) const { return LabelText(entries_[entry].first_label); }
  // The id: stored, or the slug of the title.
  std::string Id(uint32_t entry) const;

  // Cue numbers (0 .. cue_count), ascending.
  const uint32_t* CuesFor(uint32_t entry) const {
    return cue_indices_.data() + entries_[entry].first_cue;
  }
  const uint32_t* CuesAgainst(uint32_t entry) const {
    return CuesFor(entry) + entries_[entry].cues_for;
  }
  std::string_view CueText(uint32_t cue) const { return LabelText(first_cue_label_ + cue); }

  // The RE2 patterns, in the order of their entries.
  const std::vector<Pattern>& patterns() const { return patterns_; }

 private:
  Terms() = default;
  std::string_view View(uint32_t offset, uint32_t size) const {
    return std::string_view(bytes_).substr(offset, size);
  }
  bool Read();
  // A look-alike that ends in a label of its entry is inflected as that is: "storm runoffs".
  uint8_t ParadigmOfEnd(uint32_t look_alike) const;

  std::vector<char> storage_;
  std::string_view bytes_;
  uint32_t checksum_ = 0;
  uint32_t language_offset_ = 0;
  uint32_t language_size_ = 0;
  uint32_t first_cue_label_ = 0;
  uint32_t first_look_alike_ = 0;
  std::vector<Paradigm> paradigms_;
  std::vector<Entry> entries_;
  std::vector<Label> labels_;
  std::vector<uint32_t> cue_indices_;
  std::vector<std::pair<uint32_t, std::string_view>> ids_;  // of the entries that store one
  std::vector<Pattern> patterns_;
};

// "Quantitative easing" -> "quantitative-easing": ASCII letters and digits in lower case, joined by
// hyphens. The id of an entry that does not need another.
std::string Slug(std::string_view term);

}  // namespace explainer

#endif  // EXPLAINER_TERMS_TERMS_H_
