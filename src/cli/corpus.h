// A corpus: files and folders of articles, handed out a few at a time.
//
//   Corpus corpus({"archive/", "today.jsonl"}, {});
//   CountCorpus(engine, corpus, 2);
#ifndef EXPLAINER_CLI_CORPUS_H_
#define EXPLAINER_CLI_CORPUS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "coverage/count.h"

namespace explainer {

// Of a folder, and of the folders in it, files that end in .txt, .md, .html, .htm and .jsonl are
// read, in the order of their names; what begins with a dot is left out. A file that is named is
// read whatever its ending. The names in a folder are held while it is walked, texts only in the
// batch that they are in.
class Corpus : public DocumentSource {
 public:
  // "-" among `paths` is standard input; it is JSON lines with `json_lines`.
  Corpus(std::vector<std::string> paths, bool json_lines);
  ~Corpus() override;

  bool Next(Batch& batch) override;
  void Read(const RawDocument& document, std::vector<std::string>& texts,
            std::vector<Error>& errors) const override;

  // Of all files, by a walk of its own; standard input counts for nothing.
  uint64_t CountBytes() const;
  // Of the files and lines that were handed out.
  uint64_t bytes_read() const { return bytes_read_; }

 private:
  class Lines;
  struct Waiting {
    std::string path;
    bool named = false;  // by the caller, and not found in a folder
  };

  bool OpenNextFile(Batch& batch);
  void ReadLines(Batch& batch, std::size_t& bytes);

  std::vector<Waiting> waiting_;  // the next one last
  const bool json_lines_;
  std::unique_ptr<Lines> lines_;  // of the file that is being read, if it has JSON lines
  uint64_t bytes_read_ = 0;
};

}  // namespace explainer

#endif  // EXPLAINER_CLI_CORPUS_H_
