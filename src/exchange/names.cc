#include "exchange/names.h"

#include <algorithm>

#include "text/utf8.h"

namespace explainer {
namespace {

// Leaves room below the 80 of glossary/schema.json for the number that makes an id unique.
constexpr std::size_t kMaxSlug = 72;
// BCP 47 allows longer tags, and no glossary needs one.
constexpr std::size_t kMaxTag = 35;

bool IsAlphanumeric(char c) { return IsAsciiLetter(c) || (c >= '0' && c <= '9'); }
char Small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
char Capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; }

}  // namespace

std::string Slug(std::string_view text, const Characters& characters) {
  std::string slug;
  bool gap = false;
  for (uint32_t position = 0; position < text.size() && slug.size() < kMaxSlug;) {
    const char32_t c = DecodeUtf8(text, position);
    if (IsApostrophe(c)) continue;
    char folded[Characters::kMaxFolded];
    const std::size_t size = characters.Fold(c, folded);
    const bool latin = size > 0 && std::all_of(folded, folded + size, IsAlphanumeric);
    if (!latin) {
      // A mark folds to nothing and parts no word.
      gap = gap || size > 0 || characters.ClassOf(c) == WordClass::kOther;
      continue;
    }
    if (gap && !slug.empty()) slug += '-';
    gap = false;
    slug.append(folded, size);
  }
  if (slug.size() > kMaxSlug) slug.resize(kMaxSlug);
  if (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string UniqueNames::Take(const std::string& name) {
  if (taken_.insert(name).second) return name;
  std::size_t& number = last_.try_emplace(name, 1).first->second;
  for (;;) {
    std::string next = name + '-' + std::to_string(++number);
    if (taken_.insert(next).second) return next;
  }
}

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

bool IsWanted(std::string_view tag, std::string_view wanted) {
  const auto begins = [](std::string_view whole, std::string_view part) {
    return whole.substr(0, part.size()) == part &&
           (whole.size() == part.size() || whole[part.size()] == '-');
  };
  return begins(tag, wanted) || begins(wanted, tag);
}

}  // namespace explainer
