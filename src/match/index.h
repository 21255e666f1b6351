// The index over the labels of a glossary: a hash table of phrases.
//
// A label is a row of words. Each of its beginnings is a phrase in the table: "integrated",
// "integrated military", "integrated military command". So a scan hashes each word of the text
// once; most miss a small bitmap of phrases, the others are looked up, and where a phrase goes on,
// the next word is added to its hash. The cost does not depend on how many labels there are
// (but for the processor's cache).
//
// The table holds no words, only 32 bits of each hash: whoever finds a label compares it with the
// text (Matcher does), so two phrases that share their bits are no error, and building compares
// nothing. DESIGN.md says what was measured.
#ifndef EXPLAINER_MATCH_INDEX_H_
#define EXPLAINER_MATCH_INDEX_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/inline.h"
#include "base/result.h"
#include "match/hash.h"
#include "terms/terms.h"
#include "text/words.h"

namespace explainer {

// The joint as the index has it: a hyphen counts as a space. Where that must not be (kTightHyphen),
// it is asked when the whole label has been found, so that a text is walked in one way only.
inline Joint LooseJoint(std::string_view text, uint32_t begin, uint32_t end) {
  const Joint joint = ReadJoint(text, begin, end);
  return joint == kHyphenJoint ? kSpaceJoint : joint;
}

// A label in one of its inflected forms; false when the paradigm does not fit the label.
bool Inflect(std::string_view label, const Edit& edit, std::string& form);

class LabelIndex {
 public:
  static constexpr uint8_t kLabelItself = 0xff;

  // A label that may end with a phrase, in one of its forms.
  struct Posting {
    uint32_t label = 0;
    uint32_t next = 0;            // another posting of the same phrase; 0 ends the list
    uint8_t form = kLabelItself;  // index into the paradigm
  };

  // What the table knows of a phrase.
  struct Phrase {
    uint32_t bits = 0;
    bool found() const { return bits != 0; }
    bool goes_on() const { return bits >> 31 != 0; }
    bool ends_label() const { return (bits & ~kGoesOn) != 0; }
  };

  // Builds the index for `terms`, which must outlive it. Fails with kDamaged when the labels break
  // the limits of layout.h. Linear in the size of the labels and their forms.
  static Result<LabelIndex> Build(const Terms& terms, const Characters& characters);

  // Could a label begin with the word, or the words, of this hash? Says yes for one other in ten.
  // By itself, so that a loop can hold it in registers.
  struct FirstWords {
    const uint64_t* bits = nullptr;
    int shift = 63;

    EXPLAINER_ALWAYS_INLINE bool MayBegin(uint64_t hash) const {
      const auto bit = static_cast<uint32_t>(hash >> shift);
      return (bits[bit >> 6] >> (bit & 63) & 1) != 0;
    }
  };
  FirstWords first_words() const { return {first_words_.get(), first_shift_}; }

  // Could a label go on behind a word that is followed by this character of ASCII? 1 or 0.
  EXPLAINER_ALWAYS_INLINE uint32_t MayJoin(char c) const { return joins_[static_cast<uint8_t>(c)]; }

  // What there is of the phrase with this hash.
  EXPLAINER_ALWAYS_INLINE Phrase Find(uint64_t hash) const {
    const auto print = static_cast<uint32_t>(hash >> 32);
    for (std::size_t i = SlotOf(hash); slots_[i].phrase != 0; i = Next(i)) {
      if (slots_[i].print == print) return {slots_[i].phrase};
    }
    return {};
  }

  // The label that this phrase is, if no other may end with it; otherwise a number beyond all.
  EXPLAINER_ALWAYS_INLINE uint32_t OnlyLabel(Phrase phrase) const {
    const uint32_t value = phrase.bits & ~kGoesOn;
    return value - 1;
  }

  // Calls `report(label, form)` for each label that may end with this phrase.
  template <typename Report>
  void ForEachLabel(Phrase phrase, Report report) const {
    const uint32_t value = phrase.bits & kValue;
    if ((phrase.bits & kList) == 0) {
      if (value != 0) report(value - 1, kLabelItself);
      return;
    }
    for (uint32_t next = value; next != 0; next = postings_[next].next) {
      report(postings_[next].label, postings_[next].form);
    }
  }

 private:
  // Of a slot's phrase: whether longer phrases begin with it; then a list of postings, or, as most
  // phrases are one label itself or none, that label's number + 1.
  static constexpr uint32_t kGoesOn = 1u << 31;
  static constexpr uint32_t kList = 1u << 30;
  static constexpr uint32_t kValue = kList - 1;

  // Without initial values, so that a table is cleared at once.
  struct Slot {
    uint32_t print;   // upper half of the hash
    uint32_t phrase;  // 0 where the slot is empty
  };

  class Builder;

  LabelIndex() = default;

  // The lower half of the hash, scaled to the number of slots.
  EXPLAINER_ALWAYS_INLINE std::size_t SlotOf(uint64_t hash) const {
    return (hash & 0xffffffff) * slot_count_ >> 32;
  }
  EXPLAINER_ALWAYS_INLINE std::size_t Next(std::size_t slot) const {
    return slot + 1 == slot_count_ ? 0 : slot + 1;
  }

  std::unique_ptr<Slot[]> slots_;
  std::size_t slot_count_ = 0;
  std::vector<Posting> postings_;
  std::unique_ptr<uint64_t[]> first_words_;
  int first_shift_ = 63;
  uint8_t joins_[256] = {};  // 1 for each character that MayJoin
};

}  // namespace explainer

#endif  // EXPLAINER_MATCH_INDEX_H_
