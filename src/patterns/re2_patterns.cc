#include "patterns/re2_patterns.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "patterns/literals.h"
#include "patterns/plain_text.h"
#include "text/blocks.h"
#include "text/words.h"

namespace explainer {
namespace {

// A literal of two bytes is in every second text; of three, seldom by chance.
constexpr int kMinLiteral = LiteralSearch::kMinBytes;

RE2::Options PatternOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_never_nl(false);
  options.set_max_mem(1 << 20);  // bytes, for each pattern with its automata
  return options;
}

class Re2Patterns : public PatternMatcher {
 public:
  explicit Re2Patterns(const Terms& terms) : terms_(terms), filter_(kMinLiteral) {}

  Status Compile() {
    for (const Terms::Pattern& pattern : terms_.patterns()) {
      const std::string problem = PatternProblem(pattern.text);
      if (!problem.empty()) {
        return Error{ErrorCode::kInput, problem, "", terms_.Id(pattern.entry), "patterns"};
      }
      int index = 0;
      filter_.Add(PlainPattern(pattern.text), PatternOptions(), &index);
    }
    std::vector<std::string> literals;
    filter_.Compile(&literals);
    literals_ = LiteralSearch(std::move(literals));
    return Ok{};
  }

  void Match(std::string_view text, const TextSurvey&, const Boundaries& boundaries,
             Hits& hits) const override {
    const PlainText plain(text);
    const std::string_view words = plain.text();
    std::vector<int> literals;
    std::vector<int> possible;
    for (std::size_t begin = 0; begin < words.size();) {
      static constexpr char kEnds[] = {kBlockEnd, kHeadingEnd, '\0'};
      const std::size_t end = std::min(words.find_first_of(kEnds, begin), words.size());
      const Block block{static_cast<uint32_t>(begin), static_cast<uint32_t>(end), false};
      begin = end + 1;
      literals_.Find(words.substr(block.begin, end - block.begin), literals);
      if (literals.empty()) continue;
      filter_.AllPotentials(literals, &possible);
      std::sort(possible.begin(), possible.end());
      for (const int index : possible) MatchBlock(text, plain, block, index, boundaries, hits);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
  }

 private:
  void MatchBlock(std::string_view text, const PlainText& plain, const Block& block, int index,
                  const Boundaries& boundaries, Hits& hits) const {
    const re2::StringPiece piece(plain.text().data() + block.begin, block.end - block.begin);
    const RE2& pattern = filter_.GetRE2(index);
    const auto number = static_cast<uint32_t>(index);
    std::size_t position = 0;
    re2::StringPiece match;
    while (position < piece.size() &&
           pattern.Match(piece, position, piece.size(), RE2::UNANCHORED, &match, 1)) {
      const auto found = static_cast<uint32_t>(match.data() - plain.text().data());
      const auto size = static_cast<uint32_t>(match.size());
      const uint32_t begin = plain.SourceBegin(found);
      const uint32_t end = plain.SourceEnd(found + size);
      const bool whole = size > 0 && !boundaries.IsInsideWord(text, begin) &&
                         !boundaries.IsInsideWord(text, end) && boundaries.CanBegin(text, begin) &&
                         boundaries.CanEnd(text, end);
      if (whole) {
        const uint32_t entry = terms_.patterns()[number].entry;
        const uint8_t flags = terms_.IsAmbiguous(entry) ? kAmbiguousHit : 0;
        hits.push_back({begin, end, number, entry, HitKind::kPattern, flags});
      }
      position = found - block.begin + std::max<uint32_t>(size, 1);
    }
  }

  const Terms& terms_;
  re2::FilteredRE2 filter_;
  LiteralSearch literals_;
};

}  // namespace

Result<std::unique_ptr<PatternMatcher>> CreateRe2Patterns(const Terms& terms) {
  auto patterns = std::make_unique<Re2Patterns>(terms);
  const Status status = patterns->Compile();
  if (!status.ok()) return status.error();
  return std::unique_ptr<PatternMatcher>(std::move(patterns));
}

std::string PatternProblem(std::string_view pattern) {
  const std::string plain = PlainPattern(pattern);
  const RE2 compiled(plain, PatternOptions());
  if (!compiled.ok()) return "is no RE2 expression: " + compiled.error();
  if (RE2::FullMatch("", compiled)) {
    return "can match the empty string; make a part of it required";
  }
  re2::FilteredRE2 filter(kMinLiteral);
  int index = 0;
  filter.Add(plain, PatternOptions(), &index);
  std::vector<std::string> literals;
  filter.Compile(&literals);
  std::vector<int> unfiltered;
  filter.AllPotentials({}, &unfiltered);
  if (!unfiltered.empty()) {
    return "requires no literal text of three characters or more, so it would run over every "
           "article; add one";
  }
  return {};
}

}  // namespace explainer
