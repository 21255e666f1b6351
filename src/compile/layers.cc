#include "compile/layers.h"

#include <algorithm>
#include <unordered_map>

#include "compile/matched_form.h"

namespace explainer {
namespace {

class Layers {
 public:
  Layers(Glossary& glossary, std::vector<Error>& errors) : glossary_(glossary), errors_(errors) {}

  std::vector<Overridden> Resolve() {
    gone_.resize(glossary_.entries.size());
    for (std::size_t i = 0; i < glossary_.entries.size(); ++i) {
      by_id_[glossary_.entries[i].id].push_back(i);
    }
    for (const Removal& removal : glossary_.off) Remove(removal);
    // Topics mix the layers, so the later ones are asked after the earlier ones, all of them.
    std::vector<std::size_t> order(glossary_.entries.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      return glossary_.entries[a].layer < glossary_.entries[b].layer;
    });
    for (const std::size_t i : order) {
      if (!gone_[i]) Override(i);
    }
    for (const std::size_t i : order) RemoveTaken(glossary_.entries[i]);
    std::vector<Entry> kept;
    for (std::size_t i = 0; i < gone_.size(); ++i) {
      if (!gone_[i]) kept.push_back(std::move(glossary_.entries[i]));
    }
    glossary_.entries = std::move(kept);
    return std::move(overridden_);
  }

 private:
  void Tell(const std::string& file, std::string message) {
    overridden_.push_back({file, std::move(message)});
  }

  void Remove(const Removal& removal) {
    bool found = false;
    for (const std::size_t i : by_id_[removal.id]) {
      const Entry& entry = glossary_.entries[i];
      if (entry.layer >= removal.layer) continue;
      found = true;
      if (gone_[i]) continue;
      gone_[i] = true;
      Tell(removal.file, "takes off '" + entry.id + "' of " + entry.file);
    }
    if (!found) {
      errors_.push_back({ErrorCode::kInput,
                         "'" + removal.id +
                             "' is the id of no entry in the glossaries before this one; correct "
                             "it or remove it",
                         removal.file, "", "off"});
    }
  }

  // Lets an entry replace what it overrides in the layers before, and take its labels.
  void Override(std::size_t index) {
    const Entry& entry = glossary_.entries[index];
    for (const std::size_t i : by_id_[entry.id]) Replace(i, entry);
    for (const EntryLabel& label : entry.labels) {
      std::string problem;
      std::vector<Owner>& owners =
          owners_[MatchedForm(characters_, Normalise(label.text), problem)];
      for (const Owner& owner : owners) Take(owner, entry);
    }
    for (std::size_t k = 0; k < entry.labels.size(); ++k) {
      std::string problem;
      owners_[MatchedForm(characters_, Normalise(entry.labels[k].text), problem)].push_back(
          {index, k});
    }
  }

  struct Owner {
    std::size_t entry = 0;
    std::size_t label = 0;  // 0 is the term
  };

  void Replace(std::size_t index, const Entry& by) {
    const Entry& entry = glossary_.entries[index];
    if (gone_[index] || entry.layer >= by.layer) return;
    gone_[index] = true;
    Tell(by.file, "'" + by.id + "' replaces '" + entry.id + "' of " + entry.file);
  }

  void Take(const Owner& owner, const Entry& by) {
    Entry& entry = glossary_.entries[owner.entry];
    if (gone_[owner.entry] || entry.layer >= by.layer) return;
    if (!entry.cues_for.empty() && !by.cues_for.empty()) return;
    if (owner.label == 0) {
      Replace(owner.entry, by);
      return;
    }
    // Emptied here, and removed when nothing counts the labels any more.
    std::string& text = entry.labels[owner.label].text;
    if (text.empty()) return;
    Tell(by.file,
         "'" + by.id + "' takes the label '" + text + "' from '" + entry.id + "' of " + entry.file);
    text.clear();
  }

  static void RemoveTaken(Entry& entry) {
    entry.labels.erase(std::remove_if(entry.labels.begin(), entry.labels.end(),
                                      [](const EntryLabel& label) { return label.text.empty(); }),
                       entry.labels.end());
  }

  Glossary& glossary_;
  std::vector<Error>& errors_;
  const Characters characters_;
  std::vector<bool> gone_;  // of each entry
  std::unordered_map<std::string, std::vector<std::size_t>> by_id_;
  std::unordered_map<std::string, std::vector<Owner>> owners_;  // of labels, by matched form
  std::vector<Overridden> overridden_;
};

}  // namespace

std::vector<Overridden> ResolveLayers(Glossary& glossary, std::vector<Error>& errors) {
  // A single layer is as it is.
  if (glossary.licences.size() < 2 && glossary.off.empty()) return {};
  return Layers(glossary, errors).Resolve();
}

}  // namespace explainer
