#include "exchange/cells.h"

#include <csv.h>

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace explainer {
namespace {

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";
constexpr std::string_view kLittleEndianMark = "\xff\xfe";
constexpr std::string_view kBigEndianMark = "\xfe\xff";
// What libcsv calls a cell that has begun; it has no name for it in its header.
constexpr int kInCell = 2;
// libcsv lets its buffer grow by so many bytes at a time: long cells shall not cost their square.
constexpr std::size_t kBufferStep = 1 << 20;

bool BeginsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string FromUtf16(std::string_view bytes, bool big_endian) {
  std::u16string units;
  units.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned first = static_cast<unsigned char>(bytes[i]);
    const unsigned second = static_cast<unsigned char>(bytes[i + 1]);
    units += static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
  }
  return Utf16ToUtf8(units);
}

// CR LF and CR as LF.
std::string WithLineFeeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

// The text of the document in UTF-8 with LF, or nothing where it is in another encoding.
std::optional<std::string> Decode(std::string_view document) {
  if (BeginsWith(document, kLittleEndianMark) || BeginsWith(document, kBigEndianMark)) {
    return WithLineFeeds(
        FromUtf16(document.substr(kBigEndianMark.size()), BeginsWith(document, kBigEndianMark)));
  }
  if (BeginsWith(document, kUtf8Mark)) document.remove_prefix(kUtf8Mark.size());
  if (ToWellFormedUtf8(document) != document) return std::nullopt;
  return WithLineFeeds(document);
}

// What the first row that is not empty has most of outside of quotes; a comma where it has none.
char FindDelimiter(std::string_view text) {
  constexpr std::string_view kDelimiters = ",;\t";
  std::size_t counts[kDelimiters.size()] = {};
  bool quoted = false;
  bool empty = true;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted && !empty) break;
    empty = empty && c == '\n';
    const std::size_t which = kDelimiters.find(c);
    if (!quoted && which != std::string_view::npos) ++counts[which];
  }
  return kDelimiters[static_cast<std::size_t>(
      std::max_element(counts, counts + kDelimiters.size()) - counts)];
}

bool LooksLikeFormula(std::string_view cell) {
  const std::size_t start = cell.find_first_not_of('\'');
  return start != std::string_view::npos &&
         std::string_view("=+-@").find(cell[start]) != std::string_view::npos;
}

std::string_view Trimmed(std::string_view cell) {
  const std::size_t start = cell.find_first_not_of(" \t\n");
  if (start == std::string_view::npos) return {};
  return cell.substr(start, cell.find_last_not_of(" \t\n") + 1 - start);
}

struct Rows {
  std::vector<Row> rows;
  Row row{1, {}};

  void EndCell(std::string_view cell) {
    cell = Trimmed(cell);
    if (BeginsWith(cell, "'") && LooksLikeFormula(cell)) cell.remove_prefix(1);
    row.cells.emplace_back(cell);
  }
  void EndRow() {
    const std::size_t next = row.number + 1;
    const bool empty = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const std::string& cell) { return cell.empty(); });
    if (!empty) rows.push_back(std::move(row));
    row = Row{next, {}};
  }
};

void OnCell(void* bytes, std::size_t size, void* rows) {
  static_cast<Rows*>(rows)->EndCell({static_cast<const char*>(bytes), size});
}
void OnRow(int, void* rows) { static_cast<Rows*>(rows)->EndRow(); }

void AppendCell(std::string_view cell, char delimiter, std::string& out) {
  const bool quoted = cell.find_first_of("\"\n\r,;\t") != std::string_view::npos ||
                      cell.find(delimiter) != std::string_view::npos;
  if (quoted) out += '"';
  if (LooksLikeFormula(cell)) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

}  // namespace

Result<std::vector<Row>> ReadRows(std::string_view document, const std::string& file) {
  const std::optional<std::string> text = Decode(document);
  if (!text) {
    return Error{ErrorCode::kInput,
                 "is not in UTF-8; save it again as 'CSV UTF-8' or 'Unicode text'", file};
  }
  csv_parser parser;
  // Reports empty rows too, so that rows are counted as a spreadsheet counts them.
  if (csv_init(&parser, CSV_REPALL_NL) != 0) {
    return Error{ErrorCode::kInput, "cannot be read: no memory", file};
  }
  csv_set_delim(&parser, static_cast<unsigned char>(FindDelimiter(*text)));
  csv_set_blk_size(&parser, kBufferStep);
  Rows rows;
  const bool all =
      csv_parse(&parser, text->data(), text->size(), OnCell, OnRow, &rows) == text->size();
  const bool open = parser.pstate == kInCell && parser.quoted != 0;
  if (all && !open) csv_fini(&parser, OnCell, OnRow, &rows);
  csv_free(&parser);
  const std::string row = "row " + std::to_string(rows.row.number);
  if (!all) return Error{ErrorCode::kInput, row + " cannot be read: no memory", file};
  if (open) {
    return Error{ErrorCode::kInput,
                 row +
                     ": a quoted cell does not end; close its quotes, and write a quote inside "
                     "of a cell twice",
                 file};
  }
  return std::move(rows.rows);
}

void WriteRow(const std::vector<std::string>& cells, char delimiter, std::string& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += delimiter;
    AppendCell(cells[i], delimiter, out);
  }
  out += "\r\n";
}

}  // namespace explainer
