#include "glossary/json_reader.h"

#include <algorithm>

#include "glossary/json_document.h"
#include "glossary/json_fields.h"
#include "glossary/values.h"

namespace explainer {
namespace {

constexpr std::size_t kMaxLabel = 120;
constexpr std::size_t kMinShort = 20;
constexpr std::size_t kMaxShort = 200;
constexpr std::size_t kMaxMore = 700;

void ReadRules(Fields& fields, EntryLabel& label) {
  const auto read = [&fields](const char* name, auto& rule, const char* words) {
    if (!fields.Has(name)) return;
    const Json& value = fields[name];
    const bool right = value.is_string() && ReadWord(*value.get_ptr<const std::string*>(), rule);
    if (!right) fields.Fail(name, "must be one of: " + std::string(words));
  };
  read("case", label.case_rule, "auto, fold, initial, exact");
  read("inflect", label.inflection, "auto, noun, verb, none");
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
  std::string place = "#";
  place += std::to_string(position + 1);
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
  entry.id = fields.String("id", true, kMaxId);
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

// Files may add words to one region.
void ReadRegions(Fields& fields, Glossary& glossary) {
  const Json* regions = fields.Object("regions");
  if (regions == nullptr) return;
  Fields codes = fields.Nested(*regions, "regions");
  for (const auto& item : regions->items()) {
    const std::string& code = item.key();
    if (!IsRegion(code)) codes.Fail(code, "must be an ISO 3166 code such as GB or GB-SCT");
    const auto has_code = [&code](const Region& region) { return region.code == code; };
    auto region = std::find_if(glossary.regions.begin(), glossary.regions.end(), has_code);
    if (region == glossary.regions.end()) {
      region = glossary.regions.insert(region, Region{code, {}});
    }
    for (std::string& word : codes.Strings(code.c_str())) {
      region->words.push_back(std::move(word));
    }
  }
  fields.Take(codes);
}

}  // namespace

void ReadGlossary(std::string_view json, const std::string& file, Glossary& glossary,
                  std::vector<Error>& errors, std::size_t layer) {
  const Result<Json> document = ParseDocument(json, file);
  if (!document.ok()) {
    errors.push_back(document.error());
    return;
  }
  const Json& root = *document;
  if (!root.is_object()) {
    errors.push_back({ErrorCode::kInput, "must hold one object in braces", file, "", ""});
    return;
  }
  Fields fields(root, file, "", "", errors);
  fields.Only(
      {"$schema", "language", "topic", "licence", "vocabulary", "off", "regions", "entries"});
  // A file of regions alone is about no topic.
  const bool has_topic = fields.Has("topic") || fields.Has("entries") || !fields.Has("regions");
  const std::size_t topic = has_topic ? TopicIndex(fields, glossary) : 0;
  const std::string language = fields.String("language", true, 35);
  const std::string licence = fields.String("licence", true, 80);
  if (has_topic && !fields.Has("entries")) fields.Fail("entries", "is missing");
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
  ReadRegions(fields, glossary);
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
