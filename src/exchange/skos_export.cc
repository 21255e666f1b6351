// A glossary as SKOS. docs/exchange.md says what becomes of what.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "exchange/engine_fields.h"
#include "exchange/exchange.h"
#include "exchange/licences.h"
#include "exchange/skos_vocabulary.h"
#include "exchange/topic_addresses.h"
#include "exchange/turtle_writer.h"

namespace explainer {
namespace {

// IRIs are relative to the document: whoever publishes it gives its concepts their addresses
// ("https://paper.example/glossary.ttl#nato"), and an @base line in front gives them any other. A
// name of our own making (urn:...) could not be looked up, and would have to be replaced
// throughout.
constexpr const char* kScheme = "";

std::string ConceptIri(const std::string& id) { return "#" + id; }

class SkosExport {
 public:
  SkosExport(const Glossary& glossary, Losses& losses)
      : glossary_(glossary),
        losses_(losses),
        turtle_({{"dct", kDcTerms}, {"skos", kSkos}, {"xsd", kXsd}}) {}

  std::string Run() {
    for (const Entry& entry : glossary_.entries) ids_.insert(entry.id);
    for (const Removal& removal : glossary_.off) losses_.Add("off", removal.id);
    WriteScheme();
    WriteTopics();
    for (const Entry& entry : glossary_.entries) WriteConcept(entry);
    WriteSources();
    return turtle_.Finish();
  }

 private:
  void SayText(const char* predicate, const std::string& text) {
    turtle_.SayText(predicate, text, glossary_.language);
  }

  void WriteScheme() {
    turtle_.Begin(kScheme);
    turtle_.SayName("a", "skos:ConceptScheme");
    turtle_.SayText("dct:language", glossary_.language);
    for (const std::string& licence : glossary_.licences) {
      if (const std::string address = LicenceAddress(licence); !address.empty()) {
        turtle_.SayIri("dct:license", address);
      } else {
        turtle_.SayText("dct:license", licence);
      }
    }
  }

  // Topics are collections of one scheme, not schemes: browsers of thesauri show collections as
  // groups, and entries of one topic refer to those of another, which schemes are not made for.
  void WriteTopics() {
    std::vector<std::vector<const Entry*>> members(glossary_.topics.size());
    for (const Entry& entry : glossary_.entries) {
      if (entry.topic < members.size()) members[entry.topic].push_back(&entry);
    }
    const std::vector<std::string> addresses = TopicAddresses(glossary_);
    for (std::size_t i = 0; i < glossary_.topics.size(); ++i) {
      const Topic& topic = glossary_.topics[i];
      if (members[i].empty()) {
        losses_.Add("topics without entries", topic.title);
        continue;
      }
      turtle_.Begin(addresses[i]);
      turtle_.SayName("a", "skos:Collection");
      turtle_.SayIri("skos:inScheme", kScheme);
      SayText("skos:prefLabel", topic.title);
      for (const std::string& word : topic.vocabulary) SayText("dct:subject", word);
      for (const Entry* entry : members[i]) turtle_.SayIri("skos:member", ConceptIri(entry->id));
    }
  }

  void WriteConcept(const Entry& entry) {
    turtle_.Begin(ConceptIri(entry.id));
    turtle_.SayName("a", "skos:Concept");
    turtle_.SayIri("skos:inScheme", kScheme);
    turtle_.SayIri("skos:topConceptOf", kScheme);
    SayText("skos:prefLabel", entry.term);
    for (std::size_t i = 1; i < entry.labels.size(); ++i) {
      SayText("skos:altLabel", entry.labels[i].text);
    }
    SayText("dct:alternative", entry.expansion);
    turtle_.SayText("skos:notation", entry.id);
    SayText("skos:definition", entry.short_text);
    SayText("skos:note", entry.more);
    for (const std::string& example : entry.explain) SayText("skos:example", example);
    for (const std::string& id : entry.see) {
      if (ids_.contains(id)) {
        turtle_.SayIri("skos:related", ConceptIri(id));
      } else {
        losses_.Add("see, of entries that are not here", entry.id);
      }
    }
    for (const Source& source : entry.sources) SaySource(source);
    turtle_.SayText("dct:type", entry.kind);
    // ISO 3166-1 has a datatype of its own (https://www.dublincore.org/specifications/dublin-core/
    // dcmi-terms/#ISO3166), parts of countries have none.
    if (entry.region.size() == 2) {
      turtle_.SayTyped("dct:spatial", entry.region, "dct:ISO3166");
    } else {
      turtle_.SayText("dct:spatial", entry.region);
    }
    turtle_.SayTyped("dct:modified", entry.reviewed, "xsd:date");
    if (!entry.expires.empty()) {
      turtle_.SayTyped("dct:valid", "end=" + entry.expires + "; scheme=W3C-DTF", "dct:Period");
    }
    LoseEngineFields(entry, losses_);
  }

  // The page itself, where its address can be an IRI and all call it the same; else a node of its
  // own that names the address.
  void SaySource(const Source& source) {
    const auto [at, is_new] = titles_.try_emplace(source.url, source.title);
    if (is_new) urls_.push_back(source.url);
    if (TurtleWriter::IsWritable(source.url) && at->second == source.title) {
      turtle_.SayIri("dct:source", source.url);
    } else {
      blanks_.push_back(source);
      turtle_.SayBlank("dct:source", "source" + std::to_string(blanks_.size()));
    }
  }

  void WriteSources() {
    for (const std::string& url : urls_) {
      if (!TurtleWriter::IsWritable(url)) continue;
      turtle_.Begin(url);
      SayText("dct:title", titles_.at(url));
    }
    for (std::size_t i = 0; i < blanks_.size(); ++i) {
      turtle_.BeginBlank("source" + std::to_string(i + 1));
      SayText("dct:title", blanks_[i].title);
      turtle_.SayText("dct:identifier", blanks_[i].url);
    }
  }

  const Glossary& glossary_;
  Losses& losses_;
  TurtleWriter turtle_;
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, std::string> titles_;  // of each address, the first said
  std::vector<std::string> urls_;                        // in the order of first use
  std::vector<Source> blanks_;
};

}  // namespace

std::string ExportSkos(const Glossary& glossary, Losses& losses) {
  return SkosExport(glossary, losses).Run();
}

}  // namespace explainer
