#include "exchange/schema_org_texts.h"

#include "exchange/prose.h"
#include "exchange/texts.h"

namespace explainer {
namespace {

using Json = nlohmann::json;

}  // namespace

SchemaOrgTexts::SchemaOrgTexts(const SchemaOrgNodes& nodes, const std::string& wanted)
    : nodes_(nodes), language_(wanted.empty() ? OwnLanguage() : wanted) {}

LanguageFit SchemaOrgTexts::Fit(const JsonText& text) const {
  return FitOf(text.language.empty() ? nodes_.names().language() : text.language, language_);
}

bool SchemaOrgTexts::IsForeign(const SchemaObject* object) const {
  if (object == nullptr) return false;
  const std::vector<std::string> tags = LanguagesOf(*object);
  return tags.size() == 1 && FitOf(tags[0], language_) == LanguageFit::kOther;
}

std::vector<std::string> SchemaOrgTexts::BestOf(const SchemaObject& object,
                                                const char* name) const {
  const Json* value = object.Find(name);
  return value == nullptr ? std::vector<std::string>() : BestOf(*value);
}

std::vector<std::string> SchemaOrgTexts::BestOf(const Json& value) const {
  BestTexts texts;
  ForEachText(value, nodes_.names(),
              [&](const JsonText& text) { texts.Add(Fit(text), Clean(text.text)); });
  return texts.all();
}

std::string SchemaOrgTexts::Clean(const std::string& text) { return OneLine(WithoutMarkup(text)); }

// The languages of `inLanguage`: tags, or objects of class Language, whose alternateName is one.
std::vector<std::string> SchemaOrgTexts::LanguagesOf(const SchemaObject& object) const {
  std::vector<std::string> tags;
  const Json* value = object.Find("inLanguage");
  if (value == nullptr) return tags;
  ForEachValue(*value, [&](const Json& item) {
    const SchemaObject language(item, nodes_.names());
    const Json* tag = language.Find("alternateName");
    if (tag == nullptr) tag = &item;
    ForEachText(*tag, nodes_.names(), [&](const JsonText& text) { tags.push_back(text.text); });
  });
  return tags;
}

std::string SchemaOrgTexts::OwnLanguage() const {
  LanguageCount sets;
  for (const SchemaObject& set : nodes_.sets()) {
    const std::vector<std::string> tags = LanguagesOf(set);
    if (tags.size() == 1) sets.Add(tags[0]);
  }
  if (!sets.most().empty()) return sets.most();
  LanguageCount names;
  for (const TermNode& term : nodes_.terms()) {
    ForEachOf(term.object, "name", [&](const JsonText& text) { names.Add(text.language); });
  }
  return names.most().empty() ? nodes_.names().language() : names.most();
}

}  // namespace explainer
