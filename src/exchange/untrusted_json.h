// Reads JSON of any origin.
#ifndef EXPLAINER_EXCHANGE_UNTRUSTED_JSON_H_
#define EXPLAINER_EXCHANGE_UNTRUSTED_JSON_H_

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace explainer {

// How deep objects and lists may stand in one another, so that whoever walks the document may
// recurse.
inline constexpr std::size_t kMaxJsonDepth = 64;

// The JSON in the `size` bytes from `begin` of `document`. Fails with kInput and the place in
// `document` where it stops being JSON, or is nested too deep.
Result<nlohmann::json> ReadJson(std::string_view document, std::size_t begin, std::size_t size,
                                const std::string& file);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_UNTRUSTED_JSON_H_
