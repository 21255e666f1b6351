// The index over the labels of a glossary: a trie whose steps are whole words.
//
// A label is a path of words from the root: "integrated military command" is three steps, and each
// step also knows what stands between the words. All steps of the trie lie in one hash table, keyed
// by the node they start from, the joint and the word. So a scan hashes each word of the text once,
// most words miss a small bitmap of first words, and the cost does not depend on how many labels
// there are (but for the processor's cache).
#ifndef EXPLAINER_MATCH_INDEX_H_
#define EXPLAINER_MATCH_INDEX_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "terms/terms.h"
#include "text/words.h"

namespace explainer {

// Hash of a word, the same for a folded key as for the ASCII word of the text that folds to it,
// because `| 0x20` is what folding does to ASCII word characters. `word` must be readable for 16
// bytes from its begin on.
inline uint64_t HashWord(const char* word, std::size_t size) {
  constexpr uint64_t kLower = 0x2020202020202020;
  constexpr uint64_t kFirst = 0x9e3779b97f4a7c15;   // 2^64 / golden ratio
  constexpr uint64_t kSecond = 0xc2b2ae3d27d4eb4f;  // a prime of XXH64
  const auto load = [](const char* p) {
    uint64_t value;
    std::memcpy(&value, p, sizeof value);
    return value | kLower;
  };
  const auto mask = [](std::size_t bytes) { return ~uint64_t{0} >> (64 - 8 * bytes); };
  uint64_t a = 0;
  uint64_t b = 0;
  if (size <= 8) {
    a = size == 0 ? 0 : load(word) & mask(size);
  } else if (size <= 16) {
    a = load(word);
    b = load(word + 8) & mask(size - 8);
  } else {
    // The ends overlap, so that no byte beyond the word is read.
    for (std::size_t i = 0; i + 8 < size; i += 8) a = (a ^ load(word + i)) * kSecond;
    b = load(word + size - 8);
  }
  uint64_t hash = a * kFirst + (b ^ size) * kSecond;
  hash ^= hash >> 29;
  return hash * 0xd6e8feb86659fd93;
}

// The joint as the index has it: a hyphen counts as a space. Where that must not be (kTightHyphen),
// it is asked when the whole label has been found, so that a text is walked in one way only.
inline Joint LooseJoint(std::string_view text, uint32_t begin, uint32_t end) {
  const Joint joint = ReadJoint(text, begin, end);
  return joint == kHyphenJoint ? kSpaceJoint : joint;
}

class LabelIndex {
 public:
  static constexpr uint32_t kNone = 0;  // no node, and also the root
  static constexpr uint8_t kLabelItself = 0xff;

  // A label that ends at a node, in one of its forms.
  struct Posting {
    uint32_t label = 0;
    uint32_t next = kNone;        // another posting at the same node; 0 ends the list
    uint8_t form = kLabelItself;  // index into the paradigm
  };

  // Builds the index for `terms`, which must outlive it. Fails with kDamaged when the labels break
  // the limits of layout.h. Linear in the size of the labels and their forms.
  static Result<LabelIndex> Build(const Terms& terms, const Characters& characters);

  // Could a label begin with a word of this hash? Says yes for about one other word in eight.
  bool MayBegin(uint64_t hash) const {
    const auto bit = static_cast<uint32_t>(hash >> first_shift_);
    return first_words_[bit >> 6] >> (bit & 63) & 1;
  }

  // The node reached from `node` over `joint` by the word with this hash and this text, or kNone.
  // The text is the folded key, or the ASCII word that folds to it.
  uint32_t Step(uint32_t node, Joint joint, uint64_t hash, std::string_view word) const;

  // First of the postings at a node, an index for `posting`; 0 when there is none.
  uint32_t FirstPosting(uint32_t node) const { return nodes_[node].posting; }
  const Posting& posting(uint32_t index) const { return postings_[index]; }
  bool HasSteps(uint32_t node) const { return nodes_[node].has_steps; }

 private:
  struct Node {
    uint32_t parent = 0;
    uint32_t word = 0;  // offset into words_
    uint32_t posting = 0;
    Joint joint = kNothing;
    uint8_t word_size = 0;
    bool has_steps = false;
  };
  struct Slot {
    uint32_t print = 0;  // upper half of the hash
    uint32_t node = kNone;
  };

  LabelIndex() = default;
  static uint64_t StepHash(uint32_t node, Joint joint, uint64_t word_hash);
  bool IsStep(const Node& node, uint32_t parent, Joint joint, std::string_view word) const;
  bool AddLabel(const Characters& characters, uint32_t label, std::string_view text, uint8_t form);
  uint32_t AddStep(uint32_t node, Joint joint, std::string_view key);
  void Grow();

  std::vector<Node> nodes_;
  std::vector<Posting> postings_;
  std::vector<Slot> slots_;
  std::vector<uint64_t> first_words_;
  std::string words_;
  int first_shift_ = 63;
};

}  // namespace explainer

#endif  // EXPLAINER_MATCH_INDEX_H_
