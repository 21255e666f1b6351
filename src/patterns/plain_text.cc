#include "patterns/plain_text.h"

#include <algorithm>
#include <iterator>

#include "text/characters.h"
#include "text/utf8.h"

namespace explainer {
namespace {

// Combining marks are ignorable in words; here they are part of what an expression may ask for.
bool IsDropped(char32_t c) { return IsIgnorable(c) && (c == 0xad || c >= 0x2000); }

}  // namespace

PlainText::PlainText(std::string_view source) {
  text_.reserve(source.size());
  steps_.push_back({0, 0});
  for (uint32_t i = 0; i < source.size();) {
    const uint32_t begin = i;
    const char32_t c = DecodeUtf8(source, i);
    const char32_t plain = PlainCharacter(c);
    const auto position = static_cast<uint32_t>(text_.size());
    const bool repeated = plain == ' ' && !text_.empty() && text_.back() == ' ';
    if (IsDropped(c) || repeated) {
      // "5|" and "|[soft hyphen]0" are two places in the source and one in the text.
      if (steps_.back().text != position) steps_.push_back({position, begin});
      steps_.push_back({position, i});
      continue;
    }
    AppendUtf8(text_, plain);
    const auto end = static_cast<uint32_t>(text_.size());
    if (end - position != i - begin) steps_.push_back({end, i});
  }
}

uint32_t PlainText::SourceBegin(uint32_t begin) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), begin,
                                      [](uint32_t at, const Step& step) { return at < step.text; });
  const Step& step = *std::prev(after);
  return step.source + (begin - step.text);
}

uint32_t PlainText::SourceEnd(uint32_t end) const {
  const auto from = std::lower_bound(steps_.begin(), steps_.end(), end,
                                     [](const Step& step, uint32_t at) { return step.text < at; });
  if (from != steps_.end() && from->text == end) return from->source;
  const Step& step = *std::prev(from);
  return step.source + (end - step.text);
}

std::string PlainPattern(std::string_view pattern) {
  std::string out;
  for (uint32_t i = 0; i < pattern.size();) {
    const char32_t c = DecodeUtf8(pattern, i);
    if (IsDropped(c)) continue;
    const char32_t plain = PlainCharacter(c);
    // "(" that was full-width is no bracket of the expression.
    if (plain != c && plain < 0x80 && !IsAsciiWord(static_cast<char>(plain))) out.push_back('\\');
    AppendUtf8(out, plain);
  }
  return out;
}

}  // namespace explainer
