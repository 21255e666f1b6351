#include "cli/html_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer {
namespace {

template <std::size_t kSize>
bool IsIn(const std::string_view (&names)[kSize], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Elements whose content is no markup: it ends with their own end tag only.
constexpr std::string_view kRaw[] = {"script", "style",    "textarea", "title",
                                     "iframe", "noscript", "xmp",      "noembed"};
// Elements that are no part of an article.
constexpr std::string_view kLeftOut[] = {
    "nav",    "aside", "footer", "form", "button", "select", "svg",      "math", "template",
    "object", "audio", "video",  "menu", "dialog", "canvas", "datalist", "map",  "pre"};
// Elements inside a line; any other ends a block.
constexpr std::string_view kInline[] = {
    "a",    "abbr", "acronym", "b",  "bdi",  "bdo",   "cite", "code",
    "data", "del",  "dfn",     "em", "font", "i",     "img",  "ins",
    "kbd",  "mark", "q",       "s",  "samp", "small", "span", "strong",
    "sub",  "sup",  "time",    "tt", "u",    "var",   "wbr",  "explainer-mark"};

struct NamedCharacter {
  std::string_view name;
  char32_t character;
};
constexpr NamedCharacter kNamed[] = {
    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xa0},    {"shy", 0xad},      {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},
    {"rsquo", 0x2019}, {"ldquo", 0x201c},  {"rdquo", 0x201d}, {"bdquo", 0x201e}, {"laquo", 0xab},
    {"raquo", 0xbb},   {"hellip", 0x2026}, {"bull", 0x2022},  {"middot", 0xb7},  {"pound", 0xa3},
    {"euro", 0x20ac},  {"cent", 0xa2},     {"yen", 0xa5},     {"sect", 0xa7},    {"copy", 0xa9},
    {"reg", 0xae},     {"trade", 0x2122},  {"deg", 0xb0},     {"frac12", 0xbd},  {"frac14", 0xbc},
    {"frac34", 0xbe},  {"times", 0xd7},    {"agrave", 0xe0},  {"aacute", 0xe1},  {"acirc", 0xe2},
    {"atilde", 0xe3},  {"auml", 0xe4},     {"aring", 0xe5},   {"aelig", 0xe6},   {"ccedil", 0xe7},
    {"egrave", 0xe8},  {"eacute", 0xe9},   {"ecirc", 0xea},   {"euml", 0xeb},    {"iacute", 0xed},
    {"icirc", 0xee},   {"iuml", 0xef},     {"ntilde", 0xf1},  {"oacute", 0xf3},  {"ocirc", 0xf4},
    {"ouml", 0xf6},    {"oslash", 0xf8},   {"uacute", 0xfa},  {"uuml", 0xfc},    {"szlig", 0xdf},
    {"Eacute", 0xc9},  {"Auml", 0xc4},     {"Ouml", 0xd6},    {"Uuml", 0xdc},    {"Aring", 0xc5},
    {"Oslash", 0xd8}};

constexpr std::size_t kLongestReference = 10;  // bytes between & and ;

bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char32_t ReferredTo(std::string_view name) {
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = (name[1] | 0x20) == 'x';
    char32_t value = 0;
    std::size_t i = hex ? 2 : 1;
    if (i == name.size()) return 0;
    for (; i < name.size(); ++i) {
      const char lower = static_cast<char>(name[i] | 0x20);
      const int digit = name[i] >= '0' && name[i] <= '9'      ? name[i] - '0'
                        : hex && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                              : -1;
      if (digit < 0) return 0;
      value = std::min<char32_t>(value * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
    }
    const bool scalar = value > 0 && value < 0x110000 && (value < 0xd800 || value > 0xdfff);
    return scalar ? value : kReplacement;
  }
  const auto at = std::find_if(std::begin(kNamed), std::end(kNamed),
                               [name](const NamedCharacter& named) { return named.name == name; });
  return at == std::end(kNamed) ? 0 : at->character;
}

class Extraction {
 public:
  explicit Extraction(std::string_view html) : html_(html) {}

  // The text of the elements called `root`, the outermost first one; all with "". Empty when the
  // page has none.
  std::string Run(std::string_view root) {
    root_ = root;
    while (position_ < html_.size() && !done_) {
      if (html_[position_] == '<' && ReadMarkup()) continue;
      AppendCharacter();
    }
    EndBlock(kBlockEnd);
    return std::move(text_);
  }

 private:
  bool reads() const { return left_out_.empty() && (root_.empty() || depth_ > 0); }

