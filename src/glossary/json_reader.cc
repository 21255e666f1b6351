#include "glossary/json_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>

namespace explainer {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxLabel = 120;
constexpr std::size_t kMaxString = 200;
constexpr std::size_t kMinShort = 20;
constexpr std::size_t kMaxShort = 200;
constexpr std::size_t kMaxMore = 700;

constexpr std::array kKinds = {
    "organisation", "institution", "office",    "party",     "group",      "movement", "law",
    "treaty",       "procedure",   "measure",   "concept",   "event",      "period",   "place",
    "technology",   "weapon",      "substance", "condition", "phenomenon", "document"};

// Reads a document as nlohmann::json does by itself, and besides keeps what that throws away: where
// the text stops being JSON, and a key that an object has twice.
class DocumentReader : public nlohmann::detail::json_sax_dom_parser<Json> {
  using Base = nlohmann::detail::json_sax_dom_parser<Json>;

 public:
  explicit DocumentReader(Json& document) : Base(document, false) {}

  bool start_object(std::size_t size) {
    keys_.emplace_back();
    return Base::start_object(size);
  }
  bool end_object() {
    keys_.pop_back();
    return Base::end_object();
  }
  bool key(std::string& name) {
    if (!keys_.back().insert(name).second && twice.empty()) twice = name;
    return Base::key(name);
  }
  bool parse_error(std::size_t at, const std::string& token, const nlohmann::detail::exception&) {
    position = at;
    last_token = token;
    return false;
  }

  std::size_t position = 0;  // bytes, counted from 1
  std::string last_token;
  std::string twice;

 private:
  std::vector<std::set<std::string>> keys_;
};

std::string LineAndColumn(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position == 0 ? 0 : position - 1);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t start = before.rfind('\n');
  const std::size_t column = before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::size_t CodePoints(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

bool IsDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t from, std::size_t size) {
    int value = 0;
    for (std::size_t i = from; i < from + size; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1) return false;
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool IsId(std::string_view text) {
  bool hyphen = true;  // neither first nor last nor two in a row
  for (const char c : text) {
    if (c == '-' && hyphen) return false;
    hyphen = c == '-';
    if (!hyphen && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return false;
  }
  return !text.empty() && text.size() <= 80 && !hyphen;
}

bool IsRegion(std::string_view text) {
  return text.size() >= 2 && text.size() <= 6 && text[0] >= 'A' && text[0] <= 'Z' &&
         text[1] >= 'A' && text[1] <= 'Z' && (text.size() == 2 || text[2] == '-');
}

bool HasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<uint8_t>(c) < 0x20 || c == 0x7f; });
}

// Reads the fields of one object and remembers what is wrong with them.
class Fields {
 public:
  Fields(const Json& object, std::string file, std::string entry, std::string prefix,
         std::vector<Error>& errors)
      : object_(object),
        file_(std::move(file)),
        entry_(std::move(entry)),
        prefix_(std::move(prefix)),
        errors_(errors) {}

  bool ok() const { return ok_; }
  bool Has(const char* name) const { return object_.contains(name); }
  const Json& operator[](const char* name) const { return *object_.find(name); }

  void Fail(const std::string& field, std::string message) {
    ok_ = false;
    errors_.push_back({ErrorCode::kInput, std::move(message), file_, entry_, prefix_ + field});
  }

  // Every key must be one of `names`.
  void Only(std::initializer_list<const char*> names) {
    for (const auto& item : object_.items()) {
      const bool known = std::any_of(names.begin(), names.end(),
                                     [&](const char* name) { return item.key() == name; });
      if (!known)
        Fail(item.key(), "is not a field of the schema; check its spelling, or remove it");
    }
  }

  std::string String(const char* name, bool required, std::size_t max, std::size_t min = 1) {
    if (!Has(name)) {
      if (required) Fail(name, "is missing");
      return {};
    }
    return Text((*this)[name], name, max, min);
  }

  std::vector<std::string> Strings(const char* name, std::size_t max = kMaxString) {
    std::vector<std::string> out;
    ForEach(name, [&](const Json& item, const std::string& field) {
      std::string text = Text(item, field, max, 1);
      if (std::find(out.begin(), out.end(), text) != out.end()) Fail(field, "stands there twice");
      out.push_back(std::move(text));
    });
    return out;
  }

  template <typename Function>
  void ForEach(const char* name, Function function) {
    if (!Has(name)) return;
    const Json& list = (*this)[name];
    if (!list.is_array()) {
      Fail(name, "must be a list, not " + std::string(list.type_name()));
      return;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
      function(list[i], std::string(name) + "[" + std::to_string(i) + "]");
    }
  }

  // A nested object, or nothing when it is absent or none.
  const Json* Object(const char* name) {
    if (!Has(name)) return nullptr;
    if ((*this)[name].is_object()) return &(*this)[name];
    Fail(name, "must be an object, not " + std::string((*this)[name].type_name()));
    return nullptr;
  }

  Fields Nested(const Json& object, const std::string& field) {
    return Fields(object, file_, entry_, prefix_ + field + ".", errors_);
  }
  void Take(const Fields& nested) { ok_ = ok_ && nested.ok_; }

