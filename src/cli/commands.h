// The commands. Each takes the arguments after its name and returns the exit code:
// 0 done, 1 input refused (standard error says what and where), 2 wrong usage.
#ifndef EXPLAINER_CLI_COMMANDS_H_
#define EXPLAINER_CLI_COMMANDS_H_

#include <string>
#include <vector>

namespace explainer {

inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;
inline constexpr int kWrongUsage = 2;

using Arguments = std::vector<std::string>;

int CompileCommand(const Arguments& arguments);
int CoverageCommand(const Arguments& arguments);
int ExportCommand(const Arguments& arguments);
int ImportCommand(const Arguments& arguments);
int LintCommand(const Arguments& arguments);
int ScanCommand(const Arguments& arguments);

// Prints `message` and how the command is used; returns kWrongUsage.
int WrongUsage(const std::string& message);

}  // namespace explainer

#endif  // EXPLAINER_CLI_COMMANDS_H_
