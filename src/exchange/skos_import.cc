// SKOS into a glossary. docs/exchange.md says what becomes of what.
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "exchange/best_texts.h"
#include "exchange/document_text.h"
#include "exchange/exchange.h"
#include "exchange/imported_entries.h"
#include "exchange/licences.h"
#include "exchange/named_losses.h"
#include "exchange/prose.h"
#include "exchange/skos_graph.h"
#include "exchange/skos_topics.h"
#include "exchange/texts.h"
#include "glossary/values.h"

namespace explainer {
namespace {

// A document whose million concepts have one title of a megabyte would fill any memory.
constexpr std::size_t kMaxGrowth = 32;
constexpr std::size_t kFreeBytes = 1 << 20;

class SkosImport {
 public:
  SkosImport(const SkosGraph& skos, const ImportOptions& options, std::size_t document_size,
             Losses& losses)
      : skos_(skos),
        file_(options.file),
        losses_(losses),
        most_copied_(kFreeBytes + kMaxGrowth * document_size) {
    glossary_.language = options.language.empty() ? skos.Language() : options.language;
  }

  Result<Glossary> Run() {
    for (const NodeId concept_node : skos_.concepts()) {
      ReadConcept(concept_node);
      if (copied_ > most_copied_) return TooMuch();
    }
    if (glossary_.entries.empty()) return Nothing();
    ids_.Give(glossary_.entries);
    for (std::size_t i = 0; i < glossary_.entries.size(); ++i) {
      Link(i);
      if (copied_ > most_copied_) return TooMuch();
    }
    SkosTopics(skos_).Give(concept_of_, glossary_.language, glossary_, losses_);
    ReadLicences();
    return std::move(glossary_);
  }

 private:
  // What is said of a concept in several texts, until all of it is read.
  struct Texts {
    BestTexts labels;
    BestTexts names;
    BestTexts definitions;
    BestTexts notes;
    BestTexts examples;
    std::vector<std::string> further_labels;
    std::vector<std::string> expansions;
  };

  LanguageFit Fit(const RdfNode& literal) const {
    return FitOf(literal.language, glossary_.language);
  }

  void ReadConcept(NodeId concept_node) {
    Entry entry;
    entry.level = kNoLevel;
    entry.file = file_;
    Texts texts;
    bool deprecated = false;
    for (const Triple& triple : skos_.rdf().About(concept_node)) {
      const Property property = skos_.PropertyFor(triple.predicate);
      deprecated = deprecated ||
                   (property == Property::kDeprecated && skos_.node(triple.object).text != "false");
      ReadText(property, triple.object, texts);
    }
    LabelList labels(entry);
    for (const std::string& text : texts.labels.all()) labels.Add(text);
    if (entry.labels.empty() && !texts.names.all().empty()) labels.Add(texts.names.all()[0]);
    for (const std::string& text : texts.further_labels) labels.Add(text);
    for (const std::string& text : texts.expansions) {
      if (entry.expansion.empty()) {
        entry.expansion = text;
      } else {
        labels.Add(text);
      }
    }
    const std::string name = skos_.node(concept_node).text;
    if (deprecated || entry.labels.empty()) {
      losses_.Add(deprecated ? "deprecated concepts"
                             : "concepts without a label in '" + glossary_.language + "'",
                  name);
      return;
    }
    for (const std::string& text : texts.definitions.all()) {
      AppendSentence(entry.short_text.empty() ? entry.short_text : entry.more, text);
    }
    for (const std::string& text : texts.notes.all()) AppendSentence(entry.more, text);
    entry.explain = texts.examples.all();

    for (const Triple& triple : skos_.rdf().About(concept_node)) ReadField(triple, entry);
    ids_.Add(glossary_.entries.size(), name, entry);
    index_of_.emplace(concept_node, glossary_.entries.size());
    concept_of_.push_back(concept_node);
    glossary_.entries.push_back(std::move(entry));
  }

