// What a corpus says of a glossary, as counts that add up: of one document, of a batch, of all.
//
//   DocumentCounter counter(engine);
//   counter.Count("NATO said ...", tally);  // for each document
//   total.Merge(tally);                     // in the order of the documents
#ifndef EXPLAINER_COVERAGE_TALLY_H_
#define EXPLAINER_COVERAGE_TALLY_H_

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

#include "coverage/lossy_counter.h"
#include "coverage/phrases.h"
#include "engine/engine.h"

namespace explainer {

// Of an entry.
struct EntryUses {
  uint64_t uses = 0;       // spans that mean it, marked or not
  uint64_t marks = 0;      // of these, what a reader sees marked
  uint64_t documents = 0;  // with at least one use
  uint64_t silent = 0;     // spans left silent whose likeliest sense it was

  void Merge(const EntryUses& other);
};

// Of an acronym that the glossary does not have.
struct AcronymUses {
  uint64_t documents = 0;
  uint64_t uses = 0;
  uint64_t spelled_out = 0;    // documents that say what it stands for
  std::string expansion = {};  // what the first of these says

  void Merge(const AcronymUses& other);
};

// Of a capitalised phrase that the glossary does not have.
struct PhraseUses {
  uint64_t documents = 0;
  uint64_t uses = 0;
  uint64_t inside = 0;  // uses not at the start of a sentence

  void Merge(const PhraseUses& other);
};

// Of ambiguous spans with one surface that were left silent.
struct SilentUses {
  uint64_t documents = 0;
  uint64_t uses = 0;
  uint32_t entry = 0;  // the sense that came nearest to being shown,
  float score = std::numeric_limits<float>::lowest();  // and its log-odds

  void Merge(const SilentUses& other);
};

// How many terms there are per 100 words, document by document. In tenths, so that sums are exact
// in any order.
class Density {
 public:
  static constexpr uint32_t kBins = 301;  // tenths; the last has 30 and more

  // A document without words has no density.
  void Add(uint64_t terms, uint64_t words);
  void Merge(const Density& other);

  uint64_t documents() const { return documents_; }
  const std::array<uint64_t, kBins>& bins() const { return bins_; }
  // Of the densities of all documents; 0 where there are none.
  double Mean() const;
  // The density that this share (0 to 1) of the documents is at or below, to a tenth.
  double Quantile(double share) const;

 private:
  uint64_t documents_ = 0;
  uint64_t thousandths_ = 0;  // sum of the densities
  std::array<uint64_t, kBins> bins_{};
};

// Of unknown phrases no more are held at once; rarer ones are forgotten first.
inline constexpr std::size_t kTableKeys = std::size_t{1} << 17;

struct Tally {
  uint64_t documents = 0;
  uint64_t words = 0;
  uint64_t uses = 0;    // spans that mean an entry
  uint64_t marks = 0;   // of these, what a reader sees marked
  uint64_t silent = 0;  // ambiguous spans left silent
  Density density;      // of uses
  Density mark_density;
  std::unordered_map<uint32_t, EntryUses> entries;  // by index; those that were found
  LossyCounter<AcronymUses> acronyms{kTableKeys};
  LossyCounter<PhraseUses> phrases{kTableKeys};
  LossyCounter<SilentUses> silent_surfaces{kTableKeys};

  // Adds the documents of `other`, which come behind those of this. Same tallies in the same order
  // give the same result.
  void Merge(const Tally& other);
};

// Scans documents and counts what they have. One for each thread.
class DocumentCounter {
 public:
  // Borrows `engine`.
  explicit DocumentCounter(const Engine& engine) : engine_(engine) {}

  // Adds a document to `tally`; its blocks as in text/words.h. Linear in the text.
  void Count(std::string_view text, Tally& tally);

 private:
  void CountEntries(Tally& tally);
  void CountSilent(Tally& tally);
  void CountUnknown(Tally& tally);

  const Engine& engine_;
  const SelectOptions options_ = {};
  Engine::Memory memory_;
  UnknownFinder finder_;
  // Of the document, by key.
  std::unordered_map<uint32_t, EntryUses> entries_;
  std::unordered_map<std::string, AcronymUses> acronyms_;
  std::unordered_map<std::string, PhraseUses> phrases_;
  std::unordered_map<std::string, SilentUses> silent_;
};

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_TALLY_H_
