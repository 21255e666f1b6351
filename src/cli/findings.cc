#include "cli/findings.h"

#include <nlohmann/json.hpp>

namespace explainer {
namespace {

// What stands in a workflow command may not end it.
std::string Escaped(const std::string& text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (special) {
      static constexpr char kHex[] = "0123456789ABCDEF";
      out += {'%', kHex[(c >> 4) & 15], kHex[c & 15]};
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string AsGithub(const std::vector<Error>& findings) {
  std::string out;
  for (const Error& finding : findings) {
    Error message = finding;
    message.file.clear();
    out += "::error file=" + Escaped(finding.file, true) +
           "::" + Escaped(message.ToString(), false) + '\n';
  }
  return out;
}

std::string AsJson(const std::vector<Error>& findings) {
  auto list = nlohmann::ordered_json::array();
  for (const Error& finding : findings) {
    nlohmann::ordered_json item;
    if (!finding.file.empty()) item["file"] = finding.file;
    if (!finding.entry.empty()) item["entry"] = finding.entry;
    if (!finding.field.empty()) item["field"] = finding.field;
    item["message"] = finding.message;
    list.push_back(std::move(item));
  }
  return list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace explainer
