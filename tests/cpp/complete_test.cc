#include "exchange/complete.h"

#include <doctest/doctest.h>

#include "exchange/exchange.h"
#include "exchange/languages.h"
#include "exchange/names.h"
#include "exchange/texts.h"
#include "exchange_support.h"
#include "glossary/json_reader.h"
#include "glossary/json_writer.h"
#include "support.h"

namespace explainer::test {
namespace {

Entry Bare(const std::string& term, const std::string& id = "") {
  Entry entry;
  entry.id = id;
  entry.term = term;
  entry.short_text = "What a reader is told about it.";
  entry.level = kNoLevel;
  return entry;
}

Glossary Of(std::vector<Entry> entries) { return Glossary{"", {}, {{"", {}}}, std::move(entries)}; }

const CompleteOptions kToday = {"2026-01-31", "", "", ""};

TEST_CASE("what an entry lacks is filled in and counted") {
  Glossary glossary = Of({Bare("coup d'état"), Bare("NATO", "nato")});
  Losses filled;
  Complete(glossary, kToday, filled);
  CHECK(Lines(filled) ==
        std::vector<std::string>{
            "language 'en' (1, first the document)",
            "licence 'NOASSERTION' (1, first the document)",
            "kind 'concept' (2, first coup d'état)", "level 2 (2, first coup d'état)",
            "date of review 2026-01-31 (2, first coup d'état)", "id (1, first coup d'état)",
            "topic 'Imported terms' (2, first coup d'état)"});
  CHECK(glossary.entries[0].id == "coup-detat");
  const std::vector<std::string> files = WriteGlossary(glossary);
  Glossary again;
  std::vector<Error> errors;
  for (const std::string& file : files) ReadGlossary(file, "x", again, errors);
  CHECK(errors.empty());
  CHECK(again.entries.size() == 2);
}

TEST_CASE("ids are unique, and the document's own come first") {
  Glossary glossary =
      Of({Bare("Runoff"), Bare("选举"), Bare("runoff!"), Bare("x", "runoff"), Bare("y", "No_1")});
  Losses filled;
  Complete(glossary, kToday, filled);
  std::string ids;
  for (const Entry& entry : glossary.entries) ids += entry.id + ' ';
  CHECK(ids == "runoff-2 term-2 runoff-3 runoff no-1 ");
}

TEST_CASE("see is resolved by id, term and label") {
  Entry entry = Bare("ballot");
  entry.see = {"Run-Off Election", "RUNOFF", "q1", "nothing"};
  Entry other = Bare("runoff", "Q1");
  other.labels = {{"runoff"}, {"run-off election"}};
  Glossary glossary = Of({entry, other});
  Losses filled;
  Complete(glossary, kToday, filled);
  CHECK(glossary.entries[0].see == std::vector<std::string>{"q1", "nothing"});
}

TEST_CASE("texts lose line breaks, lists what stands there twice") {
  Entry entry = Bare(" central\n bank ");
  entry.short_text = "It sets rates.\r\n\tAnd prints\x01money.";
  entry.labels = {{"central\n bank"}, {"bank"}, {"central bank"}, {""}, {" bank"}};
  entry.explain = {"One.", "", " One. "};
  Glossary glossary = Of({entry});
  Losses filled;
  Complete(glossary, kToday, filled);
  const Entry& done = glossary.entries[0];
  CHECK(done.term == "central bank");
  CHECK(done.short_text == "It sets rates. And prints money.");
  REQUIRE(done.labels.size() == 2);
  CHECK(done.labels[1].text == "bank");
  CHECK(done.explain == std::vector<std::string>{"One."});
}

TEST_CASE("a long text is parted behind a sentence, and none of it is lost") {
  const std::string sentence = "This sentence has forty-one characters on. ";
  Entry entry = Bare("term");
  entry.short_text = Repeat(sentence, 6);
  entry.more = "And more.";
  Glossary glossary = Of({entry});
  Losses filled;
  Complete(glossary, kToday, filled);
  CHECK(glossary.entries[0].short_text.size() <= 200);
  CHECK(glossary.entries[0].short_text + " " + glossary.entries[0].more ==
        Repeat(sentence, 6) + "And more.");

  std::string one = Repeat("word ", 60);
  CHECK(TakeRest(one).empty());
  CHECK(one == Repeat("word ", 60));
  std::string japanese = Repeat(U8(u8"これは文です。"), 40);
  const std::string rest = TakeRest(japanese);
  CHECK(japanese.size() == 28 * 21);
  CHECK(rest == Repeat(U8(u8"これは文です。"), 12));
}

TEST_CASE("entries of a topic stand together") {
  Glossary glossary = Of({Bare("a"), Bare("b"), Bare("c"), Bare("d")});
  glossary.topics = {{"Law", {}}, {"Unused", {}}, {" Law ", {"court"}}, {"Money", {}}};
  glossary.entries[0].topic = 0;
  glossary.entries[1].topic = 3;
  glossary.entries[2].topic = 2;
  glossary.entries[3].topic = 9;
  Losses filled;
  Complete(glossary, {"2026-01-31", "en", "Ours", "CC0-1.0"}, filled);
  REQUIRE(glossary.topics.size() == 3);
  CHECK(glossary.topics[0].title == "Law");
  CHECK(glossary.topics[0].vocabulary == std::vector<std::string>{"court"});
  CHECK(glossary.topics[2].title == "Ours");
  std::string terms;
  for (const Entry& entry : glossary.entries) terms += entry.term;
  CHECK(terms == "acbd");
}

TEST_CASE("slugs and tags") {
  const Characters characters;
  CHECK(LatinSlug("Coup d'État (2)", characters) == "coup-detat-2");
  CHECK(LatinSlug("--Straße & Œuvre--", characters) == "strasse-oeuvre");
  CHECK(LatinSlug("e\u0301lyse\u0301e", characters) == "elysee");
  CHECK(LatinSlug("Кремль", characters) == "");
  CHECK(LatinSlug(Repeat("word ", 100), characters).size() <= 72);
  CHECK(LanguageTag("EN_gb") == "en-GB");
  CHECK(LanguageTag("zh-hant-tw") == "zh-Hant-TW");
  CHECK(LanguageTag("ar") == "ar");
  for (const char* wrong : {"", "e", "english", "en-", "e1", "en gb", "-"}) {
    CHECK(LanguageTag(wrong) == "");
  }
  CHECK(IsWanted("en-GB", "en"));
  CHECK(IsWanted("en", "en-GB"));
  CHECK(!IsWanted("en-US", "en-GB"));
  CHECK(!IsWanted("enm", "en"));
}

}  // namespace
}  // namespace explainer::test
