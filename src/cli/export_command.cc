#include <cstdio>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/formats.h"
#include "compile/layers.h"

namespace explainer {
namespace {

int Export(const std::vector<std::string>& inputs, const std::string& output,
           const Format& format) {
  std::vector<Error> errors;
  Glossary glossary = ReadGlossaryFiles(inputs, errors);
  ResolveLayers(glossary, errors);
  if (!errors.empty()) {
    PrintErrors(errors);
    std::fprintf(stderr, "%zu error%s; nothing was written\n", errors.size(),
                 errors.size() == 1 ? "" : "s");
    return kRefused;
  }
  Losses dropped;
  const std::string document = format.write(glossary, dropped);
  // No format has a place for what is of no entry and no topic.
  for (const Region& region : glossary.regions) dropped.Add("words of a region", region.code);
  if (output == "-") {
    std::fwrite(document.data(), 1, document.size(), stdout);
  } else if (const Status written = WriteFile(output, document); !written.ok()) {
    PrintErrors({written.error()});
    return kRefused;
  } else {
    std::printf("%zu entries: %s %zu bytes (%s)\n", glossary.entries.size(), output.c_str(),
                document.size(), format.name);
  }
  std::fputs(Described("dropped", dropped).c_str(), stderr);
  return kDone;
}

}  // namespace

int ExportCommand(const Arguments& arguments) {
  std::vector<std::string> inputs;
  std::string output;
  std::string to;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "-o" || arguments[i] == "--to") {
      if (i + 1 == arguments.size()) return WrongUsage(arguments[i] + " needs a value");
      (arguments[i] == "-o" ? output : to) = arguments[i + 1];
      ++i;
    } else if (arguments[i].rfind("-", 0) == 0) {
      return WrongUsage("export has no option '" + arguments[i] + "'");
    } else {
      inputs.push_back(arguments[i]);
    }
  }
  if (inputs.empty() || output.empty()) return WrongUsage("export needs a folder and -o FILE");
  const Format* format = to.empty() ? FormatOfFile(output) : FormatNamed(to);
  if (format == nullptr) {
    return WrongUsage((to.empty() ? "in which format is '" + output + "'? --to"
                                  : "there is no format '" + to + "'; --to") +
                      " is one of: " + FormatNames());
  }
  return Export(inputs, output, *format);
}

}  // namespace explainer
