// Glossaries in the formats of other tools. Each format is one file: how it says what a glossary
// says, in both directions.
//
// An importer takes a document as it comes and fills in only what the document says: an entry may
// lack an id, a kind, a level (kNoLevel) or a date, and its short text may be long. Completing
// them is one step for all formats (exchange/complete.h), and lint judges the result.
#ifndef EXPLAINER_EXCHANGE_EXCHANGE_H_
#define EXPLAINER_EXCHANGE_EXCHANGE_H_

#include <string>
#include <string_view>

#include "base/result.h"
#include "exchange/losses.h"
#include "glossary/entry.h"

namespace explainer {

// The level of an entry whose document does not say it.
inline constexpr int kNoLevel = 0;

struct ImportOptions {
  std::string file;  // what the document is called in errors
  std::string
      language;  // BCP 47: of a document in several languages, which; empty: its own or only
};

// `see` of what is imported may name entries by id or by term. Entries of one topic need not stand
// together. Fails with kInput, which says where the document is wrong (line, row or element).
using Importer = Result<Glossary> (*)(std::string_view document, const ImportOptions& options,
                                      Losses& losses);
// The document that says as much of the glossary as the format can; the rest goes to `losses`.
using Exporter = std::string (*)(const Glossary& glossary, Losses& losses);

// Comma- and tab-separated values (RFC 4180) with a header: what spreadsheets read and write.
Result<Glossary> ImportTable(std::string_view document, const ImportOptions& options,
                             Losses& losses);
std::string ExportCsv(const Glossary& glossary, Losses& losses);
std::string ExportTsv(const Glossary& glossary, Losses& losses);

// schema.org's DefinedTermSet as JSON-LD (https://schema.org/DefinedTermSet).
Result<Glossary> ImportSchemaOrg(std::string_view document, const ImportOptions& options,
                                 Losses& losses);
std::string ExportSchemaOrg(const Glossary& glossary, Losses& losses);

// SKOS (https://www.w3.org/TR/skos-reference/) as RDF in Turtle.
Result<Glossary> ImportSkos(std::string_view document, const ImportOptions& options,
                            Losses& losses);
std::string ExportSkos(const Glossary& glossary, Losses& losses);

// TBX-Basic: ISO 30042:2019, and on import its forerunner of 2008 too.
Result<Glossary> ImportTbx(std::string_view document, const ImportOptions& options, Losses& losses);
std::string ExportTbx(const Glossary& glossary, Losses& losses);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_EXCHANGE_H_
