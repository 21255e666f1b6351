// The checksum of compiled glossaries: XXH32 with seed 0 (xxHash specification 0.1.1), which takes
// a fraction of a nanosecond for each byte and little code.
#ifndef EXPLAINER_BASE_CHECKSUM_H_
#define EXPLAINER_BASE_CHECKSUM_H_

#include <cstdint>
#include <string_view>

namespace explainer {

uint32_t Xxh32(std::string_view bytes);

}  // namespace explainer

#endif  // EXPLAINER_BASE_CHECKSUM_H_
