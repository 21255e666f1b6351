// schema.org's DefinedTermSet into a glossary. docs/exchange.md says what becomes of what.
#include <string>

#include "exchange/best_texts.h"
#include "exchange/document_text.h"
#include "exchange/exchange.h"
#include "exchange/html_scripts.h"
#include "exchange/imported_entries.h"
#include "exchange/named_losses.h"
#include "exchange/prose.h"
#include "exchange/schema_org_nodes.h"
#include "exchange/schema_org_texts.h"
#include "exchange/schema_org_topics.h"
#include "exchange/texts.h"
#include "exchange/untrusted_json.h"
#include "glossary/values.h"

namespace explainer {
namespace {

using Json = nlohmann::json;

// Classes of schema.org that are kinds of ours.
constexpr struct {
  std::string_view name;
  std::string_view kind;
} kClasses[] = {{"Organization", "organisation"},
                {"GovernmentOrganization", "institution"},
                {"PoliticalParty", "party"},
                {"Legislation", "law"},
                {"Event", "event"},
                {"Place", "place"},
                {"MedicalCondition", "condition"},
                {"Substance", "substance"},
                {"DigitalDocument", "document"}};

std::string KindOf(const std::string& type) {
  const std::string name(LastPart(type));
  if (IsKind(name)) return name;
  for (const auto& [known, kind] : kClasses) {
    if (name == known) return std::string(kind);
  }
  return {};
}

class SchemaOrgImport {
 public:
  SchemaOrgImport(const SchemaOrgNodes& nodes, const ImportOptions& options, Losses& losses)
      : nodes_(nodes),
        texts_(nodes, options.language),
        file_(options.file),
        losses_(losses),
        topics_(nodes, texts_, glossary_, losses_) {
    glossary_.language = texts_.language();
  }

  Result<Glossary> Run() {
    for (const TermNode& term : nodes_.terms()) ReadTerm(term);
    if (!glossary_.entries.empty()) {
      ids_.Give(glossary_.entries);
      return std::move(glossary_);
    }
    std::string message = "has no DefinedTerm of schema.org with a name";
    if (!nodes_.terms().empty()) message += " in '" + glossary_.language + "'";
    if (const std::string types = nodes_.Types(); !types.empty()) {
      message += ", but " + types;
    }
    return Error{ErrorCode::kInput, message, file_};
  }

 private:
  void ReadTerm(const TermNode& term) {
    const SchemaObject& object = term.object;
    Entry entry;
    entry.level = kNoLevel;
    entry.file = file_;
    LabelList labels(entry);
    labels.Add(SchemaOrgTexts::Clean(term.bare_name));
    for (const std::string& name : texts_.BestOf(object, "name")) labels.Add(name);
    texts_.ForEachOf(object, "alternateName", [&](const JsonText& text) {
      if (texts_.Fit(text) != LanguageFit::kOther) labels.Add(SchemaOrgTexts::Clean(text.text));
    });
    if (entry.labels.empty()) {
      losses_.Add("terms without a name in '" + glossary_.language + "'", object.Address());
      return;
    }
    if (texts_.IsForeign(&object) || texts_.IsForeign(topics_.SetOf(term))) {
      losses_.Add("terms in another language than '" + glossary_.language + "'", entry.term);
      return;
    }

    for (const char* name : {"description", "disambiguatingDescription"}) {
      BestTexts texts;
      texts_.ForEachOf(object, name,
                       [&](const JsonText& text) { texts.Add(texts_.Fit(text), text.text); });
      for (const std::string& text : texts.all()) AddDescription(text, entry);
    }
    // The code of the term comes before what else may identify it.
    for (const char* name : {"termCode", "codeValue", "identifier"}) {
      texts_.ForEachOf(object, name, [&](const JsonText& text) {
        Take(entry.id, IdOf(OneLine(text.text)), name, entry);
      });
    }
    for (const auto& [name, value] : object.all()) ReadField(name, *value, entry);
    if (const Json* types = object.Find("@type"); types != nullptr && entry.kind.empty()) {
      ForEachValue(*types, [&](const Json& item) {
        if (!item.is_string() || !entry.kind.empty()) return;
        entry.kind = KindOf(nodes_.names().NameOf(item.get_ref<const std::string&>()));
      });
    }
    entry.topic = topics_.TopicOf(term);
    ids_.Add(glossary_.entries.size(), object.Address(), entry);
    glossary_.entries.push_back(std::move(entry));
  }

