// Documents of other tools: each importer refuses them with a message, or gives entries that can be
// completed, written, and read as JSON, and exported again.
#include "exchange/exchange.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/complete.h"
#include "glossary/json_reader.h"
#include "glossary/json_writer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  using namespace explainer;
  const std::string_view document(reinterpret_cast<const char*>(data), size);
  for (const Importer import : {ImportTable, ImportSchemaOrg, ImportSkos, ImportTbx}) {
    Losses losses;
    Result<Glossary> glossary = import(document, {"fuzz", ""}, losses);
    if (!glossary.ok()) {
      if (glossary.error().message.empty()) std::abort();
      continue;
    }
    Losses filled;
    Complete(*glossary, {"2026-01-31", "", "", ""}, filled);
    Glossary again;
    std::vector<Error> errors;
    for (const std::string& file : WriteGlossary(*glossary)) {
      ReadGlossary(file, "fuzz", again, errors);
    }
    // What is left out is said.
    if (again.entries.size() < glossary->entries.size() && errors.empty()) std::abort();
    for (const Exporter write : {ExportCsv, ExportTsv, ExportSchemaOrg, ExportSkos, ExportTbx}) {
      write(*glossary, losses);
    }
  }
  return 0;
}