  void ReadText(Property property, NodeId object, Texts& texts) {
    skos_.ForEachText(object, [&](const RdfNode& literal) {
      const LanguageFit fit = Fit(literal);
      const bool serves = fit != LanguageFit::kOther;
      if (skos_.node(object).kind != NodeKind::kLiteral) copied_ += literal.text.size();
      switch (property) {
        case Property::kPrefLabel:
          texts.labels.Add(fit, TextOfLiteral(literal));
          if (serves) texts.further_labels.push_back(TextOfLiteral(literal));
          break;
        case Property::kAltLabel:
          if (serves) texts.further_labels.push_back(TextOfLiteral(literal));
          break;
        case Property::kExpansion:
          if (serves) texts.expansions.push_back(TextOfLiteral(literal));
          break;
        case Property::kName:
          texts.names.Add(fit, TextOfLiteral(literal));
          break;
        case Property::kDefinition:
          texts.definitions.Add(fit, TextOfLiteral(literal));
          break;
        case Property::kNote:
          texts.notes.Add(fit, TextOfLiteral(literal));
          break;
        case Property::kExample:
          texts.examples.Add(fit, TextOfLiteral(literal));
          break;
        default:
          break;
      }
    });
  }

  // What is no text. Links wait until all concepts are read.
  void ReadField(const Triple& triple, Entry& entry) {
    const RdfNode& object = skos_.node(triple.object);
    const std::string text = object.kind == NodeKind::kLiteral ? OneLine(object.text) : object.text;
    const auto take = [&](std::string& field, std::string value) {
      if (value.empty() || !field.empty()) {
        losses_.Add(ShortName(skos_.node(triple.predicate).text), entry.term);
      } else {
        field = std::move(value);
      }
    };
    switch (skos_.PropertyFor(triple.predicate)) {
      case Property::kNotation:
        return take(entry.id, IdOf(text));
      case Property::kModified:
        return take(entry.reviewed, DateOf(text));
      case Property::kValid:
        return take(entry.expires, EndOf(text));
      case Property::kKind: {
        const std::string kind(object.kind == NodeKind::kIri ? LastPart(text) : text);
        return take(entry.kind, IsKind(kind) ? kind : "");
      }
      case Property::kRegion: {
        const std::string region(object.kind == NodeKind::kIri ? LastPart(text) : text);
        return take(entry.region, IsRegion(region) ? region : "");
      }
      case Property::kOther:
      case Property::kIdentifier:
      case Property::kSubject:
      case Property::kLicence:
        losses_.Add(ShortName(skos_.node(triple.predicate).text), entry.term);
        return;
      case Property::kPrefLabel:
      case Property::kAltLabel:
      case Property::kExpansion:
      case Property::kDefinition:
      case Property::kNote:
      case Property::kExample:
        skos_.ForEachText(triple.object, [&](const RdfNode& literal) {
          if (Fit(literal) == LanguageFit::kOther) {
            losses_.Add("labels and texts in '" + literal.language + "'", entry.term);
          }
        });
        return;
      default:
        return;
    }
  }

  // When a validity ends: a date, the end of an interval of ISO 8601 ("2024-01-01/2026-12-31"), or
  // of a period as DCMI writes it ("end=2026-12-31; scheme=W3C-DTF",
  // https://www.dublincore.org/specifications/dublin-core/dcmi-period/).
  static std::string EndOf(const std::string& text) {
    if (const std::size_t at = text.find("end="); at != std::string::npos) {
      return DateOf(std::string_view(text).substr(at + 4));
    }
    const std::size_t slash = text.find('/');
    return DateOf(std::string_view(text).substr(slash == std::string::npos ? 0 : slash + 1));
  }

  void Link(std::size_t index) {
    Entry& entry = glossary_.entries[index];
    std::unordered_set<std::string> seen;  // ids and terms, then addresses
    for (const Triple& triple : skos_.rdf().About(concept_of_[index])) {
      const Property property = skos_.PropertyFor(triple.predicate);
      if (property != Property::kSee && property != Property::kSource) continue;
      if (const auto at = index_of_.find(triple.object); at != index_of_.end()) {
        const Entry& other = glossary_.entries[at->second];
        const std::string& name = other.id.empty() ? other.term : other.id;
        copied_ += name.size();
        if (at->second != index && seen.insert(name).second) entry.see.push_back(name);
      } else if (property == Property::kSee) {
        losses_.Add("links to concepts that are not here", entry.term);
      } else if (const Source& source = SourceOf(triple.object); source.url.empty()) {
        losses_.Add("sources without a https address", entry.term);
      } else if (seen.insert(source.url).second) {
        copied_ += source.title.size();
        entry.sources.push_back(source);
      }
    }
  }

