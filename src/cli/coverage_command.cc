#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/files.h"
#include "cli/open_glossary.h"
#include "cli/progress.h"
#include "coverage/count.h"
#include "coverage/formats.h"

namespace explainer {
namespace {

constexpr std::size_t kTableRows = 20;
constexpr std::size_t kListRows = 100;  // of JSON and the page
constexpr int kMostThreads = 256;
constexpr int kMostRows = 100'000;

struct CoverageArguments {
  std::string terms;
  std::string html;
  std::vector<std::string> inputs;
  bool json = false;
  bool json_lines = false;
  int threads = 0;  // 0: as many as there are cores
  int top = 0;      // 0: as fits the format
};

// 0 and the arguments in `out`, or the exit code.
int ReadArguments(const Arguments& arguments, CoverageArguments& out) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool takes_value = argument == "--terms" || argument == "--html" ||
                             argument == "--threads" || argument == "--top";
    if (takes_value && i + 1 == arguments.size()) return WrongUsage(argument + " needs a value");
    if (argument == "--terms") {
      out.terms = arguments[++i];
    } else if (argument == "--html") {
      out.html = arguments[++i];
    } else if (argument == "--threads") {
      out.threads = std::atoi(arguments[++i].c_str());
      if (out.threads < 1 || out.threads > kMostThreads) return WrongUsage("--threads is 1 to 256");
    } else if (argument == "--top") {
      out.top = std::atoi(arguments[++i].c_str());
      if (out.top < 1 || out.top > kMostRows) return WrongUsage("--top is 1 to 100000");
    } else if (argument == "--json") {
      out.json = true;
    } else if (argument == "--jsonl") {
      out.json_lines = true;
    } else if (argument.size() > 1 && argument[0] == '-') {
      return WrongUsage("coverage has no option '" + argument + "'");
    } else {
      out.inputs.push_back(argument);
    }
  }
  if (out.terms.empty()) return WrongUsage("coverage needs --terms FILE");
  if (out.inputs.empty()) {
    return WrongUsage("coverage needs files or folders, or - for standard input");
  }
  return kDone;
}

CountedCorpus Count(const Engine& engine, const CoverageArguments& arguments) {
  Corpus corpus(arguments.inputs, arguments.json_lines);
  // Documents cannot be counted beforehand, but their bytes can.
  constexpr uint64_t kMegabyte = 1'000'000;
  const bool shown = isatty(STDERR_FILENO) == 1;
  const uint64_t total = shown ? corpus.CountBytes() / kMegabyte : 0;
  Progress progress("reading MB");
  const std::size_t threads = arguments.threads > 0 ? static_cast<std::size_t>(arguments.threads)
                                                    : std::thread::hardware_concurrency();
  return CountCorpus(engine, corpus, threads, [&] {
    if (total > 0) progress.Update(corpus.bytes_read() / kMegabyte, total);
  });
}

void PrintCountedErrors(const CountedCorpus& counted) {
  PrintErrors(counted.errors);
  const uint64_t more = counted.error_count - counted.errors.size();
  if (more > 0) std::fprintf(stderr, "and %s more\n", Grouped(more).c_str());
}

}  // namespace

int CoverageCommand(const Arguments& arguments) {
  CoverageArguments coverage;
  if (const int code = ReadArguments(arguments, coverage); code != kDone) return code;
  const Result<std::unique_ptr<Engine>> engine = OpenGlossary(coverage.terms);
  if (!engine.ok()) {
    PrintErrors({engine.error()});
    return kRefused;
  }
  const CountedCorpus counted = Count(**engine, coverage);
  PrintCountedErrors(counted);
  if (counted.tally.documents == 0) {
    std::fprintf(stderr, "there are no articles to report on\n");
    return kRefused;
  }
  const std::size_t top = coverage.top > 0 ? static_cast<std::size_t>(coverage.top) : kListRows;
  const Report report = MakeReport((*engine)->terms(), counted.tally, top);
  if (!coverage.html.empty()) {
    const std::string name = std::filesystem::path(coverage.terms).filename().string();
    const Status written = WriteFile(coverage.html, ToHtml(report, name));
    if (!written.ok()) {
      PrintErrors({written.error()});
      return kRefused;
    }
  }
  const std::string out =
      coverage.json ? ToJson(report) : ToTable(report, coverage.top > 0 ? top : kTableRows);
  std::fwrite(out.data(), 1, out.size(), stdout);
  return counted.error_count == 0 ? kDone : kRefused;
}

}  // namespace explainer
