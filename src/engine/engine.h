// The engine: open a compiled glossary, scan texts.
//
//   Result<std::unique_ptr<Engine>> engine = Engine::Open(std::move(terms), std::move(senses));
//   Engine::Memory memory;
//   for (const Annotation& a : (*engine)->Scan("NATO said ...", {}, memory)) ...
//
// An engine is immutable; each thread brings its own Memory.
#ifndef EXPLAINER_ENGINE_ENGINE_H_
#define EXPLAINER_ENGINE_ENGINE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/buffer.h"
#include "base/result.h"
#include "match/index.h"
#include "match/matcher.h"
#include "match/pattern_matcher.h"
#include "select/select.h"
#include "sense/judge.h"
#include "terms/terms.h"
#include "text/characters.h"
#include "text/survey.h"

namespace explainer {

// A span of the text to explain, and the entry to explain it with.
struct Annotation {
  uint32_t start = 0;  // UTF-16 code units
  uint32_t end = 0;    // UTF-16 code units
  uint32_t entry = 0;  // index of the entry
};

class Engine {
 public:
  // What a scan works in and leaves behind. Reuse it: a second scan then allocates next to nothing.
  struct Memory {
    Buffer text;
    TextSurvey survey;
    Hits hits;
    Judge::Memory judge;
    std::vector<Judged> judged;
    Reasons reasons;               // of judged, filled by Explain
    std::vector<uint32_t> chosen;  // indices into judged, of what Scan gave back
    std::vector<Annotation> annotations;
  };

  // A compiled glossary; where its `senses` are empty, only plain entries are found. Fails with
  // kDamaged, kVersion, or kNeedsPatterns when the glossary has patterns and no factory
  // is given; with kInput for a pattern that RE2 refuses.
  static Result<std::unique_ptr<Engine>> Open(Buffer terms, Buffer senses = {},
                                              PatternFactory patterns = nullptr);
  static Result<std::unique_ptr<Engine>> Open(const TermsFiles& files,
                                              PatternFactory patterns = nullptr) {
    return Open(files.terms, files.senses, patterns);
  }

  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  const Terms& terms() const { return terms_; }

  // The annotations of `text` (well-formed UTF-8, blocks as in text/words.h), ascending, without
  // overlap. They live in `memory` until its next use. Linear in the size of the text.
  const std::vector<Annotation>& Scan(std::string_view text, const SelectOptions& options,
                                      Memory& memory) const;
  // The same for what memory.text holds.
  const std::vector<Annotation>& ScanInPlace(const SelectOptions& options, Memory& memory) const;
  // Scans, and leaves every candidate with its evidence in memory.judged and memory.reasons.
  const std::vector<Annotation>& Explain(std::string_view text, const SelectOptions& options,
                                         Memory& memory) const;

 private:
  explicit Engine(Terms terms) : terms_(std::move(terms)), judge_(terms_) {}
  void Run(const SelectOptions& options, Memory& memory, Reasons* reasons) const;

  Characters characters_;
  Terms terms_;
  std::optional<LabelIndex> index_;
  std::optional<Matcher> matcher_;
  std::unique_ptr<PatternMatcher> patterns_;
  Judge judge_;
};

}  // namespace explainer

#endif  // EXPLAINER_ENGINE_ENGINE_H_
