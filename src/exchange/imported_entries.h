// What importers of linked data do alike once the entries are read.
#ifndef EXPLAINER_EXCHANGE_IMPORTED_ENTRIES_H_
#define EXPLAINER_EXCHANGE_IMPORTED_ENTRIES_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exchange/prose.h"
#include "glossary/entry.h"

namespace explainer {

// Adds labels to an entry, each text once, the first as the term.
class LabelList {
 public:
  explicit LabelList(Entry& entry) : entry_(entry) {}
  void Add(const std::string& text) {
    if (text.empty() || !texts_.insert(text).second) return;
    if (entry_.labels.empty()) entry_.term = text;
    entry_.labels.push_back({text});
  }

 private:
  Entry& entry_;
  std::unordered_set<std::string> texts_;
};

// Gives entries the ids that their addresses end in ("http://example.org/terms#nato"), but none
// that several addresses end in: such an end ("#term") names no entry.
class AddressIds {
 public:
  // Of the entry at `index`, which may have an id of its own.
  void Add(std::size_t index, std::string_view address, const Entry& entry) {
    std::string id = IdOf(LastPart(address));
    if (id.empty()) return;
    ++times_[id];
    if (entry.id.empty()) ids_.emplace_back(index, std::move(id));
  }
  void Give(std::vector<Entry>& entries) const {
    for (const auto& [index, id] : ids_) {
      if (times_.at(id) == 1) entries[index].id = id;
    }
  }

 private:
  std::vector<std::pair<std::size_t, std::string>> ids_;
  std::unordered_map<std::string, std::size_t> times_;
};

// The topics of a glossary by title.
class TopicList {
 public:
  explicit TopicList(std::vector<Topic>& topics) : topics_(topics) {}
  std::size_t Index(const std::string& title) {
    const auto [at, is_new] = index_.try_emplace(title, topics_.size());
    if (is_new) topics_.push_back({title, {}});
    return at->second;
  }
  // A word of the vocabulary of a topic, once.
  void AddWord(std::size_t topic, const std::string& word) {
    if (!word.empty() && words_.insert(std::to_string(topic) + ' ' + word).second) {
      topics_[topic].vocabulary.push_back(word);
    }
  }

 private:
  std::vector<Topic>& topics_;
  std::unordered_map<std::string, std::size_t> index_;
  std::unordered_set<std::string> words_;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_IMPORTED_ENTRIES_H_
