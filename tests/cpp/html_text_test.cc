#include "cli/html_text.h"

#include <doctest/doctest.h>

#include <string>

namespace explainer::test {
namespace {

// Ends of blocks as |, of headings as #.
std::string Text(std::string_view html) {
  std::string text = HtmlText(html);
  for (char& c : text) c = c == '\x1e' ? '|' : c == '\x1d' ? '#' : c;
  return text;
}

TEST_CASE("the text of a page is what a reader reads, in blocks") {
  const struct {
    const char* html;
    const char* text;
  } kRows[] = {
      {"", ""},
      {"plain", "plain|"},
      {"<p>One<p>two</p>", "One|two|"},
      {"<h1>Head</h1><p>One <b>two</b>\n  three</p>", "Head#One two three|"},
      {"<p>One<br>two</p>", "One two|"},
      {"<ul><li>One</li><li>two</li></ul>", "One|two|"},
      {"<p>a</p><script>if (a < b) '</p>'</script><style>p{}</style><p>b", "a|b|"},
      {"<script>'<!--'</script ><p>b", "b|"},
      {"<title>No</title><p>b", "b|"},
      {"<nav><ul><nav>x</nav><li>Home</ul></nav><p>b<aside>x</aside>c", "b|c|"},
      {"<p>b<svg/>c<svg><text>x</text></svg>", "b|c|"},
      {"<!-- <p>no --><p>b<!doctype html><?xml?>", "b|"},
      {"<p title=\"a > b\">b</p>", "b|"},
      {"<p>1 < 2 &amp; 3 &lt; 4</p>", "1 < 2 & 3 < 4|"},
      {"<p>&rsquo;&#8217;&#x2019;&eacute;</p>", "’’’é|"},
      {"<p>&unknown; &#xD800; &#x110000; &; &#; AT&T</p>",
       "&unknown; \xef\xbf\xbd \xef\xbf\xbd &; &#; AT&T|"},
      {"<P>b</P><SCRIPT>x</Script>", "b|"},
      {"<header>x</header><article><h2>H</h2>b</article><article>c</article>", "H#b|"},
      {"x<article>a<article>b</article>c</article>d", "a|b|c|"},
      {"x<main>b</main>y", "b|"},
      {"<article></article><p>b", "b|"},
      {"<p>b<", "b<|"},
      {"<p>b<a href=", "b|"},
      {"<p>b<!--", "b|"},
      {"<p>b<script>", "b|"},
      {"<nav><p>b", ""},
      {"</nav></article><p>b", "b|"},
      {"a\x1e"
       "b",
       "a b|"},
      {"a&#30;b", "a b|"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.html);
    CHECK(Text(row.html) == row.text);
  }
}

TEST_CASE("a page that is broken everywhere takes linear time") {
  for (const char* piece : {"<", "<!--", "<a \"", "</", "&", "<script>", "<nav>", "<article>"}) {
    std::string page;
    while (page.size() < 1'000'000) page += piece;
    CHECK(HtmlText(page).size() <= page.size() + 1);
  }
}

}  // namespace
}  // namespace explainer::test
