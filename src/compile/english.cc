#include "compile/english.h"

#include <algorithm>
#include <array>

namespace explainer {
namespace {

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }

template <std::size_t kSize>
bool IsOneOf(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The end of a word and what replaces it in the plural; where there are two plurals, two rows.
// `whole` rows hold for that word alone, the others for every word that ends so.
struct Irregular {
  std::string_view singular;
  std::string_view plural;
  bool whole;
};
constexpr Irregular kIrregular[] = {
    {"woman", "women", false},
    {"child", "children", true},
    {"foot", "feet", true},
    {"tooth", "teeth", true},
    {"person", "people", true},
    {"person", "persons", true},
    {"criterion", "criteria", true},
    {"phenomenon", "phenomena", true},
    {"referendum", "referendums", true},
    {"referendum", "referenda", true},
    {"memorandum", "memorandums", true},
    {"memorandum", "memoranda", true},
    {"bacterium", "bacteria", true},
    {"stimulus", "stimuli", true},
    {"nucleus", "nuclei", true},
    {"fungus", "fungi", true},
    {"alumnus", "alumni", true},
    {"index", "indices", true},
    {"index", "indexes", true},
    {"appendix", "appendices", true},
    {"matrix", "matrices", true},
    {"vertebra", "vertebrae", true},
    {"larva", "larvae", true},
    {"formula", "formulas", true},
    {"formula", "formulae", true},
    {"bureau", "bureaus", true},
    {"bureau", "bureaux", true},
    {"plateau", "plateaus", true},
    {"plateau", "plateaux", true},
    {"quiz", "quizzes", true},
    {"half", "halves", true},
    {"knife", "knives", true},
    {"life", "lives", true},
    {"wife", "wives", false},
    {"leaf", "leaves", true},
    {"thief", "thieves", true},
    {"shelf", "shelves", true},
    {"self", "selves", true},
    {"wolf", "wolves", true},
    {"axis", "axes", true},
    {"thesis", "theses", false},
    {"crisis", "crises", true},
    {"basis", "bases", true},
    {"analysis", "analyses", true},
    {"diagnosis", "diagnoses", true},
    {"prognosis", "prognoses", true},
    {"oasis", "oases", true},
    {"metastasis", "metastases", true},
    {"synopsis", "synopses", true},
    {"consortium", "consortiums", true},
    {"consortium", "consortia", true},
    {"moratorium", "moratoriums", true},
    {"moratorium", "moratoria", true},
    {"millennium", "millennia", true},
    {"gas", "gases", true},
    {"lens", "lenses", true},
    {"summons", "summonses", true},
    {"tornado", "tornadoes", true},
    {"tornado", "tornados", true},
    {"volcano", "volcanoes", true},
    {"volcano", "volcanos", true},
    {"mosquito", "mosquitoes", true},
    {"mosquito", "mosquitos", true},
    {"cargo", "cargoes", true},
    {"cargo", "cargos", true},
    {"series", "", true},
    {"species", "", true},
    {"aircraft", "", true},
    {"spacecraft", "", true},
    {"offspring", "", true},
    {"police", "", true},
    {"personnel", "", true},
};
// Words in -man that are not made of "man".
constexpr std::array<std::string_view, 7> kManWords = {"human",    "german", "roman", "ottoman",
                                                       "talisman", "shaman", "norman"};
constexpr std::array<std::string_view, 7> kOesWords = {"veto",   "embargo", "hero",   "echo",
                                                       "tomato", "potato",  "torpedo"};

// Head first: what stands before one of these takes the plural.
constexpr std::array<std::string_view, 11> kInnerBreaks = {
    " of ",   " to ", " for ", " in ",           " at ",  " on ",
    " with ", " de ", " d'",   " d\xe2\x80\x99", " from "};
// The same inside the last word: "commander-in-chief", but not "cash-for-honours scandal".
constexpr std::array<std::string_view, 3> kHyphenBreaks = {"-of-", "-in-", "-at-"};
constexpr std::array<std::string_view, 4> kAgents = {"runner-up", "runner up", "passer-by",
                                                     "hanger-on"};
constexpr std::array<std::string_view, 4> kAdjectivesAfter = {"general", "martial", "elect",
                                                              "plenipotentiary"};

constexpr std::array<std::string_view, 17> kParticles = {
    "off", "out", "up",      "down",   "in",    "over",  "on",       "away", "back",
    "by",  "to",  "through", "around", "about", "under", "together", "along"};

// Verbs of more than one syllable that double their last consonant, being stressed there.
constexpr std::array<std::string_view, 24> kDoubling = {
    "admit", "commit", "submit", "permit", "omit",   "remit",    "acquit", "abet",
    "rebut", "refer",  "defer",  "prefer", "confer", "transfer", "deter",  "incur",
    "occur", "compel", "expel",  "propel", "repel",  "control",  "equip",  "kidnap"};

// Words that newspapers write in every article, as far as an acronym is spelled like one.
constexpr std::string_view kOrdinaryWords[] = {
    "a",      "act",   "acts",  "add",  "age",   "ages",  "aid",  "aids", "aim",   "air",
    "all",    "am",    "amp",   "an",   "and",   "ant",   "any",  "apt",  "arc",   "are",
    "arm",    "arms",  "art",   "as",   "ask",   "at",    "ate",  "bad",  "bag",   "ban",
    "bar",    "base",  "bat",   "be",   "bed",   "bee",   "best", "bet",  "bid",   "big",
    "bit",    "boat",  "bolt",  "bond", "boom",  "box",   "boy",  "bus",  "but",   "buy",
    "by",     "cab",   "call",  "camp", "can",   "cap",   "caps", "car",  "care",  "case",
    "cast",   "cat",   "cats",  "chip", "chips", "clear", "coal", "code", "cop",   "cope",
    "cops",   "core",  "cost",  "crab", "cue",   "cup",   "cut",  "dad",  "data",  "date",
    "day",    "deal",  "den",   "did",  "die",   "dig",   "do",   "dog",  "doge",  "dot",
    "dream",  "drive", "due",   "ear",  "east",  "eat",   "ebb",  "end",  "era",   "eye",
    "face",   "fair",  "fan",   "far",  "fast",  "fat",   "fed",  "fee",  "few",   "fit",
    "fix",    "flow",  "fly",   "for",  "form",  "free",  "fun",  "gap",  "gas",   "gave",
    "get",    "go",    "god",   "good", "got",   "grip",  "gun",  "had",  "harm",  "has",
    "hat",    "he",    "help",  "her",  "here",  "him",   "his",  "hit",  "home",  "hop",
    "hope",   "hot",   "house", "how",  "i",     "ice",   "idea", "if",   "in",    "is",
    "it",     "its",   "jet",   "job",  "jobs",  "join",  "just", "key",  "king",  "lab",
    "law",    "lead",  "led",   "let",  "lid",   "lie",   "life", "lift", "link",  "list",
    "live",   "long",  "look",  "lot",  "love",  "low",   "mad",  "man",  "map",   "march",
    "mark",   "mars",  "mat",   "may",  "me",    "men",   "met",  "mid",  "mine",  "mint",
    "mist",   "more",  "most",  "move", "must",  "my",    "net",  "new",  "next",  "nice",
    "no",     "nor",   "not",   "now",  "nut",   "oak",   "odd",  "of",   "off",   "oil",
    "old",    "on",    "one",   "open", "or",    "our",   "out",  "own",  "pace",  "pact",
    "page",   "pan",   "part",  "past", "pat",   "pay",   "peak", "pen",  "pet",   "pie",
    "pin",    "pip",   "pit",   "plan", "play",  "plus",  "pop",  "port", "post",  "pot",
    "pro",    "put",   "race",  "rain", "ran",   "rank",  "rat",  "raw",  "real",  "red",
    "reform", "rest",  "rip",   "rise", "role",  "rose",  "row",  "rule", "run",   "sad",
    "safe",   "sage",  "said",  "sale", "salt",  "sat",   "save", "saw",  "say",   "sea",
    "see",    "set",   "shape", "she",  "shell", "side",  "sign", "sim",  "sin",   "sit",
    "six",    "sky",   "smart", "snap", "so",    "son",   "spa",  "spam", "stand", "star",
    "start",  "state", "stem",  "step", "stop",  "such",  "sun",  "swat", "swift", "tag",
    "take",   "tap",   "tar",   "task", "tax",   "tea",   "team", "ten",  "test",  "than",
    "that",   "the",   "then",  "tie",  "time",  "tin",   "tip",  "to",   "toll",  "too",
    "top",    "treat", "try",   "two",  "up",    "us",    "use",  "van",  "vast",  "vat",
    "via",    "vow",   "war",   "was",  "way",   "we",    "west", "wet",  "who",   "why",
    "will",   "win",   "wing",  "wise", "with",  "won",   "work", "yes",  "yet",   "you",
    "zip"};

// The last word, and whether it is written in small letters (but perhaps for the first).
std::string_view LastWord(std::string_view label) {
  const std::size_t space = label.find_last_of(" -/");
  return space == std::string_view::npos ? label : label.substr(space + 1);
}

std::string Lower(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return lower;
}

// The edit that turns `from` into `to`, both ends of the same word.
Edit EditBetween(std::string_view from, std::string_view to) {
  std::size_t same = 0;
  while (same < from.size() && same < to.size() && from[same] == to[same]) ++same;
  return {static_cast<uint8_t>(from.size() - same), std::string(to.substr(same))};
}

// Where a phrase is cut so that its head ends there; npos when the head is its last word.
std::size_t HeadEnd(std::string_view label) {
  std::size_t end = std::string_view::npos;
  for (const std::string_view word : kInnerBreaks) end = std::min(end, label.find(word));
  const std::size_t last_space = label.rfind(' ');
  const std::size_t from = last_space == std::string_view::npos ? 0 : last_space;
  for (const std::string_view word : kHyphenBreaks) end = std::min(end, label.find(word, from));
  if (end != std::string_view::npos && end > 0) return end;
  for (const std::string_view agent : kAgents) {
    if (EndsWith(Lower(label), agent)) return label.find_last_of("- ");
  }
  const std::string_view last = LastWord(label);
  if (last.size() < label.size() && IsOneOf(kAdjectivesAfter, Lower(last))) {
    return label.size() - last.size() - 1;
  }
  return std::string_view::npos;
}

bool IsSibilant(std::string_view word) {
  return EndsWith(word, "s") || EndsWith(word, "x") || EndsWith(word, "z") ||
         EndsWith(word, "ch") || EndsWith(word, "sh");
}

bool EndsInConsonantY(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !IsVowel(word[word.size() - 2]);
}

}  // namespace

Paradigm English::Plural(std::string_view label) const {
  if (HeadEnd(label) != std::string_view::npos) return {};
  const std::string_view last = LastWord(label);
  if (last.empty() || !IsSmall(last.back())) return {{0, "s"}};  // "EEZs", "MP3s"
  const std::string word = Lower(last);
  Paradigm paradigm;
  bool irregular = false;
  for (const Irregular& row : kIrregular) {
    if (row.whole ? word != row.singular : !EndsWith(word, row.singular)) continue;
    irregular = true;
    if (!row.plural.empty()) paradigm.push_back(EditBetween(row.singular, row.plural));
  }
  if (irregular) return paradigm;
  if (EndsWith(word, "man") && word.size() > 4 && !IsOneOf(kManWords, word)) return {{2, "en"}};
  // A plural already, or a name in -s; only -ss, -us and -is are singular.
  if (word.back() == 's' && !EndsWith(word, "ss") && !EndsWith(word, "us")) return {};
  if (IsSibilant(word) || IsOneOf(kOesWords, word)) return {{0, "es"}};
  if (EndsInConsonantY(word)) return {{1, "ies"}};
  return {{0, "s"}};
}

std::vector<std::string> English::InnerPlurals(std::string_view label) const {
  const std::size_t end = HeadEnd(label);
  if (end == std::string_view::npos) return {};
  const std::string_view head = label.substr(0, end);
  // A head in capitals is a name: "Bank of England", "House of Lords".
  if (!IsSmall(LastWord(head).front())) return {};
  std::vector<std::string> plurals;
  for (const Edit& edit : Plural(head)) {
    plurals.push_back(std::string(head.substr(0, head.size() - edit.strip)) + edit.append +
                      std::string(label.substr(end)));
  }
  return plurals;
}

Paradigm English::VerbForms(std::string_view label) const {
  const std::string verb = Lower(label);
  Paradigm forms;
  if (EndsInConsonantY(verb)) {
    return {{1, "ies"}, {1, "ied"}, {0, "ing"}};
  }
  forms.push_back({0, IsSibilant(verb) || IsOneOf(kOesWords, verb) ? "es" : "s"});
  if (EndsWith(verb, "ie")) return {{0, "s"}, {0, "d"}, {2, "ying"}};
  if (EndsWith(verb, "ee")) return {{0, "s"}, {0, "d"}, {0, "ing"}};
  if (EndsWith(verb, "e")) return {{0, "s"}, {0, "d"}, {1, "ing"}};
  if (EndsWith(verb, "ic")) return {{0, "s"}, {0, "ked"}, {0, "king"}};
  const std::size_t size = verb.size();
  const char last = size > 0 ? verb[size - 1] : 'x';
  // The u of "qu" is no vowel.
  const bool single =
      size >= 3 && IsVowel(verb[size - 2]) &&
      (!IsVowel(verb[size - 3]) || (size >= 4 && verb.compare(size - 4, 2, "qu") == 0));
  const bool closed =
      single && IsSmall(last) && !IsVowel(last) && last != 'w' && last != 'x' && last != 'y';
  const auto vowels = std::count_if(verb.begin(), verb.end(), IsVowel);
  const bool doubles = closed && (vowels == 1 || IsOneOf(kDoubling, verb));
  if (doubles || (closed && last == 'l')) {
    forms.push_back({0, std::string(1, last) + "ed"});
    forms.push_back({0, std::string(1, last) + "ing"});
  }
  if (!doubles) {
    forms.push_back({0, "ed"});
    forms.push_back({0, "ing"});
  }
  return forms;
}

bool English::IsOrdinaryWord(std::string_view lower) const {
  return std::binary_search(std::begin(kOrdinaryWords), std::end(kOrdinaryWords), lower);
}

bool English::HasTightHyphen(std::string_view label) const {
  for (std::size_t i = label.find('-'); i != std::string_view::npos; i = label.find('-', i + 1)) {
    const std::string_view rest = label.substr(i + 1);
    if (IsOneOf(kParticles, Lower(rest.substr(0, rest.find_first_of(" -"))))) return true;
  }
  return false;
}

}  // namespace explainer
