#include "cli/documents.h"

#include <nlohmann/json.hpp>

#include "cli/files.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer {
namespace {

using Json = nlohmann::json;

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The value of the four hex digits at `position`, or -1.
int HexUnit(std::string_view text, std::size_t position) {
  int value = 0;
  for (std::size_t i = position; i < position + 4; ++i) {
    const char c = i < text.size() ? text[i] : '?';
    const char lower = static_cast<char>(c | 0x20);
    const int digit = c >= '0' && c <= '9'           ? c - '0'
                      : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                     : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// JSON written by others may hold a lone surrogate as \ud83d, which is no text in UTF-8. It becomes
// U+FFFD: one UTF-16 unit for one.
void ReplaceLoneSurrogates(std::string& json) {
  const auto is_unit = [&](std::size_t at, int low, int high) {
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return false;
    const int unit = HexUnit(json, at + 2);
    return unit >= low && unit <= high;
  };
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] != '\\') continue;
    if (is_unit(i, 0xd800, 0xdbff) && is_unit(i + 6, 0xdc00, 0xdfff)) {
      i += 11;
    } else if (is_unit(i, 0xd800, 0xdfff)) {
      json.replace(i + 2, 4, "fffd");
      i += 5;
    } else {
      ++i;
    }
  }
}

}  // namespace

void ReadJsonLine(std::string json, const std::string& path, std::size_t number,
                  std::vector<Document>& documents, std::vector<Error>& errors) {
  if (json.find_first_not_of(" \t\r") == std::string::npos) return;
  ReplaceLoneSurrogates(json);
  const Json line = Json::parse(json, nullptr, false);
  const std::string place = path + ": line " + std::to_string(number);
  if (!line.is_object()) {
    errors.push_back({ErrorCode::kInput, "is not a JSON object", place, "", ""});
    return;
  }
  const auto text = line.find("text");
  if (text == line.end() || !text->is_string()) {
    errors.push_back({ErrorCode::kInput, "must be there, and a text in quotes", place, "", "text"});
    return;
  }
  const auto id = line.find("id");
  std::string name = std::to_string(number);
  if (id != line.end()) name = id->is_string() ? id->get<std::string>() : id->dump();
  documents.push_back({std::move(name), text->get<std::string>()});
}

std::vector<Document> ReadDocuments(const std::string& path, bool json_lines,
                                    std::vector<Error>& errors) {
  const Result<std::string> bytes = ReadFile(path);
  if (!bytes.ok()) {
    errors.push_back(bytes.error());
    return {};
  }
  if (!json_lines && !EndsWith(path, ".jsonl")) return {{path, ToWellFormedUtf8(*bytes)}};
  std::vector<Document> documents;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
    ReadJsonLine(bytes->substr(begin, end - begin), path, ++number, documents, errors);
    begin = end + 1;
  }
  return documents;
}

std::string WithBlocks(std::string_view text) {
  std::string out(text);
  // These characters structure a text; one that the text brings along is only a space.
  for (char& c : out) {
    if (c == kBlockEnd || c == kHeadingEnd) c = ' ';
  }
  std::vector<std::size_t> ends;  // line ends that part two blocks
  bool has_words = false;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] != '\n') {
      has_words = has_words || (out[i] != ' ' && out[i] != '\t' && out[i] != '\r');
      continue;
    }
    const std::size_t next = out.find_first_not_of(" \t\r", i + 1);
    if (!has_words || next == std::string::npos || out[next] != '\n') continue;
    ends.push_back(i);
    has_words = false;
  }
  for (const std::size_t end : ends) out[end] = kBlockEnd;
  // The first block is a heading when there are words after it, too.
  if (!ends.empty() && (ends.size() > 1 || has_words)) out[ends[0]] = kHeadingEnd;
  return out;
}

}  // namespace explainer
