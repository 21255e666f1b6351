// What an editor wants to know of a tally: sorted, named, and cut to what fits.
#ifndef EXPLAINER_COVERAGE_REPORT_H_
#define EXPLAINER_COVERAGE_REPORT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "coverage/tally.h"
#include "terms/terms.h"

namespace explainer {

struct Report {
  struct Entry {
    std::string id;
    std::string term;
    EntryUses uses;
  };
  // An unknown acronym or phrase, or a silent surface; `missed` is in how many documents more it
  // may be, at most.
  struct Acronym {
    std::string text;
    AcronymUses uses;
    uint64_t missed = 0;
  };
  struct Phrase {
    std::string text;
    PhraseUses uses;
    uint64_t missed = 0;
  };
  struct Silent {
    std::string text;
    SilentUses uses;
    uint64_t missed = 0;
    std::string nearest;  // id of the sense that came nearest to being shown
  };
  // A list that is cut, and how many rows it has in all.
  template <typename Row>
  struct Cut {
    std::vector<Row> rows;
    std::size_t total = 0;
    uint64_t floor = 0;  // what is not counted is in no more documents than these
  };

  uint64_t documents = 0;
  uint64_t words = 0;
  uint64_t uses = 0;
  uint64_t marks = 0;
  uint64_t silent_spans = 0;
  Density density;
  Density mark_density;
  std::vector<Entry> used;    // the most used first
  std::vector<Entry> unused;  // those with silent spans first, then by id
  Cut<Acronym> undefined;     // acronyms that no document spells out
  Cut<Acronym> spelled_out;   // acronyms that some do
  Cut<Phrase> phrases;
  Cut<Silent> silent;
};

// The report of a tally that was made with `terms`. Lists of what is unknown or silent are sorted
// by documents, then uses, then text, and cut to `top` rows.
Report MakeReport(const Terms& terms, const Tally& tally, std::size_t top);

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_REPORT_H_
