#include "exchange/schema_org_topics.h"

#include "exchange/licences.h"
#include "exchange/prose.h"
#include "exchange/texts.h"

namespace explainer {
namespace {

using Json = nlohmann::json;

// What a term says of its set; null if it says nothing.
const Json* SetReference(const TermNode& term) {
  const Json* value = term.object.Find("inDefinedTermSet");
  if (value == nullptr) value = term.object.Find("inCodeSet");
  if (value != nullptr && value->is_array()) return value->empty() ? nullptr : &(*value)[0];
  return value;
}

}  // namespace

const SchemaObject* SchemaOrgTopics::SetOf(const TermNode& term) const {
  if (term.set != nullptr) return term.set;
  const Json* value = SetReference(term);
  if (value == nullptr) {
    // Terms beside a set, and no other: they are in it.
    return nodes_.sets().size() == 1 ? &nodes_.sets()[0] : nullptr;
  }
  if (value->is_string()) return nodes_.SetAt(value->get_ref<const std::string&>());
  return nodes_.SetAt(SchemaObject(*value, nodes_.names()).Address());
}

std::size_t SchemaOrgTopics::TopicOf(const TermNode& term) {
  if (const SchemaObject* set = SetOf(term); set != nullptr) {
    const auto [at, is_new] = topic_of_.try_emplace(set, 0);
    if (is_new) at->second = ReadSet(*set);
    return at->second;
  }
  const Json* value = SetReference(term);
  if (value == nullptr) return list_.Index("");
  const std::vector<std::string> titles = texts_.BestOf(*value);
  return list_.Index(titles.empty() ? SchemaObject(*value, nodes_.names()).Address() : titles[0]);
}

std::size_t SchemaOrgTopics::ReadSet(const SchemaObject& set) {
  const std::vector<std::string> titles = texts_.BestOf(set, "name");
  const std::string title = titles.empty() ? set.Address() : titles[0];
  const std::size_t topic = list_.Index(title);
  for (const auto& [name, value] : set.all()) {
    if (name == "keywords") {
      ReadKeywords(*value, topic);
    } else if (name == "license") {
      ReadLicences(*value);
    } else if (name[0] != '@' && name != "name" && name != "inLanguage" &&
               name != "hasDefinedTerm" && name != "hasCategoryCode" && name != "hasPart") {
      losses_.Add(name + " of the set", title);
    }
  }
  return topic;
}

// "a, b" is a list in one string; an item of a list may have commas.
void SchemaOrgTopics::ReadKeywords(const Json& value, std::size_t topic) {
  if (!value.is_string()) {
    ForEachText(value, nodes_.names(), [&](const JsonText& text) {
      if (texts_.Fit(text) == LanguageFit::kOther) return;
      list_.AddWord(topic, SchemaOrgTexts::Clean(text.text));
    });
    return;
  }
  std::string_view rest = value.get_ref<const std::string&>();
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    list_.AddWord(topic, OneLine(rest.substr(0, comma)));
    rest = comma == std::string_view::npos ? "" : rest.substr(comma + 1);
  }
}

void SchemaOrgTopics::ReadLicences(const Json& value) {
  ForEachValue(value, [&](const Json& item) {
    std::string licence;
    if (item.is_string()) {
      licence = item.get_ref<const std::string&>();
    } else {
      const SchemaObject work(item, nodes_.names());
      licence = work.Address();
      if (licence.empty()) licence = TextOfValue(item, nodes_.names()).text;
    }
    licence = LicenceOf(OneLine(licence));
    if (!licence.empty() && licences_.insert(licence).second) {
      glossary_.licences.push_back(std::move(licence));
    }
  });
}

}  // namespace explainer
