// Counts a corpus on all cores, in memory that does not grow with it.
#ifndef EXPLAINER_COVERAGE_COUNT_H_
#define EXPLAINER_COVERAGE_COUNT_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "coverage/tally.h"
#include "engine/engine.h"

namespace explainer {

// A document as it lies in a file: the line of that number (from 1), or all of it (0).
struct RawDocument {
  std::string path;
  std::size_t line = 0;
  std::string bytes = {};  // of the line
};

struct Batch {
  std::vector<RawDocument> documents;
  std::vector<Error> errors;  // of what could not even be opened
};

// Where documents come from. Batches are the same at each run, whoever asks for them.
class DocumentSource {
 public:
  virtual ~DocumentSource() = default;
  // Writes the next documents to `batch`, which is bounded in size; false when there are none.
  // Called by one thread at a time.
  virtual bool Next(Batch& batch) = 0;
  // Appends the texts of a raw document, ready to be scanned, or what is wrong with it. Called by
  // many threads at once.
  virtual void Read(const RawDocument& document, std::vector<std::string>& texts,
                    std::vector<Error>& errors) const = 0;
};

// No more errors than these are kept; `error_count` counts them all.
inline constexpr std::size_t kErrorsKept = 100;

struct CountedCorpus {
  Tally tally;
  std::vector<Error> errors;  // in the order of the documents
  uint64_t error_count = 0;
};

// Scans all documents on `threads` threads (at least 1). The result does not depend on how many
// they are: batches are added up in the order of the documents. `progress` is told after each batch
// that is taken. Memory is bounded by the tables of the tally and a few batches for each thread.
CountedCorpus CountCorpus(const Engine& engine, DocumentSource& source, std::size_t threads,
                          const std::function<void()>& progress = {});

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_COUNT_H_
