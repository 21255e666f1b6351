#include "cli/corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/documents.h"
#include "cli/files.h"
#include "cli/html_text.h"
#include "text/utf8.h"

namespace explainer {
namespace {

namespace fs = std::filesystem;

// A batch is full with so many documents or bytes: enough that threads seldom meet.
constexpr std::size_t kBatchDocuments = 64;
constexpr std::size_t kBatchBytes = std::size_t{1} << 20;
// What the engine can scan.
constexpr std::size_t kMaxText = std::size_t{1} << 30;

bool IsStandardInput(const std::string& path) { return path == "-"; }

bool IsHtml(const std::string& path) {
  const std::string ending = fs::path(path).extension().string();
  return ending == ".html" || ending == ".htm";
}

bool IsJsonLines(const std::string& path) { return fs::path(path).extension() == ".jsonl"; }

bool IsArticle(const std::string& path) {
  const std::string ending = fs::path(path).extension().string();
  return ending == ".txt" || ending == ".md" || IsHtml(path) || IsJsonLines(path);
}

bool IsFolder(const std::string& path) {
  std::error_code ignored;
  return !IsStandardInput(path) && fs::is_directory(path, ignored);
}

uint64_t BytesOf(const std::string& path) {
  std::error_code error;
  const uintmax_t bytes = IsStandardInput(path) ? 0 : fs::file_size(path, error);
  return error ? 0 : bytes;
}

// Folders and articles in a folder, sorted by name. Links to folders are not followed, so that the
// walk ends.
std::vector<std::string> ListFolder(const std::string& path) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    const std::string name = at->path().string();
    if (at->path().filename().string()[0] == '.') continue;
    const bool folder = at->is_directory(ignored) && !at->is_symlink(ignored);
    if (folder || (IsArticle(name) && at->is_regular_file(ignored))) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Error Refused(const std::string& path, std::size_t line, const std::string& message) {
  const std::string place = line == 0 ? path : path + ": line " + std::to_string(line);
  return Error{ErrorCode::kInput, message, place, "", ""};
}

}  // namespace

// The lines of a file, one at a time.
class Corpus::Lines {
 public:
  // Takes the file.
  Lines(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}
  ~Lines() {
    if (file_ != stdin) std::fclose(file_);
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  const std::string& path() const { return path_; }
  std::size_t number() const { return number_; }  // of the last line, from 1
  uint64_t bytes() const { return bytes_; }       // that were read for it
  bool too_long() const { return too_long_; }     // it is cut
  bool failed() const { return std::ferror(file_) != 0; }

  // The next line without its end; false when there are none.
  bool Next(std::string& line) {
    line.clear();
    too_long_ = false;
    bytes_ = 0;
    bool any = false;
    while (begin_ < end_ || Fill()) {
      any = true;
      const char* from = buffer_ + begin_;
      const void* found = std::memchr(from, '\n', end_ - begin_);
      const std::size_t size =
          found == nullptr ? end_ - begin_
                           : static_cast<std::size_t>(static_cast<const char*>(found) - from);
      too_long_ = too_long_ || line.size() + size > kMaxText;
      if (!too_long_) line.append(from, size);
      begin_ += size + (found == nullptr ? 0 : 1);
      bytes_ += size + (found == nullptr ? 0 : 1);
      if (found != nullptr) break;
    }
    number_ += any ? 1 : 0;
    return any;
  }

 private:
  bool Fill() {
    begin_ = 0;
    end_ = std::fread(buffer_, 1, sizeof buffer_, file_);
    return end_ > 0;
  }

  const std::string path_;
  std::FILE* const file_;
  std::size_t number_ = 0;
  uint64_t bytes_ = 0;
  bool too_long_ = false;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  char buffer_[1 << 16];
};

Corpus::Corpus(std::vector<std::string> paths, bool json_lines) : json_lines_(json_lines) {
  for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
    waiting_.push_back({std::move(*path), true});
  }
}

Corpus::~Corpus() = default;

bool Corpus::Next(Batch& batch) {
  std::size_t bytes = 0;
  while (batch.documents.size() + batch.errors.size() < kBatchDocuments && bytes < kBatchBytes) {
    if (lines_ != nullptr) {
      ReadLines(batch, bytes);
      continue;
    }
    if (waiting_.empty()) break;
    const std::string path = waiting_.back().path;
    if (OpenNextFile(batch)) continue;
    // A whole file, which the thread that counts it reads.
    const uint64_t size = BytesOf(path);
    bytes += size;
    bytes_read_ += size;
    batch.documents.push_back({path});
  }
  return !batch.documents.empty() || !batch.errors.empty();
}

// Takes the next path. True when it was a folder or JSON lines, or is wrong; false for a whole
// file.
bool Corpus::OpenNextFile(Batch& batch) {
  const Waiting next = std::move(waiting_.back());
  waiting_.pop_back();
  if (IsFolder(next.path)) {
    const std::vector<std::string> names = ListFolder(next.path);
    if (names.empty() && next.named) {
      batch.errors.push_back(
          {ErrorCode::kIo, "has no .txt, .md, .html or .jsonl files", next.path, "", ""});
    }
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
      waiting_.push_back({*name, false});
    }
    return true;
  }
  const bool standard_input = IsStandardInput(next.path);
  if (standard_input ? !json_lines_ : !IsJsonLines(next.path)) return false;
  std::FILE* file = standard_input ? stdin : std::fopen(next.path.c_str(), "rb");
  if (file == nullptr) return false;  // Read says so
  lines_ = std::make_unique<Lines>(next.path, file);
  return true;
}

