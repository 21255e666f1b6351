#include "match/boundaries.h"

#include "text/utf8.h"

namespace explainer {
namespace {

// Most terms have a space on both sides.
bool IsPlainSpace(char c) { return c == ' ' || c == '\n'; }

// The code point before or after a position, which moves across it; 0 at the ends of the text.
char32_t Before(std::string_view text, uint32_t& position) {
  return position == 0 ? 0 : DecodeUtf8Before(text, position);
}
char32_t After(std::string_view text, uint32_t& position) {
  return position >= text.size() ? 0 : DecodeUtf8(text, position);
}

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

// "7,737", "19/9/11": more of the same number or date.
bool JoinsDigits(char32_t c) { return c == ',' || c == '/'; }

// Does a web address run into `begin`: "https://example.org/runoff"?
bool IsInAddress(std::string_view text, uint32_t begin) {
  constexpr uint32_t kFar = 200;
  const uint32_t limit = begin > kFar ? begin - kFar : 0;
  for (uint32_t i = begin; i > limit && static_cast<unsigned char>(text[i - 1]) > ' '; --i) {
    if (text.compare(i - 1, 3, "://") == 0 || text.compare(i - 1, 4, "www.") == 0) return true;
  }
  return false;
}

}  // namespace

Boundaries::Boundaries(const Characters& characters, std::string_view language)
    : characters_(characters) {
  const std::string_view primary = language.substr(0, language.find('-'));
  elides_ = primary == "fr" || primary == "it" || primary == "ca";
}

bool Boundaries::IsWordCharacter(char32_t c) const {
  return characters_.ClassOf(c) == WordClass::kWord;
}

bool Boundaries::CanBegin(std::string_view text, uint32_t begin) const {
  if (begin == 0 || IsPlainSpace(text[begin - 1])) return true;
  uint32_t position = begin;
  const char32_t before = Before(text, position);
  if (before == '@') return false;
  if (IsApostrophe(before)) return elides_ || !IsWordCharacter(Before(text, position));
  if (before == '.') {
    const char32_t last = Before(text, position);
    // "ended.NATO": a space was lost between two sentences.
    const bool glued = IsUpper(static_cast<unsigned char>(text[begin])) && !IsUpper(last);
    return !IsWordCharacter(last) || (glued && !IsDigit(last));
  }
  if (JoinsDigits(before) && IsDigit(static_cast<unsigned char>(text[begin]))) {
    if (IsDigit(Before(text, position))) return false;
  }
  return !IsInAddress(text, begin);
}

bool Boundaries::CanEnd(std::string_view text, uint32_t end) const {
  if (end >= text.size() || IsPlainSpace(text[end])) return true;
  uint32_t position = end;
  const char32_t after = After(text, position);
  if (after == '@') return false;
  if (IsApostrophe(after)) {
    char letters[3] = {0, 0, 0};
    uint32_t count = 0;
    for (uint32_t i = position; i < text.size() && count < 3; ++count) {
      const char32_t c = DecodeUtf8(text, i);
      if (!IsWordCharacter(c)) break;
      letters[count] = c < 0x80 ? static_cast<char>(c | 0x20) : '?';
    }
    const std::string_view clitic(letters, count);
    return count == 0 || clitic == "s" || clitic == "ll" || clitic == "d" || clitic == "ve" ||
           clitic == "re";
  }
  if (after == '.' || after == ',') {
    const char32_t next = After(text, position);
    if (IsDigit(next)) return !IsDigit(static_cast<unsigned char>(text[end - 1]));
    if (after == ',' || !IsWordCharacter(next)) return true;
    // "NATO.The": a space was lost; "nato.int": it was not.
    return IsUpper(next) && !IsUpper(After(text, position));
  }
  if (JoinsDigits(after) && IsDigit(static_cast<unsigned char>(text[end - 1]))) {
    return !IsDigit(After(text, position));
  }
  return true;
}

bool Boundaries::IsInsideWord(std::string_view text, uint32_t position) const {
  uint32_t before = position;
  uint32_t after = position;
  return IsWordCharacter(Before(text, before)) && IsWordCharacter(After(text, after));
}

bool Boundaries::IsJoinedBefore(std::string_view text, uint32_t begin) const {
  if (begin == 0 || IsPlainSpace(text[begin - 1])) return false;
  uint32_t position = begin;
  return IsHyphen(Before(text, position)) && IsWordCharacter(Before(text, position));
}

bool Boundaries::IsJoinedAfter(std::string_view text, uint32_t end) const {
  if (end >= text.size() || IsPlainSpace(text[end])) return false;
  uint32_t position = end;
  return IsHyphen(After(text, position)) && IsWordCharacter(After(text, position));
}

}  // namespace explainer
