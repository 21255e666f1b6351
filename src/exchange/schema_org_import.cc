// schema.org's DefinedTermSet into a glossary. docs/exchange-rdf.md says what becomes of what.
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "exchange/best_texts.h"
#include "exchange/exchange.h"
#include "exchange/html_scripts.h"
#include "exchange/imported_entries.h"
#include "exchange/json_document.h"
#include "exchange/licences.h"
#include "exchange/named_losses.h"
#include "exchange/place.h"
#include "exchange/prose.h"
#include "exchange/schema_org_nodes.h"
#include "glossary/json_reader.h"

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
      : nodes_(nodes), file_(options.file), losses_(losses), topics_(glossary_.topics) {
    glossary_.language = options.language.empty() ? Language() : options.language;
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
  template <typename Function>
  void ForEachTextOf(const SchemaObject& object, const char* name, Function function) const {
    const Json* value = object.Find(name);
    if (value != nullptr) ForEachText(*value, nodes_.names(), function);
  }

  LanguageFit Fit(const JsonText& text) const {
    return FitOf(text.language.empty() ? nodes_.names().language() : text.language,
                 glossary_.language);
  }

  // The languages of `inLanguage`: tags, or objects of class Language, whose alternateName is one.
  std::vector<std::string> LanguagesOf(const SchemaObject& object) const {
    std::vector<std::string> tags;
    const Json* value = object.Find("inLanguage");
    if (value == nullptr) return tags;
    ForEachValue(*value, [&](const Json& item) {
      const SchemaObject language(item, nodes_.names());
      const Json* tag = language.Find("alternateName");
      if (tag == nullptr) tag = &item;
      ForEachText(*tag, nodes_.names(), [&](const JsonText& text) { tags.push_back(text.text); });
    });
    return tags;
  }

  // What the sets say, else what the names say, else the context.
  std::string Language() const {
    LanguageCount sets;
    for (const SchemaObject& set : nodes_.sets()) {
      const std::vector<std::string> tags = LanguagesOf(set);
      if (tags.size() == 1) sets.Add(tags[0]);
    }
    if (!sets.most().empty()) return sets.most();
    LanguageCount names;
    for (const TermNode& term : nodes_.terms()) {
      ForEachTextOf(term.object, "name", [&](const JsonText& text) { names.Add(text.language); });
    }
    return names.most().empty() ? nodes_.names().language() : names.most();
  }

  // Does it say that all of it is in another language?
  bool IsForeign(const SchemaObject* object) const {
    if (object == nullptr) return false;
    const std::vector<std::string> tags = LanguagesOf(*object);
    return tags.size() == 1 && FitOf(tags[0], glossary_.language) == LanguageFit::kOther;
  }

  void ReadTerm(const TermNode& term) {
    const SchemaObject& object = term.object;
    Entry entry;
    entry.level = kNoLevel;
    entry.file = file_;
    BestTexts names;
    BestTexts descriptions;
    LabelList labels(entry);
    if (!term.bare_name.empty()) names.Add(LanguageFit::kUntagged, Clean(term.bare_name));
    AddTexts(object, "name", names);
    for (const std::string& name : names.all()) labels.Add(name);
    ForEachTextOf(object, "alternateName", [&](const JsonText& text) {
      if (Fit(text) != LanguageFit::kOther) labels.Add(Clean(text.text));
    });
    const SchemaObject* set = SetOf(term);
    if (entry.labels.empty()) {
      losses_.Add("terms without a name in '" + glossary_.language + "'", object.Address());
      return;
    }
    if (IsForeign(&object) || IsForeign(set)) {
      losses_.Add("terms in another language than '" + glossary_.language + "'", entry.term);
      return;
    }

    for (const char* name : {"description", "disambiguatingDescription"}) {
      BestTexts texts;
      ForEachTextOf(object, name, [&](const JsonText& text) { texts.Add(Fit(text), text.text); });
      for (const std::string& text : texts.all()) AddDescription(text, entry);
    }
    // The code of the term comes before what else may identify it.
    for (const char* name : {"termCode", "codeValue", "identifier"}) {
      ForEachTextOf(object, name, [&](const JsonText& text) {
        Take(entry.id, IdOf(Prose(text.text)), name, entry);
      });
    }
    for (const auto& [name, value] : object.all()) ReadField(name, *value, entry);
    entry.topic = TopicOf(term, set);
    ids_.Add(glossary_.entries.size(), object.Address(), entry);
    glossary_.entries.push_back(std::move(entry));
  }

  static std::string Clean(const std::string& text) { return Prose(WithoutMarkup(text)); }

  void AddTexts(const SchemaObject& object, const char* name, BestTexts& texts) const {
    ForEachTextOf(object, name,
                  [&](const JsonText& text) { texts.Add(Fit(text), Clean(text.text)); });
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
        if (Fit(text) == LanguageFit::kOther) {
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
    } else if (name == "@type") {
      ForEachValue(value, [&](const Json& item) {
        if (!item.is_string() || !entry.kind.empty()) return;
        entry.kind = KindOf(nodes_.names().NameOf(item.get_ref<const std::string&>()));
      });
    } else if (name == "subjectOf" || name == "sameAs" || name == "citation" ||
               name == "isBasedOn") {
      ForEachValue(value, [&](const Json& item) { ReadSource(item, entry); });
    } else if (name == "dateModified" || name == "expires") {
      std::string& date = name == "expires" ? entry.expires : entry.reviewed;
      each([&](const JsonText& text) { Take(date, DateOf(text.text), name, entry); });
    } else if (name == "spatialCoverage") {
      each([&](const JsonText& text) {
        Take(entry.region, IsRegionCode(text.text) ? text.text : "", name, entry);
      });
    } else if (name != "@id" && name != "@context" && name != "inLanguage" &&
               name != "inDefinedTermSet" && name != "inCodeSet" && name != "termCode" &&
               name != "codeValue" && name != "identifier") {
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
      BestTexts titles;
      for (const char* name : {"name", "headline"}) {
        if (titles.all().empty()) AddTexts(page, name, titles);
      }
      if (!titles.all().empty()) source.title = titles.all()[0];
    }
    if (!IsSourceAddress(source.url)) {
      losses_.Add("sources without a https address", entry.term);
      return;
    }
    if (source.title.empty()) source.title = HostOf(source.url);
    entry.sources.push_back(std::move(source));
  }

  const Json* SetReference(const TermNode& term) const {
    const Json* value = term.object.Find("inDefinedTermSet");
    if (value == nullptr) value = term.object.Find("inCodeSet");
    if (value != nullptr && value->is_array()) return value->empty() ? nullptr : &(*value)[0];
    return value;
  }

  const SchemaObject* SetOf(const TermNode& term) const {
    if (term.set != nullptr) return term.set;
    const Json* value = SetReference(term);
    if (value == nullptr) return nullptr;
    if (value->is_string()) return nodes_.SetAt(value->get_ref<const std::string&>());
    return nodes_.SetAt(SchemaObject(*value, nodes_.names()).Address());
  }

  std::size_t TopicOf(const TermNode& term, const SchemaObject* set) {
    if (set != nullptr) {
      const auto [at, is_new] = topic_of_.try_emplace(set, 0);
      if (is_new) at->second = ReadSet(*set);
      return at->second;
    }
    const Json* value = SetReference(term);
    if (value == nullptr) {
      // Terms beside a set, and no other: they are in it.
      if (nodes_.sets().size() != 1) return topics_.Index("");
      return TopicOf({term.object, &nodes_.sets()[0]}, &nodes_.sets()[0]);
    }
    BestTexts titles;
    ForEachText(*value, nodes_.names(),
                [&](const JsonText& text) { titles.Add(Fit(text), Clean(text.text)); });
    if (!titles.all().empty()) return topics_.Index(titles.all()[0]);
    return topics_.Index(SchemaObject(*value, nodes_.names()).Address());
  }

  std::size_t ReadSet(const SchemaObject& set) {
    BestTexts titles;
    AddTexts(set, "name", titles);
    const std::string title = titles.all().empty() ? set.Address() : titles.all()[0];
    const std::size_t topic = topics_.Index(title);
    for (const auto& [name, value] : set.all()) {
      if (name == "keywords") {
        ReadKeywords(*value, topic);
      } else if (name == "license") {
        ReadLicences(*value);
      } else if (name[0] != '@' && name != "name" && name != "inLanguage" &&
                 name != "hasDefinedTerm" && name != "hasCategoryCode" && name != "hasPart") {
        losses_.Add(name + " of the set", title);
      }
    }
    return topic;
  }

  // "a, b" is a list in one string; an item of a list may have commas.
  void ReadKeywords(const Json& value, std::size_t topic) {
    if (!value.is_string()) {
      ForEachText(value, nodes_.names(), [&](const JsonText& text) {
        if (Fit(text) != LanguageFit::kOther) topics_.AddWord(topic, Clean(text.text));
      });
      return;
    }
    std::string_view rest = value.get_ref<const std::string&>();
    while (!rest.empty()) {
      const std::size_t comma = rest.find(',');
      topics_.AddWord(topic, Prose(rest.substr(0, comma)));
      rest = comma == std::string_view::npos ? "" : rest.substr(comma + 1);
    }
  }

  void ReadLicences(const Json& value) {
    ForEachValue(value, [&](const Json& item) {
      std::string licence;
      if (item.is_string()) {
        licence = item.get_ref<const std::string&>();
      } else {
        const SchemaObject work(item, nodes_.names());
        licence = work.Address();
        if (licence.empty()) licence = TextOfValue(item, nodes_.names()).text;
      }
      licence = LicenceOf(Prose(licence));
      if (!licence.empty() && seen_licences_.insert(licence).second) {
        glossary_.licences.push_back(std::move(licence));
      }
    });
  }

  const SchemaOrgNodes& nodes_;
  std::string file_;
  NamedLosses losses_;
  Glossary glossary_;
  TopicList topics_;
  AddressIds ids_;
  std::unordered_map<const SchemaObject*, std::size_t> topic_of_;
  std::unordered_set<std::string> seen_licences_;
};

}  // namespace

Result<Glossary> ImportSchemaOrg(std::string_view document, const ImportOptions& options,
                                 Losses& losses) {
  const Result<std::string_view> text = TextOf(document, options.file);
  if (!text.ok()) return text.error();
  const std::size_t first = text->find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    return Error{ErrorCode::kInput, "is empty", options.file};
  }
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
