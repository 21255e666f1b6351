#include "exchange/json_ld.h"

namespace explainer {
namespace {

using Json = nlohmann::json;

// Longer names of a context would be copied for each key that uses them.
constexpr std::size_t kMaxIri = 200;

const std::string* StringAt(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get_ptr<const std::string*>() : nullptr;
}

// What follows http://schema.org/ or https://schema.org/, or schema.org#; or the IRI.
std::string LocalName(const std::string& iri) {
  for (const std::string_view begin : {"https://", "http://"}) {
    if (iri.compare(0, begin.size(), begin) != 0) continue;
    std::size_t at = begin.size();
    if (iri.compare(at, 4, "www.") == 0) at += 4;
    constexpr std::string_view kHost = "schema.org";
    if (iri.compare(at, kHost.size(), kHost) != 0) continue;
    at += kHost.size();
    if (at < iri.size() && (iri[at] == '/' || iri[at] == '#')) return iri.substr(at + 1);
  }
  return iri;
}

}  // namespace

void SchemaNames::Learn(const Json& context) {
  ForEachValue(context, [this](const Json& item) {
    if (!item.is_object()) return;
    if (const std::string* language = StringAt(item, "@language")) language_ = *language;
    for (const auto& [key, definition] : item.items()) {
      if (key.empty() || key[0] == '@') continue;
      const std::string* iri = definition.is_string() ? definition.get_ptr<const std::string*>()
                                                      : StringAt(definition, "@id");
      if (iri != nullptr && iri->size() <= kMaxIri) aliases_[key] = *iri;
    }
  });
}

std::string SchemaNames::NameOf(const std::string& key) const {
  std::string iri = key;
  if (const auto alias = aliases_.find(key); alias != aliases_.end()) iri = alias->second;
  if (iri[0] == '@') return iri;
  const std::size_t colon = iri.find(':');
  if (colon != std::string::npos && iri.compare(colon, 3, "://") != 0) {
    const std::string prefix = iri.substr(0, colon);
    const auto alias = aliases_.find(prefix);
    if (alias != aliases_.end()) {
      iri = alias->second + iri.substr(colon + 1);
    } else if (prefix == "schema" || prefix == "sdo") {  // which pages use without declaring it
      return iri.substr(colon + 1);
    }
  }
  std::string local = LocalName(iri);
  return local.size() < iri.size() ? local : key;
}

SchemaObject::SchemaObject(const Json& object, const SchemaNames& names) : object_(object) {
  if (!object.is_object()) return;
  for (const auto& [key, value] : object.items()) values_.try_emplace(names.NameOf(key), &value);
}

const Json* SchemaObject::Find(const std::string& name) const {
  const auto at = values_.find(name);
  return at == values_.end() ? nullptr : at->second;
}

bool SchemaObject::IsA(const std::string& type, const SchemaNames& names) const {
  bool is = false;
  if (const Json* types = Find("@type")) {
    ForEachValue(*types, [&](const Json& item) {
      is = is || (item.is_string() && names.NameOf(item.get_ref<const std::string&>()) == type);
    });
  }
  return is;
}

std::string SchemaObject::Address() const {
  for (const char* name : {"@id", "url"}) {
    const Json* value = Find(name);
    if (value == nullptr) continue;
    if (value->is_string()) return value->get_ref<const std::string&>();
    if (const std::string* id = StringAt(*value, "@id")) return *id;
  }
  return {};
}

JsonText TextOfValue(const Json& value, const SchemaNames& names) {
  if (value.is_string()) return {value.get_ref<const std::string&>(), ""};
  if (value.is_number()) return {value.dump(), ""};
  if (!value.is_object()) return {};
  if (value.contains("@value")) {
    const std::string* language = StringAt(value, "@language");
    const Json& inner = value["@value"];
    const std::string text = inner.is_string()   ? inner.get_ref<const std::string&>()
                             : inner.is_number() ? inner.dump()
                                                 : "";
    return {text, language == nullptr ? "" : *language};
  }
  const SchemaObject object(value, names);
  for (const char* name : {"name", "text"}) {
    const Json* inner = object.Find(name);
    if (inner == nullptr) continue;
    if (inner->is_string()) return {inner->get_ref<const std::string&>(), ""};
    if (inner->is_object() && inner->contains("@value")) return TextOfValue(*inner, names);
  }
  return {};
}

}  // namespace explainer
