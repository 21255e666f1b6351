// The texts that a command reads.
#ifndef EXPLAINER_CLI_DOCUMENTS_H_
#define EXPLAINER_CLI_DOCUMENTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace explainer {

struct Document {
  std::string id;
  std::string text;  // well-formed UTF-8
};

// A plain text file is one document, named by its path. A .jsonl file (or any, with `json_lines`)
// has one a line: {"id": ..., "text": ...}. A line that is not so is appended to `errors`, and the
// others are read.
std::vector<Document> ReadDocuments(const std::string& path, bool json_lines,
                                    std::vector<Error>& errors);

// One such line, the `number`th of its file (from 1). A line of white space only is none. The same
// is done with its errors.
void ReadJsonLine(std::string json, const std::string& path, std::size_t number,
                  std::vector<Document>& documents, std::vector<Error>& errors);

// Plain text with its blocks marked as the engine wants them: blank lines part blocks, and of
// several blocks the first is a heading. Every character keeps its offset.
std::string WithBlocks(std::string_view text);

}  // namespace explainer

#endif  // EXPLAINER_CLI_DOCUMENTS_H_
