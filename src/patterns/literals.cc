#include "patterns/literals.h"

#include <algorithm>

namespace explainer {
namespace {

uint8_t Small(char c) { return static_cast<uint8_t>(c >= 'A' && c <= 'Z' ? c | 0x20 : c); }

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool StandsAt(std::string_view literal, std::string_view text, std::size_t position) {
  if (text.size() - position < literal.size()) return false;
  return std::equal(literal.begin(), literal.end(), text.begin() + position,
                    [](char a, char b) { return static_cast<uint8_t>(a) == Small(b); });
}

}  // namespace

LiteralSearch::LiteralSearch(std::vector<std::string> literals)
    : literals_(std::move(literals)), buckets_(std::size_t{1} << kBits) {
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    const std::string& literal = literals_[i];
    const auto index = static_cast<int>(i);
    if (!IsAscii(literal) || literal.size() < kMinBytes) {
      always_.push_back(index);
      continue;
    }
    uint32_t first = 0;
    for (std::size_t k = 0; k < kMinBytes; ++k) first = first << 8 | Small(literal[k]);
    buckets_[BucketOf(first)].push_back(index);
  }
}

void LiteralSearch::Find(std::string_view text, std::vector<int>& found) const {
  found = always_;
  std::vector<char> seen(literals_.size());
  uint32_t last = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    last = (last << 8 | Small(text[i])) & 0xffffff;
    if (i + 1 < kMinBytes) continue;
    for (const int index : buckets_[BucketOf(last)]) {
      const auto literal = static_cast<std::size_t>(index);
      if (seen[literal] || !StandsAt(literals_[literal], text, i + 1 - kMinBytes)) continue;
      seen[literal] = 1;
      found.push_back(index);
    }
  }
  std::sort(found.begin(), found.end());
}

}  // namespace explainer
