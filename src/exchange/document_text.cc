#include "exchange/document_text.h"

#include <algorithm>

#include "base/position.h"
#include "text/utf8.h"

namespace explainer {

Result<std::string_view> TextOf(std::string_view document, const std::string& file) {
  constexpr std::string_view kMark = "\xef\xbb\xbf";
  if (document.substr(0, kMark.size()) == kMark) document.remove_prefix(kMark.size());
  const std::string mended = ToWellFormedUtf8(document);
  const auto wrong = std::mismatch(document.begin(), document.end(), mended.begin(), mended.end());
  const auto position =
      std::min(static_cast<std::size_t>(wrong.first - document.begin()), document.find('\0'));
  if (position >= document.size()) {
    const bool empty = document.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (empty) return Error{ErrorCode::kInput, "is empty", file};
    return document;
  }
  return Error{ErrorCode::kInput,
               "is not UTF-8 at " + LineAndColumn(document, position) +
                   "; save it as UTF-8 and import it again",
               file};
}

}  // namespace explainer
