// Findings of lint, as people and machines read them.
#ifndef EXPLAINER_CLI_FINDINGS_H_
#define EXPLAINER_CLI_FINDINGS_H_

#include <string>
#include <vector>

#include "base/result.h"

namespace explainer {

// Workflow commands, which GitHub shows beside the file in a pull request; a line each.
std::string AsGithub(const std::vector<Error>& findings);
// A list of {"file", "entry", "field", "message"}; absent parts are left out.
std::string AsJson(const std::vector<Error>& findings);

}  // namespace explainer

#endif  // EXPLAINER_CLI_FINDINGS_H_
