#include <cstdio>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/progress.h"
#include "compile/compiler.h"
#include "compile/layers.h"

namespace explainer {
namespace {

void PrintLayers(const std::vector<std::string>& inputs, const std::vector<Overridden>& list) {
  if (inputs.size() < 2) return;
  std::printf("%zu glossaries, each over those before:\n", inputs.size());
  for (const std::string& input : inputs) std::printf("  %s\n", input.c_str());
  for (const Overridden& one : list) std::printf("%s: %s\n", one.file.c_str(), one.message.c_str());
}

Compiled ReadAndCompile(const std::vector<std::string>& inputs, Glossary& glossary,
                        std::vector<Error>& errors) {
  {
    Progress reading("reading");
    glossary = ReadGlossaryFiles(inputs, errors, [&reading](std::size_t done, std::size_t total) {
      reading.Update(done, total);
    });
  }
  PrintLayers(inputs, ResolveLayers(glossary, errors));
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
  const std::string senses_path = SensesPath(output);
  const std::string_view terms(compiled.files.terms.data(), compiled.files.terms.size());
  const std::string_view senses(compiled.files.senses.data(), compiled.files.senses.size());
  Status written = WriteFile(output, terms);
  // What belonged to an edition before this one would be refused beside it.
  if (senses.empty()) std::remove(senses_path.c_str());
  if (written.ok() && !senses.empty()) written = WriteFile(senses_path, senses);
  if (written.ok()) written = WriteFile(entries_path, compiled.entries);
  if (!written.ok()) {
    PrintErrors({written.error()});
    return kRefused;
  }
  std::printf("%zu entries, %zu labels: %s %zu bytes", glossary.entries.size(), compiled.labels,
              output.c_str(), terms.size());
  if (!senses.empty()) std::printf(", %s %zu bytes", senses_path.c_str(), senses.size());
  std::printf(
      " (%.1f per label), %s %zu bytes\n",
      static_cast<double>(terms.size() + senses.size()) / static_cast<double>(compiled.labels),
      entries_path.c_str(), compiled.entries.size());
  return kDone;
}

}  // namespace explainer
