#include "compile/german.h"

#include <algorithm>
#include <array>

#include "compile/edits.h"

namespace explainer {
namespace {

// All words here are as Unaccented gives them.

// A noun's ending, what is taken off and what comes instead. The longest that fits decides, so the
// exceptions to a row are rows themselves.
struct Declension {
  std::string_view end;
  int strip;
  std::array<std::string_view, 5> endings;
  std::array<std::string_view, 2> kept = {};  // endings of the whole noun besides
};
constexpr Declension kDeclensions[] = {
    // Feminine.
    {"ung", 0, {"en"}},
    {"heit", 0, {"en"}},
    {"keit", 0, {"en"}},
    {"schaft", 0, {"en"}},
    {"ion", 0, {"en"}},
    {"tat", 0, {"en"}},
    {"anz", 0, {"en"}},
    {"enz", 0, {"en"}},
    {"ik", 0, {"en"}},
    {"ur", 0, {"en"}},
    {"ei", 0, {"en"}},
    {"ie", 0, {"n"}},
    {"erin", 0, {"nen"}},
    {"orin", 0, {"nen"}},
    {"istin", 0, {"nen"}},
    {"entin", 0, {"nen"}},
    {"antin", 0, {"nen"}},
    {"atin", 0, {"nen"}},
    // Strong ones with the same letters at their end.
    {"sprung", 0, {"s", "es", "e", "en"}},
    {"rat", 0, {"s", "es", "e", "en"}},
    {"staat", 0, {"s", "es", "en"}},
    {"mandat", 0, {"s", "es", "e", "en"}},
    {"tat", 0, {"en"}},
    {"attentat", 0, {"s", "es", "e", "en"}},
    {"zitat", 0, {"s", "es", "e", "en"}},
    {"senat", 0, {"s", "es", "e", "en"}},
    {"kranz", 0, {"es", "e", "en"}},
    {"streik", 0, {"s"}},
    {"kamin", 0, {"s", "e", "en"}},
    {"stadion", 0, {"s"}},
    {"stadien", 0, {}},
    // From Latin and Greek.
    {"ismus", 0, {}},
    {"anismus", 2, {"en"}},
    {"virus", 2, {"en"}},
    {"zyklus", 2, {"en"}},
    {"us", 0, {}},
    {"ium", 2, {"en"}, {"s"}},
    {"um", 2, {"en"}, {"s"}},
    {"raum", 0, {"s", "es", "e", "en"}},
    {"baum", 0, {"s", "es", "e", "en"}},
    {"entum", 0, {"s", "er", "ern"}},
    {"stum", 0, {"s"}},
    {"chtum", 0, {"s", "er", "ern"}},
    {"rtum", 0, {"s", "er", "ern"}},
    {"thema", 1, {"en"}, {"s"}},
    {"firma", 1, {"en"}},
    {"drama", 1, {"en"}, {"s"}},
    {"or", 0, {"s", "e", "en"}},
    {"ktor", 0, {"s", "en"}},
    {"ator", 0, {"s", "en"}},
    {"itor", 0, {"s", "en"}},
    {"utor", 0, {"s", "en"}},
    {"ssor", 0, {"s", "en"}},
    // Weak masculines: -en in all cases but the first.
    {"ist", 0, {"en"}},
    {"ent", 0, {"en"}},
    {"ant", 0, {"en"}},
    {"graf", 0, {"en"}},
    {"ment", 0, {"s", "es", "e", "en"}},
    {"prozent", 0, {"s", "e", "en"}},
    {"restaurant", 0, {"s"}},
    {"kandidat", 0, {"en"}},
    {"diplomat", 0, {"en"}},
    {"krat", 0, {"en"}},
    {"soldat", 0, {"en"}},
    {"automat", 0, {"en"}},
    // -e: plurals and weak masculines in -n; adjectives that became nouns.
    {"e", 0, {"n"}},
    {"ende", 0, {"n", "r", "s"}},
    {"ordnete", 0, {"n", "r"}},
    {"tragte", 0, {"n", "r"}},
    {"amte", 0, {"n", "r"}},
    {"undete", 0, {"n", "r"}},
    {"horige", 0, {"n", "r"}},
    {"name", 0, {"n", "ns"}},
    // The same in the plural, but for its cases.
    {"er", 0, {"s", "n"}},
    {"el", 0, {"s", "n"}},
    {"en", 0, {"s"}},
    {"chen", 0, {"s"}},
    {"lein", 0, {"s"}},
    {"nis", 0, {"ses", "se", "sen"}},
    {"ling", 0, {"s", "e", "en"}},
    {"ing", 0, {"s"}},
    // Plurals already.
    {"ionen", 0, {}},
    {"ungen", 0, {}},
    {"heiten", 0, {}},
    {"keiten", 0, {}},
    {"schaften", 0, {}},
    {"taten", 0, {}},
    // -er with an umlaut.
    {"land", 0, {"s", "es", "er", "ern"}},
    {"haus", 0, {"es", "er", "ern"}},
    {"amt", 0, {"s", "es", "er", "ern"}},
    {"geld", 0, {"s", "es", "er", "ern"}},
    {"gut", 0, {"s", "es", "er", "ern"}},
    {"buch", 0, {"s", "es", "er", "ern"}},
    {"blatt", 0, {"s", "es", "er", "ern"}},
    {"volk", 0, {"s", "es", "er", "ern"}},
    {"kind", 0, {"s", "es", "er", "ern"}},
    {"glied", 0, {"s", "es", "er", "ern"}},
    {"mann", 0, {"s", "es", "er", "ern"}},
    {"wald", 0, {"s", "es", "er", "ern"}},
    {"feld", 0, {"s", "es", "er", "ern"}},
    {"dorf", 0, {"s", "es", "er", "ern"}},
    {"bild", 0, {"s", "es", "er", "ern"}},
    {"regime", 0, {"s"}},
    // Foreign vowels at the end.
    {"a", 0, {"s"}},
    {"i", 0, {"s"}},
    {"o", 0, {"s"}},
    {"u", 0, {"s"}},
    {"y", 0, {"s"}},
    {"eau", 0, {"s"}},
};

// Before one of these a noun ends that others follow: "Verein der Freunde".
constexpr std::string_view kHeadBreaks[] = {
    "der",  "des", "dem", "den", "die", "das",   "von", "vom",  "fur", "gegen", "zur",
    "zum",  "zu",  "in",  "im",  "auf", "uber",  "mit", "ohne", "am",  "an",    "und",
    "nach", "bei", "aus", "um",  "vor", "unter", "ans", "ins",  "beim"};

// Suffixes that only adjectives have.
constexpr std::string_view kAdjectiveStems[] = {
    "isch",  "lich", "ig",   "bar",    "sam",   "haft",    "los",  "iv",      "al",   "ell",
    "iert",  "end",  "arm",  "extrem", "neu",   "rot",     "grun", "deutsch", "frei", "weiss",
    "gross", "hoh",  "erst", "zweit",  "dritt", "vereint", "link", "recht",   "rund", "offen"};
constexpr std::string_view kAdjectiveEnds[] = {"e", "en", "er", "es", "em"};

// The part of an adjective before its ending; the whole when it has none, nothing when it is none.
std::string_view AdjectiveStem(std::string_view word) {
  for (const std::string_view end : {"en", "er", "es", "em", "e"}) {
    if (!EndsWith(word, end)) continue;
    const std::string_view stem = word.substr(0, word.size() - end.size());
    // Small letters say that it is no noun.
    if (stem.size() >= 3 &&
        (!IsCapitalWord(word) || EndsWithOneOf(Unaccented(stem), kAdjectiveStems))) {
      return stem;
    }
  }
  return {};
}

// What the genitive and the plural put behind a noun of no known suffix.
Paradigm StrongEndings(std::string_view plain, bool short_word) {
  constexpr std::string_view kSibilants[] = {"s", "x", "z", "sch"};
  Paradigm edits;
  if (!EndsWithOneOf(plain, kSibilants)) edits.push_back({0, "s"});
  edits.push_back({0, "es"});
  // "Rate" and "Räte" would be the same; in a long word there is only one that fits.
  if (short_word) return edits;
  edits.push_back({0, "e"});
  edits.push_back({0, "en"});
  return edits;
}

Paradigm EndingsOf(std::string_view noun) {
  const std::string plain = Unaccented(noun);
  if (plain.empty()) return {};
  if (IsCapital(noun.back())) return {{0, "s"}};  // "AKWs"
  if (!IsSmall(plain.back())) return {};
  const std::string_view last = LastWord(plain);
  constexpr std::size_t kShort = 4;
  const Declension* best = nullptr;
  for (const Declension& row : kDeclensions) {
    if (!EndsWith(last, row.end)) continue;
    // A suffix needs a stem before it: "Rat" and "Ei" are words themselves, as "Virus" is here.
    const bool whole = last.size() == row.end.size();
    if (whole && row.end.size() < 5 && !IsOneOf(row.endings, "ern")) continue;
    if (best == nullptr || row.end.size() > best->end.size()) best = &row;
  }
  if (best == nullptr || last.size() <= 3) return StrongEndings(plain, last.size() <= kShort);
  Paradigm edits;
  for (const std::string_view ending : best->endings) {
    if (!ending.empty()) edits.push_back(LetterEdit(noun, best->strip, ending));
  }
  for (const std::string_view ending : best->kept) {
    if (!ending.empty()) edits.push_back({0, std::string(ending)});
  }
  return edits;
}

// Strong verbs: base without its prefix, third person, past, participle.
struct Strong {
  std::string_view base;
  std::string_view present;
  std::string_view past;
  std::string_view participle;
};
constexpr Strong kStrong[] = {
    {"schieben", "schiebt", "schob", "schoben"},
    {"treten", "tritt", "trat", "treten"},
    {"werfen", "wirft", "warf", "worfen"},
    {"nehmen", "nimmt", "nahm", "nommen"},
    {"geben", "gibt", "gab", "geben"},
    {"ziehen", "zieht", "zog", "zogen"},
    {"sprechen", "spricht", "sprach", "sprochen"},
    {"brechen", "bricht", "brach", "brochen"},
    {"schlagen", "schlagt", "schlug", "schlagen"},
    {"tragen", "tragt", "trug", "tragen"},
    {"halten", "halt", "hielt", "halten"},
    {"lassen", "lasst", "liess", "lassen"},
    {"fallen", "fallt", "fiel", "fallen"},
    {"finden", "findet", "fand", "funden"},
    {"binden", "bindet", "band", "bunden"},
    {"rufen", "ruft", "rief", "rufen"},
    {"greifen", "greift", "griff", "griffen"},
    {"schreiben", "schreibt", "schrieb", "schrieben"},
    {"scheiden", "scheidet", "schied", "schieden"},
    {"bieten", "bietet", "bot", "boten"},
    {"stossen", "stosst", "stiess", "stossen"},
    {"weisen", "weist", "wies", "wiesen"},
    {"schliessen", "schliesst", "schloss", "schlossen"},
};
// Prefixes that keep off ge-.
constexpr std::string_view kInseparable[] = {"be", "ver",   "er",   "ent",   "zer",   "miss",
                                             "ge", "unter", "uber", "wider", "hinter"};
// Prefixes before which ge- stands: "abgeschoben".
constexpr std::string_view kSeparable[] = {
    "zuruck", "ab",  "an",  "auf",   "aus", "bei", "ein", "nach",  "vor",    "zu",
    "um",     "weg", "los", "statt", "her", "hin", "mit", "durch", "nieder", "fest"};

// How many letters of a verb are its prefix, and whether ge- and zu- stand behind that.
struct Prefix {
  std::size_t size = 0;
  bool separable = false;
};

Prefix PrefixOf(std::string_view verb) {
  for (const std::string_view prefix : kSeparable) {
    if (!StartsWith(verb, prefix)) continue;
    const std::string_view rest = verb.substr(prefix.size());
    const bool known = std::any_of(std::begin(kStrong), std::end(kStrong),
                                   [rest](const Strong& row) { return row.base == rest; });
    if (known || rest.size() >= 5) return {prefix.size(), true};
  }
  for (const std::string_view prefix : kInseparable) {
    if (StartsWith(verb, prefix) && verb.size() >= prefix.size() + 5) return {prefix.size(), false};
  }
  return {};
}

const Paradigm& ParticipleEndings() {
  static const Paradigm endings = {{0, "e"}, {0, "en"}, {0, "er"}, {0, "es"}};
  return endings;
}

// The forms of a verb in -en, -ern or -eln; none for others.
Forms FormsOfVerb(std::string_view verb) {
  const std::string plain = Unaccented(verb);
  const Prefix split = PrefixOf(plain);
  const std::string_view plain_base = std::string_view(plain).substr(split.size);
  const bool in_n = EndsWith(plain_base, "ern") || EndsWith(plain_base, "eln");
  if (plain_base.size() < 4 || (!in_n && !EndsWith(plain_base, "en"))) return {};
  // Cut off the letters behind the prefix; before them nothing changes.
  const std::string prefix = ApplyEdit(verb, LetterEdit(verb, plain_base.size(), ""));
  const std::string base(verb.substr(prefix.size()));
  std::string stem = base.substr(0, base.size() - (in_n ? 1 : 2));
  const std::string t = stem.back() == 't' || stem.back() == 'd' ? "et" : "t";
  std::string past = stem + t + "e";
  std::string present = stem + t;
  std::string participle = present;
  for (const Strong& row : kStrong) {
    if (plain_base != row.base) continue;
    present = row.present;
    past = row.past;
    participle = row.participle;
  }
  Forms forms;
  for (const std::string& form : {present, past, past + (past.back() == 'e' ? "n" : "en")}) {
    forms.endings.push_back(EditBetween(verb, prefix + form));
  }
  forms.endings.push_back({0, "d"});
  const bool ge = (split.separable || split.size == 0) && !EndsWith(plain_base, "ieren");
  if (ge) {
    forms.inside.push_back({prefix + "ge" + participle, ParticipleEndings()});
  } else {
    participle.insert(0, prefix);
    forms.endings.push_back(EditBetween(verb, participle));
    for (const Edit& edit : ParticipleEndings()) {
      forms.endings.push_back(EditBetween(verb, ApplyEdit(participle, edit)));
    }
  }
  if (split.separable) forms.inside.push_back({prefix + "zu" + base});
  forms.endings = WithoutRepeats(verb, forms.endings);
  return forms;
}

}  // namespace

Forms German::NounForms(std::string_view label) const {
  const std::vector<std::string_view> words = SplitWords(label);
  std::size_t head_words = 0;
  while (head_words < words.size() && !IsOneOf(kHeadBreaks, Unaccented(words[head_words]))) {
    ++head_words;
  }
  if (head_words == 0) return {};
  const std::string_view head = words[head_words - 1];
  const auto size = static_cast<std::size_t>(head.data() + head.size() - label.data());
  const std::string_view phrase = label.substr(0, size);
  const std::string rest(label.substr(size));
  // A head in small letters is no noun; an adjective takes its own endings.
  if (!IsCapitalWord(head)) {
    Forms forms;
    if (words.size() > 1 || !EndsWithOneOf(Unaccented(head), kAdjectiveStems)) return forms;
    for (const std::string_view end : kAdjectiveEnds)
      forms.endings.push_back({0, std::string(end)});
    return forms;
  }
  const Paradigm endings = EndingsOf(head);
  Forms forms;
  if (rest.empty()) forms.endings = endings;
  const auto add_inside = [&](const std::string& text, bool itself) {
    if (rest.empty()) {
      forms.inside.push_back({text, endings});
      return;
    }
    if (itself) forms.inside.push_back({text + rest});
    for (const Edit& edit : endings) forms.inside.push_back({ApplyEdit(text, edit) + rest});
  };
  if (!rest.empty()) add_inside(std::string(phrase), false);
  // The adjectives before the noun, all with the same ending: "konstruktiven Misstrauensvotums".
  for (const std::string_view end : kAdjectiveEnds) {
    std::vector<std::string> changed(words.begin(), words.begin() + head_words);
    bool any = false;
    for (std::size_t i = 0; i + 1 < head_words; ++i) {
      const std::string_view stem = AdjectiveStem(words[i]);
      if (stem.empty()) continue;
      changed[i] = std::string(stem) + std::string(end);
      any = true;
    }
    const std::string text = JoinWords(changed);
    if (any && text != phrase) add_inside(text, true);
  }
  return forms;
}

// In a phrase the verb is the last word: "in Kraft treten".
Forms German::VerbForms(std::string_view label) const {
  const std::size_t space = label.rfind(' ');
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  Forms forms = FormsOfVerb(label.substr(begin));
  for (Forms::Inside& inside : forms.inside) inside.text.insert(0, label.substr(0, begin));
  return forms;
}

}  // namespace explainer
