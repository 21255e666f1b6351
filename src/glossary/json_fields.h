// The fields of a JSON object, as an editor is told about them: what is missing, of a wrong type,
// too long, or not known.
#ifndef EXPLAINER_GLOSSARY_JSON_FIELDS_H_
#define EXPLAINER_GLOSSARY_JSON_FIELDS_H_

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "glossary/json_document.h"

namespace explainer {

// In code points.
inline constexpr std::size_t kMaxString = 200;

// Reads the fields of one object and remembers what is wrong with them. Borrows both references.
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

  void Fail(const std::string& field, std::string message);

  // Every key must be one of `names`.
  void Only(std::initializer_list<const char*> names);

  // A text of `min` to `max` code points without line breaks; empty when it is absent.
  std::string String(const char* name, bool required, std::size_t max, std::size_t min = 1);
  // A list of different texts.
  std::vector<std::string> Strings(const char* name, std::size_t max = kMaxString);
  std::string Text(const Json& value, const std::string& field, std::size_t max, std::size_t min);

  // Calls `function(item, field)` for each item of a list.
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
  const Json* Object(const char* name);
  Fields Nested(const Json& object, const std::string& field) const {
    return Fields(object, file_, entry_, prefix_ + field + ".", errors_);
  }
  // Fails with what failed in a nested object.
  void Take(const Fields& nested) { ok_ = ok_ && nested.ok_; }

 private:
  const Json& object_;
  std::string file_;
  std::string entry_;
  std::string prefix_;
  std::vector<Error>& errors_;
  bool ok_ = true;
};

}  // namespace explainer

#endif  // EXPLAINER_GLOSSARY_JSON_FIELDS_H_
