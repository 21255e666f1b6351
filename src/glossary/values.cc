#include "glossary/values.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace explainer {
namespace {

constexpr std::array kKinds = {
    "organisation", "institution", "office",    "party",     "group",      "movement", "law",
    "treaty",       "procedure",   "measure",   "concept",   "event",      "period",   "place",
    "technology",   "weapon",      "substance", "condition", "phenomenon", "document"};

// In the order of the enumerations.
constexpr const char* kCaseWords[] = {"auto", "fold", "initial", "exact"};
constexpr const char* kInflectionWords[] = {"auto", "noun", "verb", "none"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

template <typename Value, std::size_t kSize>
bool ReadOneOf(const char* const (&words)[kSize], std::string_view word, Value& value) {
  const auto found = std::find(std::begin(words), std::end(words), word);
  if (found == std::end(words)) return false;
  value = static_cast<Value>(found - std::begin(words));
  return true;
}

}  // namespace

bool IsDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t from, std::size_t size) {
    int value = 0;
    for (std::size_t i = from; i < from + size; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1) return false;
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool IsId(std::string_view text) {
  bool hyphen = true;  // neither first nor last nor two in a row
  for (const char c : text) {
    if (c == '-' && hyphen) return false;
    hyphen = c == '-';
    if (!hyphen && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return false;
  }
  return !text.empty() && text.size() <= kMaxId && !hyphen;
}

bool IsRegion(std::string_view text) {
  constexpr std::size_t kCountry = 2;
  constexpr std::size_t kMaxPart = 3;
  if (text.size() < kCountry || !IsCapital(text[0]) || !IsCapital(text[1])) return false;
  if (text.size() == kCountry) return true;
  const std::string_view part = text.substr(kCountry + 1);
  return text[kCountry] == '-' && !part.empty() && part.size() <= kMaxPart &&
         std::all_of(part.begin(), part.end(), [](char c) { return IsCapital(c) || IsDigit(c); });
}

bool IsKind(std::string_view text) {
  return std::find(kKinds.begin(), kKinds.end(), text) != kKinds.end();
}

const char* WordOf(CaseRule rule) { return kCaseWords[static_cast<int>(rule)]; }
const char* WordOf(Inflection inflection) { return kInflectionWords[static_cast<int>(inflection)]; }
bool ReadWord(std::string_view word, CaseRule& rule) { return ReadOneOf(kCaseWords, word, rule); }
bool ReadWord(std::string_view word, Inflection& inflection) {
  return ReadOneOf(kInflectionWords, word, inflection);
}

}  // namespace explainer
