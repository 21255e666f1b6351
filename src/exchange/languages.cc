#include "exchange/languages.h"

#include <algorithm>

#include "text/characters.h"

namespace explainer {
namespace {

// BCP 47 allows longer tags, and no glossary needs one.
constexpr std::size_t kMaxTag = 35;

char Small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
char Capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; }
char Plain(char c) { return c == '_' ? '-' : Small(c); }
bool IsAlphanumeric(char c) { return IsAsciiLetter(c) || (c >= '0' && c <= '9'); }

// Is `range` the tag, or its beginning up to a hyphen?
bool Covers(std::string_view range, std::string_view tag) {
  if (range.size() > tag.size()) return false;
  for (std::size_t i = 0; i < range.size(); ++i) {
    if (Plain(range[i]) != Plain(tag[i])) return false;
  }
  return range.size() == tag.size() || Plain(tag[range.size()]) == '-';
}

}  // namespace

std::string LanguageTag(std::string_view tag) {
  std::string out;
  if (tag.empty() || tag.size() > kMaxTag) return out;
  std::size_t part = 0;  // where the subtag begins
  for (std::size_t i = 0; i <= tag.size(); ++i) {
    if (i < tag.size() && IsAlphanumeric(tag[i])) {
      out += Small(tag[i]);
      continue;
    }
    const std::size_t size = i - part;
    if (i < tag.size() && tag[i] != '-' && tag[i] != '_') return {};
    if (part == 0 ? size < 2 || size > 3 : size < 2 || size > 8) return {};
    if (part > 0 && size == 2) {
      for (std::size_t j = part; j < i; ++j) out[j] = Capital(out[j]);
    } else if (part > 0 && size == 4) {
      out[part] = Capital(out[part]);  // a script, as in "zh-Hant"
    }
    if (i < tag.size()) out += '-';
    part = i + 1;
  }
  const bool letters = std::all_of(out.begin(), out.begin() + 2, IsAsciiLetter);
  return letters ? out : std::string();
}

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
