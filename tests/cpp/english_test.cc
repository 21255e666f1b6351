#include "compile/english.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

std::string Apply(const std::string& label, const Paradigm& paradigm,
                  const std::vector<std::string>& inner = {}) {
  std::string out;
  const auto add = [&out](const std::string& form) { out += (out.empty() ? "" : ", ") + form; };
  for (const Edit& edit : paradigm) {
    REQUIRE(edit.strip <= label.size());
    add(label.substr(0, label.size() - edit.strip) + edit.append);
  }
  for (const std::string& form : inner) add(form);
  return out;
}

TEST_CASE("plurals of English") {
  const struct {
    std::string singular;
    std::string plurals;
  } kRows[] = {
      // Regular.
      {"runoff", "runoffs"},
      {"tariff", "tariffs"},
      {"tax", "taxes"},
      {"boss", "bosses"},
      {"bench", "benches"},
      {"virus", "viruses"},
      {"census", "censuses"},
      {"subsidy", "subsidies"},
      {"convoy", "convoys"},
      {"veto", "vetoes"},
      {"embargo", "embargoes"},
      {"manifesto", "manifestos"},
      {"peace treaty", "peace treaties"},
      {"run-off", "run-offs"},
      {"think tank", "think tanks"},
      {U8(u8"communiqu\u00e9"), U8(u8"communiqu\u00e9s")},
      // Irregular.
      {"crisis", "crises"},
      {"liquidity crisis", "liquidity crises"},
      {"hypothesis", "hypotheses"},
      {"criterion", "criteria"},
      {"phenomenon", "phenomena"},
      {"referendum", "referendums, referenda"},
      {"consortium", "consortiums, consortia"},
      {"tornado", "tornadoes, tornados"},
      {"greenhouse gas", "greenhouse gases"},
      {"half-life", "half-lives"},
      {"housewife", "housewives"},
      {"congresswoman", "congresswomen"},
      {"chairman", "chairmen"},
      {"human", "humans"},
      {"shaman", "shamans"},
      {"index", "indices, indexes"},
      {"person", "people, persons"},
      {"aircraft", ""},
      {"time series", ""},
      // Plurals already.
      {"sanctions", ""},
      {"politics", ""},
      // Acronyms and digits.
      {"NGO", "NGOs"},
      {"EEZ", "EEZs"},
      {"NIMBY", "NIMBYs"},
      {"GPS", "GPSs"},
      {"MP3", "MP3s"},
      {"F-16", "F-16s"},
      // Inside.
      {"head of state", "heads of state"},
      {"vote of no confidence", "votes of no confidence"},
      {"commander-in-chief", "commanders-in-chief"},
      {"cash-for-honours scandal", "cash-for-honours scandals"},
      {"mother-in-law", "mothers-in-law"},
      {"attorney general", "attorneys general"},
      {"court martial", "courts martial"},
      {"president-elect", "presidents-elect"},
      {"runner-up", "runners-up"},
      {"passer-by", "passers-by"},
      {"cover-up", "cover-ups"},
      {"coup d'etat", "coups d'etat"},
      {"Bank of England", ""},
  };
  const English english;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Apply(row.singular, english.Plural(row.singular),
                        english.InnerPlurals(row.singular)) == row.plurals,
                  row.singular);
  }
}

TEST_CASE("forms of English verbs") {
  const struct {
    std::string verb;
    std::string forms;
  } kRows[] = {
      {"indict", "indicts, indicted, indicting"},
      {"sanction", "sanctions, sanctioned, sanctioning"},
      {"ratify", "ratifies, ratified, ratifying"},
      {"deploy", "deploys, deployed, deploying"},
      {"impeach", "impeaches, impeached, impeaching"},
      {"veto", "vetoes, vetoed, vetoing"},
      {"tax", "taxes, taxed, taxing"},
      {"prorogue", "prorogues, prorogued, proroguing"},
      {"extradite", "extradites, extradited, extraditing"},
      {"free", "frees, freed, freeing"},
      {"lie", "lies, lied, lying"},
      {"ban", "bans, banned, banning"},
      {"whip", "whips, whipped, whipping"},
      {"rig", "rigs, rigged, rigging"},
      {"leak", "leaks, leaked, leaking"},
      {"screw", "screws, screwed, screwing"},
      {"commit", "commits, committed, committing"},
      {"acquit", "acquits, acquitted, acquitting"},
      {"equip", "equips, equipped, equipping"},
      {"expel", "expels, expelled, expelling"},
      {"target", "targets, targeted, targeting"},
      {"filibuster", "filibusters, filibustered, filibustering"},
      {"traffic", "traffics, trafficked, trafficking"},
      {"cancel", "cancels, cancelled, cancelling, canceled, canceling"},
      {"appeal", "appeals, appealed, appealing"},
      {"subpoena", "subpoenas, subpoenaed, subpoenaing"},
  };
  const English english;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Apply(row.verb, english.VerbForms(row.verb)) == row.forms, row.verb);
  }
}

TEST_CASE("particles keep their hyphen, other hyphens may be spaces") {
  const English english;
  for (const char* label :
       {"run-off", "sign-in", "lay-off", "run-off vote", "push-back", "Bail-Out"}) {
    CHECK_MESSAGE(english.HasTightHyphen(label), label);
  }
  for (const char* label : {"far-right", "cost-benefit", "offline", "run off", "no-offer", ""}) {
    CHECK_MESSAGE(!english.HasTightHyphen(label), label);
  }
}

TEST_CASE("ordinary words are those that every article has") {
  const English english;
  // The first and the last of the list, and some between: it must be sorted to be searched.
  for (const char* word : {"a", "who", "us", "ice", "it", "aids", "swift", "start", "zip", "cop"}) {
    CHECK_MESSAGE(english.IsOrdinaryWord(word), word);
  }
  for (const char* word : {"nato", "unesco", "fbi", "cop30", "", "WHO"}) {
    CHECK_MESSAGE(!english.IsOrdinaryWord(word), word);
  }
}

TEST_CASE("a language is found by its primary tag, and one without a module inflects nothing") {
  CHECK(Apply("tax", LanguageFor("en").Plural("tax")) == "taxes");
  CHECK(Apply("tax", LanguageFor("en-GB").Plural("tax")) == "taxes");
  CHECK(LanguageFor("eng-x").Plural("tax").empty());
  CHECK(LanguageFor("sw").Plural("kodi").empty());
  CHECK(LanguageFor("sw").VerbForms("kodi").empty());
  CHECK(LanguageFor("sw").InnerPlurals("a of b").empty());
  CHECK_FALSE(LanguageFor("sw").IsOrdinaryWord("who"));
  CHECK_FALSE(LanguageFor("sw").HasTightHyphen("run-off"));
}

}  // namespace
}  // namespace explainer::test