  static void AddDescription(const std::string& text, Entry& entry) {
    std::string first;
    std::string rest;
    SplitAtBlankLine(WithoutMarkup(text), first, rest);
    AppendSentence(entry.short_text.empty() ? entry.short_text : entry.more, first);
    AppendSentence(entry.more, rest);
  }

  void Take(std::string& field, std::string value, const std::string& name, const Entry& entry) {
    if (value.empty() || (!field.empty() && field != value)) {
      losses_.Add(name, entry.term);
    } else {
      field = std::move(value);
    }
  }

  void ReadField(const std::string& name, const Json& value, Entry& entry) {
    const auto each = [&](auto function) { ForEachText(value, nodes_.names(), function); };
    if (name == "name" || name == "alternateName" || name == "description" ||
        name == "disambiguatingDescription") {
      each([&](const JsonText& text) {
        if (texts_.Fit(text) == LanguageFit::kOther) {
          losses_.Add("names and texts in '" + text.language + "'", entry.term);
        }
      });
    } else if (name == "additionalType") {
      ForEachValue(value, [&](const Json& item) {
        const SchemaObject type(item, nodes_.names());
        Take(entry.kind,
             KindOf(item.is_string() ? item.get_ref<const std::string&>() : type.Address()), name,
             entry);
      });
    } else if (name == "subjectOf" || name == "sameAs" || name == "citation" ||
               name == "isBasedOn") {
      ForEachValue(value, [&](const Json& item) { ReadSource(item, entry); });
    } else if (name == "dateModified" || name == "expires") {
      std::string& date = name == "expires" ? entry.expires : entry.reviewed;
      each([&](const JsonText& text) { Take(date, DateOf(text.text), name, entry); });
    } else if (name == "spatialCoverage") {
      each([&](const JsonText& text) {
        Take(entry.region, IsRegion(text.text) ? text.text : "", name, entry);
      });
    } else if (name[0] != '@' && name != "inLanguage" && name != "inDefinedTermSet" &&
               name != "inCodeSet" && name != "termCode" && name != "codeValue" &&
               name != "identifier") {
      losses_.Add(name, entry.term);
    }
  }

  void ReadSource(const Json& item, Entry& entry) {
    Source source;
    if (item.is_string()) {
      source.url = item.get_ref<const std::string&>();
    } else {
      const SchemaObject page(item, nodes_.names());
      const Json* url = page.Find("url");
      source.url =
          url != nullptr && url->is_string() ? url->get_ref<const std::string&>() : page.Address();
      for (const char* name : {"name", "headline"}) {
        const std::vector<std::string> titles = texts_.BestOf(page, name);
        if (source.title.empty() && !titles.empty()) source.title = titles[0];
      }
    }
    if (!IsSourceAddress(source.url)) {
      losses_.Add("sources without a https address", entry.term);
      return;
    }
    if (source.title.empty()) source.title = HostOf(source.url);
    entry.sources.push_back(std::move(source));
  }

  const SchemaOrgNodes& nodes_;
  SchemaOrgTexts texts_;
  std::string file_;
  NamedLosses losses_;
  Glossary glossary_;
  SchemaOrgTopics topics_;
  AddressIds ids_;
};

}  // namespace

Result<Glossary> ImportSchemaOrg(std::string_view document, const ImportOptions& options,
                                 Losses& losses) {
  const Result<std::string_view> text = TextOf(document, options.file);
  if (!text.ok()) return text.error();
  const std::size_t first = text->find_first_not_of(" \t\r\n");
  std::vector<std::string_view> parts = {*text};
  if ((*text)[first] == '<') {
    parts = JsonLdScripts(*text);
    if (parts.empty()) {
      return Error{ErrorCode::kInput,
                   "is a page without <script type=\"application/ld+json\">, so without data that "
                   "could be imported",
                   options.file};
    }
  }
  std::vector<Json> documents;
  for (const std::string_view part : parts) {
    const auto begin = static_cast<std::size_t>(part.data() - text->data());
    Result<Json> json = ReadJson(*text, begin, part.size(), options.file);
    if (!json.ok()) return json.error();
    documents.push_back(std::move(*json));
  }
  SchemaOrgNodes nodes;
  for (const Json& json : documents) nodes.Read(json);
  nodes.Resolve();
  return SchemaOrgImport(nodes, options, losses).Run();
}

}  // namespace explainer
