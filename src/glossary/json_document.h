// Parses a JSON document, and says where it is none.
#ifndef EXPLAINER_GLOSSARY_JSON_DOCUMENT_H_
#define EXPLAINER_GLOSSARY_JSON_DOCUMENT_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace explainer {

using Json = nlohmann::json;

// Fails with kInput, naming `file` and the line and column, when the text is no JSON, or when a key
// stands twice in one object, of which nlohmann::json would keep the last without a word.
Result<Json> ParseDocument(std::string_view text, const std::string& file);

}  // namespace explainer

#endif  // EXPLAINER_GLOSSARY_JSON_DOCUMENT_H_
