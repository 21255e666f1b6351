// A progress bar on standard error, for people only: where that is no terminal, nothing is drawn.
//
//   Progress progress("compiling");
//   for (...) progress.Update(done, total);
//   // compiling  [#########---------]  52 %  52000 of 100000  31250/s  2 s left
#ifndef EXPLAINER_CLI_PROGRESS_H_
#define EXPLAINER_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <string>

namespace explainer {

class Progress {
 public:
  // `what` is done, a word or two.
  explicit Progress(std::string what);
  // Clears what was drawn.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Redraws, but not more than ten times a second. Cheap enough to be called for every item.
  void Update(std::size_t done, std::size_t total);

 private:
  using Clock = std::chrono::steady_clock;

  const std::string what_;
  const bool shown_;  // is there a terminal?
  const Clock::time_point start_;
  Clock::time_point next_;  // nothing is drawn before
  bool drawn_ = false;
};

// The bar and its figures as one line of less than 80 columns, `seconds` after the start.
std::string ProgressLine(const std::string& what, std::size_t done, std::size_t total,
                         double seconds);

}  // namespace explainer

#endif  // EXPLAINER_CLI_PROGRESS_H_
