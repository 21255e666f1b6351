#include "glossary/json_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "glossary/values.h"

namespace explainer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kColumns = 100;
constexpr std::size_t kIndent = 2;

void Put(Json& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

void Put(Json& object, const char* name, const std::vector<std::string>& texts) {
  if (!texts.empty()) object[name] = texts;
}

// The rules in which a label differs from `defaults`.
Json RulesBeside(const EntryLabel& label, const EntryLabel& defaults) {
  Json rules = Json::object();
  if (label.case_rule != defaults.case_rule) rules["case"] = WordOf(label.case_rule);
  if (label.inflection != defaults.inflection) rules["inflect"] = WordOf(label.inflection);
  return rules;
}

// The term cannot have rules of its own, so its rules are those of the entry.
EntryLabel TermLabel(const Entry& entry) {
  return entry.labels.empty() ? EntryLabel{entry.term} : entry.labels[0];
}

Json OtherLabels(const Entry& entry) {
  const EntryLabel term = TermLabel(entry);
  Json list = Json::array();
  for (std::size_t i = 1; i < entry.labels.size(); ++i) {
    const Json rules = RulesBeside(entry.labels[i], term);
    if (rules.empty()) {
      list.push_back(entry.labels[i].text);
    } else {
      Json label = {{"label", entry.labels[i].text}};
      label.update(rules);
      list.push_back(std::move(label));
    }
  }
  return list;
}

Json EntryObject(const Entry& entry) {
  Json out = {{"id", entry.id}, {"term", entry.term}};
  if (entry.labels.size() > 1) out["also"] = OtherLabels(entry);
  Put(out, "expansion", entry.expansion);
  Put(out, "patterns", entry.patterns);
  out["short"] = entry.short_text;
  Put(out, "more", entry.more);
  out["kind"] = entry.kind;
  out["level"] = entry.level;
  if (entry.share != Share::kHalf) out["share"] = entry.share == Share::kMost ? "most" : "few";
  const Json rules = RulesBeside(TermLabel(entry), {});
  if (!rules.empty()) out["match"] = rules;
  Put(out, "not", entry.look_alikes);
  Json cues = Json::object();
  Put(cues, "for", entry.cues_for);
  Put(cues, "against", entry.cues_against);
  if (!cues.empty()) out["cues"] = cues;
  Put(out, "region", entry.region);
  Put(out, "see", entry.see);
  for (const Source& source : entry.sources) {
    out["sources"].push_back({{"title", source.title}, {"url", source.url}});
  }
  out["reviewed"] = entry.reviewed;
  Put(out, "expires", entry.expires);
  Json examples = Json::object();
  Put(examples, "explain", entry.explain);
  Put(examples, "leave", entry.leave);
  if (!examples.empty()) out["examples"] = examples;
  return out;
}

std::string Scalar(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::size_t Width(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

// Appends `value`, which begins at `column`, in a line that is indented by `indent`. One column is
// kept for the comma behind it.
void Print(const Json& value, std::size_t indent, std::size_t column, std::string& out) {
  if (!value.is_structured()) {
    out += Scalar(value);
    return;
  }
  const bool list = value.is_array();
  if (list && std::none_of(value.begin(), value.end(),
                           [](const Json& item) { return item.is_structured(); })) {
    std::string line;
    for (const Json& item : value) line += (line.empty() ? "" : ", ") + Scalar(item);
    if (column + Width(line) + 3 <= kColumns) {
      out += '[' + line + ']';
      return;
    }
  }
  const std::string margin(indent + kIndent, ' ');
  out += list ? '[' : '{';
  const char* separator = "\n";
  for (const auto& item : value.items()) {
    out += separator + margin;
    separator = ",\n";
    const std::string key = list ? "" : Scalar(item.key()) + ": ";
    out += key;
    Print(item.value(), margin.size(), margin.size() + key.size(), out);
  }
  out += '\n' + std::string(indent, ' ');
  out += list ? ']' : '}';
}

}  // namespace

std::vector<std::string> WriteGlossary(const Glossary& glossary) {
  std::vector<Json> files;
  for (const Topic& topic : glossary.topics) {
    Json file = {{"language", glossary.language}, {"topic", topic.title}};
    file["licence"] = glossary.licences.empty() ? "" : glossary.licences[0];
    Put(file, "vocabulary", topic.vocabulary);
    if (files.empty()) {
      for (const Removal& removal : glossary.off) file["off"].push_back(removal.id);
      for (const Region& region : glossary.regions) file["regions"][region.code] = region.words;
    }
    file["entries"] = Json::array();
    files.push_back(std::move(file));
  }
  for (const Entry& entry : glossary.entries) {
    files[entry.topic]["entries"].push_back(EntryObject(entry));
  }
  std::vector<std::string> texts;
  for (const Json& file : files) {
    std::string text;
    Print(file, 0, 0, text);
    texts.push_back(text + '\n');
  }
  return texts;
}

}  // namespace explainer
