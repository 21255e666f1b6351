// Makes leftmost-longest whole words of what automata report: every label that ends somewhere.
#ifndef EXPLAINER_BENCH_SPANS_H_
#define EXPLAINER_BENCH_SPANS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "protocol.h"

namespace bench {

inline bool IsWord(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

inline bool IsWhole(std::string_view text, Span span) {
  return (span.start == 0 || !IsWord(text[span.start - 1])) &&
         (span.end == text.size() || !IsWord(text[span.end]));
}

// Inserts a span into those that were reported before, kept by start, longer before shorter.
// Reports come by their ends, so it belongs near the back.
inline void Insert(std::vector<Span>& spans, Span span) {
  std::size_t i = spans.size();
  spans.push_back(span);
  for (; i > 0 && spans[i - 1].start >= span.start; --i) spans[i] = spans[i - 1];
  spans[i] = span;
}

// Leaves, of spans that overlap, the leftmost, and of those the longest.
inline void Select(std::vector<Span>& spans) {
  std::size_t kept = 0;
  uint32_t end = 0;
  for (const Span& span : spans) {
    if (span.start < end) continue;
    end = span.end;
    spans[kept++] = span;
  }
  spans.resize(kept);
}

}  // namespace bench

#endif  // EXPLAINER_BENCH_SPANS_H_
