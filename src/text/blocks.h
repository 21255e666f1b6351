// The blocks of a text (words.h says what ends one).
#ifndef EXPLAINER_TEXT_BLOCKS_H_
#define EXPLAINER_TEXT_BLOCKS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/survey.h"

namespace explainer {

// How a block is set, as far as it takes the meaning out of capitals.
enum class Setting : uint8_t {
  kRunning,    // capitals mean something
  kTitleCase,  // Nearly Every Word Starts with a Capital
  kAllCaps,    // EVERY LETTER IS ONE
};

struct Block {
  uint32_t begin = 0;  // bytes
  uint32_t end = 0;    // bytes, without the character that ends it
  bool heading = false;
};

// Writes the blocks of the text that `survey` was taken of, in order, to `blocks` (its old content
// is dropped). They cover the text but for the characters that end them; there is at least one.
void FindBlocks(std::string_view text, const TextSurvey& survey, std::vector<Block>& blocks);

// By its first kSettingLetters, which is more than most headlines have.
inline constexpr uint32_t kSettingLetters = 130;
Setting SettingOf(std::string_view block);

// Does a sentence begin at `position` (bytes) of `block`? True at its begin and after . ! ? : and
// opening quotes or brackets behind them.
bool BeginsSentence(std::string_view block, uint32_t position);

}  // namespace explainer

#endif  // EXPLAINER_TEXT_BLOCKS_H_
