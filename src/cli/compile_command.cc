#include <cstdio>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/progress.h"
#include "compile/compiler.h"

namespace explainer {
namespace {

constexpr std::string_view kTermsEnding = ".terms";

Compiled ReadAndCompile(const std::vector<std::string>& inputs, Glossary& glossary,
                        std::vector<Error>& errors) {
  {
    Progress reading("reading");
    glossary = ReadGlossaryFiles(inputs, errors, [&reading](std::size_t done, std::size_t total) {
      reading.Update(done, total);
    });
  }
  Progress compiling("compiling");
  return Compile(glossary, errors, [&compiling](std::size_t done, std::size_t total) {
    compiling.Update(done, total);
  });
}

}  // namespace

int CompileCommand(const Arguments& arguments) {
  std::vector<std::string> inputs;
  std::string output;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "-o") {
      if (++i == arguments.size()) return WrongUsage("-o needs a file");
      output = arguments[i];
    } else if (arguments[i].rfind("-", 0) == 0) {
      return WrongUsage("compile has no option '" + arguments[i] + "'");
    } else {
      inputs.push_back(arguments[i]);
    }
  }
  if (inputs.empty() || output.empty())
    return WrongUsage("compile needs a folder and -o OUT.terms");
  const std::size_t stem = output.size() - std::min(output.size(), kTermsEnding.size());
  if (output.substr(stem) != kTermsEnding) return WrongUsage("OUT must end in .terms");

  std::vector<Error> errors;
  Glossary glossary;
  const Compiled compiled = ReadAndCompile(inputs, glossary, errors);
  if (!errors.empty()) {
    PrintErrors(errors);
    std::fprintf(stderr, "%zu error%s; nothing was written\n", errors.size(),
                 errors.size() == 1 ? "" : "s");
    return kRefused;
  }
  const std::string entries_path = output.substr(0, stem) + ".entries.json";
  Status written = WriteFile(output, {compiled.terms.data(), compiled.terms.size()});
  if (written.ok()) written = WriteFile(entries_path, compiled.entries);
  if (!written.ok()) {
    PrintErrors({written.error()});
    return kRefused;
  }
  std::printf("%zu entries, %zu labels: %s %zu bytes (%.1f per label), %s %zu bytes\n",
              glossary.entries.size(), compiled.labels, output.c_str(), compiled.terms.size(),
              static_cast<double>(compiled.terms.size()) / static_cast<double>(compiled.labels),
              entries_path.c_str(), compiled.entries.size());
  return kDone;
}

}  // namespace explainer
