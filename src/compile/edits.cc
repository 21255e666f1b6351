#include "compile/edits.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace explainer {

std::string Lower(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (IsCapital(c)) c = static_cast<char>(c | 0x20);
  }
  return lower;
}

bool IsCapitalWord(std::string_view word) {
  uint32_t position = 0;
  return !word.empty() && IsUpper(DecodeUtf8(word, position));
}

std::string_view LastWord(std::string_view label) {
  const std::size_t cut = label.find_last_of(" -/");
  return cut == std::string_view::npos ? label : label.substr(cut + 1);
}

std::vector<std::string_view> SplitWords(std::string_view label) {
  std::vector<std::string_view> words;
  while (!label.empty()) {
    const std::size_t space = std::min(label.find(' '), label.size());
    if (space > 0) words.push_back(label.substr(0, space));
    label.remove_prefix(std::min(space + 1, label.size()));
  }
  return words;
}

std::string Unaccented(std::string_view word) {
  static const Characters characters;
  std::string out;
  for (uint32_t i = 0; i < word.size();) {
    char folded[Characters::kMaxFolded];
    const char32_t c = DecodeUtf8(word, i);
    if (c < 0x80 && !IsAsciiWord(static_cast<char>(c))) {
      out.push_back(static_cast<char>(c));
    } else {
      out.append(folded, characters.Fold(c, folded));
    }
  }
  return out;
}

Edit EditBetween(std::string_view from, std::string_view to) {
  std::size_t same = 0;
  while (same < from.size() && same < to.size() && from[same] == to[same]) ++same;
  // Not inside a character.
  while (same > 0 && same < from.size() && (from[same] & 0xc0) == 0x80) --same;
  return {static_cast<uint8_t>(std::min<std::size_t>(from.size() - same, 0xff)),
          std::string(to.substr(same))};
}

std::string ApplyEdit(std::string_view label, const Edit& edit) {
  return std::string(label.substr(0, label.size() - edit.strip)) + edit.append;
}

Edit LetterEdit(std::string_view label, std::size_t strip, std::string_view append) {
  auto position = static_cast<uint32_t>(label.size());
  for (std::size_t i = 0; i < strip && position > 0; ++i) DecodeUtf8Before(label, position);
  return {static_cast<uint8_t>(std::min<std::size_t>(label.size() - position, 0xff)),
          std::string(append)};
}

std::string JoinWords(const std::vector<std::string>& words) {
  std::string phrase;
  for (const std::string& word : words) phrase += (phrase.empty() ? "" : " ") + word;
  return phrase;
}

Paradigm WithoutRepeats(std::string_view label, const Paradigm& edits) {
  Paradigm kept;
  for (const Edit& edit : edits) {
    const bool itself = ApplyEdit(label, edit) == label;
    if (!itself && std::find(kept.begin(), kept.end(), edit) == kept.end()) kept.push_back(edit);
  }
  return kept;
}

}  // namespace explainer
