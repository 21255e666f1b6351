#include "text/lines.h"

#include <bit>

#include "text/vectors.h"

namespace explainer {

std::size_t FindLines(std::string_view text, std::span<uint32_t> behind) {
  std::size_t count = 0;
  for (std::size_t start = 0; start < text.size(); start += 16) {
    const std::size_t left = text.size() - start;
    uint64_t ends = TopBits(Equal(Load16(text.data() + start), Splat('\n')));
    if (left < 16) ends &= (uint64_t{1} << left) - 1;
    for (; ends != 0; ends &= ends - 1, ++count) {
      if (count < behind.size()) {
        behind[count] =
            static_cast<uint32_t>(start) + static_cast<uint32_t>(std::countr_zero(ends)) + 1;
      }
    }
  }
  return count;
}

}  // namespace explainer
