#include "lint/common_words.h"

#include <unordered_set>

namespace explainer {
namespace {

// A space behind each.
constexpr std::string_view kWords =
#include "lint/common_words.inc"
    ;

std::unordered_set<std::string_view> Split(std::string_view words) {
  std::unordered_set<std::string_view> out;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = words.find(' ', begin);
    out.insert(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

}  // namespace

bool IsCommonWord(std::string_view word) {
  static const std::unordered_set<std::string_view> words = Split(kWords);
  return words.count(word) > 0;
}

}  // namespace explainer
