#include <cstdio>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/findings.h"
#include "cli/today.h"
#include "compile/layers.h"
#include "lint/counts.h"
#include "lint/lint.h"

namespace explainer {
namespace {

constexpr std::string_view kFormat = "--format=";

}  // namespace

int LintCommand(const Arguments& arguments) {
  std::vector<std::string> inputs;
  std::string format = "text";
  bool counts = false;
  for (const std::string& argument : arguments) {
    if (argument.rfind(kFormat, 0) == 0) {
      format = argument.substr(kFormat.size());
      if (format != "text" && format != "github" && format != "json") {
        return WrongUsage("--format is text, github or json");
      }
    } else if (argument == "--counts") {
      counts = true;
    } else if (argument.rfind("-", 0) == 0) {
      return WrongUsage("lint has no option '" + argument + "'");
    } else {
      inputs.push_back(argument);
    }
  }
  if (inputs.empty()) return WrongUsage("lint needs a folder");
  std::vector<Error> findings;
  Glossary glossary = ReadGlossaryFiles(inputs, findings);
  ResolveLayers(glossary, findings);
  for (Error& finding : Lint(glossary, {Today()})) findings.push_back(std::move(finding));
  if (format == "json") {
    std::fputs(AsJson(findings).c_str(), stdout);
    return findings.empty() ? kDone : kRefused;
  }
  if (format == "github") {
    std::fputs(AsGithub(findings).c_str(), stdout);
  } else {
    PrintErrors(findings);
  }
  if (counts) std::printf("%s\n", CountsTable(glossary).c_str());
  std::printf("%zu entries, %zu finding%s\n", glossary.entries.size(), findings.size(),
              findings.size() == 1 ? "" : "s");
  return findings.empty() ? kDone : kRefused;
}

}  // namespace explainer
