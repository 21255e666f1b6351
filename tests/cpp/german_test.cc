#include "compile/german.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("nouns and noun phrases of German") {
  const struct {
    std::string label;
    std::string forms;
  } kRows[] = {
      // Suffixes say the gender, and with it the endings.
      {"Abschiebung", "Abschiebungen"},
      {"Mehrheit", "Mehrheiten"},
      {U8(u8"Staatsangeh\u00f6rigkeit"), U8(u8"Staatsangeh\u00f6rigkeiten")},
      {"Gewerkschaft", "Gewerkschaften"},
      {"Koalition", "Koalitionen"},
      {U8(u8"Souver\u00e4nit\u00e4t"), U8(u8"Souver\u00e4nit\u00e4ten")},
      {"Rezession", "Rezessionen"},
      {"Partei", "Parteien"},
      {"Demokratie", "Demokratien"},
      {"Kanzlerin", "Kanzlerinnen"},
      {"Agentur", "Agenturen"},
      {"Krise", "Krisen"},
      {"Abgeordnete", "Abgeordneten, Abgeordneter"},
      {"Populismus", ""},
      {"Rettungsmechanismus", "Rettungsmechanismen"},
      {"Virus", "Viren"},
      {"Wahlkampfstatus", ""},
      {"Misstrauensvotum", "Misstrauensvoten, Misstrauensvotums"},
      {"Ministerium", "Ministerien, Ministeriums"},
      {"Wachstum", "Wachstums"},
      {"Vermittler", "Vermittlers, Vermittlern"},
      {"Abkommen", "Abkommens"},
      {"Verfahren", "Verfahrens"},
      {U8(u8"B\u00fcndnis"), U8(u8"B\u00fcndnisses, B\u00fcndnisse, B\u00fcndnissen")},
      {U8(u8"Fl\u00fcchtling"), U8(u8"Fl\u00fcchtlings, Fl\u00fcchtlinge, Fl\u00fcchtlingen")},
      {U8(u8"Pr\u00e4sident"), U8(u8"Pr\u00e4sidenten")},
      {"Terrorist", "Terroristen"},
      {"Kandidat", "Kandidaten"},
      {"Parlament", "Parlaments, Parlamentes, Parlamente, Parlamenten"},
      {"Reaktor", "Reaktors, Reaktoren"},
      {"Embargo", "Embargos"},
      {"Lobby", "Lobbys"},
      {"Streik", "Streiks"},
      // Others take what strong nouns take.
      {"Haushalt", "Haushalts, Haushaltes, Haushalte, Haushalten"},
      {"Bundestag", "Bundestags, Bundestages, Bundestage, Bundestagen"},
      {"Waffenstillstand",
       "Waffenstillstands, Waffenstillstandes, Waffenstillstande, Waffenstillstanden"},
      {"Ausschuss", "Ausschusses, Ausschusse, Ausschussen"},
      {"Leitzins", "Leitzinses, Leitzinse, Leitzinsen"},
      {"Bundesrat", "Bundesrats, Bundesrates, Bundesrate, Bundesraten"},
      {"Bundesland", "Bundeslands, Bundeslandes, Bundeslander, Bundeslandern"},
      {U8(u8"Repr\u00e4sentantenhaus"),
       U8(u8"Repr\u00e4sentantenhauses, Repr\u00e4sentantenhauser, Repr\u00e4sentantenhausern")},
      // Of a short word only the genitive is sure.
      {"Rat", "Rats, Rates"},
      {"Land", "Lands, Landes, Lander, Landern"},
      {"Kreml", "Kremls, Kremles, Kremle, Kremlen"},
      // Acronyms and plurals.
      {"AKW", "AKWs"},
      {"Sanktionen", ""},
      // An adjective takes part.
      {"konstruktives Misstrauensvotum",
       "konstruktives Misstrauensvoten, konstruktives Misstrauensvotums, konstruktive "
       "Misstrauensvotum, konstruktive Misstrauensvoten, konstruktive Misstrauensvotums, "
       "konstruktiven Misstrauensvotum, konstruktiven Misstrauensvoten, konstruktiven "
       "Misstrauensvotums, konstruktiver Misstrauensvotum, konstruktiver Misstrauensvoten, "
       "konstruktiver Misstrauensvotums, konstruktivem Misstrauensvotum, konstruktivem "
       "Misstrauensvoten, konstruktivem Misstrauensvotums"},
      {U8(u8"Europ\u00e4ische Union"),
       U8(u8"Europ\u00e4ische Unionen, Europ\u00e4ischen Union, Europ\u00e4ischen Unionen, "
          u8"Europ\u00e4ischer Union, Europ\u00e4ischer Unionen, Europ\u00e4isches Union, "
          u8"Europ\u00e4isches Unionen, Europ\u00e4ischem Union, Europ\u00e4ischem Unionen")},
      {"rechtsextrem",
       "rechtsextreme, rechtsextremen, rechtsextremer, rechtsextremes, rechtsextremem"},
      // The head is followed by what belongs to it.
      {"Antrag auf Asyl",
       "Antrags auf Asyl, Antrages auf Asyl, Antrage auf Asyl, Antragen auf Asyl"},
      {U8(u8"Recht der V\u00f6lker"), U8(u8"Rechts der V\u00f6lker, Rechtes der V\u00f6lker, "
                                         u8"Rechte der V\u00f6lker, Rechten der V\u00f6lker")},
      // No noun, no guess.
      {"gegen", ""},
      {"abschieben", ""},
      {"", ""},
  };
  const German language;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Join(row.label, language.NounForms(row.label)) == row.forms, row.label);
  }
}

