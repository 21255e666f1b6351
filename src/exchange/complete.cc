#include "exchange/complete.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "exchange/exchange.h"
#include "exchange/names.h"
#include "exchange/texts.h"
#include "glossary/values.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace explainer {
namespace {

constexpr int kUsualLevel = 2;

class Completing {
 public:
  Completing(Glossary& glossary, const CompleteOptions& options, Losses& filled)
      : glossary_(glossary), options_(options), filled_(filled) {}

  void Run() {
    CompleteHead();
    for (Entry& entry : glossary_.entries) CompleteTexts(entry);
    NameEntries();
    ResolveSee();
    SortByTopic();
  }

 private:
  void CompleteHead() {
    if (glossary_.language.empty()) {
      glossary_.language = options_.language.empty() ? "en" : options_.language;
      filled_.Add("language '" + glossary_.language + "'", "the document");
    }
    if (glossary_.licences.empty() || glossary_.licences[0].empty()) {
      // SPDX's word for "nobody has said"
      const std::string licence = options_.licence.empty() ? "NOASSERTION" : options_.licence;
      glossary_.licences = {licence};
      filled_.Add("licence '" + licence + "'", "the document");
    }
  }

  void CompleteTexts(Entry& entry) {
    entry.term = OneLine(entry.term);
    CompleteLabels(entry);
    for (std::string* text : {&entry.expansion, &entry.short_text, &entry.more}) {
      *text = OneLine(*text);
    }
    for (auto* texts : {&entry.patterns, &entry.look_alikes, &entry.cues_for, &entry.cues_against,
                        &entry.explain, &entry.leave, &entry.see}) {
      Tidy(*texts);
    }
    for (Source& source : entry.sources) {
      source.title = OneLine(source.title);
      source.url = OneLine(source.url);
    }
    PartShort(entry);
    if (entry.kind.empty()) {
      entry.kind = "concept";
      filled_.Add("kind 'concept'", entry.term);
    }
    if (entry.level == kNoLevel) {
      entry.level = kUsualLevel;
      filled_.Add("level 2", entry.term);
    }
    if (entry.reviewed.empty()) {
      entry.reviewed = options_.today;
      filled_.Add("date of review " + options_.today, entry.term);
    }
  }

  // A label may stand there twice with other rules, as a noun and as a verb.
  void CompleteLabels(Entry& entry) {
    if (entry.labels.empty()) entry.labels.push_back({entry.term});
    entry.labels[0].text = entry.term;
    std::unordered_set<std::string> seen;
    std::vector<EntryLabel> kept;
    for (EntryLabel& label : entry.labels) {
      label.text = OneLine(label.text);
      std::string key = label.text;
      key += static_cast<char>(label.case_rule);
      key += static_cast<char>(label.inflection);
      const bool is_term = kept.empty();
      if (!seen.insert(std::move(key)).second && !is_term) continue;
      if (is_term || !label.text.empty()) kept.push_back(std::move(label));
    }
    entry.labels = std::move(kept);
  }

  void PartShort(Entry& entry) {
    if (entry.short_text.empty()) entry.short_text.swap(entry.more);
    std::string rest = TakeRest(entry.short_text);
    if (rest.empty()) return;
    if (!entry.more.empty()) rest += ' ' + entry.more;
    entry.more = std::move(rest);
    filled_.Add("'more', from a long explanation", entry.term);
  }

  // Ids that the document gives come first, so that no term takes one from its entry.
  void NameEntries() {
    std::vector<std::string> given;
    UniqueNames names;
    std::vector<Entry*> nameless;
    for (Entry& entry : glossary_.entries) {
      given.push_back(OneLine(entry.id));
      std::string id = LatinSlug(given.back(), characters_);
      // A slug is shorter than an id may be, and one that is right stays as it is.
      if (IsId(given.back())) id = given.back();
      if (id.empty()) {
        nameless.push_back(&entry);
        continue;
      }
      entry.id = names.Take(id);
      if (entry.id != given.back()) filled_.Add("another id than the document's", given.back());
    }
    for (Entry* entry : nameless) {
      std::string id = LatinSlug(entry->term, characters_);
      if (id.empty()) id = "term-" + std::to_string(entry - glossary_.entries.data() + 1);
      entry->id = names.Take(id);
      filled_.Add("id", entry->term);
    }
    // The first that bears a name keeps it; ids before terms, terms before other labels.
    for (std::size_t i = 0; i < given.size(); ++i) Name(given[i], glossary_.entries[i]);
    for (const Entry& entry : glossary_.entries) Name(entry.term, entry);
    for (const Entry& entry : glossary_.entries) {
      for (const EntryLabel& label : entry.labels) Name(label.text, entry);
    }
  }

  std::string Folded(std::string_view text) const {
    std::string out;
    for (uint32_t position = 0; position < text.size();) {
      char folded[Characters::kMaxFolded];
      out.append(folded, characters_.Fold(DecodeUtf8(text, position), folded));
    }
    return out;
  }

  void Name(const std::string& name, const Entry& entry) {
    if (name.empty()) return;
    exact_.emplace(name, &entry);
    folded_.emplace(Folded(name), &entry);
  }

  void ResolveSee() {
    for (Entry& entry : glossary_.entries) {
      for (std::string& other : entry.see) {
        const auto exact = exact_.find(other);
        if (exact != exact_.end()) {
          other = exact->second->id;
          continue;
        }
        const auto folded = folded_.find(Folded(other));
        if (folded != folded_.end()) other = folded->second->id;
      }
      Tidy(entry.see);  // two names may be of one entry
    }
  }

  void SortByTopic() {
    std::vector<Topic> topics;
    std::vector<std::size_t> place(glossary_.topics.size(), 0);
    std::unordered_map<std::string, std::size_t> by_title;
    const auto add = [&](const std::string& title) {
      const auto [found, is_new] = by_title.emplace(title, topics.size());
      if (is_new) topics.push_back({title, {}});
      return found->second;
    };
    const std::string usual = options_.topic.empty() ? "Imported terms" : options_.topic;
    std::vector<bool> used(glossary_.topics.size(), false);
    for (const Entry& entry : glossary_.entries) {
      if (entry.topic < used.size()) used[entry.topic] = true;
    }
    for (std::size_t i = 0; i < glossary_.topics.size(); ++i) {
      if (!used[i] && glossary_.topics[i].vocabulary.empty()) continue;
      const std::string title = OneLine(glossary_.topics[i].title);
      place[i] = add(title.empty() ? usual : title);
      for (std::string& word : glossary_.topics[i].vocabulary) {
        topics[place[i]].vocabulary.push_back(std::move(word));
      }
    }
    for (Entry& entry : glossary_.entries) {
      const bool has = entry.topic < place.size() && !glossary_.topics[entry.topic].title.empty();
      if (!has) filled_.Add("topic '" + usual + "'", entry.term);
      entry.topic = entry.topic < place.size() ? place[entry.topic] : add(usual);
    }
    for (Topic& topic : topics) Tidy(topic.vocabulary);
    glossary_.topics = std::move(topics);
    std::stable_sort(glossary_.entries.begin(), glossary_.entries.end(),
                     [](const Entry& a, const Entry& b) { return a.topic < b.topic; });
  }

  Glossary& glossary_;
  const CompleteOptions& options_;
  Losses& filled_;
  const Characters characters_;
  std::unordered_map<std::string, const Entry*> exact_;
  std::unordered_map<std::string, const Entry*> folded_;
};

}  // namespace

void Complete(Glossary& glossary, const CompleteOptions& options, Losses& filled) {
  Completing(glossary, options, filled).Run();
}

}  // namespace explainer
