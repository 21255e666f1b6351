// ISO 30042:2019 in DCA style and the dialect TBX-Basic
// (https://ltac-global.github.io/TBX-Basic_dialect/).
#include <pugixml.hpp>
#include <string>

#include "exchange/engine_fields.h"
#include "exchange/exchange.h"

namespace explainer {
namespace {

class TbxExport {
 public:
  TbxExport(const Glossary& glossary, Losses& losses) : glossary_(glossary), losses_(losses) {}

  std::string Run() {
    pugi::xml_node declaration = document_.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node tbx = document_.append_child("tbx");
    tbx.append_attribute("type") = "TBX-Basic";
    tbx.append_attribute("style") = "dca";
    tbx.append_attribute("xml:lang") = glossary_.language.c_str();
    tbx.append_attribute("xmlns") = "urn:iso:std:iso:30042:ed-2";
    pugi::xml_node file = tbx.append_child("tbxHeader").append_child("fileDesc");
    Add(file.append_child("titleStmt"), "title", "", "Glossary");
    std::string source = "Article Explainer";
    if (!glossary_.licences.empty()) source += kLicence + glossary_.licences[0];
    Add(file.append_child("sourceDesc"), "p", "", source);
    pugi::xml_node body = tbx.append_child("text").append_child("body");
    for (const Topic& topic : glossary_.topics) {
      if (!topic.vocabulary.empty()) losses_.Add("vocabulary of topics", topic.title);
    }
    for (const Removal& removal : glossary_.off) losses_.Add("entries switched off", removal.id);
    for (const Entry& entry : glossary_.entries) AddEntry(body, entry);
    struct Writer : pugi::xml_writer {
      void write(const void* bytes, size_t size) override {
        text.append(static_cast<const char*>(bytes), size);
      }
      std::string text;
    } writer;
    document_.save(writer, "  ");
    return std::move(writer.text);
  }

 private:
  static constexpr const char* kLicence = "; licence: ";

  static pugi::xml_node Add(pugi::xml_node parent, const char* name, const char* type,
                            const std::string& text) {
    pugi::xml_node node = parent.append_child(name);
    if (*type != '\0') node.append_attribute("type") = type;
    node.append_child(pugi::node_pcdata).set_value(text.c_str());
    return node;
  }

  void AddEntry(pugi::xml_node body, const Entry& entry) {
    pugi::xml_node concept_entry = body.append_child("conceptEntry");
    // An xml:id may not begin with a digit, but the id of an entry may.
    concept_entry.append_attribute("id") = ("c-" + entry.id).c_str();
    Add(concept_entry, "descrip", "subjectField", glossary_.topics[entry.topic].title);
    for (const std::string& other : entry.see) {
      Add(concept_entry, "ref", "crossReference", other).append_attribute("target") =
          ("c-" + other).c_str();
    }
    for (const Source& source : entry.sources) {
      Add(concept_entry, "xref", "externalCrossReference", source.title)
          .append_attribute("target") = source.url.c_str();
    }
    if (!entry.reviewed.empty()) {
      pugi::xml_node group = concept_entry.append_child("transacGrp");
      Add(group, "transac", "transactionType", "modification");
      Add(group, "date", "", entry.reviewed);
    }
    pugi::xml_node language = concept_entry.append_child("langSec");
    language.append_attribute("xml:lang") = glossary_.language.c_str();
    Add(language, "descrip", "definition", entry.short_text);
    if (!entry.more.empty()) Add(language, "note", "", entry.more);
    AddTerms(language, entry);
    Drop(entry);
  }

  void AddTerms(pugi::xml_node language, const Entry& entry) {
    pugi::xml_node term = AddTerm(language, entry.term, "preferredTerm-admn-sts",
                                  entry.expansion.empty() ? "" : "acronym", entry);
    for (const std::string& example : entry.explain) Add(term, "descrip", "context", example);
    bool expanded = entry.expansion.empty();
    for (std::size_t i = 1; i < entry.labels.size(); ++i) {
      const std::string& text = entry.labels[i].text;
      const bool full = text == entry.expansion;
      AddTerm(language, text, "admittedTerm-admn-sts", full ? "fullForm" : "", entry);
      expanded = expanded || full;
    }
    if (!expanded) AddTerm(language, entry.expansion, "", "fullForm", entry);
  }

  pugi::xml_node AddTerm(pugi::xml_node language, const std::string& text, const char* status,
                         const char* type, const Entry& entry) {
    pugi::xml_node section = language.append_child("termSec");
    Add(section, "term", "", text);
    if (*type != '\0') Add(section, "termNote", "termType", type);
    if (*status != '\0') Add(section, "termNote", "administrativeStatus", status);
    if (!entry.region.empty()) Add(section, "termNote", "geographicalUsage", entry.region);
    return section;
  }

  void Drop(const Entry& entry) {
    LoseEngineFields(entry, losses_);
    if (!entry.kind.empty()) losses_.Add("kind", entry.id);
    if (!entry.expires.empty()) losses_.Add("expires", entry.id);
  }

  const Glossary& glossary_;
  Losses& losses_;
  pugi::xml_document document_;
};

}  // namespace

std::string ExportTbx(const Glossary& glossary, Losses& losses) {
  return TbxExport(glossary, losses).Run();
}

}  // namespace explainer
