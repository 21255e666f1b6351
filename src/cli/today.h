// The day, for commands; the library is told it.
#ifndef EXPLAINER_CLI_TODAY_H_
#define EXPLAINER_CLI_TODAY_H_

#include <string>

namespace explainer {

// YYYY-MM-DD, in UTC.
std::string Today();

}  // namespace explainer

#endif  // EXPLAINER_CLI_TODAY_H_
