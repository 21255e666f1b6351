#include "cli/files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "glossary/json_reader.h"

namespace explainer {
namespace {

namespace fs = std::filesystem;

Error Io(const std::string& path, const std::string& message) {
  return Error{ErrorCode::kIo, message, path, "", ""};
}

// The file itself, or the *.json files of the folder, sorted by name.
void AppendGlossaryFiles(const std::string& path, std::vector<std::string>& files,
                         std::vector<Error>& errors) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    files.push_back(path);
    return;
  }
  const std::size_t before = files.size();
  for (const fs::directory_entry& item : fs::directory_iterator(path, error)) {
    if (item.path().extension() == ".json") files.push_back(item.path().string());
  }
  std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
  if (files.size() == before) errors.push_back(Io(path, "has no .json files"));
}

}  // namespace

Result<std::string> ReadFile(const std::string& path) {
  std::error_code ignored;
  if (path != "-" && fs::is_directory(path, ignored)) return Io(path, "is a folder, not a file");
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return Io(path, "cannot be opened; check the path and its permissions");
  std::string bytes;
  char buffer[1 << 16];
  std::size_t size = 0;
  while ((size = std::fread(buffer, 1, sizeof buffer, file)) > 0) bytes.append(buffer, size);
  const bool failed = std::ferror(file) != 0;
  if (file != stdin) std::fclose(file);
  if (failed) return Io(path, "cannot be read to its end");
  return bytes;
}

std::string SensesPath(const std::string& terms_path) {
  const std::size_t stem = terms_path.size() - std::min(terms_path.size(), kTermsEnding.size());
  const bool ends = terms_path.compare(stem, std::string::npos, kTermsEnding) == 0;
  return terms_path.substr(0, ends ? stem : terms_path.size()) + ".senses";
}

Status WriteFile(const std::string& path, std::string_view bytes) {
  const std::string unfinished = path + ".unfinished";
  std::error_code error;
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty()) fs::create_directories(folder, error);
  std::FILE* file = std::fopen(unfinished.c_str(), "wb");
  if (file == nullptr) return Io(path, "cannot be written; check the folder and its permissions");
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  const bool closed = std::fclose(file) == 0;
  if (written && closed) fs::rename(unfinished, path, error);
  if (!written || !closed || error) {
    std::remove(unfinished.c_str());
    return Io(path, "cannot be written completely; is the disk full?");
  }
  return Ok{};
}

Glossary ReadGlossaryFiles(const std::vector<std::string>& paths, std::vector<Error>& errors,
                           const std::function<void(std::size_t, std::size_t)>& progress) {
  std::vector<std::string> files;
  std::vector<std::size_t> ends;  // of the files of each path
  for (const std::string& path : paths) {
    AppendGlossaryFiles(path, files, errors);
    ends.push_back(files.size());
  }
  Glossary glossary;
  std::size_t layer = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    while (i == ends[layer]) ++layer;
    const Result<std::string> json = ReadFile(files[i]);
    if (json.ok()) {
      ReadGlossary(*json, files[i], glossary, errors, layer);
    } else {
      errors.push_back(json.error());
    }
    if (progress) progress(i + 1, files.size());
  }
  return glossary;
}

void PrintErrors(const std::vector<Error>& errors) {
  for (const Error& error : errors) std::fprintf(stderr, "%s\n", error.ToString().c_str());
}

}  // namespace explainer
