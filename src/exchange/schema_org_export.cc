// A glossary as DefinedTermSets of schema.org. docs/exchange.md says what becomes of what.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "exchange/engine_fields.h"
#include "exchange/exchange.h"
#include "exchange/licences.h"
#include "exchange/topic_addresses.h"

namespace explainer {
namespace {

using Json = nlohmann::ordered_json;

// One value by itself, several as a list, none not at all.
void Set(Json& object, const char* name, const Json& list) {
  if (!list.empty()) object[name] = list.size() == 1 ? list[0] : list;
}

void SetText(Json& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

Json LicencesOf(const Glossary& glossary) {
  Json all = Json::array();
  for (const std::string& licence : glossary.licences) {
    const std::string address = LicenceAddress(licence);
    if (address.empty()) {
      all.push_back({{"@type", "CreativeWork"}, {"name", licence}});
    } else {
      all.push_back(address);
    }
  }
  return all;
}

Json TermOf(const Entry& entry, Losses& losses) {
  Json term = {{"@type", "DefinedTerm"}};
  if (!entry.id.empty()) term["@id"] = "#" + entry.id;
  SetText(term, "termCode", entry.id);
  SetText(term, "name", entry.term);
  Json names = Json::array();
  for (std::size_t i = 1; i < entry.labels.size(); ++i) names.push_back(entry.labels[i].text);
  if (!entry.expansion.empty()) {
    losses.Add("expansion (kept as another name)", entry.id);
    if (std::find(names.begin(), names.end(), Json(entry.expansion)) == names.end()) {
      names.push_back(entry.expansion);
    }
  }
  Set(term, "alternateName", names);
  SetText(term, "description",
          entry.more.empty() ? entry.short_text : entry.short_text + "\n\n" + entry.more);
  // A text, since most of our kinds are no classes of schema.org; it admits those too.
  SetText(term, "additionalType", entry.kind);
  Json sources = Json::array();
  for (const Source& source : entry.sources) {
    sources.push_back({{"@type", "WebPage"}, {"name", source.title}, {"url", source.url}});
  }
  Set(term, "subjectOf", sources);

  // DefinedTerm is no CreativeWork, so it has neither dates nor places of its own.
  const auto lose = [&](bool there, const char* what) {
    if (there) losses.Add(what, entry.id);
  };
  lose(!entry.see.empty(), "see");
  lose(!entry.region.empty(), "region");
  lose(!entry.reviewed.empty(), "reviewed");
  lose(!entry.expires.empty(), "expires");
  lose(!entry.explain.empty(), "examples in which it is explained");
  LoseEngineFields(entry, losses);
  return term;
}

}  // namespace

std::string ExportSchemaOrg(const Glossary& glossary, Losses& losses) {
  for (const Removal& removal : glossary.off) losses.Add("off", removal.id);
  const std::vector<std::string> addresses = TopicAddresses(glossary);
  const Json licences = LicencesOf(glossary);
  std::vector<Json> terms(glossary.topics.size(), Json::array());
  for (const Entry& entry : glossary.entries) {
    if (entry.topic < terms.size()) terms[entry.topic].push_back(TermOf(entry, losses));
  }
  Json sets = Json::array();
  for (std::size_t i = 0; i < glossary.topics.size(); ++i) {
    const Topic& topic = glossary.topics[i];
    if (terms[i].empty()) {
      losses.Add("topics without entries", topic.title);
      continue;
    }
    Json set = {{"@type", "DefinedTermSet"}, {"@id", addresses[i]}};
    SetText(set, "name", topic.title);
    SetText(set, "inLanguage", glossary.language);
    Set(set, "license", licences);
    // Always a list: in a string by itself commas would divide it.
    if (!topic.vocabulary.empty()) set["keywords"] = topic.vocabulary;
    set["hasDefinedTerm"] = std::move(terms[i]);
    sets.push_back(std::move(set));
  }
  Json document = {{"@context", "https://schema.org"}};
  if (sets.size() == 1) {
    document.update(sets[0]);
  } else {
    document["@graph"] = std::move(sets);
  }
  constexpr int kIndent = 2;
  return document.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace explainer
