// Whether a document is text at all.
#ifndef EXPLAINER_EXCHANGE_DOCUMENT_TEXT_H_
#define EXPLAINER_EXCHANGE_DOCUMENT_TEXT_H_

#include <string>
#include <string_view>

#include "base/result.h"

namespace explainer {

// `document` without the byte order mark that some editors write. Fails with kInput and the place
// where it is not well-formed UTF-8, or has a NUL; or when it is nothing but white space.
Result<std::string_view> TextOf(std::string_view document, const std::string& file);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_DOCUMENT_TEXT_H_
