#include "match/index.h"

#include <algorithm>
#include <bit>

namespace explainer {
namespace {

// Folded keys are compared and hashed in whole vectors.
constexpr std::size_t kKeyPadding = 16;

// `| 0x20` is folding for ASCII word characters; other bytes of a key are equal or not.
bool SameFolded(std::string_view word, const char* key) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c =
        static_cast<uint8_t>(word[i]) < 0x80 ? static_cast<char>(word[i] | 0x20) : word[i];
    if (c != key[i]) return false;
  }
  return true;
}

// A label in one of its inflected forms; false when the paradigm does not fit the label.
bool Inflect(std::string_view label, const Edit& edit, std::string& form) {
  if (edit.strip >= label.size()) return false;
  form.assign(label.substr(0, label.size() - edit.strip));
  form += edit.append;
  return true;
}

}  // namespace

uint64_t LabelIndex::StepHash(uint32_t node, Joint joint, uint64_t word_hash) {
  if (node == kNone) return word_hash;
  uint64_t hash = word_hash ^ (uint64_t{node} << 32 | joint) * 0x9e3779b97f4a7c15;
  hash ^= hash >> 31;
  return hash * 0xbf58476d1ce4e5b9;
}

bool LabelIndex::IsStep(const Node& node, uint32_t parent, Joint joint,
                        std::string_view word) const {
  return node.parent == parent && node.joint == joint && node.word_size == word.size() &&
         SameFolded(word, words_.data() + node.word);
}

uint32_t LabelIndex::Step(uint32_t node, Joint joint, uint64_t word_hash,
                          std::string_view word) const {
  const uint64_t hash = StepHash(node, joint, word_hash);
  const auto print = static_cast<uint32_t>(hash >> 32);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask; slots_[i].node != kNone; i = (i + 1) & mask) {
    if (slots_[i].print == print && IsStep(nodes_[slots_[i].node], node, joint, word)) {
      return slots_[i].node;
    }
  }
  return kNone;
}

void LabelIndex::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.node == kNone) continue;
    const Node& node = nodes_[slot.node];
    const uint64_t hash =
        StepHash(node.parent, node.joint, HashWord(words_.data() + node.word, node.word_size));
    std::size_t i = hash & mask;
    while (slots_[i].node != kNone) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

uint32_t LabelIndex::AddStep(uint32_t node, Joint joint, std::string_view key) {
  // The key is written where it will stay, and taken back when the step exists already.
  const auto offset = static_cast<uint32_t>(words_.size() - kKeyPadding);
  words_.resize(offset);
  words_ += key;
  words_.append(kKeyPadding, '\0');
  const std::string_view word = std::string_view(words_).substr(offset, key.size());
  const uint64_t word_hash = HashWord(word.data(), word.size());
  const uint32_t found = Step(node, joint, word_hash, word);
  if (found != kNone) {
    words_.resize(offset + kKeyPadding);
    return found;
  }
  if (nodes_.size() * 4 > slots_.size() * 3) Grow();
  const uint64_t hash = StepHash(node, joint, word_hash);
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash & mask;
  while (slots_[i].node != kNone) i = (i + 1) & mask;
  const auto added = static_cast<uint32_t>(nodes_.size());
  slots_[i] = {static_cast<uint32_t>(hash >> 32), added};
  nodes_[node].has_steps = true;
  nodes_.push_back({node, offset, 0, joint, static_cast<uint8_t>(key.size()), false});
  return added;
}

bool LabelIndex::AddLabel(const Characters& characters, uint32_t label, std::string_view text,
                          uint8_t form) {
  uint32_t node = kNone;
  uint32_t position = 0;
  std::size_t words = 0;
  Word word;
  while (ReadWord(characters, text, position, word)) {
    if (++words > kMaxLabelWords || word.key.empty() || !word.key.fits()) {
      return false;
    }
    const Joint joint = node == kNone ? kNothing : LooseJoint(text, position, word.begin);
    if (joint == kBreak) return false;
    node = AddStep(node, joint, word.key.view());
    position = word.end;
  }
  if (node == kNone) return false;
  uint32_t* link = &nodes_[node].posting;
  std::size_t senses = 0;
  for (; *link != 0; link = &postings_[*link].next) {
    if (postings_[*link].label == label) return true;  // another form of it is spelled the same
    ++senses;
  }
  if (senses >= kMaxSensesPerForm) return false;
  *link = static_cast<uint32_t>(postings_.size());
  postings_.push_back({label, 0, form});
  return true;
}

Result<LabelIndex> LabelIndex::Build(const Terms& terms, const Characters& characters) {
  LabelIndex index;
  const std::vector<Terms::Label>& labels = terms.labels();
  index.words_.assign(kKeyPadding, '\0');
  index.nodes_.resize(1);     // the root
  index.postings_.resize(1);  // no posting
  index.slots_.resize(std::bit_ceil(std::max<std::size_t>(16, labels.size() * 2)));
  std::string form;
  for (uint32_t i = 0; i < labels.size(); ++i) {
    const std::string_view text = terms.LabelText(i);
    bool ok = index.AddLabel(characters, i, text, kLabelItself);
    const Paradigm& paradigm = terms.paradigms()[labels[i].paradigm];
    for (uint8_t f = 0; ok && f < paradigm.size(); ++f) {
      ok = Inflect(text, paradigm[f], form) && index.AddLabel(characters, i, form, f);
    }
    if (!ok) {
      return Error{ErrorCode::kDamaged, "the label '" + std::string(text) +
                                            "' cannot be matched: no word in it, a word too long, "
                                            "too many words, or too many entries share it"};
    }
  }
  // Eight bits for each first word keep the share of other words that pass at one in eight.
  std::size_t first_words = 0;
  for (std::size_t i = 1; i < index.nodes_.size(); ++i)
    first_words += index.nodes_[i].parent == kNone;
  const std::size_t bits = std::bit_ceil(std::max<std::size_t>(64, first_words * 8));
  index.first_shift_ = 64 - std::countr_zero(bits);
  index.first_words_.resize(bits / 64);
  for (std::size_t i = 1; i < index.nodes_.size(); ++i) {
    const Node& node = index.nodes_[i];
    if (node.parent != kNone) continue;
    const auto bit = static_cast<uint32_t>(
        HashWord(index.words_.data() + node.word, node.word_size) >> index.first_shift_);
    index.first_words_[bit >> 6] |= uint64_t{1} << (bit & 63);
  }
  return index;
}

}  // namespace explainer
