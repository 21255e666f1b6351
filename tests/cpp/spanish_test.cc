#include "compile/spanish.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("nouns and noun phrases of Spanish") {
  const struct {
    std::string label;
    std::string forms;
  } kRows[] = {
      // Vowels.
      {"voto", "votos"},
      {"ley", "leyes"},
      {U8(u8"caf\u00e9"), U8(u8"caf\u00e9s")},
      {U8(u8"marroqu\u00ed"), U8(u8"marroqu\u00edes")},
      {U8(u8"tab\u00fa"), U8(u8"tab\u00faes")},
      {U8(u8"coalici\u00f3n"), "coaliciones"},
      // Consonants.
      {"tribunal", "tribunales"},
      {"juez", "jueces"},
      {"arancel", "aranceles"},
      {U8(u8"l\u00edder"), U8(u8"l\u00edderes")},
      {U8(u8"ingl\u00e9s"), "ingleses"},
      {U8(u8"inter\u00e9s"), "intereses"},
      {"mes", "meses"},
      {U8(u8"com\u00fan"), "comunes"},
      {"joven", "jovenes"},
      // The same in the plural.
      {"crisis", ""},
      {"lunes", ""},
      {"tesis", ""},
      {U8(u8"t\u00f3rax"), ""},
      // Foreign ones.
      {"robot", "robots"},
      {U8(u8"r\u00e9cord"), U8(u8"r\u00e9cords")},
      {"club", "clubs"},
      {"iceberg", "icebergs"},
      // Noun and adjective.
      {"banco central", "bancos centrales"},
      {"primera ministra", "primeras ministras"},
      {U8(u8"crisis pol\u00edtica"), U8(u8"crisis pol\u00edticas")},
      {U8(u8"deuda p\u00fablica"), U8(u8"deudas p\u00fablicas")},
      {U8(u8"acci\u00f3n militar"), "acciones militares"},
      // What belongs to the noun stays.
      {"golpe de Estado", "golpes de Estado"},
      {"jefe de gobierno", "jefes de gobierno"},
      {U8(u8"moci\u00f3n de censura"), "mociones de censura"},
      {"voto en blanco", "votos en blanco"},
      {U8(u8"tipo de inter\u00e9s"), U8(u8"tipos de inter\u00e9s")},
      {"coche bomba", "coches bomba"},
      // Names and acronyms stay.
      {"ONG", ""},
      {U8(u8"ley Cela\u00e1"), U8(u8"leyes Cela\u00e1")},
      {"G20", ""},
      {"", ""},
  };
  const Spanish language;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Join(row.label, language.NounForms(row.label)) == row.forms, row.label);
  }
}

TEST_CASE("forms of verbs of Spanish") {
  const struct {
    std::string verb;
    std::string forms;
  } kRows[] = {
      {"sancionar",
       "sanciona, sancionan, sanciono, sancionaron, sancionaba, sancionaban, sancionando, "
       "sancionado, sancionada, sancionados, sancionadas, sancionara, sancionaran, sancionaria, "
       "sancionarian"},
      {"aprobar",
       "aprueba, aprueban, aproba, aproban, aprobo, aprobaron, aprobaba, aprobaban, aprobando, "
       "aprobado, aprobada, aprobados, aprobadas, aprobara, aprobaran, aprobaria, aprobarian"},
      {"vencer",
       "vence, vencen, vencio, vencieron, vencia, vencian, venciendo, vencido, vencida, vencidos, "
       "vencidas, vencera, venceran, venceria, vencerian, venciera"},
      {"dimitir",
       "dimite, dimiten, dimitio, dimitieron, dimitia, dimitian, dimitiendo, dimitido, dimitida, "
       "dimitidos, dimitidas, dimitira, dimitiran, dimitiria, dimitirian, dimitiera"},
      {"detener",
       "detiene, detienen, detuvo, detuvieron, detenia, detenian, deteniendo, detenido, detenida, "
       "detenidos, detenidas, detendra, detendran, detendria, detendrian"},
      {"deponer",
       "depone, deponen, depuso, depusieron, deponia, deponian, deponiendo, depuesto, depuesta, "
       "depuestos, depuestas, depondra, depondran, depondria, depondrian"},
      {"poner fin",
       "pone fin, ponen fin, puso fin, pusieron fin, ponia fin, ponian fin, poniendo fin, puesto "
       "fin, puesta fin, puestos fin, puestas fin, pondra fin, pondran fin, pondria fin, pondrian "
       "fin"},
      {"voto", ""},
  };
  const Spanish language;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Join(row.verb, language.VerbForms(row.verb)) == row.forms, row.verb);
  }
}

TEST_CASE("a Spanish name begins with a capital") {
  const Spanish spanish;
  CHECK(spanish.IsName("Tribunal supremo"));
  CHECK(spanish.IsName(U8(u8"\u00c1frica")));
  CHECK_FALSE(spanish.IsName("ley Wert"));
}

}  // namespace
}  // namespace explainer::test
