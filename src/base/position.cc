#include "base/position.h"

#include <algorithm>

namespace explainer {

std::string LineAndColumn(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t end = before.rfind('\n');
  const std::size_t column = before.size() - (end == std::string_view::npos ? 0 : end + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace explainer
