// Writes glossary files: JSON as glossary/schema.json describes it, one file for each topic.
#ifndef EXPLAINER_GLOSSARY_JSON_WRITER_H_
#define EXPLAINER_GLOSSARY_JSON_WRITER_H_

#include <string>
#include <vector>

#include "glossary/entry.h"

namespace explainer {

// The text of a file for each topic, in their order. Reading them in that order gives the glossary
// again, but for the names of files. A topic without entries has a file too, for its vocabulary;
// regions are in the first.
// Fields are in the order of the schema, and those at their default are left out; lines are broken
// where prettier breaks them at 100 columns. What is no UTF-8 becomes U+FFFD.
std::vector<std::string> WriteGlossary(const Glossary& glossary);

}  // namespace explainer

#endif  // EXPLAINER_GLOSSARY_JSON_WRITER_H_
