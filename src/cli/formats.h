// The formats of `import` and `export`.
#ifndef EXPLAINER_CLI_FORMATS_H_
#define EXPLAINER_CLI_FORMATS_H_

#include <string>

#include "exchange/exchange.h"

namespace explainer {

struct Format {
  const char* name;     // as --from and --to say it
  const char* endings;  // of files, each with a space behind it
  Importer read;
  Exporter write;
};

// The names of all formats: "csv, tsv, ...".
std::string FormatNames();
// Null where there is none.
const Format* FormatNamed(const std::string& name);
const Format* FormatOfFile(const std::string& path);

// "dropped: column 'Owner' (14 times, first at row 2)", a line each.
std::string Described(const char* verb, const Losses& losses);

}  // namespace explainer

#endif  // EXPLAINER_CLI_FORMATS_H_
