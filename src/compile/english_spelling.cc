// The spellings of Britain and America. A word varies when its end or its stem stands in a table
// here, and then in one way only; so a word that is not known stays as it is.
#include <algorithm>
#include <array>
#include <optional>

#include "compile/edits.h"
#include "compile/english.h"

namespace explainer {
namespace {

// What may follow -is- and -iz-.
constexpr std::array<std::string_view, 10> kIseEnds = {"ation", "ations", "ational", "e",   "ed",
                                                       "es",    "er",     "ers",     "ing", "able"};
// What stands before -ise where it is a Greek ending and not part of a Latin word: "realise", but
// not "advise", "promise", "exercise", "enterprise", "franchise", "merchandise".
constexpr std::string_view kBeforeIse[] = {
    "al", "el", "il", "ol", "ul",  "yl",  "ll", "ar",  "er",  "ir", "or", "ur", "an",
    "en", "in", "on", "un", "ern", "gn",  "im", "om",  "ym",  "ic", "ac", "id", "ard",
    "at", "et", "it", "ot", "apt", "ort", "og", "erg", "ath", "as", "es", "yg"};
// Words for which that is wrong, or that are too short for it.
constexpr std::string_view kNoIse[] = {"compromis", "promis",  "treatis", "valis", "denis",
                                       "chemis",    "marquis", "anis",    "aris",  "ceris"};

struct Pair {
  std::string_view british;
  std::string_view american;
};
// Of these, the stem, with what kStemEnds allows behind it: "labour market", "favourable".
constexpr Pair kStems[] = {
    {"armour", "armor"},
    {"behaviour", "behavior"},
    {"candour", "candor"},
    {"clamour", "clamor"},
    {"colour", "color"},
    {"demeanour", "demeanor"},
    {"endeavour", "endeavor"},
    {"favour", "favor"},
    {"fervour", "fervor"},
    {"flavour", "flavor"},
    {"harbour", "harbor"},
    {"honour", "honor"},
    {"humour", "humor"},
    {"labour", "labor"},
    {"neighbour", "neighbor"},
    {"odour", "odor"},
    {"parlour", "parlor"},
    {"rigour", "rigor"},
    {"rumour", "rumor"},
    {"saviour", "savior"},
    {"splendour", "splendor"},
    {"tumour", "tumor"},
    {"valour", "valor"},
    {"vapour", "vapor"},
    {"vigour", "vigor"},
    {"mould", "mold"},
    {"plough", "plow"},
    {"sceptic", "skeptic"},
    {"artefact", "artifact"},
    {"enrolment", "enrollment"},
    {"instalment", "installment"},
};
constexpr std::array<std::string_view, 20> kStemEnds = {
    "",    "s",  "ed",  "ing", "er",   "ers", "able", "ably", "al",    "less",
    "ful", "ly", "ism", "ist", "ists", "ite", "ites", "hood", "hoods", "y"};
constexpr std::array<std::string_view, 6> kStemBeginnings = {"", "dis", "mis", "un", "euro", "re"};

// Of these, the beginning of the word, whatever follows.
constexpr Pair kBeginnings[] = {
    {"anaemi", "anemi"},         {"anaesth", "anesth"},       {"archaeolog", "archeolog"},
    {"diarrhoea", "diarrhea"},   {"foetus", "fetus"},         {"foetal", "fetal"},
    {"gynaecolog", "gynecolog"}, {"haemorrhag", "hemorrhag"}, {"haemophil", "hemophil"},
    {"leukaemi", "leukemi"},     {"oestrogen", "estrogen"},   {"orthopaed", "orthoped"},
    {"paediatric", "pediatric"}, {"sulphur", "sulfur"},
};

// Whole words.
constexpr Pair kWords[] = {
    {"analyse", "analyze"},
    {"analysed", "analyzed"},
    {"analysing", "analyzing"},
    {"paralyse", "paralyze"},
    {"paralysed", "paralyzed"},
    {"paralysing", "paralyzing"},
    {"centre", "center"},
    {"centres", "centers"},
    {"centred", "centered"},
    {"epicentre", "epicenter"},
    {"epicentres", "epicenters"},
    {"theatre", "theater"},
    {"theatres", "theaters"},
    {"fibre", "fiber"},
    {"fibres", "fibers"},
    {"litre", "liter"},
    {"litres", "liters"},
    {"calibre", "caliber"},
    {"sabre", "saber"},
    {"spectre", "specter"},
    {"sombre", "somber"},
    {"meagre", "meager"},
    {"lustre", "luster"},
    {"defence", "defense"},
    {"defences", "defenses"},
    {"offence", "offense"},
    {"offences", "offenses"},
    {"pretence", "pretense"},
    {"licence", "license"},
    {"licences", "licenses"},
    {"programme", "program"},
    {"programmes", "programs"},
    {"manoeuvre", "maneuver"},
    {"manoeuvres", "maneuvers"},
    {"manoeuvring", "maneuvering"},
    {"grey", "gray"},
    {"aluminium", "aluminum"},
    {"catalogue", "catalog"},
    {"analogue", "analog"},
    {"ageing", "aging"},
    {"judgement", "judgment"},
    {"judgements", "judgments"},
    {"fulfil", "fulfill"},
    {"enrol", "enroll"},
    {"jewellery", "jewelry"},
    {"cosy", "cozy"},
    {"pyjamas", "pajamas"},
    {"skilful", "skillful"},
    {"wilful", "willful"},
    {"counsellor", "counselor"},
    {"counsellors", "counselors"},
};
// Whose American spelling means something else, too: never from American to British.
constexpr Pair kFromBritish[] = {
    {"metre", "meter"},  {"metres", "meters"},  {"kilometre", "kilometer"},
    {"tyre", "tire"},    {"tyres", "tires"},    {"kilometres", "kilometers"},
    {"cheque", "check"}, {"cheques", "checks"},
};

// The l that Britain doubles: "travelled", "fuelling", "labeller".
constexpr std::string_view kDoubled[] = {
    "bevel",   "cancel", "channel", "counsel", "dial",   "duel",  "equal",  "fuel",   "funnel",
    "initial", "label",  "level",   "marshal", "marvel", "model", "panel",  "pedal",  "quarrel",
    "refuel",  "rival",  "shovel",  "signal",  "spiral", "total", "travel", "tunnel", "unravel"};
constexpr std::array<std::string_view, 4> kDoubledEnds = {"ed", "ing", "er", "ers"};

template <typename List>
std::optional<std::string> SwapWhole(const List& pairs, std::string_view word, bool to_british) {
  for (const Pair& pair : pairs) {
    if (word == pair.british) return std::string(pair.american);
    if (to_british && word == pair.american) return std::string(pair.british);
  }
  return std::nullopt;
}

std::optional<std::string> SwapIse(std::string_view word) {
  for (const std::string_view end : kIseEnds) {
    if (word.size() < end.size() + 5 || !EndsWith(word, end)) continue;
    const std::string_view stem = word.substr(0, word.size() - end.size());
    const bool z = EndsWith(stem, "iz");
    if (!z && !EndsWith(stem, "is")) continue;
    const std::string s_stem = std::string(stem.substr(0, stem.size() - 1)) + "s";
    const bool noun = StartsWith(end, "ation");
    if (noun ? EndsWith(s_stem, "provis") : IsOneOf(kNoIse, s_stem)) continue;
    const std::string_view before = stem.substr(0, stem.size() - 2);
    if (!noun && (before.size() < 4 || !EndsWithOneOf(before, kBeforeIse))) continue;
    return std::string(before) + (z ? "is" : "iz") + std::string(end);
  }
  return std::nullopt;
}

std::optional<std::string> SwapStem(std::string_view word) {
  for (const Pair& pair : kStems) {
    for (const std::string_view stem : {pair.british, pair.american}) {
      const std::size_t at = word.find(stem);
      if (at == std::string_view::npos) continue;
      const std::string_view start = word.substr(0, at);
      const std::string_view end = word.substr(at + stem.size());
      if (!IsOneOf(kStemBeginnings, start) || !IsOneOf(kStemEnds, end)) continue;
      const std::string_view other = stem == pair.british ? pair.american : pair.british;
      return std::string(start) + std::string(other) + std::string(end);
    }
  }
  for (const Pair& pair : kBeginnings) {
    for (const std::string_view stem : {pair.british, pair.american}) {
      if (!StartsWith(word, stem)) continue;
      const std::string_view other = stem == pair.british ? pair.american : pair.british;
      return std::string(other) + std::string(word.substr(stem.size()));
    }
  }
  return std::nullopt;
}

std::optional<std::string> SwapDoubled(std::string_view word) {
  for (const std::string_view end : kDoubledEnds) {
    if (!EndsWith(word, end)) continue;
    const std::string_view stem = word.substr(0, word.size() - end.size());
    if (IsOneOf(kDoubled, stem)) return std::string(stem) + "l" + std::string(end);
    if (EndsWith(stem, "ll") && IsOneOf(kDoubled, stem.substr(0, stem.size() - 1))) {
      return std::string(stem.substr(0, stem.size() - 1)) + std::string(end);
    }
  }
  return std::nullopt;
}

// "Co-operation" is one word here, in either spelling.
constexpr std::array<std::string_view, 2> kCo = {"operat", "ordinat"};

std::optional<std::string> SwapCo(std::string_view word) {
  for (const std::string_view stem : kCo) {
    if (StartsWith(word, "co-") && StartsWith(word.substr(3), stem)) {
      return "co" + std::string(word.substr(3));
    }
    if (StartsWith(word, "co") && StartsWith(word.substr(2), stem)) {
      return "co-" + std::string(word.substr(2));
    }
  }
  return std::nullopt;
}

// The other spelling of a word. Names keep theirs ("Labour", "Pearl Harbor"); but every paper
// spells -isation, co- and sceptics in its own way, in capitals, too.
std::optional<std::string> SwapWord(std::string_view word) {
  if (word.size() < 4 || (IsCapital(word[0]) && !IsSmall(word[1]))) return std::nullopt;
  const std::string lower = Lower(word);
  const bool name = IsCapital(word[0]) && lower.find("eptic") == std::string::npos;
  std::optional<std::string> other = SwapIse(lower);
  if (!other) other = SwapCo(lower);
  if (!other && !name) other = SwapStem(lower);
  if (!other && !name) other = SwapWhole(kWords, lower, true);
  if (!other && !name) other = SwapWhole(kFromBritish, lower, false);
  if (!other && !name) other = SwapDoubled(lower);
  if (other) (*other)[0] = word[0];
  return other;
}

// Where the word at `begin` ends.
std::size_t WordEnd(std::string_view label, std::size_t begin) {
  const bool co = Lower(label.substr(begin, 3)) == "co-" && SwapCo(Lower(label.substr(begin)));
  return std::min(label.find_first_of(" -/", co ? begin + 3 : begin), label.size());
}

}  // namespace

std::vector<std::string> English::SpellingVariants(std::string_view label) const {
  constexpr std::size_t kMost = 4;
  std::vector<std::string> all = {""};
  std::size_t position = 0;
  while (position <= label.size()) {
    const std::size_t end = WordEnd(label, position);
    const std::string_view word = label.substr(position, end - position);
    const std::string rest(label.substr(end, 1));
    const std::optional<std::string> other = SwapWord(word);
    // Papers mix the spellings of several words: "labour organization".
    const std::size_t count = all.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (other && all.size() < kMost) all.push_back(all[i] + *other + rest);
      all[i] += std::string(word) + rest;
    }
    position = end + 1;
  }
  all.erase(all.begin());  // the label itself
  return all;
}

}  // namespace explainer
