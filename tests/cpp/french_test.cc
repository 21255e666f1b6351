#include "compile/french.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("nouns and noun phrases of French") {
  const struct {
    std::string label;
    std::string forms;
  } kRows[] = {
      // Regular.
      {"sanction", "sanctions"},
      {U8(u8"\u00e9lection"), U8(u8"\u00e9lections")},
      {"budget", "budgets"},
      // Nothing is added to -s, -x, -z.
      {"embarras", ""},
      {"voix", ""},
      {"gaz", ""},
      {U8(u8"proc\u00e8s"), ""},
      // -x and -aux.
      {"journal", "journaux"},
      {"cheval", "chevaux"},
      {"tribunal", "tribunaux"},
      {"bureau", "bureaux"},
      {"enjeu", "enjeux"},
      {"aveu", "aveux"},
      // And what does not follow.
      {"festival", "festivals"},
      {"carnaval", "carnavals"},
      {"pneu", "pneus"},
      {"bijou", "bijoux"},
      {"verrou", "verrous"},
      {"travail", "travaux"},
      {"bail", "baux"},
      {U8(u8"d\u00e9tail"), U8(u8"d\u00e9tails")},
      {U8(u8"\u0153il"), "yeux"},
      {"ciel", "cieux"},
      // Adjectives agree.
      {"premier ministre", "premiers ministres"},
      {"banque centrale", "banques centrales"},
      {"plan social", "plans sociaux"},
      {"accord commercial", "accords commerciaux"},
      {"taux directeur", "taux directeurs"},
      {"prix social", "prix sociaux"},
      {U8(u8"produit int\u00e9rieur brut"), U8(u8"produits int\u00e9rieurs bruts")},
      {"faux ami", "faux amis"},
      {"question prioritaire", "questions prioritaires"},
      // The head comes first, and what belongs to it stays.
      {U8(u8"coup d'\u00c9tat"), U8(u8"coups d'\u00c9tat")},
      {U8(u8"coup d\u2019\u00c9tat"), U8(u8"coups d\u2019\u00c9tat")},
      {U8(u8"chef d'\u00e9tat"), U8(u8"chefs d'\u00e9tat")},
      {"loi de finances", "lois de finances"},
      {"projet de loi", "projets de loi"},
      {"motion de censure", "motions de censure"},
      {U8(u8"garde \u00e0 vue"), U8(u8"gardes \u00e0 vue")},
      {"mise en examen", "mises en examen"},
      {U8(u8"\u00e9tat d\u2019urgence"), U8(u8"\u00e9tats d\u2019urgence")},
      {"cour de justice internationale", "cours de justice internationale"},
      {U8(u8"recherche et d\u00e9veloppement"), U8(u8"recherches et d\u00e9veloppement")},
      // Hyphens.
      {U8(u8"vice-pr\u00e9sident"), U8(u8"vice-pr\u00e9sidents")},
      {"sous-marin", "sous-marins"},
      {"porte-parole", ""},
      {"porte-avions", ""},
      {U8(u8"garde-c\u00f4te"), U8(u8"garde-c\u00f4tes")},
      {"cessez-le-feu", ""},
      {U8(u8"d\u00e9put\u00e9-maire"), U8(u8"d\u00e9put\u00e9s-maires")},
      {"arc-en-ciel", "arcs-en-ciel"},
      {"euro-obligation", "euro-obligations"},
      {"franco-allemand", "franco-allemands"},
      // Capitals do not inflect.
      {"ONG", ""},
      {"loi Veil", "lois Veil"},
      {"article 49.3", "articles 49.3"},
      {"", ""},
  };
  const French language;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Join(row.label, language.NounForms(row.label)) == row.forms, row.label);
  }
}

TEST_CASE("forms of verbs of French") {
  const struct {
    std::string verb;
    std::string forms;
  } kRows[] = {
      {"sanctionner",
       "sanctionne, sanctionnes, sanctionnent, sanctionnee, sanctionnees, sanctionnant, "
       "sanctionnait, sanctionnaient, sanctionna, sanctionnerent, sanctionnera, sanctionneront, "
       "sanctionnerait, sanctionneraient, sanctionnons, sanctionnez"},
      {"abroger",
       "abroge, abroges, abrogent, abrogee, abrogees, abrogeant, abrogeait, abrogeaient, abrogea, "
       "abrogerent, abrogera, abrogeront, abrogerait, abrogeraient, abrogeons, abrogez"},
      {"rejeter",
       "rejette, rejettent, rejete, rejetee, rejetes, rejetees, rejetant, rejetait, rejetaient, "
       "rejeta, rejeterent, rejettera, rejetteront, rejetterait"},
      {"investir",
       "investi, investie, investis, investies, investit, investissent, investissant, "
       "investissait, investissaient, investirent, investira, investiront, investirait, "
       "investiraient"},
      {"suspendre",
       "suspend, suspends, suspendent, suspendu, suspendue, suspendus, suspendues, suspendant, "
       "suspendait, suspendaient, suspendit, suspendirent, suspendra, suspendront, suspendrait, "
       "suspendraient"},
      {"dissoudre",
       "dissout, dissolvent, dissous, dissoute, dissoutes, dissolvant, dissolvait, dissolvaient, "
       "dissoudra, dissoudront, dissoudrait, dissoudraient"},
      {U8(u8"\u00e9lire"),
       U8(u8"\u00e9lit, \u00e9lisent, \u00e9lu, \u00e9lue, \u00e9lus, \u00e9lues, \u00e9lisant, "
          u8"\u00e9lisait, \u00e9lisaient, \u00e9lut, \u00e9lurent, \u00e9lira, \u00e9liront, "
          u8"\u00e9lirait, \u00e9liraient")},
      // s'abstenir is one word here; of a phrase the first word is the verb.
      {"s'abstenir",
       "s'abstient, s'abstiennent, s'abstenu, s'abstenue, s'abstenus, s'abstenues, s'abstenant, "
       "s'abstenait, s'abstenaient, s'abstint, s'abstinrent, s'abstiendra, s'abstiendront, "
       "s'abstiendrait, s'abstiendraient"},
      {"mettre en examen",
       "met en examen, mettent en examen, mis en examen, mise en examen, mises en examen, mettant "
       "en examen, mettait en examen, mettaient en examen, mit en examen, mirent en examen, mettra "
       "en examen, mettront en examen, mettrait en examen, mettraient en examen"},
      // No rule, no guess.
      {"courir", ""},
      {"pouvoir", ""},
      {U8(u8"\u00eatre"), ""},
      {U8(u8"\u00e9lection"), ""},
  };
  const French language;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Join(row.verb, language.VerbForms(row.verb)) == row.forms, row.verb);
  }
}

TEST_CASE("a French name begins with a capital") {
  const French french;
  CHECK(french.IsName("Conseil constitutionnel"));
  CHECK(french.IsName(U8(u8"\u00c9tat")));
  CHECK_FALSE(french.IsName("loi Veil"));
  CHECK_FALSE(french.IsName(""));
}

}  // namespace
}  // namespace explainer::test
