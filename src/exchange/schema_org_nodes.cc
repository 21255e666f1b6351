#include "exchange/schema_org_nodes.h"

#include <algorithm>

#include "exchange/prose.h"

namespace explainer {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxTypes = 5;  // that are named

}  // namespace

void SchemaOrgNodes::Read(const Json& document) {
  Learn(document);
  Walk(document, nullptr);
}

// The contexts of all nodes are one: no document that means well uses a name in two senses.
void SchemaOrgNodes::Learn(const Json& value) {
  if (value.is_object()) {
    if (const auto context = value.find("@context"); context != value.end()) {
      names_.Learn(*context);
    }
  }
  if (value.is_structured()) {
    for (const Json& inner : value) Learn(inner);
  }
}

void SchemaOrgNodes::Walk(const Json& value, const SchemaObject* set) {
  if (value.is_array()) {
    for (const Json& item : value) Walk(item, set);
    return;
  }
  if (!value.is_object()) return;
  SchemaObject object(value, names_);
  if (object.IsA("DefinedTerm", names_) || object.IsA("CategoryCode", names_)) {
    AddTerm(std::move(object), set);
  } else if (object.IsA("DefinedTermSet", names_) || object.IsA("CategoryCodeSet", names_)) {
    WalkSet(value);
  } else {
    NoteTypes(object);
    for (const auto& [key, inner] : value.items()) {
      if (key != "@context") Walk(inner, nullptr);
    }
  }
}

void SchemaOrgNodes::WalkSet(const Json& value) {
  const SchemaObject& set = sets_.emplace_back(value, names_);
  for (const char* name : {"@id", "url"}) {
    if (const Json* address = set.Find(name); address != nullptr && address->is_string()) {
      set_at_.try_emplace(address->get_ref<const std::string&>(), &set);
    }
  }
  for (const char* name : {"hasDefinedTerm", "hasCategoryCode", "hasPart"}) {
    const Json* terms = set.Find(name);
    if (terms == nullptr) continue;
    ForEachValue(*terms, [&](const Json& item) {
      if (item.is_string()) {
        const std::string& text = item.get_ref<const std::string&>();
        if (IsAddress(text) || text[0] == '#') {
          references_.push_back({text, &set});
        } else {
          terms_.push_back({SchemaObject(item, names_), &set, text});
        }
        return;
      }
      SchemaObject term(item, names_);
      if (term.Find("@type") != nullptr) {
        Walk(item, &set);
      } else if (term.Find("name") != nullptr) {  // what else would be in a set of terms
        AddTerm(std::move(term), &set);
      } else if (!term.Address().empty()) {
        references_.push_back({term.Address(), &set});
      }
    });
  }
}

void SchemaOrgNodes::AddTerm(SchemaObject object, const SchemaObject* set) {
  // A term may be described in one place and only named in others.
  const std::string address = object.Find("@id") == nullptr ? "" : object.Address();
  const bool has_name = object.Find("name") != nullptr;
  if (!has_name && !address.empty()) {
    references_.push_back({address, set});
    return;
  }
  if (has_name && !address.empty()) {
    const auto [at, is_new] = term_at_.try_emplace(address, terms_.size());
    // Some pages give all their terms one @id.
    if (!is_new && *terms_[at->second].object.Find("name") == *object.Find("name")) {
      if (terms_[at->second].set == nullptr) terms_[at->second].set = set;
      return;
    }
  }
  terms_.push_back({std::move(object), set});
}

void SchemaOrgNodes::Resolve() {
  for (const auto& [address, set] : references_) {
    const auto at = term_at_.find(address);
    if (at != term_at_.end() && terms_[at->second].set == nullptr) terms_[at->second].set = set;
  }
}

const SchemaObject* SchemaOrgNodes::SetAt(const std::string& address) const {
  const auto at = set_at_.find(address);
  return at == set_at_.end() ? nullptr : at->second;
}

void SchemaOrgNodes::NoteTypes(const SchemaObject& object) {
  const Json* types = object.Find("@type");
  if (types == nullptr || types_.size() == kMaxTypes) return;
  ForEachValue(*types, [&](const Json& item) {
    if (!item.is_string() || types_.size() == kMaxTypes) return;
    const std::string name = names_.NameOf(item.get_ref<const std::string&>()).substr(0, 60);
    if (std::find(types_.begin(), types_.end(), name) == types_.end()) types_.push_back(name);
  });
}

std::string SchemaOrgNodes::Types() const {
  std::string all;
  for (const std::string& type : types_) all += (all.empty() ? "" : ", ") + type;
  return all;
}

}  // namespace explainer