TEST_CASE("forms of verbs of German") {
  const struct {
    std::string verb;
    std::string forms;
  } kRows[] = {
      {"sanktionieren",
       "sanktioniert, sanktionierte, sanktionierten, sanktionierend, sanktionierter, "
       "sanktioniertes"},
      {U8(u8"w\u00e4hlen"),
       U8(u8"w\u00e4hlt, w\u00e4hlte, w\u00e4hlten, w\u00e4hlend, gew\u00e4hlt, gew\u00e4hlte, "
          u8"gew\u00e4hlten, gew\u00e4hlter, gew\u00e4hltes")},
      {"verhaften", "verhaftet, verhaftete, verhafteten, verhaftend, verhafteter, verhaftetes"},
      {"abschieben",
       "abschiebt, abschob, abschoben, abschiebend, abgeschoben, abgeschobene, abgeschobenen, "
       "abgeschobener, abgeschobenes, abzuschieben"},
      {U8(u8"zur\u00fccktreten"),
       U8(u8"zur\u00fccktritt, zur\u00fccktrat, zur\u00fccktraten, zur\u00fccktretend, "
          u8"zur\u00fcckgetreten, zur\u00fcckgetretene, zur\u00fcckgetretenen, "
          u8"zur\u00fcckgetretener, zur\u00fcckgetretenes, zur\u00fcckzutreten")},
      {"unterwerfen",
       "unterwirft, unterwarf, unterwarfen, unterwerfend, unterworfen, unterworfene, "
       "unterworfenen, unterworfener, unterworfenes"},
      {U8(u8"\u00fcberweisen"),
       U8(u8"\u00fcberweist, \u00fcberwies, \u00fcberwiesen, \u00fcberweisend, \u00fcberwiesene, "
          u8"\u00fcberwiesenen, \u00fcberwiesener, \u00fcberwiesenes")},
      {"abbauen",
       "abbaut, abbaute, abbauten, abbauend, abgebaut, abgebaute, abgebauten, abgebauter, "
       "abgebautes, abzubauen"},
      {"in Kraft treten",
       "in Kraft tritt, in Kraft trat, in Kraft traten, in Kraft tretend, in Kraft getreten, in "
       "Kraft getretene, in Kraft getretenen, in Kraft getretener, in Kraft getretenes"},
      {"en", ""},
      {"Wahl", ""},
  };
  const German language;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Join(row.verb, language.VerbForms(row.verb)) == row.forms, row.verb);
  }
}

}  // namespace
}  // namespace explainer::test
