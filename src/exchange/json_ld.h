// JSON-LD (https://www.w3.org/TR/json-ld11/) as far as pages with schema.org in them go: which
// property of schema.org a key is, and what a value says. No context is loaded from anywhere.
#ifndef EXPLAINER_EXCHANGE_JSON_LD_H_
#define EXPLAINER_EXCHANGE_JSON_LD_H_

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "exchange/languages.h"

namespace explainer {

// The names that contexts give to what schema.org has. Where a context says nothing of a name, it
// is taken as schema.org's: pages leave contexts out, or name them wrongly.
class SchemaNames {
 public:
  // Learns the aliases and prefixes of an @context: a string, an object or a list of them.
  void Learn(const nlohmann::json& context);

  // "name" for "name", "schema:name", "https://schema.org/name" and for aliases of these; "@id" for
  // an alias of that; anything else as it is.
  std::string NameOf(const std::string& key) const;

  // The @language of the context, if it has one.
  const std::string& language() const { return language_; }

 private:
  std::unordered_map<std::string, std::string> aliases_;
  std::string language_;
};

// A node object by the names of schema.org, so that it can be asked for a property however the
// document writes it. Borrows the object.
class SchemaObject {
 public:
  SchemaObject(const nlohmann::json& object, const SchemaNames& names);

  const nlohmann::json& json() const { return object_; }
  // The value of a property ("name", "@id"), or null.
  const nlohmann::json* Find(const std::string& name) const;
  const std::map<std::string, const nlohmann::json*>& all() const { return values_; }
  // Is it of this class of schema.org, among others perhaps?
  bool IsA(const std::string& type, const SchemaNames& names) const;
  // @id, or else url; empty if it has neither.
  std::string Address() const;

 private:
  const nlohmann::json& object_;
  std::map<std::string, const nlohmann::json*> values_;
};

// Calls `function(item)` with the value, or with each item of a list of values.
template <typename Function>
void ForEachValue(const nlohmann::json& value, Function function) {
  if (const auto* list = value.is_object() && value.contains("@list") ? &value["@list"] : &value;
      list->is_array()) {
    for (const nlohmann::json& item : *list) function(item);
  } else {
    function(*list);
  }
}

// A text, and the language it is in, if that is said.
struct JsonText {
  std::string text;
  std::string language;
};

// Calls `function(JsonText)` with the texts of a value: strings, numbers, value objects
// ({"@value": "centre", "@language": "en"}), language maps ({"en": "centre"}), objects with a name
// or a text, and lists of all these.
template <typename Function>
void ForEachText(const nlohmann::json& value, const SchemaNames& names, Function function);

// One text of a value that is neither a list nor an object with languages as keys; empty if none.
JsonText TextOfValue(const nlohmann::json& value, const SchemaNames& names);

template <typename Function>
void ForEachText(const nlohmann::json& value, const SchemaNames& names, Function function) {
  ForEachValue(value, [&](const nlohmann::json& item) {
    if (const JsonText text = TextOfValue(item, names); !text.text.empty()) return function(text);
    if (!item.is_object() || item.contains("@type") || item.contains("@id")) return;
    for (const auto& [key, one] : item.items()) {
      if (key.empty() || key[0] == '@' || key.size() > 12) continue;
      ForEachValue(one, [&, &language = key](const nlohmann::json& text) {
        if (text.is_string()) function(JsonText{text.get_ref<const std::string&>(), language});
      });
    }
  });
}

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_JSON_LD_H_
