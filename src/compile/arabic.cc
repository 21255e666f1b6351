#include "compile/arabic.h"

#include <algorithm>
#include <span>

#include "compile/edits.h"

namespace explainer {
namespace {

// Arabic is written here in the letters of Buckwalter's transliteration, so that lines read from
// left to right: A alef, < alef with hamza below, ' hamza, & and } hamza on waw and yeh, p teh
// marbuta, Y alef maksura.
constexpr struct {
  char latin;
  std::string_view letter;
} kLetters[] = {
    {'\'', "\u0621"}, {'&', "\u0624"}, {'<', "\u0625"}, {'}', "\u0626"}, {'A', "\u0627"},
    {'p', "\u0629"},  {'t', "\u062a"}, {'l', "\u0644"}, {'m', "\u0645"}, {'n', "\u0646"},
    {'h', "\u0647"},  {'w', "\u0648"}, {'Y', "\u0649"}, {'y', "\u064a"},
};
constexpr std::size_t kLetterBytes = 2;

std::string Written(std::string_view latin) {
  std::string out;
  for (const char c : latin) {
    const auto* row = std::find_if(std::begin(kLetters), std::end(kLetters),
                                   [c](const auto& each) { return each.latin == c; });
    if (row != std::end(kLetters)) out += row->letter;
  }
  return out;
}

// The letter at an index, transliterated; 0 where there is none, or one that no rule asks for.
char LetterAt(std::string_view word, std::size_t index) {
  const std::size_t at = index * kLetterBytes;
  const std::string_view letter = at < word.size() ? word.substr(at, kLetterBytes) : "";
  for (const auto& each : kLetters) {
    if (each.letter == letter) return each.latin;
  }
  return 0;
}

bool IsArabic(std::string_view word) {
  return !word.empty() && word.size() % kLetterBytes == 0 &&
         std::all_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; });
}

bool HasArticle(std::string_view word) {
  return LetterAt(word, 0) == 'A' && LetterAt(word, 1) == 'l' && word.size() > 2 * kLetterBytes;
}

// Nouns in -a, without it: dual and plural, and with pronouns the ending shows its t.
constexpr std::string_view kFeminine[] = {"At",  "tAn", "tyn",  "th",   "thA",   "thm", "thmA",
                                          "tnA", "Ath", "AthA", "Athm", "AthmA", "AtnA"};
// Plurals in -at, as labels of their own.
constexpr std::string_view kPlural[] = {"h", "hA", "hm", "hmA", "nA"};
// A hamza at the end is written by its vowel when something follows.
constexpr std::string_view kHamza[] = {"'At", "'An", "'yn", "'h",  "'hA",  "}h",   "}hA",
                                       "&h",  "&hA", "}hm", "&hm", "'Ath", "'AthA"};
// All others: the accusative, pronouns, the dual,
constexpr std::string_view kOther[] = {"A", "h", "hA", "hm", "hmA", "nA", "An", "yn"};
// and the plural, where the pattern of the word says which.
constexpr std::string_view kPersons[] = {"wn"};
constexpr std::string_view kVerbalNouns[] = {"At", "Ath", "AthA", "Athm", "AthmA"};

// "tahqiq", "idrab", "inqilab", "istiftah": nouns of verbs have a long vowel before the last letter
// and begin in t or i.
bool IsVerbalNoun(std::string_view word) {
  const std::size_t letters = word.size() / kLetterBytes;
  if (letters < 5) return false;
  const char first = LetterAt(word, 0);
  const char vowel = LetterAt(word, letters - 2);
  return (first == 't' && vowel == 'y') || ((first == 'A' || first == '<') && vowel == 'A');
}

// "mab'uth", "muraqib"; or "-i": who does or is something.
bool IsPerson(std::string_view word) {
  const std::size_t letters = word.size() / kLetterBytes;
  return letters >= 5 && (LetterAt(word, 0) == 'm' || LetterAt(word, letters - 1) == 'y');
}

Paradigm EndingsOf(std::string_view word) {
  Paradigm forms;
  const auto add = [&](std::size_t strip, std::span<const std::string_view> endings) {
    for (const std::string_view ending : endings) {
      forms.push_back(LetterEdit(word, strip, Written(ending)));
    }
  };
  const std::size_t letters = word.size() / kLetterBytes;
  const char last = LetterAt(word, letters - 1);
  if (last == 'p') {
    add(1, kFeminine);
  } else if (last == '\'') {
    add(1, kHamza);
  } else if (last == 't' && LetterAt(word, letters - 2) == 'A') {
    add(0, kPlural);
  } else if (last != 'A' && last != 'Y') {
    add(0, kOther);
    if (IsVerbalNoun(word)) {
      add(0, kVerbalNouns);
    } else if (IsPerson(word)) {
      add(0, kPersons);
    }
  }
  return forms;
}

// An adjective that is made of a noun: "-i", "-iyya".
bool IsAdjective(std::string_view word) {
  const std::size_t letters = word.size() / kLetterBytes;
  const char last = LetterAt(word, letters - 1);
  return letters >= 4 && (last == 'y' || (last == 'p' && LetterAt(word, letters - 2) == 'y'));
}

// The phrase with "for" before its article.
std::string WithFor(std::string_view label) {
  const bool doubled = LetterAt(label, 2) == 'l';  // three of them are written as two
  return Written(doubled ? "l" : "ll") + std::string(label.substr(2 * kLetterBytes));
}

}  // namespace

Forms Arabic::NounForms(std::string_view label) const {
  const std::vector<std::string_view> words = SplitWords(label);
  if (words.empty() || !std::all_of(words.begin(), words.end(), IsArabic)) return {};
  if (words.size() == 1) return HasArticle(label) ? Forms{} : Forms{EndingsOf(label)};
  std::vector<std::string> others;
  if (std::all_of(words.begin(), words.end(), HasArticle)) {
    for (const std::string_view word : words) {
      others.emplace_back(word.substr(2 * kLetterBytes));
    }
    return {{}, {{JoinWords(others)}}};
  }
  if (std::any_of(words.begin(), words.end(), HasArticle)) return {};
  if (!std::all_of(words.begin() + 1, words.end(), IsAdjective)) return {};
  for (const std::string_view word : words) others.push_back(Written("Al") + std::string(word));
  const std::string definite = JoinWords(others);
  return {{}, {{definite}, {WithFor(definite)}}};
}

std::vector<std::string> Arabic::SpellingVariants(std::string_view label) const {
  if (!HasArticle(label)) return {};
  return {WithFor(label)};
}

}  // namespace explainer
