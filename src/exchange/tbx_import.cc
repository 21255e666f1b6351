#include <pugixml.hpp>
#include <string>
#include <unordered_map>

#include "exchange/cell_text.h"
#include "exchange/exchange.h"
#include "exchange/languages.h"
#include "exchange/tbx_names.h"
#include "exchange/texts.h"

namespace explainer {
namespace {

constexpr std::string_view kIdMark = "c-";
constexpr std::string_view kLicence = "; licence: ";

// The id that the export made of ours; another document's stays as it is.
std::string IdOf(std::string_view id) {
  if (id.substr(0, 1) == "#") id.remove_prefix(1);
  if (id.substr(0, kIdMark.size()) == kIdMark) id.remove_prefix(kIdMark.size());
  return std::string(id);
}

bool IsGroup(const pugi::xml_node& node) {
  for (const char* name : {"descripGrp", "adminGrp", "termNoteGrp", "transacGrp", "termGrp"}) {
    if (IsElement(node, name)) return true;
  }
  return false;
}

bool IsDeprecated(std::string_view status) {
  return status == "deprecatedTerm" || status == "supersededTerm";
}

// A term of a language section with what is said of it.
struct Term {
  std::string text;
  std::string_view type;    // "acronym", "fullForm", ...
  std::string_view status;  // "preferredTerm", ...
};

class TbxImport {
 public:
  TbxImport(std::string_view document, const ImportOptions& options, Losses& losses)
      : document_(document),
        options_(options),
        losses_(losses),
        wanted_(LanguageTag(options.language)) {}

  Result<Glossary> Run() {
    pugi::xml_document xml;
    // Entities that a document declares are not expanded, and none is fetched.
    const pugi::xml_parse_result parsed =
        xml.load_buffer(document_.data(), document_.size(), pugi::parse_default);
    if (!parsed) return Refuse(parsed.offset, std::string("is not XML: ") + parsed.description());
    pugi::xml_node root = xml.document_element();
    if (!IsElement(root, "tbx") && !IsElement(root, "martif")) {
      return Refuse(root.offset_debug(), "is not TBX: its outermost element is <" +
                                             OneLine(root.name()) + ">, not <tbx> or <martif>");
    }
    pugi::xml_node text = Child(root, "text");
    pugi::xml_node body = Child(text, "body");
    if (!body) return Refuse(root.offset_debug(), "has no <body> in a <text>");
    own_ = LanguageTag(root.attribute("xml:lang").value());
    ReadHeader(root);
    for (const pugi::xml_node& node : body.children()) {
      if (IsElement(node, "conceptEntry") || IsElement(node, "termEntry")) ReadEntry(node);
    }
    return std::move(glossary_);
  }

 private:
  Error Refuse(std::ptrdiff_t offset, const std::string& what) const {
    return Error{ErrorCode::kInput, LineOf(document_, offset) + ": " + what, options_.file};
  }

  static pugi::xml_node Child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& child : node.children()) {
      if (IsElement(child, name)) return child;
    }
    return {};
  }

  void ReadHeader(const pugi::xml_node& root) {
    const std::string text =
        TextInside(Child(Child(Child(root, "tbxHeader"), "fileDesc"), "sourceDesc"));
    const std::size_t at = text.rfind(kLicence);
    if (at != text.npos) glossary_.licences = {text.substr(at + kLicence.size())};
  }

  // The section to read: the language that was asked for, else the document's own, else the first.
  pugi::xml_node ChooseLanguage(const pugi::xml_node& node, const std::string& where) {
    pugi::xml_node chosen;
    std::string chosen_tag;
    for (const pugi::xml_node& child : node.children()) {
      if (!IsElement(child, "langSec") && !IsElement(child, "langSet")) continue;
      std::string tag = LanguageTag(child.attribute("xml:lang").value());
      if (tag.empty()) tag = LanguageTag(child.attribute("lang").value());
      if (wanted_.empty()) wanted_ = own_.empty() ? tag : own_;
      if (!chosen && IsWanted(tag, wanted_)) {
        chosen = child;
        chosen_tag = tag;
      } else if (!tag.empty()) {
        losses_.Add("terms in '" + tag + "'", where);
      }
    }
    if (chosen && glossary_.language.empty()) glossary_.language = chosen_tag;
    return chosen;
  }

  void ReadEntry(const pugi::xml_node& node) {
    const std::string id = node.attribute("id").value();
    ++number_;
    where_ = id.empty() ? "entry " + std::to_string(number_) : OneLine(id);
    const pugi::xml_node language = ChooseLanguage(node, where_);
    if (!language) return;
    entry_ = Entry();
    entry_.id = IdOf(id);
    entry_.level = kNoLevel;
    topic_.clear();
    terms_.clear();
    ReadChildren(node);
    ReadChildren(language);
    for (const pugi::xml_node& child : language.children()) {
      if (IsElement(child, "termSec") || IsElement(child, "tig") || IsElement(child, "ntig")) {
        terms_.emplace_back();
        ReadChildren(child);
      }
    }
    TakeTerms();
    if (entry_.term.empty()) {
      losses_.Add("entries without a term", where_);
      return;
    }
    const auto [found, is_new] = topics_.emplace(topic_, glossary_.topics.size());
    if (is_new) glossary_.topics.push_back({topic_, {}});
    entry_.topic = found->second;
    glossary_.entries.push_back(std::move(entry_));
  }

