// A report as text for people, for programs, and as a page.
#ifndef EXPLAINER_COVERAGE_FORMATS_H_
#define EXPLAINER_COVERAGE_FORMATS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "coverage/report.h"

namespace explainer {

// A table for a terminal; of lists no more than `rows` are shown.
std::string ToTable(const Report& report, std::size_t rows);

// One JSON object and a line end. What is no UTF-8 is replaced.
std::string ToJson(const Report& report);

// One page that needs nothing else: no scripts, no addresses, charts as SVG, light and dark.
// `glossary` is what it is called. All text in it is escaped.
std::string ToHtml(const Report& report, std::string_view glossary);

// "1,234,567".
std::string Grouped(uint64_t number);
// "1.5": one digit behind the point.
std::string Tenths(double number);

// `text` as it must stand in HTML, between tags and in quoted attributes alike: & < > " ' are
// escaped, and control characters, which no page may have, are U+FFFD.
std::string EscapeHtml(std::string_view text);

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_FORMATS_H_
