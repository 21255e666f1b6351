// Writes the bytes that Terms::Open reads.
#ifndef EXPLAINER_TERMS_WRITER_H_
#define EXPLAINER_TERMS_WRITER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "terms/terms.h"

namespace explainer {

// A glossary in the order and shape in which it is written; the compiler fills it in.
struct TermsContent {
  struct Label {
    std::string text;
    uint8_t rules = 0;
    uint8_t paradigm = 0;  // index into paradigms
  };
  struct Entry {
    std::string id;
    uint8_t level = 1;
    EntryShare share = kHalfShare;
    std::vector<Label> labels;           // the first is the term
    std::vector<uint32_t> cues_for;      // indices into cues, ascending, no duplicates
    std::vector<uint32_t> cues_against;  // likewise
    std::vector<uint32_t> definition;    // likewise
    uint8_t region = 0;                  // index into regions, counted from 1; 0: none
    std::vector<Label> look_alikes;      // without rules
    std::vector<std::string> patterns;
  };
  struct Topic {
    uint32_t plain = 0;           // how many plain entries are about it
    uint32_t ambiguous = 0;       // how many ambiguous ones
    std::vector<uint32_t> words;  // indices into cues, ascending, no duplicates
  };
  struct Region {
    uint8_t whole = 0;  // what it is a part of: a region before it, counted from 1; 0: none
    std::vector<uint32_t> words;  // indices into cues, ascending, no duplicates
  };
  std::string language;
  std::vector<Paradigm> paradigms;
  // First the plain ones, without cues, then the ambiguous ones; in either part, those of one
  // topic stand together, in the order of the topics.
  std::vector<Entry> entries;
  std::vector<Topic> topics;    // at most kMaxTopics, of all entries
  std::vector<Region> regions;  // at most kMaxRegions
  std::vector<Label> cues;
};

// Requires what Terms::Open checks: labels without line ends and within the limits of layout.h.
// Without an ambiguous entry there are no senses.
TermsFiles WriteTerms(const TermsContent& content);

}  // namespace explainer

#endif  // EXPLAINER_TERMS_WRITER_H_