  // A tag, a comment or a declaration; false when the < is text.
  bool ReadMarkup() {
    const std::string_view rest = html_.substr(position_);
    if (rest.substr(0, 4) == "<!--") {
      Skip(rest.find("-->", 4), 3);
      return true;
    }
    const bool closes = rest.size() > 1 && rest[1] == '/';
    const std::size_t begin = closes ? 2 : 1;
    if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
      Skip(rest.find('>'), 1);
      return true;
    }
    if (begin >= rest.size() || !IsAsciiLetter(rest[begin])) return false;
    std::size_t end = begin;
    while (end < rest.size() && !IsBlank(rest[end]) && rest[end] != '>' && rest[end] != '/') ++end;
    std::string name(rest.substr(begin, end - begin));
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    const std::size_t close = TagEnd(rest, end);
    const bool empty = close != std::string_view::npos && rest[close - 1] == '/';
    Skip(close, 1);
    if (closes) {
      ReadEndTag(name);
    } else {
      ReadStartTag(name, empty);
    }
    return true;
  }

  // Where the tag ends whose name ends at `from`: > in the value of an attribute does not count.
  static std::size_t TagEnd(std::string_view rest, std::size_t from) {
    char quote = 0;
    for (std::size_t i = from; i < rest.size(); ++i) {
      if (quote != 0) {
        if (rest[i] == quote) quote = 0;
      } else if ((rest[i] == '"' || rest[i] == '\'') && rest[i - 1] == '=') {
        quote = rest[i];
      } else if (rest[i] == '>') {
        return i;
      }
    }
    return std::string_view::npos;
  }

  // To `size` bytes behind what was found in the rest of the page, or to its end.
  void Skip(std::size_t found, std::size_t size) {
    position_ = found == std::string_view::npos ? html_.size() : position_ + found + size;
  }

  void ReadStartTag(const std::string& name, bool empty) {
    if (IsIn(kRaw, name)) {
      SkipRaw(name);
      return;
    }
    if (!left_out_.empty()) {
      if (name == left_out_ && !empty) ++left_out_depth_;
      return;
    }
    if (IsIn(kLeftOut, name)) {
      EndBlock(kBlockEnd);
      if (!empty) {
        left_out_ = name;
        left_out_depth_ = 1;
      }
      return;
    }
    if (name == root_) ++depth_;
    if (name == "br") {
      AppendSpace();
    } else if (!IsIn(kInline, name)) {
      EndBlock(kBlockEnd);
    }
  }

  void ReadEndTag(const std::string& name) {
    if (!left_out_.empty()) {
      if (name == left_out_ && --left_out_depth_ == 0) left_out_.clear();
      return;
    }
    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    if (!IsIn(kInline, name)) EndBlock(heading ? kHeadingEnd : kBlockEnd);
    if (name == root_ && depth_ > 0) done_ = --depth_ == 0;
  }

  // Past the end tag of an element whose content is no markup.
  void SkipRaw(const std::string& name) {
    while (position_ < html_.size()) {
      const std::size_t found = html_.find("</", position_);
      if (found == std::string_view::npos) break;
      position_ = found + 2;
      const std::string_view end = html_.substr(position_, name.size());
      const bool same =
          end.size() == name.size() && std::equal(end.begin(), end.end(), name.begin(),
                                                  [](char a, char b) { return (a | 0x20) == b; });
      if (!same) continue;
      Skip(html_.substr(position_).find('>'), 1);
      return;
    }
    position_ = html_.size();
  }

  void AppendCharacter() {
    const char c = html_[position_++];
    if (!reads()) return;
    if (IsBlank(c) || c == kBlockEnd || c == kHeadingEnd) {
      AppendSpace();
      return;
    }
    has_text_ = true;
    if (c != '&' || !AppendReference()) text_.push_back(c);
  }

  bool AppendReference() {
    const std::string_view rest = html_.substr(position_, kLongestReference);
    const std::size_t end = rest.find(';');
    if (end == std::string_view::npos) return false;
    const char32_t character = ReferredTo(rest.substr(0, end));
    if (character == 0) return false;
    position_ += end + 1;
    const bool control = character < 0x20;
    AppendUtf8(text_, control ? U' ' : character);
    return true;
  }

  void AppendSpace() {
    if (has_text_ && text_.back() != ' ') text_.push_back(' ');
  }

  void EndBlock(char end) {
    if (!has_text_) return;
    if (text_.back() == ' ') text_.pop_back();
    text_.push_back(end);
    has_text_ = false;
  }

  const std::string_view html_;
  std::string_view root_;
  std::size_t position_ = 0;
  std::size_t depth_ = 0;  // of elements called root_
  bool done_ = false;
  std::string left_out_;  // the element that is passed over, if one is
  std::size_t left_out_depth_ = 0;
  bool has_text_ = false;  // in the block so far
  std::string text_;
};

}  // namespace

std::string HtmlText(std::string_view html) {
  for (const std::string_view root : {"article", "main"}) {
    std::string text = Extraction(html).Run(root);
    if (!text.empty()) return text;
  }
  return Extraction(html).Run("");
}

}  // namespace explainer
