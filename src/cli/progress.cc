#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace explainer {
namespace {

// What takes less time needs no bar.
constexpr std::chrono::milliseconds kFirst(300);
constexpr std::chrono::milliseconds kStep(100);

// To the start of the line, and all of it cleared.
constexpr char kClear[] = "\r\x1b[K";

}  // namespace

std::string ProgressLine(const std::string& what, std::size_t done, std::size_t total,
                         double seconds) {
  constexpr std::size_t kWidth = 20;
  done = std::min(done, total);
  const double share = total == 0 ? 1 : static_cast<double>(done) / static_cast<double>(total);
  const auto filled = static_cast<std::size_t>(share * kWidth);
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, '-');
  std::array<char, 120> line{};
  std::snprintf(line.data(), line.size(), "%.16s [%s] %3d %%  %zu of %zu  %.0f/s", what.c_str(),
                bar.c_str(), static_cast<int>(share * 100), done, total, rate);
  std::string out = line.data();
  // The first few say nothing of the rest.
  if (share >= 0.01 && rate > 0) {
    std::snprintf(line.data(), line.size(), "  %.0f s left",
                  static_cast<double>(total - done) / rate);
    out += line.data();
  }
  return out.substr(0, 79);
}

Progress::Progress(std::string what)
    : what_(std::move(what)),
      shown_(isatty(STDERR_FILENO) == 1),
      start_(Clock::now()),
      next_(start_ + kFirst) {}

Progress::~Progress() {
  if (drawn_) std::fputs(kClear, stderr);
}

void Progress::Update(std::size_t done, std::size_t total) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kStep;
  drawn_ = true;
  const std::chrono::duration<double> passed = now - start_;
  const std::string line = ProgressLine(what_, done, total, passed.count());
  std::fprintf(stderr, "%s%s", kClear, line.c_str());
  std::fflush(stderr);
}

}  // namespace explainer
