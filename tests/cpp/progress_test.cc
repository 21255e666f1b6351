#include "cli/progress.h"

#include <doctest/doctest.h>

namespace explainer::test {
namespace {

TEST_CASE("the line of a progress bar says how far, how fast and how long") {
  const struct {
    std::size_t done;
    std::size_t total;
    double seconds;
    const char* line;
  } kRows[] = {
      {0, 200, 0, "reading [--------------------]   0 %  0 of 200  0/s"},
      {0, 200, 1, "reading [--------------------]   0 %  0 of 200  0/s"},
      {1, 200, 2, "reading [--------------------]   0 %  1 of 200  0/s"},
      {50, 200, 2, "reading [#####---------------]  25 %  50 of 200  25/s  6 s left"},
      {200, 200, 4, "reading [####################] 100 %  200 of 200  50/s  0 s left"},
      // What cannot be is drawn as what can.
      {9, 5, 1, "reading [####################] 100 %  5 of 5  5/s  0 s left"},
      {0, 0, 1, "reading [####################] 100 %  0 of 0  0/s"},
  };
  for (const auto& row : kRows) {
    CHECK(ProgressLine("reading", row.done, row.total, row.seconds) == row.line);
  }
}

TEST_CASE("the line of a progress bar fits a terminal") {
  const std::size_t big = 1000000000000000000;
  CHECK(ProgressLine("something with a long name", big, big, 0.001).size() < 80);
}

}  // namespace
}  // namespace explainer::test