  std::string Text(const Json& value, const std::string& field, std::size_t max, std::size_t min) {
    if (!value.is_string()) {
      Fail(field, "must be a text in quotes, not " + std::string(value.type_name()));
      return {};
    }
    std::string text = *value.get_ptr<const std::string*>();
    const std::size_t size = CodePoints(text);
    if (size < min || size > max) {
      Fail(field, "has " + std::to_string(size) + " characters; " + std::to_string(min) + " to " +
                      std::to_string(max) + " are allowed");
    }
    if (HasControl(text)) Fail(field, "has a line break or a control character; remove it");
    return text;
  }

 private:
  const Json& object_;
  std::string file_;
  std::string entry_;
  std::string prefix_;
  std::vector<Error>& errors_;
  bool ok_ = true;
};

template <typename Value, std::size_t kSize>
Value OneOf(Fields& fields, const char* name,
            const std::pair<const char*, Value> (&choices)[kSize]) {
  if (!fields.Has(name)) return choices[0].second;
  const Json& value = fields[name];
  std::string all;
  for (const auto& [word, choice] : choices) {
    if (value.is_string() && *value.get_ptr<const std::string*>() == word) return choice;
    all += (all.empty() ? "" : ", ") + std::string(word);
  }
  fields.Fail(name, "must be one of: " + all);
  return choices[0].second;
}

void ReadRules(Fields& fields, EntryLabel& label) {
  static constexpr std::pair<const char*, CaseRule> kCases[] = {{"auto", CaseRule::kAuto},
                                                                {"fold", CaseRule::kFold},
                                                                {"initial", CaseRule::kInitial},
                                                                {"exact", CaseRule::kExact}};
  static constexpr std::pair<const char*, Inflection> kInflections[] = {
      {"auto", Inflection::kAuto},
      {"noun", Inflection::kNoun},
      {"verb", Inflection::kVerb},
      {"none", Inflection::kNone}};
  if (fields.Has("case")) label.case_rule = OneOf(fields, "case", kCases);
  if (fields.Has("inflect")) label.inflection = OneOf(fields, "inflect", kInflections);
}

void ReadLabels(Fields& fields, Entry& entry) {
  EntryLabel defaults;
  if (const Json* match = fields.Object("match")) {
    Fields rules = fields.Nested(*match, "match");
    rules.Only({"case", "inflect"});
    ReadRules(rules, defaults);
    fields.Take(rules);
  }
  EntryLabel term = defaults;
  term.text = entry.term;
  entry.labels.push_back(term);
  fields.ForEach("also", [&](const Json& item, const std::string& field) {
    EntryLabel label = defaults;
    if (item.is_object()) {
      Fields parts = fields.Nested(item, field);
      parts.Only({"label", "case", "inflect"});
      label.text = parts.String("label", true, kMaxLabel);
      ReadRules(parts, label);
      fields.Take(parts);
    } else {
      label.text = fields.Text(item, field, kMaxLabel, 1);
    }
    entry.labels.push_back(std::move(label));
  });
}

void ReadSources(Fields& fields, Entry& entry) {
  fields.ForEach("sources", [&](const Json& item, const std::string& field) {
    if (!item.is_object()) {
      fields.Fail(field, "must be an object with title and url");
      return;
    }
    Fields parts = fields.Nested(item, field);
    parts.Only({"title", "url"});
    Source source{parts.String("title", true, 160), parts.String("url", true, 400)};
    if (parts.ok() && source.url.rfind("https://", 0) != 0) {
      parts.Fail("url", "must begin with https://");
    }
    fields.Take(parts);
    entry.sources.push_back(std::move(source));
  });
}

std::string ReadDate(Fields& fields, const char* name, bool required) {
  std::string date = fields.String(name, required, 10);
  if (!date.empty() && !IsDate(date)) fields.Fail(name, "must be a date as YYYY-MM-DD");
  return date;
}

