#include "exchange/names.h"

#include <algorithm>

#include "text/utf8.h"

namespace explainer {
namespace {

// Leaves room below the 80 of glossary/schema.json for the number that makes an id unique.
constexpr std::size_t kMaxSlug = 72;

bool IsAlphanumeric(char c) { return IsAsciiLetter(c) || (c >= '0' && c <= '9'); }

}  // namespace

std::string LatinSlug(std::string_view text, const Characters& characters) {
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

}  // namespace explainer
