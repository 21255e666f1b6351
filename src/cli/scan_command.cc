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
  bool candidates = false;
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

// What became of a candidate, for editors.
const char* OutcomeOf(const Engine::Memory& memory, std::size_t candidate, float threshold) {
  const Judged& judged = memory.judged[candidate];
  if (judged.shown) return "shown";
  if (!(judged.score > threshold)) return "not sure enough";
  for (const Judged& other : memory.judged) {
    const bool same = other.begin == judged.begin && other.end == judged.end;
    if (same && other.entry != judged.entry && other.score + kMargin > judged.score) {
      return "another sense is as likely";
    }
    if (!same && other.shown && other.begin < judged.end && judged.begin < other.end) {
      return "inside or across a term that is shown";
    }
  }
  return "not shown";
}

class DocumentScan {
 public:
  DocumentScan(const Engine& engine, const ScanArguments& arguments)
      : engine_(engine), arguments_(arguments) {
    engine.terms().ForEachId([this](uint32_t, std::string_view id) { ids_.emplace_back(id); });
  }

  void Print(const Document& document) {
    text_ = WithBlocks(document.text);
    if (arguments_.why || arguments_.candidates) {
      engine_.Explain(text_, arguments_.select, memory_);
    } else {
      engine_.Scan(text_, arguments_.select, memory_);
    }
    if (!arguments_.candidates) {
      for (const uint32_t candidate : memory_.chosen) PrintLine(document, candidate);
      return;
    }
    for (std::size_t candidate = 0; candidate < memory_.judged.size(); ++candidate) {
      PrintLine(document, candidate);
    }
  }

 private:
  void PrintLine(const Document& document, std::size_t candidate) {
    const Judged& judged = memory_.judged[candidate];
    Json line = {{"doc", document.id},
                 {"start", memory_.survey.Utf16Before(judged.begin)},
                 {"end", memory_.survey.Utf16Before(judged.end)},
                 {"text", text_.substr(judged.begin, judged.end - judged.begin)},
                 {"id", ids_[judged.entry]},
                 {"term", engine_.terms().Title(judged.entry)}};
    if (arguments_.candidates) {
      line["outcome"] = OutcomeOf(memory_, candidate, arguments_.select.threshold);
    }
    if (arguments_.why) {
      line["score"] = Rounded(judged.score);
      line["why"] = ReasonsJson(engine_, memory_.reasons, candidate);
    }
    std::printf("%s\n", line.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
  }

  const Engine& engine_;
  const ScanArguments& arguments_;
  std::vector<std::string> ids_;  // of all entries
  std::string text_;
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
  const std::vector<Document> documents = ReadDocuments(scan.input, scan.json_lines, errors);
  DocumentScan document_scan(**engine, scan);
  for (const Document& document : documents) document_scan.Print(document);
  PrintErrors(errors);
  return errors.empty() ? kDone : kRefused;
}

}  // namespace explainer