bool ReadEntry(const Json& json, const std::string& file, std::size_t position, Entry& entry,
               std::vector<Error>& errors) {
  const std::string place = "#" + std::to_string(position + 1);
  if (!json.is_object()) {
    errors.push_back({ErrorCode::kInput, "must be an object in braces", file, place, ""});
    return false;
  }
  const auto id = json.find("id");
  const bool has_id = id != json.end() && id->is_string();
  Fields fields(json, file, has_id ? *id->get_ptr<const std::string*>() : place, "", errors);
  fields.Only({"id", "term", "also", "expansion", "patterns", "short", "more", "kind", "level",
               "share", "match", "not", "cues", "region", "see", "sources", "reviewed", "expires",
               "examples"});
  entry.file = file;
  entry.id = fields.String("id", true, 80);
  if (has_id && !IsId(entry.id)) {
    fields.Fail("id", "must be small letters and digits, joined by single hyphens");
  }
  entry.term = fields.String("term", true, kMaxLabel);
  ReadLabels(fields, entry);
  entry.expansion = fields.String("expansion", false, 160);
  entry.patterns = fields.Strings("patterns");
  entry.short_text = fields.String("short", true, kMaxShort, kMinShort);
  entry.more = fields.String("more", false, kMaxMore);
  entry.kind = fields.String("kind", true, 40);
  if (fields.Has("kind") && !IsKind(entry.kind)) {
    fields.Fail("kind", "'" + entry.kind + "' is not one of the kinds in glossary/schema.json");
  }
  if (!fields.Has("level")) {
    fields.Fail("level", "is missing");
  } else if (const Json& level = fields["level"];
             level.is_number_integer() && level >= 1 && level <= 3) {
    entry.level = static_cast<int>(*level.get_ptr<const Json::number_integer_t*>());
  } else {
    fields.Fail("level", "must be 1, 2 or 3");
  }
  const std::string share = fields.String("share", false, 4);
  if (share == "most") entry.share = Share::kMost;
  if (share == "few") entry.share = Share::kFew;
  if (!share.empty() && share != "most" && share != "half" && share != "few") {
    fields.Fail("share", "must be most, half or few");
  }
  entry.look_alikes = fields.Strings("not");
  if (const Json* cues = fields.Object("cues")) {
    Fields parts = fields.Nested(*cues, "cues");
    parts.Only({"for", "against"});
    entry.cues_for = parts.Strings("for");
    entry.cues_against = parts.Strings("against");
    fields.Take(parts);
  }
  entry.region = fields.String("region", false, 6);
  if (!entry.region.empty() && !IsRegion(entry.region)) {
    fields.Fail("region", "must be an ISO 3166 code such as GB or GB-SCT");
  }
  entry.see = fields.Strings("see");
  ReadSources(fields, entry);
  entry.reviewed = ReadDate(fields, "reviewed", true);
  entry.expires = ReadDate(fields, "expires", false);
  if (const Json* examples = fields.Object("examples")) {
    Fields parts = fields.Nested(*examples, "examples");
    parts.Only({"explain", "leave"});
    entry.explain = parts.Strings("explain", 2000);
    entry.leave = parts.Strings("leave", 2000);
    fields.Take(parts);
  }
  return fields.ok();
}

// The topic of the file, which an earlier one may have begun.
std::size_t TopicIndex(Fields& fields, Glossary& glossary) {
  const std::string title = fields.String("topic", true, kMaxString);
  std::size_t index = 0;
  while (index < glossary.topics.size() && glossary.topics[index].title != title) ++index;
  if (index == glossary.topics.size()) glossary.topics.push_back({title, {}});
  for (std::string& word : fields.Strings("vocabulary")) {
    glossary.topics[index].vocabulary.push_back(std::move(word));
  }
  return index;
}

}  // namespace

bool IsKind(std::string_view kind) {
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

void ReadGlossary(std::string_view json, const std::string& file, Glossary& glossary,
                  std::vector<Error>& errors, std::size_t layer) {
  Json root;
  DocumentReader syntax(root);
  if (!Json::sax_parse(json.begin(), json.end(), &syntax)) {
    errors.push_back({ErrorCode::kInput,
                      "is not JSON at " + LineAndColumn(json, syntax.position) + ", near '" +
                          syntax.last_token + "'",
                      file, "", ""});
    return;
  }
  if (!syntax.twice.empty()) {
    errors.push_back({ErrorCode::kInput, "stands twice in one object, and one would be lost", file,
                      "", syntax.twice});
    return;
  }
  if (!root.is_object()) {
    errors.push_back({ErrorCode::kInput, "must hold one object in braces", file, "", ""});
    return;
  }
  Fields fields(root, file, "", "", errors);
  fields.Only({"$schema", "language", "topic", "licence", "vocabulary", "off", "entries"});
  const std::size_t topic = TopicIndex(fields, glossary);
  const std::string language = fields.String("language", true, 35);
  const std::string licence = fields.String("licence", true, 80);
  if (!fields.Has("entries")) fields.Fail("entries", "is missing");
  if (glossary.language.empty()) glossary.language = language;
  const bool first_of_layer = glossary.licences.size() <= layer;
  if (first_of_layer) glossary.licences.resize(layer + 1, licence);
  if (language != glossary.language) {
    fields.Fail("language", "is '" + language + "' here and '" + glossary.language +
                                "' in the files before; a glossary has one language");
  }
  if (licence != glossary.licences[layer]) {
    fields.Fail("licence", "is '" + licence + "' here and '" + glossary.licences[layer] +
                               "' in the files before; a glossary has one licence");
  }
  for (std::string& id : fields.Strings("off"))
    glossary.off.push_back({std::move(id), file, layer});
  std::size_t position = 0;
  fields.ForEach("entries", [&](const Json& item, const std::string&) {
    Entry entry;
    if (ReadEntry(item, file, position++, entry, errors)) {
      entry.topic = topic;
      entry.layer = layer;
      glossary.entries.push_back(std::move(entry));
    }
  });
  // A file may go on with the topic of an earlier one.
  const auto by_topic = [](const Entry& a, const Entry& b) { return a.topic < b.topic; };
  if (topic + 1 < glossary.topics.size()) {
    std::stable_sort(glossary.entries.begin(), glossary.entries.end(), by_topic);
  }
}

}  // namespace explainer
