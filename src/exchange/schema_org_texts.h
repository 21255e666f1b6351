// The texts of schema.org's objects in the language chosen.
#ifndef EXPLAINER_EXCHANGE_SCHEMA_ORG_TEXTS_H_
#define EXPLAINER_EXCHANGE_SCHEMA_ORG_TEXTS_H_

#include <string>
#include <vector>

#include "exchange/best_texts.h"
#include "exchange/schema_org_nodes.h"

namespace explainer {

// Borrows the nodes.
class SchemaOrgTexts {
 public:
  // `wanted` is the language asked for; without one it is what the sets say that they are in, else
  // that of most names, else that of the context.
  SchemaOrgTexts(const SchemaOrgNodes& nodes, const std::string& wanted);

  const std::string& language() const { return language_; }
  LanguageFit Fit(const JsonText& text) const;
  // Does the object say that all of it is in another language? False for null.
  bool IsForeign(const SchemaObject* object) const;

  // Calls `function(JsonText)` with each text of a property.
  template <typename Function>
  void ForEachOf(const SchemaObject& object, const char* name, Function function) const {
    const nlohmann::json* value = object.Find(name);
    if (value != nullptr) ForEachText(*value, nodes_.names(), function);
  }
  // Those of a property or of a value that fit best, as one line each, without markup.
  std::vector<std::string> BestOf(const SchemaObject& object, const char* name) const;
  std::vector<std::string> BestOf(const nlohmann::json& value) const;

  // One line, without markup.
  static std::string Clean(const std::string& text);

 private:
  std::vector<std::string> LanguagesOf(const SchemaObject& object) const;
  std::string OwnLanguage() const;

  const SchemaOrgNodes& nodes_;
  std::string language_;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_SCHEMA_ORG_TEXTS_H_
