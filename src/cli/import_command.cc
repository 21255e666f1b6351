#include <cstdio>
#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/formats.h"
#include "cli/today.h"
#include "exchange/complete.h"
#include "exchange/languages.h"
#include "exchange/names.h"
#include "glossary/json_reader.h"
#include "glossary/json_writer.h"
#include "lint/lint.h"

namespace explainer {
namespace {

struct ImportArguments {
  std::string input;
  std::string folder;
  const Format* format = nullptr;
  std::string language;
  std::string topic;
  std::string licence;
};

std::string Count(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

// Where the topics go, in their order: "DIR/central-banks.json".
std::vector<std::string> PathsOf(const Glossary& glossary, const std::string& folder) {
  const Characters characters;
  UniqueNames names;
  std::vector<std::string> paths;
  for (const Topic& topic : glossary.topics) {
    const std::string slug = LatinSlug(topic.title, characters);
    const std::string name = names.Take(slug.empty() ? "topic" : slug) + ".json";
    paths.push_back((std::filesystem::path(folder) / name).string());
  }
  return paths;
}

// All or nothing: what an editor has written is never replaced.
bool AnyExists(const std::vector<std::string>& paths) {
  std::vector<Error> errors;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
      errors.push_back(
          {ErrorCode::kIo, "is there already; import into another folder, or move it away", path});
    }
  }
  PrintErrors(errors);
  return !errors.empty();
}

bool WriteAll(const Glossary& glossary, const std::vector<std::string>& paths) {
  const std::vector<std::string> files = WriteGlossary(glossary);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Status written = WriteFile(paths[i], files[i]);
    if (!written.ok()) {
      PrintErrors({written.error()});
      return false;
    }
  }
  return true;
}

// Of what was written, read as lint reads it, so that a finding names the file to mend.
std::vector<Error> FindingsIn(const std::vector<std::string>& paths) {
  std::vector<Error> findings;
  Glossary glossary;
  for (const std::string& path : paths) {
    const Result<std::string> json = ReadFile(path);
    if (json.ok()) {
      ReadGlossary(*json, path, glossary, findings);
    } else {
      findings.push_back(json.error());
    }
  }
  for (Error& finding : Lint(glossary, {Today()})) findings.push_back(std::move(finding));
  return findings;
}

int Import(const ImportArguments& arguments) {
  const std::string name = arguments.input == "-" ? "standard input" : arguments.input;
  const Result<std::string> document = ReadFile(arguments.input);
  if (!document.ok()) {
    PrintErrors({document.error()});
    return kRefused;
  }
  Losses dropped;
  Result<Glossary> glossary =
      arguments.format->read(*document, {name, arguments.language}, dropped);
  if (!glossary.ok()) {
    PrintErrors({glossary.error()});
    return kRefused;
  }
  if (glossary->entries.empty()) {
    std::fputs(Described("dropped", dropped).c_str(), stderr);
    PrintErrors({{ErrorCode::kInput,
                  "has no entries that could be imported; of a file in several languages, "
                  "--language says which",
                  name}});
    return kRefused;
  }
  Losses filled;
  Complete(*glossary, {Today(), arguments.language, arguments.topic, arguments.licence}, filled);
  const std::vector<std::string> paths = PathsOf(*glossary, arguments.folder);
  if (AnyExists(paths) || !WriteAll(*glossary, paths)) return kRefused;

  std::printf("read: %s from %s (%s)\n",
              Count(glossary->entries.size(), "entry", "entries").c_str(), name.c_str(),
              arguments.format->name);
  std::fputs(Described("filled in", filled).c_str(), stdout);
  std::fputs(Described("dropped", dropped).c_str(), stdout);
  for (const std::string& path : paths) std::printf("wrote: %s\n", path.c_str());
  std::fflush(stdout);  // findings follow, on standard error
  const std::vector<Error> findings = FindingsIn(paths);
  PrintErrors(findings);
  std::printf("%s to mend\n", Count(findings.size(), "finding", "findings").c_str());
  return kDone;
}

}  // namespace

int ImportCommand(const Arguments& arguments) {
  ImportArguments import;
  std::string from;
  const std::pair<const char*, std::string*> options[] = {{"-o", &import.folder},
                                                          {"--from", &from},
                                                          {"--language", &import.language},
                                                          {"--topic", &import.topic},
                                                          {"--licence", &import.licence}};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string* value = nullptr;
    for (const auto& [name, option] : options) {
      if (arguments[i] == name) value = option;
    }
    if (value != nullptr) {
      if (i + 1 == arguments.size()) return WrongUsage(arguments[i] + " needs a value");
      *value = arguments[++i];
    } else if (arguments[i].size() > 1 && arguments[i][0] == '-') {
      return WrongUsage("import has no option '" + arguments[i] + "'");
    } else if (!import.input.empty()) {
      return WrongUsage("import takes one file at a time");
    } else {
      import.input = arguments[i];
    }
  }
  if (import.input.empty()) return WrongUsage("import needs a file, or - for standard input");
  if (import.folder.empty()) return WrongUsage("import needs -o and a folder");
  import.format = from.empty() ? FormatOfFile(import.input) : FormatNamed(from);
  if (import.format == nullptr) {
    return WrongUsage((from.empty() ? "what is '" + import.input + "'? --from"
                                    : "there is no format '" + from + "'; --from") +
                      " is one of: " + FormatNames());
  }
  if (!import.language.empty()) {
    const std::string tag = LanguageTag(import.language);
    if (tag.empty()) return WrongUsage("--language is a tag such as en or pt-BR");
    import.language = tag;
  }
  return Import(import);
}

}  // namespace explainer
