#include <cstdio>
#include <cstdlib>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/files.h"
#include "cli/open_glossary.h"
#include "engine/engine.h"
#include "why/why.h"

namespace explainer {
namespace {

struct ScanArguments {
  std::string terms;
  std::string input;
  SelectOptions select;
  bool why = false;
  bool candidates = false;
  bool json_lines = false;
};

class DocumentScan {
 public:
  DocumentScan(const Engine& engine, const ScanArguments& arguments)
      : engine_(engine), arguments_(arguments) {}

  void Print(const Document& document) {
    const std::string text = WithBlocks(document.text);
    if (arguments_.why || arguments_.candidates) {
      engine_.Explain(text, arguments_.select, memory_);
    } else {
      engine_.Scan(text, arguments_.select, memory_);
    }
    const Why why(engine_, text, arguments_.select, memory_);
    if (!arguments_.candidates) {
      for (const uint32_t candidate : memory_.chosen) PrintLine(document, why, candidate);
      return;
    }
    for (std::size_t candidate = 0; candidate < why.size(); ++candidate) {
      PrintLine(document, why, candidate);
    }
  }

 private:
  void PrintLine(const Document& document, const Why& why, std::size_t candidate) {
    Why::Json line = {{"doc", document.id}};
    line.update(why.Place(candidate));
    if (arguments_.candidates) line["outcome"] = why.Outcome(candidate);
    if (arguments_.why) {
      line["score"] = why.Score(candidate);
      line["threshold"] = why.Threshold();
      line["why"] = why.Reasons(candidate);
    }
    std::printf("%s\n", ToText(line).c_str());
  }

  const Engine& engine_;
  const ScanArguments& arguments_;
  Engine::Memory memory_;
};

// 0 and the arguments in `out`, or the exit code.
int ReadArguments(const Arguments& arguments, ScanArguments& out) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool takes_value = argument == "--terms" || argument == "--level" ||
                             argument == "--density" || argument == "--threshold";
    if (takes_value && i + 1 == arguments.size()) return WrongUsage(argument + " needs a value");
    if (argument == "--terms") {
      out.terms = arguments[++i];
    } else if (argument == "--level") {
      out.select.level = std::atoi(arguments[++i].c_str());
      if (out.select.level < 1 || out.select.level > 3) return WrongUsage("--level is 1, 2 or 3");
    } else if (argument == "--density") {
      out.select.density = static_cast<float>(std::atof(arguments[++i].c_str()));
      if (!(out.select.density > 0)) return WrongUsage("--density must be above 0");
    } else if (argument == "--threshold") {
      out.select.threshold = static_cast<float>(std::atof(arguments[++i].c_str()));
    } else if (argument == "--all") {
      out.select.all = true;
    } else if (argument == "--why") {
      out.why = true;
    } else if (argument == "--candidates") {
      out.candidates = true;
    } else if (argument == "--jsonl") {
      out.json_lines = true;
    } else if (argument.size() > 1 && argument[0] == '-') {
      return WrongUsage("scan has no option '" + argument + "'");
    } else if (out.input.empty()) {
      out.input = argument;
    } else {
      return WrongUsage("scan takes one file");
    }
  }
  if (out.terms.empty()) return WrongUsage("scan needs --terms FILE");
  if (out.input.empty()) return WrongUsage("scan needs a file, or - for standard input");
  return kDone;
}

}  // namespace

int ScanCommand(const Arguments& arguments) {
  ScanArguments scan;
  if (const int code = ReadArguments(arguments, scan); code != kDone) return code;
  const Result<std::unique_ptr<Engine>> engine = OpenGlossary(scan.terms);
  if (!engine.ok()) {
    PrintErrors({engine.error()});
    return kRefused;
  }
  std::vector<Error> errors;
  const std::vector<Document> documents = ReadDocuments(scan.input, scan.json_lines, errors);
  DocumentScan document_scan(**engine, scan);
  for (const Document& document : documents) document_scan.Print(document);
  PrintErrors(errors);
  return errors.empty() ? kDone : kRefused;
}

}  // namespace explainer
