// Where lines end, sixteen bytes at a time.
#ifndef EXPLAINER_TEXT_LINES_H_
#define EXPLAINER_TEXT_LINES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace explainer {

// How many U+000A `text` has. Writes where the first of them stand, each plus one, to `behind`, as
// many as fit. kPadding readable bytes must follow the text. Linear in the text.
std::size_t FindLines(std::string_view text, std::span<uint32_t> behind);

}  // namespace explainer

#endif  // EXPLAINER_TEXT_LINES_H_
