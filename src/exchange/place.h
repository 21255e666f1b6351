// Where in a document something is, and whether the document is text at all.
#ifndef EXPLAINER_EXCHANGE_PLACE_H_
#define EXPLAINER_EXCHANGE_PLACE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace explainer {

// "line 3, column 7" of the byte at `position`; both count from 1, columns in bytes. Linear in
// `position`.
std::string LineAndColumn(std::string_view text, std::size_t position);

// `document` without the byte order mark that some editors write. Fails with kInput and the place
// where it is not well-formed UTF-8, or has a NUL.
Result<std::string_view> TextOf(std::string_view document, const std::string& file);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_PLACE_H_
