#include "compile/spanish.h"

#include <algorithm>
#include <array>

#include "compile/edits.h"

namespace explainer {
namespace {

// All words here are as Unaccented gives them.

// The noun with its adjectives ends before one of these, and what follows stays.
constexpr std::string_view kPrepositions[] = {
    "de",    "del",    "a",     "al",   "en",   "por",   "para",  "con",   "sin",
    "sobre", "contra", "entre", "y",    "e",    "o",     "u",     "la",    "el",
    "los",   "las",    "hacia", "ante", "bajo", "desde", "hasta", "segun", "tras"};
// Nouns that stand beside another and stay: "coches bomba".
constexpr std::string_view kApposed[] = {"bomba",    "clave",  "piloto", "modelo", "limite",
                                         "fantasma", "cumbre", "puente", "basura", "base"};
// -s and -x without the stress: the same in the plural. Those in -is and -us are a rule.
constexpr std::string_view kInvariable[] = {"lunes", "martes", "miercoles", "jueves", "viernes",
                                            "caos",  "atlas",  "paraguas",  "torax",  "fenix"};

// Does the word end in an accented vowel and a consonant: "inglés", "nación"?
bool HasAccentAtEnd(std::string_view word) {
  if (word.size() < 3) return false;
  const std::string_view vowel = word.substr(word.size() - 3, 2);
  constexpr std::string_view kAccented[] = {"\u00e1", "\u00e9", "\u00ed", "\u00f3", "\u00fa"};
  return IsOneOf(kAccented, vowel);
}

std::string PluralOf(std::string_view word) {
  const std::string whole(word);
  if (IsCapitalWord(word)) return whole;  // "ley Wert"; acronyms: "las ONG"
  const std::string plain = Unaccented(word);
  if (plain.size() < 2 || !IsSmall(plain.back())) return whole;
  if (IsOneOf(kInvariable, plain)) return whole;
  const char last = plain.back();
  const auto with = [word](std::size_t strip, std::string_view append) {
    return ApplyEdit(word, LetterEdit(word, strip, append));
  };
  if (IsVowel(last)) {
    const bool stressed = EndsWith(word, "\u00ed") || EndsWith(word, "\u00fa");
    return with(0, stressed ? "es" : "s");
  }
  if (last == 'z') return with(1, "ces");
  // The accent goes, because the stress is where it would be without: "naciones", "ingleses".
  if (HasAccentAtEnd(word)) return with(2, plain.substr(plain.size() - 2) + "es");
  const auto vowels = std::count_if(plain.begin(), plain.end(), IsVowel);
  if (last == 's' || last == 'x') return vowels == 1 ? with(0, "es") : whole;
  const bool cluster = plain.size() > 1 && !IsVowel(plain[plain.size() - 2]);
  constexpr std::string_view kNative = "lrndjy";
  return with(0, !cluster && kNative.find(last) != std::string_view::npos ? "es" : "s");
}

// What replaces -ar, -er and -ir. Forms that only an accent tells from another are left out.
constexpr std::array<std::string_view, 15> kFirst = {"a",    "an",   "o",    "aron", "aba",
                                                     "aban", "ando", "ado",  "ada",  "ados",
                                                     "adas", "ara",  "aran", "aria", "arian"};
constexpr std::array<std::string_view, 16> kSecond = {
    "e",   "en",   "io",   "ieron", "ia",   "ian",  "iendo", "ido",
    "ida", "idos", "idas", "era",   "eran", "eria", "erian", "iera"};
constexpr std::array<std::string_view, 16> kThird = {
    "e",   "en",   "io",   "ieron", "ia",   "ian",  "iendo", "ido",
    "ida", "idos", "idas", "ira",   "iran", "iria", "irian", "iera"};

// Ends of verbs that change inside, and all their forms. With a prefix: "mantener", "imponer".
struct Irregular {
  std::string_view end;
  std::array<std::string_view, 16> forms;
};
constexpr Irregular kIrregular[] = {
    {"tener",
     {"tiene", "tienen", "tuvo", "tuvieron", "tenia", "tenian", "teniendo", "tenido", "tenida",
      "tenidos", "tenidas", "tendra", "tendran", "tendria", "tendrian"}},
    {"poner",
     {"pone", "ponen", "puso", "pusieron", "ponia", "ponian", "poniendo", "puesto", "puesta",
      "puestos", "puestas", "pondra", "pondran", "pondria", "pondrian"}},
    {"venir",
     {"viene", "vienen", "vino", "vinieron", "venia", "venian", "viniendo", "venido", "venida",
      "venidos", "venidas", "vendra", "vendran", "vendria", "vendrian"}},
    {"ducir",
     {"duce", "ducen", "dujo", "dujeron", "ducia", "ducian", "duciendo", "ducido", "ducida",
      "ducidos", "ducidas", "ducira", "duciran", "duciria", "ducirian"}},
    {"hacer",
     {"hace", "hacen", "hizo", "hicieron", "hacia", "hacian", "haciendo", "hecho", "hecha",
      "hechos", "hechas", "hara", "haran", "haria", "harian"}},
    {"seguir",
     {"sigue", "siguen", "siguio", "siguieron", "seguia", "seguian", "siguiendo", "seguido",
      "seguida", "seguidos", "seguidas", "seguira", "seguiran"}},
    {"pedir",
     {"pide", "piden", "pidio", "pidieron", "pedia", "pedian", "pidiendo", "pedido", "pedida",
      "pedidos", "pedidas", "pedira", "pediran", "pediria", "pedirian"}},
    {"elegir",
     {"elige", "eligen", "eligio", "eligieron", "elegia", "elegian", "eligiendo", "elegido",
      "elegida", "elegidos", "elegidas", "elegira", "elegiran"}},
};
// Of these the present changes besides: "cierra", "aprueban".
struct Change {
  std::string_view end;
  std::string_view present;
};
constexpr Change kChanges[] = {{"cerrar", "cierr"},       {"gobernar", "gobiern"},
                               {"despertar", "despiert"}, {"probar", "prueb"},
                               {"contar", "cuent"},       {"mostrar", "muestr"},
                               {"apostar", "apuest"},     {"renovar", "renuev"},
                               {"desplegar", "desplieg"}, {"encontrar", "encuentr"}};

// The forms of a verb in small letters without accents.
std::vector<std::string> FormsOfVerb(const std::string& verb) {
  std::vector<std::string> forms;
  const auto add = [&](std::size_t strip, std::string_view form) {
    if (!form.empty()) forms.push_back(verb.substr(0, verb.size() - strip) + std::string(form));
  };
  for (const Irregular& row : kIrregular) {
    if (!EndsWith(verb, row.end)) continue;
    for (const std::string_view form : row.forms) add(row.end.size(), form);
    return forms;
  }
  for (const Change& row : kChanges) {
    if (!EndsWith(verb, row.end)) continue;
    add(row.end.size(), std::string(row.present) + "a");
    add(row.end.size(), std::string(row.present) + "an");
  }
  const auto add_all = [&](const auto& endings) {
    for (const std::string_view ending : endings) add(2, ending);
  };
  if (EndsWith(verb, "ar")) add_all(kFirst);
  if (EndsWith(verb, "er")) add_all(kSecond);
  if (EndsWith(verb, "ir")) add_all(kThird);
  return forms;
}

}  // namespace

bool Spanish::IsName(std::string_view label) const { return IsCapitalWord(label); }

Forms Spanish::NounForms(std::string_view label) const {
  std::vector<std::string> plural;
  bool head = true;
  for (const std::string_view word : SplitWords(label)) {
    const std::string plain = Unaccented(word);
    head = head && !IsOneOf(kPrepositions, plain);
    const bool apposed = !plural.empty() && IsOneOf(kApposed, plain);
    plural.push_back(head && !apposed ? PluralOf(word) : std::string(word));
  }
  const std::string phrase = JoinWords(plural);
  if (phrase == label) return {};
  const std::size_t last = label.size() - LastWord(label).size();
  if (phrase.compare(0, last, label, 0, last) == 0) return {{EditBetween(label, phrase)}};
  return {{}, {{phrase}}};
}

Forms Spanish::VerbForms(std::string_view label) const {
  const std::size_t end = std::min(label.find(' '), label.size());
  const std::string_view verb = label.substr(0, end);
  Forms forms;
  for (const std::string& form : FormsOfVerb(Unaccented(verb))) {
    if (end == label.size()) {
      forms.endings.push_back(EditBetween(verb, form));
    } else {
      forms.inside.push_back({form + std::string(label.substr(end))});
    }
  }
  return forms;
}

}  // namespace explainer
