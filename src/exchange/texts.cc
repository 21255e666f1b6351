#include "exchange/texts.h"

#include <algorithm>
#include <unordered_set>

#include "text/characters.h"
#include "text/utf8.h"

namespace explainer {
namespace {

// Of the short text in glossary/schema.json, in characters.
constexpr std::size_t kMinShort = 20;
constexpr std::size_t kMaxShort = 200;

// Where the last sentence ends that ends within the first kMaxShort characters, or 0.
std::size_t SentenceEnd(std::string_view text) {
  std::size_t end = 0;
  std::size_t characters = 0;
  char32_t before = ' ';
  for (uint32_t position = 0; position < text.size() && characters <= kMaxShort; ++characters) {
    const std::size_t at = position;
    const char32_t c = DecodeUtf8(text, position);
    const bool full_width = before == U'。' || before == U'！' || before == U'？';
    const bool stop = before == '.' || before == '!' || before == '?' || before == U'؟';
    if (characters >= kMinShort && (full_width || (stop && c == ' '))) end = at;
    before = c;
  }
  return end;
}

bool IsLongerThan(std::string_view text, std::size_t characters) {
  return text.size() > characters &&
         static_cast<std::size_t>(std::count_if(
             text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; })) > characters;
}

}  // namespace

std::string OneLine(std::string_view text) {
  std::string out;
  bool space = false;
  for (uint32_t position = 0; position < text.size();) {
    const char32_t c = DecodeUtf8(text, position);
    if (c <= 0x20 || c == 0x7f || IsLineEnd(c)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    AppendUtf8(out, c);
  }
  return out;
}

void Tidy(std::vector<std::string>& texts) {
  std::unordered_set<std::string> seen;
  std::vector<std::string> kept;
  for (const std::string& text : texts) {
    std::string line = OneLine(text);
    if (!line.empty() && seen.insert(line).second) kept.push_back(std::move(line));
  }
  texts = std::move(kept);
}

std::string TakeRest(std::string& text) {
  if (!IsLongerThan(text, kMaxShort)) return {};
  const std::size_t end = SentenceEnd(text);
  if (end == 0) return {};
  std::string rest = OneLine(std::string_view(text).substr(end));
  text = OneLine(std::string_view(text).substr(0, end));
  return rest;
}

}  // namespace explainer
