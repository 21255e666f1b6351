#include "sense/expansions.h"

#include <algorithm>

#include "text/characters.h"
#include "text/words.h"

namespace explainer {
namespace {

// No expansion is longer, in bytes.
constexpr uint32_t kMaxExpansion = 120;

// What closes a bracket: its other half, or the end of its block.
constexpr char kCloses[] = {')', kBlockEnd, kHeadingEnd, '\0'};

bool EndsBlock(char c) { return c == kBlockEnd || c == kHeadingEnd; }

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// Do the initials of the words of `phrase`, from its end backwards, spell the acronym? Small words
// ("of", "the", "for") may be left out, but the first letter must be that of a word.
bool Spells(std::string_view phrase, std::string_view acronym) {
  std::size_t letter = acronym.size();
  for (std::size_t i = phrase.size(); i-- > 0 && letter > 0;) {
    const bool begins = IsAsciiLetter(phrase[i]) && (i == 0 || !IsAsciiWord(phrase[i - 1]));
    if (!begins || phrase[i] == '.') continue;
    while (letter > 0 && !IsAsciiLetter(acronym[letter - 1])) --letter;
    if (letter == 0) break;
    if ((phrase[i] | 0x20) == (acronym[letter - 1] | 0x20)) {
      --letter;
    } else if (IsCapital(phrase[i])) {
      return false;  // a word that counts, and does not fit
    }
  }
  return letter == 0;
}

// Does a hit of `entry` other than the acronym itself begin, or end, at `position`?
bool IsNamedAt(const Hits& hits, std::size_t index, uint32_t position, bool ends) {
  const uint32_t entry = hits[index].entry;
  const auto is_name = [&](const Hit& hit) {
    return hit.kind == HitKind::kTerm && hit.entry == entry && (hit.flags & kAcronymHit) == 0 &&
           (ends ? hit.end : hit.begin) == position;
  };
  if (ends) {
    for (std::size_t i = index; i-- > 0 && hits[i].begin + kMaxExpansion > position;) {
      if (is_name(hits[i])) return true;
    }
  } else {
    for (std::size_t i = index + 1; i < hits.size() && hits[i].begin <= position; ++i) {
      if (is_name(hits[i])) return true;
    }
  }
  return false;
}

// What a phrase is to the names of an entry.
enum class Likeness { kNoName, kAlike, kOther };

// Is the phrase another spelling of a name of the entry: does it end in words that begin as the
// long words of a label do ("World Health Organisation")? Of an entry that has only its acronym,
// nothing is known.
Likeness CompareWithNames(const Terms& terms, uint32_t entry, std::string_view phrase) {
  constexpr std::size_t kAlike = 3;  // letters
  Likeness likeness = Likeness::kNoName;
  for (uint32_t label = terms.FirstLabel(entry); label < terms.FirstLabel(entry + 1); ++label) {
    std::string_view name = terms.LabelText(label);
    std::string_view rest = phrase;
    int words = 0;
    bool alike = true;
    while (!name.empty()) {
      const std::string_view word = name.substr(name.find_last_of(" -") + 1);
      name.remove_suffix(std::min(name.size(), word.size() + 1));
      if (word.size() <= kAlike) continue;
      ++words;
      std::string_view other;
      while (other.size() <= kAlike && !rest.empty()) {
        other = rest.substr(rest.find_last_of(" -") + 1);
        rest.remove_suffix(std::min(rest.size(), other.size() + 1));
      }
      alike = alike && other.size() > kAlike;
      for (std::size_t i = 0; alike && i < kAlike; ++i) {
        alike = (word[i] | 0x20) == (other[i] | 0x20);
      }
    }
    if (words < 2) continue;
    if (alike) return Likeness::kAlike;
    likeness = Likeness::kOther;
  }
  return likeness;
}

// What is said first of an entry holds, so that there is one for each entry at most.
void AddSpelling(const Terms& terms, uint32_t entry, std::string_view phrase,
                 std::string_view acronym, bool named, std::vector<Expansion>& expansions) {
  const bool said =
      std::any_of(expansions.begin(), expansions.end(),
                  [entry](const Expansion& expansion) { return expansion.entry == entry; });
  if (said || (!named && !Spells(phrase, acronym))) return;
  const Likeness likeness = named ? Likeness::kAlike : CompareWithNames(terms, entry, phrase);
  if (likeness != Likeness::kNoName) {
    expansions.push_back({entry, likeness == Likeness::kAlike});
  }
}

}  // namespace

void FindExpansions(const Terms& terms, std::string_view text, const Hits& hits,
                    std::vector<Expansion>& expansions) {
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    if ((hit.flags & kAcronymHit) == 0) continue;
    const std::string_view acronym = text.substr(hit.begin, hit.end - hit.begin);
    // "World Health Organization (WHO)"
    if (hit.begin > 2 && text[hit.begin - 1] == '(' && text.substr(hit.end, 1) == ")") {
      uint32_t end = hit.begin - 1;
      while (end > 0 && text[end - 1] == ' ') --end;
      const uint32_t from = end > kMaxExpansion ? end - kMaxExpansion : 0;
      std::string_view before = text.substr(from, end - from);
      const auto block = std::find_if(before.rbegin(), before.rend(), EndsBlock);
      before.remove_prefix(static_cast<std::size_t>(before.rend() - block));
      AddSpelling(terms, hit.entry, before, acronym, IsNamedAt(hits, i, end, true), expansions);
      continue;
    }
    // "WHO (World Health Organization)"
    if (text.substr(hit.end, 2) != " (") continue;
    const std::string_view after = text.substr(hit.end + 2, kMaxExpansion);
    const std::size_t close = after.find_first_of(kCloses);
    if (close == std::string_view::npos || after[close] != ')') continue;
    AddSpelling(terms, hit.entry, after.substr(0, close), acronym,
                IsNamedAt(hits, i, hit.end + 2, false), expansions);
  }
}

}  // namespace explainer
