#include "glossary/json_fields.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace explainer {
namespace {

std::size_t CodePoints(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

bool HasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<uint8_t>(c) < 0x20 || c == 0x7f; });
}

}  // namespace

void Fields::Fail(const std::string& field, std::string message) {
  ok_ = false;
  errors_.push_back({ErrorCode::kInput, std::move(message), file_, entry_, prefix_ + field});
}

void Fields::Only(std::initializer_list<const char*> names) {
  for (const auto& item : object_.items()) {
    const bool known = std::any_of(names.begin(), names.end(),
                                   [&](const char* name) { return item.key() == name; });
    if (!known) Fail(item.key(), "is not a field of the schema; check its spelling, or remove it");
  }
}

std::string Fields::String(const char* name, bool required, std::size_t max, std::size_t min) {
  if (!Has(name)) {
    if (required) Fail(name, "is missing");
    return {};
  }
  return Text((*this)[name], name, max, min);
}

std::vector<std::string> Fields::Strings(const char* name, std::size_t max) {
  std::vector<std::string> out;
  ForEach(name, [&](const Json& item, const std::string& field) {
    std::string text = Text(item, field, max, 1);
    if (std::find(out.begin(), out.end(), text) != out.end()) Fail(field, "stands there twice");
    out.push_back(std::move(text));
  });
  return out;
}

const Json* Fields::Object(const char* name) {
  if (!Has(name)) return nullptr;
  if ((*this)[name].is_object()) return &(*this)[name];
  Fail(name, "must be an object, not " + std::string((*this)[name].type_name()));
  return nullptr;
}

std::string Fields::Text(const Json& value, const std::string& field, std::size_t max,
                         std::size_t min) {
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

}  // namespace explainer
