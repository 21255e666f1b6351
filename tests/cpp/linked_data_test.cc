// What the importers and exporters of linked data share.
#include <doctest/doctest.h>

#include <string>

#include "exchange/languages.h"
#include "exchange/licences.h"
#include "exchange/prose.h"
#include "exchange/texts.h"
#include "exchange/topic_addresses.h"
#include "glossary/values.h"
#include "support.h"

namespace explainer::test {
namespace {

TEST_CASE("licences are named as SPDX does, and addressed as Creative Commons does") {
  const struct {
    std::string licence;
    std::string address;
  } kRows[] = {{"CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"},
               {"CC-BY-NC-SA-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"},
               {"CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},
               {"Apache-2.0", "https://spdx.org/licenses/Apache-2.0"}};
  for (const auto& row : kRows) {
    CHECK(LicenceAddress(row.licence) == row.address);
    CHECK(LicenceOf(row.address) == row.licence);
  }
  CHECK(LicenceAddress("All rights reserved") == "");
  CHECK(LicenceOf("http://www.creativecommons.org/licenses/by/4.0/deed.en") == "CC-BY-4.0");
  CHECK(LicenceOf("https://spdx.org/licenses/MIT.html") == "MIT");
  CHECK(LicenceOf("https://paper.example/terms") == "https://paper.example/terms");
  CHECK(LicenceOf("https://creativecommons.org/licenses/") ==
        "https://creativecommons.org/licenses/");
}

TEST_CASE("language tags fit as RFC 4647 filters") {
  CHECK(FitOf("en", "en") == LanguageFit::kSame);
  CHECK(FitOf("EN-gb", "en_GB") == LanguageFit::kSame);
  CHECK(FitOf("en-GB", "en") == LanguageFit::kNarrower);
  CHECK(FitOf("en", "en-GB") == LanguageFit::kWider);
  CHECK(FitOf("en-US", "en-GB") == LanguageFit::kOther);
  CHECK(FitOf("eng", "en") == LanguageFit::kOther);
  CHECK(FitOf("", "en") == LanguageFit::kUntagged);
  CHECK(FitOf("en", "") == LanguageFit::kOther);
}

TEST_CASE("markup that prose is written with goes, and nothing else") {
  const struct {
    std::string html;
    std::string text;
  } kRows[] = {
      {"a <b>bold</b> word", "a bold word"},
      {"<P class=\"x\">one</P><p>two<br/>three", "one two three"},
      {"AT&amp;T&#8217;s &quot;&#x41;&quot;", "AT&T’s \"A\""},
      {"x < y & z > w; <all> &unknown; &#0; &", "x < y & z > w; <all> &unknown; &#0; &"},
      {"<a", "<a"},
      {"1 <2> 3", "1 <2> 3"},
      {Repeat("<a ", 10000) + ">", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.html.substr(0, 80));
    CHECK(OneLine(WithoutMarkup(row.html)) == row.text);
  }
}

TEST_CASE("ids, dates and regions are taken only where they are some") {
  CHECK(IdOf("NATO") == "nato");
  CHECK(IdOf("sh85089767") == "sh85089767");
  for (const char* text : {"", "4.02", "2243", "c_29", "-a", "a-", "a--b", "a b"}) {
    CAPTURE(text);
    CHECK(IdOf(text) == "");
  }
  CHECK(DateOf("2024-02-29T10:00:00Z") == "2024-02-29");
  for (const char* text : {"", "2024", "2024-2-29", "2024-02-290", "29.02.2024"}) {
    CHECK(DateOf(text) == "");
  }
  CHECK(IsRegion("GB"));
  CHECK(IsRegion("GB-SCT"));
  for (const char* text : {"", "G", "gb", "GBR", "GB-", "GB-scot", "GB-SCOT"}) {
    CHECK(!IsRegion(text));
  }
  CHECK(LastPart("http://example.org/terms#nato") == "nato");
  CHECK(LastPart("http://example.org/nato/") == "nato");
}

TEST_CASE("no two topics have one address") {
  Glossary glossary;
  for (const char* title : {"Law & order", "law, order", "", "-", "Law order 2"}) {
    glossary.topics.push_back({title, {}});
  }
  CHECK(TopicAddresses(glossary) == std::vector<std::string>{"#topic/law-order",
                                                             "#topic/law-order/2", "#topic/3/",
                                                             "#topic/4/", "#topic/law-order-2"});
}

}  // namespace
}  // namespace explainer::test
