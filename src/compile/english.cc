#include "compile/english.h"

#include <array>

#include "compile/edits.h"

namespace explainer {
namespace {

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
    {"mouse", "mice", true},
    {"ox", "oxen", true},
    {"person", "people", true},
    {"person", "persons", true},
    // From Latin and Greek; what ends in -sis is a rule.
    {"criterion", "criteria", true},
    {"phenomenon", "phenomena", true},
    {"automaton", "automatons", true},
    {"automaton", "automata", true},
    {"referendum", "referendums", true},
    {"referendum", "referenda", true},
    {"memorandum", "memorandums", true},
    {"memorandum", "memoranda", true},
    {"addendum", "addenda", true},
    {"bacterium", "bacteria", true},
    {"consortium", "consortiums", true},
    {"consortium", "consortia", true},
    {"moratorium", "moratoriums", true},
    {"moratorium", "moratoria", true},
    {"symposium", "symposiums", true},
    {"symposium", "symposia", true},
    {"equilibrium", "equilibria", true},
    {"millennium", "millennia", true},
    {"curriculum", "curriculums", true},
    {"curriculum", "curricula", true},
    {"spectrum", "spectrums", true},
    {"spectrum", "spectra", true},
    {"stratum", "strata", true},
    {"quantum", "quanta", true},
    {"stimulus", "stimuli", true},
    {"nucleus", "nuclei", true},
    {"fungus", "fungi", true},
    {"bacillus", "bacilli", true},
    {"alumnus", "alumni", true},
    {"radius", "radii", true},
    {"focus", "focuses", true},
    {"focus", "foci", true},
    {"syllabus", "syllabuses", true},
    {"syllabus", "syllabi", true},
    {"genus", "genera", true},
    {"corpus", "corpora", true},
    {"index", "indices", true},
    {"index", "indexes", true},
    {"appendix", "appendices", true},
    {"matrix", "matrices", true},
    {"vertex", "vertices", true},
    {"vortex", "vortices", true},
    {"vortex", "vortexes", true},
    {"vertebra", "vertebrae", true},
    {"larva", "larvae", true},
    {"alga", "algae", true},
    {"antenna", "antennas", true},
    {"antenna", "antennae", true},
    {"formula", "formulas", true},
    {"formula", "formulae", true},
    {"supernova", "supernovas", true},
    {"supernova", "supernovae", true},
    {"stigma", "stigmas", true},
    {"stigma", "stigmata", true},
    {"axis", "axes", true},
    // From French, Italian, Hebrew.
    {"bureau", "bureaus", true},
    {"bureau", "bureaux", true},
    {"plateau", "plateaus", true},
    {"plateau", "plateaux", true},
    {"chateau", "chateaux", true},
    {"paparazzo", "paparazzi", true},
    {"kibbutz", "kibbutzim", true},
    {"kibbutz", "kibbutzes", true},
    // -f and -z.
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
    // -s and -o.
    {"gas", "gases", true},
    {"bias", "biases", true},
    {"atlas", "atlases", true},
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
    // The same in the plural.
    {"series", "", true},
    {"species", "", true},
    {"aircraft", "", true},
    {"spacecraft", "", true},
    {"offspring", "", true},
    {"police", "", true},
    {"personnel", "", true},
    {"sheep", "", true},
    {"deer", "", true},
    {"bison", "", true},
    {"chassis", "", true},
};
// One crisis, two crises.
constexpr std::array<std::string_view, 5> kGreekEnds = {"asis", "esis", "isis", "osis", "ysis"};
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

// Of a noun phrase whose head is its last word.
Paradigm Plural(std::string_view label) {
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
  if (EndsWithOneOf(word, kGreekEnds)) return {{2, "es"}};
  // A plural already, or a name in -s; only -ss, -us and -is are singular.
  if (word.back() == 's' && !EndsWith(word, "ss") && !EndsWith(word, "us")) return {};
  if (English::TakesEs(word)) return {{0, "es"}};
  if (English::EndsInConsonantY(word)) return {{1, "ies"}};
  return {{0, "s"}};
}

}  // namespace

bool English::EndsInConsonantY(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !IsVowel(word[word.size() - 2]);
}

bool English::TakesEs(std::string_view word) {
  constexpr std::array<std::string_view, 5> kSibilants = {"s", "x", "z", "ch", "sh"};
  return EndsWithOneOf(word, kSibilants) || IsOneOf(kOesWords, word);
}

Forms English::NounForms(std::string_view label) const {
  const std::size_t end = HeadEnd(label);
  if (end == std::string_view::npos) return {Plural(label)};
  const std::string_view head = label.substr(0, end);
  // A head in capitals is a name: "Bank of England", "House of Lords".
  if (LastWord(head).empty() || !IsSmall(LastWord(head).front())) return {};
  Forms forms;
  for (const Edit& edit : Plural(head)) {
    forms.inside.push_back({ApplyEdit(head, edit) + std::string(label.substr(end))});
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