void Corpus::ReadLines(Batch& batch, std::size_t& bytes) {
  std::string line;
  while (batch.documents.size() + batch.errors.size() < kBatchDocuments && bytes < kBatchBytes) {
    if (!lines_->Next(line)) {
      if (lines_->failed()) {
        batch.errors.push_back(
            {ErrorCode::kIo, "cannot be read to its end", lines_->path(), "", ""});
      }
      lines_.reset();
      return;
    }
    bytes += lines_->bytes();
    bytes_read_ += lines_->bytes();
    if (lines_->too_long()) {
      batch.errors.push_back(Refused(lines_->path(), lines_->number(), "is longer than 1 GiB"));
    } else {
      batch.documents.push_back({lines_->path(), lines_->number(), std::move(line)});
    }
  }
}

void Corpus::Read(const RawDocument& document, std::vector<std::string>& texts,
                  std::vector<Error>& errors) const {
  if (document.line > 0) {
    std::vector<Document> documents;
    ReadJsonLine(document.bytes, document.path, document.line, documents, errors);
    for (const Document& read : documents) texts.push_back(WithBlocks(read.text));
    return;
  }
  const Result<std::string> bytes = ReadFile(document.path);
  if (!bytes.ok()) {
    errors.push_back(bytes.error());
  } else if (bytes->size() > kMaxText) {
    errors.push_back(Refused(document.path, 0, "is longer than 1 GiB"));
  } else if (const std::size_t nul = bytes->find('\0'); nul != std::string::npos) {
    const auto line =
        std::count(bytes->begin(), bytes->begin() + static_cast<std::ptrdiff_t>(nul), '\n');
    errors.push_back(Refused(document.path, static_cast<std::size_t>(line) + 1,
                             "has a NUL byte; is it text in UTF-8?"));
  } else {
    const std::string text = ToWellFormedUtf8(*bytes);
    texts.push_back(IsHtml(document.path) ? HtmlText(text) : WithBlocks(text));
  }
}

uint64_t Corpus::CountBytes() const {
  uint64_t bytes = 0;
  std::vector<std::string> paths;
  for (const Waiting& waiting : waiting_) paths.push_back(waiting.path);
  while (!paths.empty()) {
    const std::string path = std::move(paths.back());
    paths.pop_back();
    if (IsFolder(path)) {
      for (std::string& name : ListFolder(path)) paths.push_back(std::move(name));
    } else {
      bytes += BytesOf(path);
    }
  }
  return bytes;
}

}  // namespace explainer
