#include "cli/formats.h"

#include <algorithm>
#include <filesystem>

namespace explainer {
namespace {

constexpr Format kFormats[] = {
    {"csv", ".csv ", ImportTable, ExportCsv},
    {"tsv", ".tsv .tab .txt ", ImportTable, ExportTsv},
    {"schema.org", ".jsonld .json .html .htm ", ImportSchemaOrg, ExportSchemaOrg},
    {"skos", ".ttl .nt ", ImportSkos, ExportSkos},
    {"tbx", ".tbx .xml ", ImportTbx, ExportTbx},
};

}  // namespace

std::string FormatNames() {
  std::string names;
  for (const Format& format : kFormats)
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  return names;
}

const Format* FormatNamed(const std::string& name) {
  for (const Format& format : kFormats) {
    if (name == format.name) return &format;
  }
  return nullptr;
}

const Format* FormatOfFile(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (ending.size() < 2) return nullptr;
  for (const Format& format : kFormats) {
    if (std::string(format.endings).find(ending + ' ') != std::string::npos) return &format;
  }
  return nullptr;
}

std::string Described(const char* verb, const Losses& losses) {
  std::string out;
  for (const Losses::Loss& loss : losses.all()) {
    out += std::string(verb) + ": " + loss.what + " (" + std::to_string(loss.times) +
           (loss.times == 1 ? " time" : " times, first") + " at " + loss.first + ")\n";
  }
  return out;
}

}  // namespace explainer
