#include "compile/entries_json.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <vector>

#include "compile/order.h"

namespace explainer {
namespace {

// Writes an object with its fields in the order in which they are added, which nlohmann::json does
// not keep; it writes the texts.
class ObjectWriter {
 public:
  void Add(const char* name, const std::string& text) {
    if (!text.empty()) AddJson(name, Quote(text));
  }
  void AddJson(const char* name, const std::string& json) {
    out_ += out_.empty() ? "{" : ",";
    out_ += Quote(name) + ":" + json;
  }
  std::string Close() const { return out_ + "}"; }

  static std::string Quote(const std::string& text) { return nlohmann::json(text).dump(); }

 private:
  std::string out_;
};

// The items, each already JSON, as a list.
std::string JsonList(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) out += (out.size() > 1 ? "," : "") + item;
  return out + "]";
}

std::string EntryJson(const Entry& entry, const std::set<std::string_view>& ids) {
  ObjectWriter out;
  out.Add("id", entry.id);
  out.Add("term", entry.term);
  out.Add("expansion", entry.expansion);
  out.Add("kind", entry.kind);
  out.Add("short", entry.short_text);
  out.Add("more", entry.more);
  std::vector<std::string> items;
  for (const std::string& id : entry.see) {
    // A part of a glossary can be compiled by itself; what is not in it cannot be opened.
    if (ids.count(id) > 0) items.push_back(ObjectWriter::Quote(id));
  }
  if (!items.empty()) out.AddJson("see", JsonList(items));
  items.clear();
  for (const Source& source : entry.sources) {
    ObjectWriter item;
    item.Add("title", source.title);
    item.Add("url", source.url);
    items.push_back(item.Close());
  }
  if (!items.empty()) out.AddJson("sources", JsonList(items));
  out.Add("reviewed", entry.reviewed);
  out.Add("expires", entry.expires);
  return out.Close();
}

// An SPDX expression: what is made of several glossaries is under the licences of all.
std::string Licence(const Glossary& glossary) {
  std::string expression;
  std::set<std::string_view> seen;
  for (const std::string& licence : glossary.licences) {
    if (!seen.insert(licence).second) continue;
    expression += (expression.empty() ? "" : " AND ") + licence;
  }
  return expression;
}

}  // namespace

std::string EntriesJson(const Glossary& glossary, uint32_t checksum) {
  std::array<char, 9> hex{};
  std::snprintf(hex.data(), hex.size(), "%08x", checksum);
  std::set<std::string_view> ids;
  for (const Entry& entry : glossary.entries) ids.insert(entry.id);
  std::vector<std::string> entries;
  for (const Entry* entry : CompiledOrder(glossary)) entries.push_back(EntryJson(*entry, ids));
  ObjectWriter out;
  out.AddJson("version", "1");
  out.Add("language", glossary.language);
  out.Add("licence", Licence(glossary));
  out.Add("terms", hex.data());
  out.AddJson("entries", JsonList(entries));
  return out.Close();
}

}  // namespace explainer
