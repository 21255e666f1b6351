#include "compile/french.h"

#include <algorithm>
#include <array>

#include "compile/edits.h"

namespace explainer {
namespace {

// All words here are as Unaccented gives them.

// The noun with its adjectives ends before one of these, and what follows stays.
constexpr std::string_view kPrepositions[] = {
    "de",   "du",     "des",  "a",    "au",    "aux",  "en",   "pour", "par",  "sur", "sous",
    "sans", "contre", "avec", "dans", "entre", "hors", "chez", "vers", "pres", "et",  "ou"};

// Words whose plural follows no rule, and those that keep one where the rule says another.
struct Irregular {
  std::string_view singular;
  std::string_view plural;
};
constexpr Irregular kIrregular[] = {
    {"travail", "travaux"},    {"bail", "baux"},          {"vitrail", "vitraux"},
    {"corail", "coraux"},      {"email", "emails"},       {"oeil", "yeux"},
    {"ciel", "cieux"},         {"monsieur", "messieurs"}, {"madame", "mesdames"},
    {"bijou", "bijoux"},       {"caillou", "cailloux"},   {"chou", "choux"},
    {"genou", "genoux"},       {"hibou", "hiboux"},       {"pneu", "pneus"},
    {"bleu", "bleus"},         {"landau", "landaus"},     {"bal", "bals"},
    {"carnaval", "carnavals"}, {"festival", "festivals"}, {"chacal", "chacals"},
    {"recital", "recitals"},   {"regal", "regals"},       {"aval", "avals"},
    {"banal", "banals"},       {"fatal", "fatals"},       {"natal", "natals"},
    {"naval", "navals"},       {"bancal", "bancals"},     {"final", "finals"},
    {"cessez", "cessez"},
};

// The first part of a compound that does not inflect: "vice-présidents", "sous-marins".
constexpr std::string_view kFirstParts[] = {
    "vice", "ex",   "non",  "anti",  "contre", "sous",  "sur",   "avant", "arriere", "apres",
    "demi", "mi",   "semi", "quasi", "mini",   "super", "inter", "extra", "ultra",   "pro",
    "pre",  "post", "co",   "nord",  "sud",    "est",   "ouest", "haut",  "entre",   "auto"};
// Verbs: what is made of one and a noun stays as it is ("porte-parole"), or may take an s at its
// end ("garde-côtes").
constexpr std::string_view kVerbParts[] = {"porte",  "garde", "gratte", "brise",  "casse",
                                           "coupe",  "tire",  "pare",   "lance",  "ouvre",
                                           "chasse", "perce", "presse", "cessez", "compte"};
// What is no plural behind them.
constexpr std::string_view kNoPartPlural[] = {"parole", "ciel", "feu", "glace"};

bool IsPreposition(std::string_view word) {
  return IsOneOf(kPrepositions, word) || StartsWith(word, "d'") || StartsWith(word, "l'") ||
         StartsWith(word, "d\u2019") || StartsWith(word, "l\u2019");
}

// The plural of one word without hyphens.
std::string PluralOfWord(std::string_view word) {
  const std::string plain = Unaccented(word);
  const auto with = [word](std::size_t strip, std::string_view append) {
    return ApplyEdit(word, LetterEdit(word, strip, append));
  };
  for (const Irregular& row : kIrregular) {
    if (plain != row.singular) continue;
    const Edit edit = EditBetween(row.singular, row.plural);
    return with(edit.strip, edit.append);
  }
  if (plain.empty() || !IsSmall(plain.back())) return std::string(word);
  const char last = plain.back();
  if (last == 's' || last == 'x' || last == 'z') return std::string(word);
  if (EndsWith(plain, "au") || EndsWith(plain, "eu")) return with(0, "x");
  if (EndsWith(plain, "al")) return with(1, "ux");
  return with(0, "s");
}

std::string PluralOf(std::string_view word) {
  if (IsCapitalWord(word)) return std::string(word);  // "lois Veil"; acronyms: "des ONG"
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return PluralOfWord(word);
  const std::string_view first = word.substr(0, hyphen);
  const std::string_view rest = word.substr(hyphen + 1);
  const std::string plain_rest = Unaccented(rest);
  const std::string plain_first = Unaccented(first);
  // "arcs-en-ciel"
  const std::string_view next = std::string_view(plain_rest).substr(0, plain_rest.find('-'));
  if (next.size() < plain_rest.size() && !IsOneOf(kVerbParts, plain_first)) {
    if (IsPreposition(next)) return PluralOfWord(first) + "-" + std::string(rest);
  }
  if (IsOneOf(kVerbParts, plain_first)) {
    const bool stays =
        plain_rest.find('-') != std::string::npos || IsOneOf(kNoPartPlural, plain_rest);
    return std::string(word.substr(0, hyphen + 1)) +
           (stays ? std::string(rest) : PluralOfWord(rest));
  }
  const bool prefix = IsOneOf(kFirstParts, plain_first) || EndsWith(plain_first, "o");
  return (prefix ? std::string(first) : PluralOfWord(first)) + "-" + PluralOf(rest);
}

// Groups of verbs by their end, the longest first; each form replaces that end. Forms that only
// an accent tells from another are left out.
struct Group {
  std::string_view end;
  std::array<std::string_view, 16> forms;
};
constexpr Group kGroups[] = {
    {"ger",
     {"ge", "ges", "gent", "gee", "gees", "geant", "geait", "geaient", "gea", "gerent", "gera",
      "geront", "gerait", "geraient", "geons", "gez"}},
    {"appeler",
     {"appelle", "appellent", "appele", "appelee", "appeles", "appelees", "appelant", "appelait",
      "appelaient", "appela", "appelerent", "appellera", "appelleront", "appellerait"}},
    {"jeter",
     {"jette", "jettent", "jete", "jetee", "jetes", "jetees", "jetant", "jetait", "jetaient",
      "jeta", "jeterent", "jettera", "jetteront", "jetterait"}},
    {"oyer",
     {"oie", "oient", "oye", "oyee", "oyes", "oyees", "oyant", "oyait", "oyaient", "oya", "oyerent",
      "oiera", "oieront", "oierait", "oieraient"}},
    {"er",
     {"e", "es", "ent", "ee", "ees", "ant", "ait", "aient", "a", "erent", "era", "eront", "erait",
      "eraient", "ons", "ez"}},
    {"enir",
     {"ient", "iennent", "enu", "enue", "enus", "enues", "enant", "enait", "enaient", "int",
      "inrent", "iendra", "iendront", "iendrait", "iendraient"}},
    {"uvrir",
     {"uvre", "uvrent", "uvert", "uverte", "uverts", "uvertes", "uvrant", "uvrait", "uvraient",
      "uvrit", "uvrirent", "uvrira", "uvriront", "uvrirait", "uvriraient"}},
    {"ffrir",
     {"ffre", "ffrent", "ffert", "fferte", "fferts", "ffertes", "ffrant", "ffrait", "ffraient",
      "ffrit", "ffrirent", "ffrira", "ffriront", "ffrirait", "ffriraient"}},
    {"prendre",
     {"prend", "prennent", "pris", "prise", "prises", "prenant", "prenait", "prenaient", "prit",
      "prirent", "prendra", "prendront", "prendrait", "prendraient"}},
    {"indre",
     {"int", "inte", "ints", "intes", "ignent", "ignant", "ignait", "ignaient", "ignit", "ignirent",
      "indra", "indront", "indrait", "indraient"}},
    {"soudre",
     {"sout", "solvent", "sous", "soute", "soutes", "solvant", "solvait", "solvaient", "soudra",
      "soudront", "soudrait", "soudraient"}},
    {"dre",
     {"d", "ds", "dent", "du", "due", "dus", "dues", "dant", "dait", "daient", "dit", "dirent",
      "dra", "dront", "drait", "draient"}},
    {"battre",
     {"bat", "battent", "battu", "battue", "battus", "battues", "battant", "battait", "battaient",
      "battit", "battirent", "battra", "battront", "battrait"}},
    {"mettre",
     {"met", "mettent", "mis", "mise", "mises", "mettant", "mettait", "mettaient", "mit", "mirent",
      "mettra", "mettront", "mettrait", "mettraient"}},
    {"uire",
     {"uit", "uisent", "uite", "uits", "uites", "uisant", "uisait", "uisaient", "uisit", "uisirent",
      "uira", "uiront", "uirait", "uiraient"}},
    {"lire",
     {"lit", "lisent", "lu", "lue", "lus", "lues", "lisant", "lisait", "lisaient", "lut", "lurent",
      "lira", "liront", "lirait", "liraient"}},
};
constexpr Group kSecond = {"ir",
                           {"i", "ie", "is", "ies", "it", "issent", "issant", "issait", "issaient",
                            "irent", "ira", "iront", "irait", "iraient"}};
// Ends of verbs in -ir that are not of the second group.
constexpr std::string_view kNotSecond[] = {"partir", "sortir", "sentir", "mentir", "dormir",
                                           "servir", "courir", "mourir", "querir", "fuir",
                                           "oir",    "eillir", "aillir", "vetir"};

const Group* GroupOf(std::string_view verb) {
  for (const Group& group : kGroups) {
    if (EndsWith(verb, group.end)) return &group;
  }
  if (!EndsWith(verb, "ir") || EndsWithOneOf(verb, kNotSecond)) return nullptr;
  return &kSecond;
}

}  // namespace

bool French::IsName(std::string_view label) const { return IsCapitalWord(label); }

Forms French::NounForms(std::string_view label) const {
  std::vector<std::string> plural;
  bool head = true;
  for (const std::string_view word : SplitWords(label)) {
    head = head && !IsPreposition(Unaccented(word));
    plural.push_back(head ? PluralOf(word) : std::string(word));
  }
  const std::string phrase = JoinWords(plural);
  if (phrase == label) return {};
  const std::size_t last = label.size() - LastWord(label).size();
  if (phrase.compare(0, last, label, 0, last) == 0) return {{EditBetween(label, phrase)}};
  return {{}, {{phrase}}};
}

// "voter contre", "se retirer": the first word but for the pronoun is the verb.
Forms French::VerbForms(std::string_view label) const {
  const std::size_t begin = StartsWith(label, "se ") ? 3 : 0;
  const std::size_t end = std::min(label.find(' ', begin), label.size());
  const std::string_view verb = label.substr(0, end);
  const Group* group = GroupOf(Unaccented(verb));
  if (group == nullptr) return {};
  Forms forms;
  for (const std::string_view form : group->forms) {
    if (form.empty()) continue;
    const Edit edit = LetterEdit(verb, group->end.size(), form);
    if (end == label.size()) {
      forms.endings.push_back(EditBetween(verb, ApplyEdit(verb, edit)));
    } else {
      forms.inside.push_back({ApplyEdit(verb, edit) + std::string(label.substr(end))});
    }
  }
  return forms;
}

}  // namespace explainer
