#include "exchange/prose.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "exchange/texts.h"
#include "glossary/values.h"
#include "text/utf8.h"

namespace explainer {
namespace {

constexpr std::string_view kHttps = "https://";
constexpr std::size_t kMaxAddress = 400;
constexpr std::size_t kLongestReference = 10;  // bytes between & and ;

bool IsBlank(char c) { return static_cast<uint8_t>(c) <= ' ' || c == 0x7f; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
char Small(char c) { return IsCapital(c) ? static_cast<char>(c | 0x20) : c; }

struct NamedCharacter {
  std::string_view name;
  char32_t character;
};
constexpr NamedCharacter kNamed[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", ' '},      {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019},
    {"ldquo", 0x201c},  {"rdquo", 0x201d}, {"laquo", 0xab},   {"raquo", 0xbb},   {"bdquo", 0x201e},
    {"hellip", 0x2026}, {"euro", 0x20ac},  {"pound", 0xa3},   {"copy", 0xa9},    {"reg", 0xae},
    {"eacute", 0xe9},   {"egrave", 0xe8},  {"agrave", 0xe0},  {"ccedil", 0xe7},  {"auml", 0xe4},
    {"ouml", 0xf6},     {"uuml", 0xfc},    {"szlig", 0xdf},   {"ntilde", 0xf1},  {"oacute", 0xf3}};

// The elements of HTML that descriptions are written with; those whose ends are ends of blocks, and
// those inside a line.
constexpr std::string_view kBlocks[] = {"p",  "br", "div", "li", "ul", "ol", "h1",        "h2",
                                        "h3", "h4", "dt",  "dd", "tr", "td", "blockquote"};
constexpr std::string_view kInline[] = {"a", "abbr",  "b",      "cite", "code", "dfn", "em",
                                        "i", "img",   "q",      "s",    "span", "sub", "sup",
                                        "u", "small", "strong", "mark", "time"};

template <std::size_t kSize>
bool IsIn(const std::string_view (&names)[kSize], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// The element of the tag that `rest` begins with, behind its <; empty if it is none of the above.
std::string ElementOf(std::string_view rest) {
  std::string name;
  constexpr std::size_t kLongest = 12;
  std::size_t i = !rest.empty() && rest[0] == '/' ? 1 : 0;
  for (; i < rest.size() && name.size() < kLongest; ++i) {
    const char small = Small(rest[i]);
    if (!IsSmall(small) && !IsDigit(small)) break;
    name += small;
  }
  const bool ends = i < rest.size() && (rest[i] == '>' || rest[i] == '/' || IsBlank(rest[i]));
  return ends && (IsIn(kBlocks, name) || IsIn(kInline, name)) ? name : "";
}

// The character of "#8217", "#x2019" or "rsquo"; 0 if there is none.
char32_t ReferredTo(std::string_view name) {
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = Small(name[1]) == 'x';
    name.remove_prefix(hex ? 2 : 1);
    char32_t value = 0;
    for (const char c : name) {
      const char small = Small(c);
      if (!IsDigit(c) && !(hex && small >= 'a' && small <= 'f')) return 0;
      const int digit = IsDigit(c) ? c - '0' : small - 'a' + 10;
      value = std::min<char32_t>(value * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
    }
    const bool scalar = value > 0 && value < 0x110000 && (value < 0xd800 || value > 0xdfff);
    return scalar ? value : 0;
  }
  const auto at = std::find_if(std::begin(kNamed), std::end(kNamed),
                               [name](const NamedCharacter& named) { return named.name == name; });
  return at == std::end(kNamed) ? 0 : at->character;
}

}  // namespace

std::string WithoutMarkup(std::string_view text) {
  if (text.find_first_of("<&") == std::string_view::npos) return std::string(text);
  std::string out;
  // Without it, every < of a text that closes none would be followed to the end.
  const std::size_t last_close = text.rfind('>');
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i + 1);
    const std::string element =
        text[i] == '<' && last_close != std::string_view::npos && i < last_close ? ElementOf(rest)
                                                                                 : std::string();
    if (!element.empty()) {
      if (IsIn(kBlocks, element)) out += "\n\n";
      i += 1 + rest.find('>');
    } else if (text[i] == '&') {
      const std::size_t end = rest.substr(0, kLongestReference + 1).find(';');
      const char32_t character =
          end == std::string_view::npos ? 0 : ReferredTo(rest.substr(0, end));
      if (character == 0) {
        out += '&';
      } else {
        AppendUtf8(out, character);
        i += 1 + end;
      }
    } else {
      out += text[i];
    }
  }
  return out;
}

void SplitAtBlankLine(std::string_view text, std::string& first, std::string& rest) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  std::size_t breaks = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!IsBlank(text[i])) breaks = 0;
    if (text[i] == '\n' && ++breaks == 2) {
      first = OneLine(text.substr(0, i));
      rest = OneLine(text.substr(i));
      return;
    }
  }
  first = OneLine(text);
  rest.clear();
}

void AppendSentence(std::string& text, const std::string& sentence) {
  if (!text.empty() && !sentence.empty()) text += ' ';
  text += sentence;
}

std::string DateOf(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (text.size() < kShape.size()) return {};
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] == 'd' ? !IsDigit(text[i]) : text[i] != kShape[i]) return {};
  }
  if (text.size() > kShape.size() && IsDigit(text[kShape.size()])) return {};
  return std::string(text.substr(0, kShape.size()));
}

std::string IdOf(std::string_view text) {
  if (text.size() > kMaxId) return {};
  std::string id;
  for (const char c : text) id += Small(c);
  return IsId(id) && std::any_of(id.begin(), id.end(), IsSmall) ? id : std::string();
}

std::string_view LastPart(std::string_view iri) {
  while (!iri.empty() && (iri.back() == '/' || iri.back() == '#')) iri.remove_suffix(1);
  const std::size_t last = iri.find_last_of("#/");
  return last == std::string_view::npos ? iri : iri.substr(last + 1);
}

bool IsAddress(std::string_view text) {
  const std::size_t end = text.find("://");
  if (end == std::string_view::npos || end == 0 || end > 10 || end + 3 == text.size()) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end),
                     [](char c) { return IsSmall(Small(c)); }) &&
         std::none_of(text.begin(), text.end(), IsBlank);
}

bool IsSourceAddress(std::string_view text) {
  return text.substr(0, kHttps.size()) == kHttps && text.size() > kHttps.size() &&
         text.size() <= kMaxAddress && std::none_of(text.begin(), text.end(), IsBlank);
}

std::string HostOf(std::string_view address) {
  const std::size_t begin = address.find("://");
  if (begin == std::string_view::npos) return std::string(address);
  constexpr std::string_view kUsual = "www.";
  std::string_view host = address.substr(begin + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (host.substr(0, kUsual.size()) == kUsual) host.remove_prefix(kUsual.size());
  return std::string(host.empty() ? address : host);
}

}  // namespace explainer
