#include "exchange/languages.h"

namespace explainer {
namespace {

char Plain(char c) {
  return c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// Is `range` the tag, or its beginning up to a hyphen?
bool Covers(std::string_view range, std::string_view tag) {
  if (range.size() > tag.size()) return false;
  for (std::size_t i = 0; i < range.size(); ++i) {
    if (Plain(range[i]) != Plain(tag[i])) return false;
  }
  return range.size() == tag.size() || Plain(tag[range.size()]) == '-';
}

}  // namespace

LanguageFit FitOf(std::string_view tag, std::string_view wanted) {
  if (tag.empty()) return LanguageFit::kUntagged;
  if (wanted.empty()) return LanguageFit::kOther;
  if (Covers(wanted, tag)) {
    return tag.size() == wanted.size() ? LanguageFit::kSame : LanguageFit::kNarrower;
  }
  return Covers(tag, wanted) ? LanguageFit::kWider : LanguageFit::kOther;
}

void LanguageCount::Add(const std::string& tag) {
  if (tag.empty()) return;
  const std::size_t times = ++times_[tag];
  // Only a tag that overtakes: of several the first to reach the count stays.
  if (times > most_times_) {
    most_times_ = times;
    most_ = tag;
  }
}

}  // namespace explainer
