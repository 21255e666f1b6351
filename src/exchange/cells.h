// Rows of cells in text: comma- and tab-separated values, as RFC 4180
// (https://www.rfc-editor.org/rfc/rfc4180) describes them and spreadsheets write them.
#ifndef EXPLAINER_EXCHANGE_CELLS_H_
#define EXPLAINER_EXCHANGE_CELLS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace explainer {

struct Row {
  std::size_t number = 0;  // as a spreadsheet counts, from 1
  std::vector<std::string> cells;
};

// The rows of a document that are not empty. Cells lose white space at their ends, and the
// apostrophe of which WriteRow says why; line breaks in them are '\n'.
//
// The document is UTF-8, with or without a byte order mark, or UTF-16 with one. Cells are parted by
// commas, semicolons or tabs, whichever the first row has most of. Fails with kInput and `file`
// where the document is encoded otherwise, or a quoted cell does not end. Linear.
Result<std::vector<Row>> ReadRows(std::string_view document, const std::string& file);

// Appends a row that ends in CR LF. Cells with `delimiter`, quotes or line breaks are quoted.
//
// A spreadsheet takes a cell that begins with = + - or @ for a formula and runs it
// (https://owasp.org/www-community/attacks/CSV_Injection). Such a cell gets an apostrophe before
// it, and so does one that begins with apostrophes and then a formula; reading takes it away.
void WriteRow(const std::vector<std::string>& cells, char delimiter, std::string& out);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_CELLS_H_
