// Expected failures as values: Result<T> holds a T or an Error.
//
//   Result<Glossary> glossary = ReadGlossary(json, "law.json");
//   if (!glossary.ok()) return glossary.error();
//   Use(*glossary);
#ifndef EXPLAINER_BASE_RESULT_H_
#define EXPLAINER_BASE_RESULT_H_

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace explainer {

enum class ErrorCode {
  kInput,          // a glossary source is wrong; `file`, `entry` and `field` say where
  kDamaged,        // compiled bytes are not what the compiler wrote
  kVersion,        // compiled bytes of another version of the format
  kNeedsPatterns,  // the glossary has patterns and this engine cannot match them
  kIo,             // a file cannot be read or written
  kUsage,          // the caller asked for something that does not exist
};

// What went wrong, where, and what to do about it.
struct Error {
  ErrorCode code = ErrorCode::kInput;
  std::string message;
  std::string file = {};   // path of the source file, if one is to blame
  std::string entry = {};  // id of the entry, or its position when it has none
  std::string field = {};  // name of the field inside the entry

  // "law.json: entry 'coup': field 'short': message"; the parts that are empty are left out.
  std::string ToString() const;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Error error)                            // NOLINT(google-explicit-constructor)
      : error_(std::make_unique<Error>(std::move(error))) {}

  bool ok() const { return value_.has_value(); }
  const Error& error() const { return *error_; }

  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }

 private:
  std::optional<T> value_;
  std::unique_ptr<Error> error_;  // on the heap: failures are rare, and successes stay small
};

// Success without a value.
struct Ok {};
using Status = Result<Ok>;

}  // namespace explainer

#endif  // EXPLAINER_BASE_RESULT_H_
