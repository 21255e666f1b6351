// Reads glossary files: JSON as glossary/schema.json describes it.
#ifndef EXPLAINER_GLOSSARY_JSON_READER_H_
#define EXPLAINER_GLOSSARY_JSON_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "glossary/entry.h"

namespace explainer {

// Appends the entries of one file to `glossary`. Everything that is wrong is appended to `errors`,
// with `file`, entry and field, so that an editor sees it all at once; an entry with an error is
// left out. The first file sets the language, and the first of a layer its licence; the others must
// have the same. Layers come ascending.
void ReadGlossary(std::string_view json, const std::string& file, Glossary& glossary,
                  std::vector<Error>& errors, std::size_t layer = 0);

}  // namespace explainer

#endif  // EXPLAINER_GLOSSARY_JSON_READER_H_