  // What is said of the concept, its language or a term, in groups too. A group lies in no other
  // group but <termGrp>, so that depth is bounded.
  void ReadChildren(const pugi::xml_node& node, int depth = 0) {
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      if (IsGroup(child) && depth < 2) {
        ReadChildren(child, depth + 1);
      } else {
        ReadItem(child);
      }
    }
  }

  void ReadItem(const pugi::xml_node& node) {
    for (const char* section : {"langSec", "langSet", "termSec", "tig", "ntig"}) {
      if (IsElement(node, section)) return;
    }
    const std::string_view category = TbxCategory(node);
    std::string text = TextInside(node);
    if (category == "term" && IsElement(node, "term")) {
      if (!terms_.empty()) terms_.back().text = std::move(text);
    } else if (category == "termType") {
      if (!terms_.empty()) terms_.back().type = TypeOf(text);
    } else if (category == "administrativeStatus" || category == "normativeAuthorization") {
      if (!terms_.empty()) terms_.back().status = StatusOf(text);
    } else if (category == "definition") {
      Append(entry_.short_text.empty() ? entry_.short_text : entry_.more, text);
    } else if (category == "note" || category == "explanation") {
      Append(entry_.more, text);
    } else if (category == "subjectField") {
      if (topic_.empty()) topic_ = std::move(text);
    } else if (category == "context" || category == "sampleSentence") {
      entry_.explain.push_back(std::move(text));
    } else if (category == "geographicalUsage") {
      if (entry_.region.empty()) entry_.region = std::move(text);
    } else if (category == "crossReference" || category == "see") {
      const std::string target = IdOf(node.attribute("target").value());
      entry_.see.push_back(target.empty() ? text : target);
    } else if (category == "externalCrossReference" || category == "source" ||
               category == "xSource") {
      ReadSource(node, text);
    } else if (category == "date") {
      // The latest of its transactions.
      if (text.substr(0, 10) > entry_.reviewed) entry_.reviewed = text.substr(0, 10);
    } else if (category != "transactionType" && category != "responsibility" &&
               category != "transac") {
      losses_.Add("'" + OneLine(category) + "'", where_);
    }
  }

  void ReadSource(const pugi::xml_node& node, const std::string& text) {
    std::string url = node.attribute("target").value();
    if (url.empty() && text.find("://") != text.npos && text.find(' ') == text.npos) url = text;
    if (url.empty()) {
      losses_.Add("sources without address", where_);
      return;
    }
    Source source = SourceAt(url);
    if (!text.empty() && text != url) source.title = text;
    entry_.sources.push_back(std::move(source));
  }

  static std::string_view TypeOf(const std::string& text) {
    for (const std::string_view type : {"acronym", "abbreviation", "fullForm", "initialism"}) {
      if (text == type) return type;
    }
    return "";
  }

  static std::string_view StatusOf(const std::string& text) {
    for (const std::string_view status :
         {"preferredTerm", "admittedTerm", "deprecatedTerm", "supersededTerm"}) {
      if (PlainValue(text) == status) return status;
    }
    return "";
  }

  static void Append(std::string& out, const std::string& text) {
    if (!out.empty() && !text.empty()) out += ' ';
    out += text;
  }

  // The preferred term comes first, else the first that may still be used.
  void TakeTerms() {
    const Term* first = nullptr;
    for (const Term& term : terms_) {
      if (term.text.empty() || IsDeprecated(term.status)) continue;
      const bool preferred = term.status == "preferredTerm";
      if (first == nullptr || (preferred && first->status != "preferredTerm")) first = &term;
    }
    if (first == nullptr) return;
    entry_.term = first->text;
    entry_.labels = {{first->text}};
    const bool shortened = !first->type.empty() && first->type != "fullForm";
    for (const Term& term : terms_) {
      if (&term == first || term.text.empty()) continue;
      if (IsDeprecated(term.status)) {
        losses_.Add("terms not to be used any more", where_);
        continue;
      }
      const bool expands = shortened && term.type == "fullForm" && entry_.expansion.empty();
      if (expands) entry_.expansion = term.text;
      // Beside terms that have a status, a full form without one is the expansion only.
      if (!expands || !term.status.empty() || first->status.empty())
        entry_.labels.push_back({term.text});
    }
  }

  const std::string_view document_;
  const ImportOptions& options_;
  Losses& losses_;
  std::string wanted_;  // language; empty: not known yet
  std::string own_;     // language of the document
  Glossary glossary_;
  std::unordered_map<std::string, std::size_t> topics_;
  // Of the entry that is being read:
  std::size_t number_ = 0;  // from 1
  std::string where_;
  Entry entry_;
  std::string topic_;
  std::vector<Term> terms_;
};

}  // namespace

Result<Glossary> ImportTbx(std::string_view document, const ImportOptions& options,
                           Losses& losses) {
  return TbxImport(document, options, losses).Run();
}

}  // namespace explainer
