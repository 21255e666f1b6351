// The fast part of finding words: where runs of word characters begin and end.
//
// A run is a maximal stretch of ASCII word characters and bytes outside ASCII. A run of ASCII alone
// is a word; one with other bytes is read with ReadWord, which knows what they mean.
#ifndef EXPLAINER_TEXT_RUNS_H_
#define EXPLAINER_TEXT_RUNS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace explainer {

// Readable bytes that must follow the text in memory, so that it can be read in whole vectors.
inline constexpr std::size_t kPadding = 64;

// Writes begin and end of each run of `text`, in bytes, ascending, to the front of `edges` and
// returns how many runs there are; what else `edges` holds means nothing. kPadding readable bytes
// must follow the text.
std::size_t FindRuns(std::string_view text, std::vector<uint32_t>& edges);

}  // namespace explainer

#endif  // EXPLAINER_TEXT_RUNS_H_
