// Does a text say what an acronym stands for: "the US Geological Survey (USGS)"?
#ifndef EXPLAINER_COVERAGE_SPELLED_OUT_H_
#define EXPLAINER_COVERAGE_SPELLED_OUT_H_

#include <cstdint>
#include <string_view>

namespace explainer {

// The words beside the acronym at `begin` to `end` (bytes) of `block` that it stands for by their
// initials, borrowed; empty where there are none. Either it stands in brackets behind them, or they
// in brackets behind it. Small words ("of", "the") may have no letter in it; a word in capitals has
// all of its own. Constant time.
std::string_view FindSpelledOut(std::string_view block, uint32_t begin, uint32_t end);

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_SPELLED_OUT_H_