  // Without address if none that begins with https is said.
  const Source& SourceOf(NodeId object) {
    const auto [at, is_new] = sources_.try_emplace(object);
    Source& source = at->second;
    if (!is_new) return source;
    std::string url = skos_.node(object).text;
    if (skos_.node(object).kind == NodeKind::kBlank) {
      url.clear();
      const auto take = [&](NodeId address) {
        if (url.empty()) url = skos_.node(address).text;
      };
      skos_.ForEach(object, Property::kIdentifier, take);
      skos_.ForEach(object, Property::kSource, take);
    }
    if (!IsSourceAddress(url)) return source;
    source.url = url;
    source.title =
        skos_.BestText(object, {Property::kName, Property::kPrefLabel}, glossary_.language);
    if (source.title.empty()) source.title = HostOf(url);
    return source;
  }

  void ReadLicences() {
    std::unordered_set<std::string> seen;
    for (const NodeId scheme : skos_.schemes()) {
      skos_.ForEach(scheme, Property::kLicence, [&](NodeId object) {
        std::string licence = LicenceOf(OneLine(skos_.node(object).text));
        if (!licence.empty() && seen.insert(licence).second) {
          glossary_.licences.push_back(std::move(licence));
        }
      });
    }
  }

  Error TooMuch() const {
    return Error{ErrorCode::kInput,
                 "refers to the same long texts so often that its glossary would be more than " +
                     std::to_string(kMaxGrowth) + " times as long as the document",
                 file_};
  }

  Error Nothing() const {
    const std::string language = skos_.Language();
    std::string message;
    if (skos_.concepts().empty()) {
      message = "has " + std::to_string(skos_.rdf().subjects().size()) +
                " described resources, but none is a skos:Concept with a skos:prefLabel";
    } else {
      message = "has " + std::to_string(skos_.concepts().size()) +
                " concepts, none with a label in '" + glossary_.language + "'";
      if (!language.empty()) message += "; most are in '" + language + "': ask for that language";
    }
    return Error{ErrorCode::kInput, message, file_};
  }

  const SkosGraph& skos_;
  std::string file_;
  NamedLosses losses_;
  std::size_t most_copied_;  // bytes
  std::size_t copied_ = 0;   // of texts that several entries may refer to
  Glossary glossary_;
  AddressIds ids_;
  std::vector<NodeId> concept_of_;                    // of each entry
  std::unordered_map<NodeId, std::size_t> index_of_;  // of each concept: its entry
  std::unordered_map<NodeId, Source> sources_;
};

}  // namespace

Result<Glossary> ImportSkos(std::string_view document, const ImportOptions& options,
                            Losses& losses) {
  const Result<std::string_view> text = TextOf(document, options.file);
  if (!text.ok()) return text.error();
  const std::size_t first = text->find_first_not_of(" \t\r\n");
  const std::string_view begin = text->substr(first);
  const char* other = nullptr;
  for (const std::string_view xml : {"<?xml", "<rdf:RDF", "<!DOCTYPE"}) {
    if (begin.substr(0, xml.size()) == xml) other = "XML";
  }
  // Turtle may begin with a blank node, [, but with nothing that JSON-LD has then.
  const std::size_t second = begin.find_first_not_of(" \t\r\n", 1);
  if (begin[0] == '{' ||
      (begin[0] == '[' && second != std::string_view::npos && begin[second] == '{')) {
    other = "JSON";
  }
  if (other != nullptr) {
    return Error{ErrorCode::kInput,
                 "is " + std::string(other) +
                     ", not Turtle; have the tool that wrote it save SKOS as Turtle (.ttl)",
                 options.file};
  }
  RdfGraph graph;
  if (const Status read = ReadTurtle(*text, options.file, graph); !read.ok()) return read.error();
  const SkosGraph skos(graph);
  return SkosImport(skos, options, text->size(), losses).Run();
}

}  // namespace explainer
