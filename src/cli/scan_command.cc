#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/files.h"
#include "engine/engine.h"
#include "patterns/re2_patterns.h"

namespace explainer {
namespace {

using Json = nlohmann::ordered_json;

struct ScanArguments {
  std::string terms;
  std::string input;
  SelectOptions select;
  bool why = false;
  bool json_lines = false;
};

// Scores are read in steps of a hundredth; a float would print as 0.60000002.
double Rounded(double value) { return std::round(value * 100) / 100; }

Json ReasonsJson(const Engine& engine, const Reasons& reasons, std::size_t candidate) {
  Json list = Json::array();
  for (uint32_t i = reasons.Begin(candidate); i < reasons.End(candidate); ++i) {
    const Evidence& evidence = reasons.evidence[i];
    const Weight& weight = kWeights[static_cast<std::size_t>(evidence.feature)];
    std::string reason = weight.reason;
    const std::size_t gap = reason.find("{}");
    if (gap != std::string::npos) {
      const std::string label(engine.terms().LabelText(evidence.label));
      reason.replace(gap, 2, "\u201c" + label + "\u201d");
    }
    list.push_back({{"feature", weight.name},
                    {"value", Rounded(evidence.value)},
                    {"weight", Rounded(weight.value * evidence.value)},
                    {"reason", reason}});
  }
  return list;
}

void ScanDocument(const Engine& engine, const Document& document, const ScanArguments& arguments,
                  Engine::Memory& memory) {
  const std::string text = WithBlocks(document.text);
  const auto& annotations = arguments.why ? engine.Explain(text, arguments.select, memory)
                                          : engine.Scan(text, arguments.select, memory);
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    const Annotation& annotation = annotations[i];
    const Judged& judged = memory.judged[memory.chosen[i]];
    Json line = {{"doc", document.id},
                 {"start", annotation.start},
                 {"end", annotation.end},
                 {"text", text.substr(judged.begin, judged.end - judged.begin)},
                 {"id", engine.terms().Id(annotation.entry)},
                 {"term", engine.terms().Title(annotation.entry)}};
    if (arguments.why) {
      line["score"] = Rounded(judged.score);
      line["why"] = ReasonsJson(engine, memory.reasons, memory.chosen[i]);
    }
    std::printf("%s\n", line.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
  }
}

// 0 and the arguments in `out`, or the exit code.
int ReadArguments(const Arguments& arguments, ScanArguments& out) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool takes_value =
        argument == "--terms" || argument == "--level" || argument == "--density";
    if (takes_value && i + 1 == arguments.size()) return WrongUsage(argument + " needs a value");
    if (argument == "--terms") {
      out.terms = arguments[++i];
    } else if (argument == "--level") {
      out.select.level = std::atoi(arguments[++i].c_str());
      if (out.select.level < 1 || out.select.level > 3) return WrongUsage("--level is 1, 2 or 3");
    } else if (argument == "--density") {
      out.select.density = static_cast<float>(std::atof(arguments[++i].c_str()));
      if (!(out.select.density > 0)) return WrongUsage("--density must be above 0");
    } else if (argument == "--all") {
      out.select.all = true;
    } else if (argument == "--why") {
      out.why = true;
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
  const Result<std::string> bytes = ReadFile(scan.terms);
  if (!bytes.ok()) {
    PrintErrors({bytes.error()});
    return kRefused;
  }
  Result<std::unique_ptr<Engine>> engine = Engine::Open(Buffer(*bytes), CreateRe2Patterns);
  if (!engine.ok()) {
    Error error = engine.error();
    error.file = scan.terms;
    PrintErrors({error});
    return kRefused;
  }
  std::vector<Error> errors;
  Engine::Memory memory;
  const std::vector<Document> documents = ReadDocuments(scan.input, scan.json_lines, errors);
  for (const Document& document : documents) ScanDocument(**engine, document, scan, memory);
  PrintErrors(errors);
  return errors.empty() ? kDone : kRefused;
}

}  // namespace explainer
