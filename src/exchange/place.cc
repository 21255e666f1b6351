#include "exchange/place.h"

#include <algorithm>

#include "text/utf8.h"

namespace explainer {

std::string LineAndColumn(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t end = before.rfind('\n');
  const std::size_t column = before.size() - (end == std::string_view::npos ? 0 : end + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

Result<std::string_view> TextOf(std::string_view document, const std::string& file) {
  constexpr std::string_view kMark = "\xef\xbb\xbf";
  if (document.substr(0, kMark.size()) == kMark) document.remove_prefix(kMark.size());
  const std::string mended = ToWellFormedUtf8(document);
  const auto wrong = std::mismatch(document.begin(), document.end(), mended.begin(), mended.end());
  const auto position =
      std::min(static_cast<std::size_t>(wrong.first - document.begin()), document.find('\0'));
  if (position >= document.size()) return document;
  return Error{ErrorCode::kInput,
               "is not UTF-8 at " + LineAndColumn(document, position) +
                   "; save it as UTF-8 and import it again",
               file};
}

}  // namespace explainer
