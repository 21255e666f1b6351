// One pass over a text, 64 bytes at a time, that notes what all later steps ask for: where runs of
// word characters lie, where blocks end, and how UTF-16 counts.
//
//   TextSurvey survey;
//   survey.Take("NATO said ...");
//   survey.run_begin(0), survey.run_end(0);  // 0, 4
//
// A run is a maximal stretch of ASCII word characters and bytes outside ASCII. A run of ASCII alone
// is a word; one with other bytes is read with ReadWord, which knows what they mean.
#ifndef EXPLAINER_TEXT_SURVEY_H_
#define EXPLAINER_TEXT_SURVEY_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/buffer.h"
#include "base/inline.h"

namespace explainer {

class TextSurvey {
 public:
  // Surveys `text` (UTF-8, at most 1 GiB) and borrows it until the next call. kPadding readable
  // bytes must follow it. Memory is kept from call to call. Linear in the text.
  void Take(std::string_view text);

  EXPLAINER_ALWAYS_INLINE std::size_t runs() const { return runs_; }
  EXPLAINER_ALWAYS_INLINE uint32_t run_begin(std::size_t run) const {
    return edges_[2 * run];
  }  // bytes
  EXPLAINER_ALWAYS_INLINE uint32_t run_end(std::size_t run) const {
    return edges_[2 * run + 1];
  }  // bytes

  // All of them: begin and end of each run in turn.
  const uint32_t* edges() const { return edges_.get(); }

  // Where the characters that end a block (words.h) stand, in bytes, ascending.
  const std::vector<uint32_t>& block_ends() const { return block_ends_; }

  // UTF-16 code units before `offset` (bytes, at most the size of the text), which lies between two
  // characters of well-formed UTF-8. Constant time.
  uint32_t Utf16Before(uint32_t offset) const;

 private:
  std::string_view text_;
  std::size_t runs_ = 0;
  std::unique_ptr<uint32_t[]> edges_;  // begin and end of each run; beyond 2 * runs_ nothing
  std::size_t edges_size_ = 0;
  std::vector<uint32_t> block_ends_;
  // For each 64 bytes: the UTF-16 code units before them << 1 | is there a byte outside ASCII.
  std::vector<uint32_t> units_;
};

}  // namespace explainer

#endif  // EXPLAINER_TEXT_SURVEY_H_
