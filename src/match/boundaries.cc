#include "match/boundaries.h"

#include "text/utf8.h"
#include "text/words.h"

namespace explainer {
namespace {

// Most terms have a space on both sides.
bool IsPlainSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Is it neither a hyphen nor outside ASCII, where other hyphens and what is ignored beside them
// are?
bool IsOtherAscii(char c) { return static_cast<uint8_t>(c) < 0x80 && c != '-'; }

// The plain character before or after a position, which moves across it; 0 at the ends of the text.
char32_t Before(std::string_view text, uint32_t& position) {
  return position == 0 ? 0 : PlainCharacter(DecodeUtf8Before(text, position));
}
char32_t After(std::string_view text, uint32_t& position) {
  return position >= text.size() ? 0 : PlainCharacter(DecodeUtf8(text, position));
}

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

// "7,737", "19/9/11": more of the same number or date.
bool JoinsDigits(char32_t c) { return c == ',' || c == '/'; }

// Can the plain character stand between words that a hyphen joins?
bool IsPartOfHyphen(char32_t c) { return c == '-' || c == ' ' || IsIgnorable(c); }

bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }

// Does an address run into `begin`: "https://example.org/runoff", "example.org/runoff",
// "press@east-runoff.example"?
bool IsInAddress(std::string_view text, uint32_t begin) {
  constexpr uint32_t kFar = 200;
  const uint32_t limit = begin > kFar ? begin - kFar : 0;
  bool path = false;
  for (uint32_t i = begin; i > limit;) {
    const char32_t c = Before(text, i);
    if (c <= ' ') break;
    const std::string_view rest = text.substr(i);
    if (c == '@' || rest.starts_with("://") || rest.starts_with("www.")) return true;
    path = path || c == '/';
    // "bbc.co/", but neither "U.S./" nor "p.m./".
    if (path && c == '.' && i >= 2 && IsSmall(text[i - 2]) && IsSmall(text[i + 2])) return true;
  }
  return false;
}

// Does an address of mail go on from `end`: "runoff-desk@example.org"?
bool BeginsMailAddress(std::string_view text, uint32_t end) {
  constexpr uint32_t kLongest = 64;  // before the sign, by RFC 5321
  uint32_t i = end;
  while (i < text.size() && i - end < kLongest &&
         (IsAsciiWord(text[i]) || text[i] == '-' || text[i] == '.' || text[i] == '+')) {
    ++i;
  }
  return i < text.size() && text[i] == '@';
}

}  // namespace

Boundaries::Boundaries(const Characters& characters, std::string_view language)
    : characters_(characters) {
  const std::string_view primary = language.substr(0, language.find('-'));
  elides_ = primary.size() == 2 && std::string_view("fr it ca").find(primary) != primary.npos;
}

bool Boundaries::IsWordCharacter(char32_t c) const {
  return characters_.ClassOf(c) == WordClass::kWord;
}

bool Boundaries::CanBegin(std::string_view text, uint32_t begin) const {
  if (begin == 0 || IsPlainSpace(text[begin - 1])) return true;
  uint32_t position = begin;
  const char32_t before = Before(text, position);
  if (before == '\'') return elides_ || !IsWordCharacter(Before(text, position));
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
  // The end of a clause or of a sentence: the next most.
  const bool stop = text[end] == ',' || text[end] == '.';
  if (stop && end + 1 < text.size() && IsPlainSpace(text[end + 1])) return true;
  uint32_t position = end;
  const char32_t after = After(text, position);
  if (BeginsMailAddress(text, end)) return false;
  if (after == '\'') {
    // "s", "ll", "d", "ve", "re", or nothing, as one number.
    uint32_t clitic = 0;
    for (char32_t c = After(text, position); IsWordCharacter(c); c = After(text, position)) {
      if (clitic > 0xff) return false;
      clitic = clitic << 8 | (c < 0x80 ? c | 0x20 : '?');
    }
    return clitic == 0 || clitic == 's' || clitic == 'd' || clitic == ('l' << 8 | 'l') ||
           clitic == ('v' << 8 | 'e') || clitic == ('r' << 8 | 'e');
  }
  const char32_t next = After(text, position);
  if ((after == '.' || JoinsDigits(after)) && IsDigit(next)) {
    return !IsDigit(static_cast<unsigned char>(text[end - 1]));
  }
  // "NATO.The": a space was lost; "nato.int": it was not.
  return after != '.' || !IsWordCharacter(next) ||
         (IsUpper(next) && !IsUpper(After(text, position)));
}

bool Boundaries::IsInsideWord(std::string_view text, uint32_t position) const {
  const auto is_mark = [this](char32_t c) { return characters_.ClassOf(c) == WordClass::kMark; };
  uint32_t back = position;
  char32_t before = Before(text, back);
  while (is_mark(before)) before = Before(text, back);
  char32_t after = After(text, position);
  while (is_mark(after)) after = After(text, position);
  return IsWordCharacter(before) && IsWordCharacter(after) && JoinsWord(before, after);
}

bool Boundaries::IsJoinedBefore(std::string_view text, uint32_t begin) const {
  // Only behind a hyphen, and perhaps the end of its line; there most terms do not stand.
  uint32_t behind = begin;
  while (behind > 0 && IsPlainSpace(text[behind - 1])) --behind;
  if (behind == 0 || IsOtherAscii(text[behind - 1])) return false;
  uint32_t word_end = begin;
  for (uint32_t i = begin; i > 0; word_end = i) {
    const char32_t c = Before(text, i);
    if (IsWordCharacter(c)) return ReadJoint(text, word_end, begin) == kHyphenJoint;
    if (!IsPartOfHyphen(c)) break;
  }
  return false;
}

bool Boundaries::IsJoinedAfter(std::string_view text, uint32_t end) const {
  if (end >= text.size() || IsOtherAscii(text[end])) return false;
  uint32_t word_begin = end;
  for (uint32_t i = end; i < text.size(); word_begin = i) {
    const char32_t c = After(text, i);
    if (IsWordCharacter(c)) return ReadJoint(text, end, word_begin) == kHyphenJoint;
    if (!IsPartOfHyphen(c)) break;
  }
  return false;
}

}  // namespace explainer
