#include "exchange/cell_text.h"

#include "exchange/prose.h"
#include "glossary/values.h"

namespace explainer {
namespace {

constexpr std::string_view kEscaped = "|;{,\\";
// What Escaped escapes: commas part labels only, and those only where nothing else does.
constexpr std::string_view kSpecial = "|;{";
constexpr std::string_view kSpecialInLabel = "|;{,";

std::string_view Trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\n") + 1 - start);
}

bool IsEscape(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() &&
         kEscaped.find(text[at + 1]) != std::string_view::npos;
}

std::string Unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (IsEscape(text, i)) ++i;
    out += text[i];
  }
  return out;
}

std::string Escaped(std::string_view text, std::string_view special = kSpecial) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // A backslash is escaped only where it would escape something.
    const bool last = i + 1 == text.size();
    const bool escapes = text[i] == '\\' && (last || kEscaped.find(text[i + 1]) != text.npos);
    if (escapes || special.find(text[i]) != text.npos) out += '\\';
    out += text[i];
  }
  return out;
}

// The parts of a list, still escaped.
std::vector<std::string_view> Split(std::string_view cell, std::string_view separators) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= cell.size(); ++i) {
    if (i < cell.size() && IsEscape(cell, i)) {
      ++i;
      continue;
    }
    if (i < cell.size() && separators.find(cell[i]) == separators.npos) continue;
    const std::string_view part = Trimmed(cell.substr(start, i - start));
    if (!part.empty()) parts.push_back(part);
    start = i + 1;
  }
  return parts;
}

// Reads "{case, inflect}" at the end of a label that is still escaped, and takes it away. "auto" is
// of both kinds: the first word is the case, unless it is an inflection alone.
void TakeRules(std::string_view& text, EntryLabel& label) {
  if (text.empty() || text.back() != '}') return;
  std::size_t open = text.rfind('{');
  if (open == text.npos || (open > 0 && text[open - 1] == '\\')) return;
  EntryLabel rules = label;
  std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  const std::size_t comma = inside.find(',');
  if (comma == inside.npos) {
    const std::string_view word = Trimmed(inside);
    if (!ReadWord(word, rules.case_rule) && !ReadWord(word, rules.inflection)) return;
  } else if (!ReadWord(Trimmed(inside.substr(0, comma)), rules.case_rule) ||
             !ReadWord(Trimmed(inside.substr(comma + 1)), rules.inflection)) {
    return;
  }
  label = rules;
  text = Trimmed(text.substr(0, open));
}

}  // namespace

std::vector<std::string> ReadList(std::string_view cell, bool semicolons) {
  std::vector<std::string> list;
  for (const std::string_view part : Split(cell, semicolons ? "|\n;" : "|\n")) {
    list.push_back(Unescaped(part));
  }
  return list;
}

std::string WriteList(const std::vector<std::string>& list, std::string_view separator) {
  std::string out;
  for (const std::string& item : list) {
    if (!out.empty()) out += separator;
    out += Escaped(item);
  }
  return out;
}

std::vector<EntryLabel> ReadLabels(std::string_view cell, const EntryLabel& term) {
  std::vector<EntryLabel> labels;
  std::vector<std::string_view> parts = Split(cell, "|\n;");
  if (parts.size() == 1 && parts[0].back() != '}') parts = Split(parts[0], ",");
  for (std::string_view part : parts) {
    EntryLabel label = term;
    TakeRules(part, label);
    label.text = Unescaped(part);
    if (!label.text.empty()) labels.push_back(std::move(label));
  }
  return labels;
}

std::string WriteLabels(const std::vector<EntryLabel>& labels) {
  std::string out;
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const EntryLabel& label = labels[i];
    if (i > 1) out += " | ";
    out += Escaped(label.text, labels.size() == 2 ? kSpecialInLabel : kSpecial);
    const bool same =
        label.case_rule == labels[0].case_rule && label.inflection == labels[0].inflection;
    if (same) continue;
    out += std::string(" {") + WordOf(label.case_rule) + ", " + WordOf(label.inflection) + '}';
  }
  return out;
}

Source SourceAt(std::string_view url) { return {HostOf(url), std::string(url)}; }

std::vector<Source> ReadSources(std::string_view cell, std::vector<std::string>& refused) {
  std::vector<Source> sources;
  for (const std::string& text : ReadList(cell, false)) {
    const std::size_t open = text.rfind('<');
    const bool framed = text.back() == '>' && open != text.npos;
    // "Title https://..." as people write it; an address has no spaces.
    const std::size_t space = text.find_last_of(" \t");
    const std::size_t start = framed ? open : space == text.npos ? 0 : space + 1;
    const std::string_view all = text;
    const std::string_view url =
        framed ? all.substr(open + 1, all.size() - open - 2) : all.substr(start);
    if (url.find("://") == url.npos) {
      refused.push_back(text);
      continue;
    }
    Source source = SourceAt(url);
    if (const auto title = Trimmed(all.substr(0, start)); !title.empty()) source.title = title;
    sources.push_back(std::move(source));
  }
  return sources;
}

std::string WriteSources(const std::vector<Source>& sources) {
  std::vector<std::string> list;
  for (const Source& source : sources) list.push_back(source.title + " <" + source.url + '>');
  return WriteList(list, " | ");
}

}  // namespace explainer
