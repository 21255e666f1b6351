// The `explainer` command.
#include <cstdio>
#include <string>

#include "cli/commands.h"

namespace explainer {
namespace {

constexpr char kUsage[] =
    "usage:\n"
    "  explainer compile DIR... -o OUT.terms\n"
    "      Compile a glossary (folders of JSON files, or single files) to OUT.terms,\n"
    "      OUT.senses (where entries are ambiguous) and OUT.entries.json. Each DIR lies over\n"
    "      those before: its entries replace theirs by id or label, its \"off\" removes them.\n"
    "  explainer lint [--format=text|github|json] [--counts] DIR...\n"
    "      Check a glossary and run the examples of its entries; --counts adds a table of\n"
    "      entries by topic and level.\n"
    "  explainer scan --terms FILE [options] FILE|-\n"
    "      Find the terms in a text (or in the texts of a .jsonl file) and write one JSON\n"
    "      object a line for each.\n"
    "        --all         every term that is judged to be one, in headlines too\n"
    "        --why         add the reasons\n"
    "        --candidates  also what is not shown, and what became of it\n"
    "        --threshold X log-odds that a term must have to be shown (default 0.4)\n"
    "        --level N     leave out entries below level N (1 to 3)\n"
    "        --density N   at most N terms per 100 words\n"
    "        --jsonl       standard input is JSON lines\n"
    "  explainer coverage --terms FILE [options] FILE|DIR|-...\n"
    "      Say what articles ask of a glossary: which entries they use, what to write next,\n"
    "      what was left silent, and how dense terms are. Reads text, HTML and .jsonl files.\n"
    "        --json        as JSON instead of a table\n"
    "        --html PAGE   also as a page with charts\n"
    "        --top N       rows of each list (default 20 in the table, 100 elsewhere)\n"
    "        --threads N   default as many as there are cores\n"
    "        --jsonl       standard input is JSON lines\n"
    "  explainer import FILE|- -o DIR [options]\n"
    "      Make a glossary of what a spreadsheet or another tool wrote, a file in DIR for each\n"
    "      topic, and say what was filled in, what was dropped and what is to mend.\n"
    "        --from FORMAT csv, tsv, schema.org, skos or tbx (default by the ending of FILE)\n"
    "        --language L  of a file in several languages, which; of one that says none, its own\n"
    "        --topic T     of entries that name none\n"
    "        --licence L   SPDX, of a file that names none\n"
    "  explainer export DIR... -o FILE|- [--to FORMAT]\n"
    "      Write a glossary for a spreadsheet or another tool, and say what its format cannot\n"
    "      carry.\n"
    "exit code: 0 done, 1 input refused, 2 wrong usage\n";

}  // namespace

int WrongUsage(const std::string& message) {
  std::fprintf(stderr, "explainer: %s\n\n%s", message.c_str(), kUsage);
  return kWrongUsage;
}

}  // namespace explainer

int main(int argc, char** argv) {
  using namespace explainer;
  const Arguments arguments(argv + 1, argv + argc);
  if (arguments.empty()) return WrongUsage("which command?");
  const Arguments rest(arguments.begin() + 1, arguments.end());
  const std::string& command = arguments[0];
  if (command == "compile") return CompileCommand(rest);
  if (command == "coverage") return CoverageCommand(rest);
  if (command == "export") return ExportCommand(rest);
  if (command == "import") return ImportCommand(rest);
  if (command == "lint") return LintCommand(rest);
  if (command == "scan") return ScanCommand(rest);
  if (command == "--help" || command == "-h" || command == "help") {
    std::fputs(kUsage, stdout);
    return kDone;
  }
  return WrongUsage("there is no command '" + command + "'");
}
