#include <cstdio>
#include <ctime>

#include "cli/commands.h"
#include "cli/files.h"
#include "compile/layers.h"
#include "lint/lint.h"

namespace explainer {
namespace {

std::string Today() {
  const std::time_t now = std::time(nullptr);
  char date[11];
  std::strftime(date, sizeof date, "%Y-%m-%d", std::gmtime(&now));
  return date;
}

}  // namespace

int LintCommand(const Arguments& arguments) {
  if (arguments.empty()) return WrongUsage("lint needs a folder");
  for (const std::string& argument : arguments) {
    if (argument.rfind("-", 0) == 0) return WrongUsage("lint has no option '" + argument + "'");
  }
  std::vector<Error> findings;
  Glossary glossary = ReadGlossaryFiles(arguments, findings);
  ResolveLayers(glossary, findings);
  for (Error& finding : Lint(glossary, {Today()})) findings.push_back(std::move(finding));
  PrintErrors(findings);
  std::printf("%zu entries, %zu finding%s\n", glossary.entries.size(), findings.size(),
              findings.size() == 1 ? "" : "s");
  return findings.empty() ? kDone : kRefused;
}

}  // namespace explainer
