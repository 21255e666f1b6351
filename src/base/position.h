// Where in a text something is, as editors show it.
#ifndef EXPLAINER_BASE_POSITION_H_
#define EXPLAINER_BASE_POSITION_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace explainer {

// "line 3, column 7" of the byte at `position`, which counts from 0; both count from 1, columns in
// bytes. Linear in `position`.
std::string LineAndColumn(std::string_view text, std::size_t position);

}  // namespace explainer

#endif  // EXPLAINER_BASE_POSITION_H_
