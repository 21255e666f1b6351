#include "compile/english.h"

#include <doctest/doctest.h>

#include "support.h"

namespace explainer::test {
namespace {

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
      {"hypothesis", "hypotheses"},
      {"cost-benefit analysis", "cost-benefit analyses"},
      {"zoonosis", "zoonoses"},
      {"chassis", ""},
      {"mouse", "mice"},
      {"spectrum", "spectrums, spectra"},
      {"focus", "focuses, foci"},
      {"alga", "algae"},
      {"bias", "biases"},
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
    CHECK_MESSAGE(Join(row.singular, english.NounForms(row.singular)) == row.plurals, row.singular);
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
      {"quit", "quits, quitting"},
      {"regret", "regrets, regretted, regretting"},
      // Irregular.
      {"strike", "strikes, struck, stricken, striking"},
      {"run", "runs, ran, running"},
      {"bid", "bids, bidding"},
      {"cut", "cuts, cutting"},
      {"buy", "buys, bought, buying"},
      {"sell", "sells, sold, selling"},
      {"hold", "holds, held, holding"},
      {"write", "writes, wrote, written, writing"},
      {"flee", "flees, fled, fleeing"},
      {"go", "goes, went, gone, going"},
      {"lay", "lays, laid, laying"},
      {"forbid", "forbids, forbade, forbidden, forbidding"},
      // With something before them.
      {"withdraw", "withdraws, withdrew, withdrawn, withdrawing"},
      {"overthrow", "overthrows, overthrew, overthrown, overthrowing"},
      {"override", "overrides, overrode, overridden, overriding"},
      {"uphold", "upholds, upheld, upholding"},
      {"outbid", "outbids, outbidding"},
      {"offset", "offsets, offsetting"},
      {"undergo", "undergoes, underwent, undergone, undergoing"},
      {"relay", "relays, relayed, relaying"},
      {"reform", "reforms, reformed, reforming"},
      {"forbear", "forbears, forbore, forborne, forborn, forbearing"},
      // Phrases: the verb is the first word.
      {"lay off", "lays off, laid off, laying off"},
      {"bail out", "bails out, bailed out, bailing out"},
      {"step down", "steps down, stepped down, stepping down"},
      {"strike down", "strikes down, struck down, stricken down, striking down"},
      {"take over", "takes over, took over, taken over, taking over"},
      {"shut down", "shuts down, shutting down"},
      {"carry out", "carries out, carried out, carrying out"},
      {"normalise relations", "normalises relations, normalised relations, normalising relations"},
  };
  const English english;
  for (const auto& row : kRows) {
    CHECK_MESSAGE(Join(row.verb, english.VerbForms(row.verb)) == row.forms, row.verb);
  }
}

TEST_CASE("spellings of Britain and America") {
  const struct {
    std::string label;
    std::string variants;
  } kRows[] = {
      {"organisation", "organization"},
      {"nationalization", "nationalisation"},
      {"privatise", "privatize"},
      {"radicalized", "radicalised"},
      {"World Health Organization", "World Health Organisation"},
      {"labour market", "labor market"},
      {"unfavorable", "unfavourable"},
      {"self-defence", "self-defense"},
      {"programme", "program"},
      {"Euroscepticism", "Euroskepticism"},
      {"centre-left", "center-left"},
      {"epicenter", "epicentre"},
      {"travelled", "traveled"},
      {"modeling", "modelling"},
      {"paediatrics", "pediatrics"},
      {"manoeuvre", "maneuver"},
      {"foetal heartbeat", "fetal heartbeat"},
      {"analyse", "analyze"},
      {"blank cheque", "blank check"},
      {"co-ordination", "coordination"},
      {"cooperative", "co-operative"},
      // Several at once.
      {"labour organisation", "labor organisation, labour organization, labor organization"},
      {"Organisation for Co-operation",
       "Organization for Co-operation, Organisation for Cooperation, "
       "Organization for Cooperation"},
      // Names keep theirs.
      {"Labour Party", ""},
      {"Pearl Harbor", ""},
      {"Department of Defense", ""},
      {"OECD", ""},
      // -ise that is no ending, -or that is another, and meanings that would change.
      {"advise", ""},
      {"exercise", ""},
      {"promise", ""},
      {"compromise", ""},
      {"enterprise", ""},
      {"franchise", ""},
      {"merchandise", ""},
      {"supervised", ""},
      {"improvisation", ""},
      {"size", ""},
      {"prize", ""},
      {"expertise", ""},
      {"premises", ""},
      {"conversation", ""},
      {"analyses", ""},
      {"laboratory", ""},
      {"honorary", ""},
      {"Colorado", ""},
      {"fetch", ""},
      {"check", ""},
      {"smart meter", ""},
      {"", ""},
  };
  const English english;
  for (const auto& row : kRows) {
    std::string variants;
    for (const std::string& variant : english.SpellingVariants(row.label)) {
      variants += (variants.empty() ? "" : ", ") + variant;
    }
    CHECK_MESSAGE(variants == row.variants, row.label);
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
  CHECK(Join("tax", LanguageFor("en").NounForms("tax")) == "taxes");
  CHECK(Join("tax", LanguageFor("en-GB").NounForms("tax")) == "taxes");
  CHECK(Join("tax", LanguageFor("eng-x").NounForms("tax")).empty());
  const Language& none = LanguageFor("sw");
  CHECK(Join("kodi", none.NounForms("kodi")).empty());
  CHECK(Join("kodi", none.VerbForms("kodi")).empty());
  CHECK(none.SpellingVariants("organisation").empty());
  CHECK(none.IsName("Kodi"));
  CHECK_FALSE(none.IsName("kodi"));
  CHECK_FALSE(none.IsOrdinaryWord("who"));
  CHECK_FALSE(none.HasTightHyphen("run-off"));
}

}  // namespace
}  // namespace explainer::test
