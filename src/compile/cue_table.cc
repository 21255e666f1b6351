#include "compile/cue_table.h"

#include <algorithm>
#include <utility>

#include "compile/edits.h"
#include "compile/matched_form.h"
#include "text/words.h"

namespace explainer {

CueTable::CueTable(const Glossary& glossary, LabelForms& forms)
    : glossary_(glossary), forms_(forms) {
  for (const Entry& entry : glossary_.entries) {
    for (const auto* list : {&entry.cues_for, &entry.cues_against}) {
      for (const std::string& cue : *list) index_.try_emplace(Normalise(cue));
    }
  }
  for (const Topic& topic : glossary_.topics) {
    for (const std::string& word : topic.vocabulary) index_.try_emplace(Normalise(word));
  }
  for (const Region& region : glossary_.regions) {
    for (const std::string& word : region.words) index_.try_emplace(Normalise(word));
  }
  EntryLabel as_noun;
  as_noun.inflection = Inflection::kNoun;
  for (auto& [text, numbers] : index_) {
    const auto store = [this, &own = numbers](const std::string& cue, const Paradigm& endings) {
      for (TermsContent::Label& label : forms_.WithEndings(cue, kAnyCase, endings)) {
        const auto number = static_cast<uint32_t>(cues_.size());
        own.push_back(number);
        std::string problem;
        of_word_.emplace(forms_.MatchedForm(label.text, problem), number);
        for (const Edit& edit : forms_.paradigms()[label.paradigm]) {
          of_word_.emplace(forms_.MatchedForm(ApplyEdit(label.text, edit), problem), number);
        }
        cues_.push_back(std::move(label));
      }
    };
    const Forms inflected = forms_.FormsOf(as_noun, text);
    store(text, inflected.endings);
    for (const Forms::Inside& inside : inflected.inside) {
      if (index_.count(inside.text) == 0) store(inside.text, inside.endings);
    }
  }
  CountDefinitionWords();
}

std::vector<uint32_t> CueTable::Numbers(const std::vector<std::string>& cues,
                                        const std::function<void(std::string)>& fail) const {
  std::vector<uint32_t> numbers;
  for (const std::string& cue : cues) {
    std::string problem;
    forms_.MatchedForm(Normalise(cue), problem);
    if (!problem.empty()) fail(problem);
    const std::vector<uint32_t>& own = index_.at(Normalise(cue));
    numbers.insert(numbers.end(), own.begin(), own.end());
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::set<uint32_t> CueTable::CuesInDefinition(const Entry& entry) const {
  std::set<uint32_t> cues;
  const std::string text = entry.short_text + ' ' + entry.more;
  Word word;
  for (uint32_t position = 0; ReadWord(forms_.characters(), text, position, word);
       position = word.end) {
    if (!word.key.fits()) continue;
    const auto found = of_word_.find(std::string(word.key.view()));
    if (found != of_word_.end()) cues.insert(found->second);
  }
  return cues;
}

void CueTable::CountDefinitionWords() {
  definitions_with_.resize(cues_.size());
  if (cues_.empty()) return;
  for (const Entry& entry : glossary_.entries) {
    for (const uint32_t cue : CuesInDefinition(entry)) ++definitions_with_[cue];
  }
}

std::vector<uint32_t> CueTable::DefinitionWords(const Entry& entry,
                                                const TermsContent::Entry& compiled) const {
  constexpr std::size_t kMost = 4;
  const std::size_t common = glossary_.entries.size() / 20 + 2;
  std::vector<uint32_t> words;
  for (const uint32_t cue : CuesInDefinition(entry)) {
    const auto has = [cue](const std::vector<uint32_t>& cues) {
      return std::binary_search(cues.begin(), cues.end(), cue);
    };
    const std::string& text = cues_[cue].text;
    const bool in_label = std::any_of(compiled.labels.begin(), compiled.labels.end(),
                                      [&text](const TermsContent::Label& label) {
                                        return label.text.find(text) != std::string::npos;
                                      });
    if (definitions_with_[cue] <= common && !in_label && !has(compiled.cues_for) &&
        !has(compiled.cues_against)) {
      words.push_back(cue);
    }
  }
  std::stable_sort(words.begin(), words.end(), [this](uint32_t a, uint32_t b) {
    return definitions_with_[a] < definitions_with_[b];
  });
  words.resize(std::min(words.size(), kMost));
  std::sort(words.begin(), words.end());
  return words;
}

void CueTable::MoveTo(TermsContent& content) {
  std::vector<std::vector<uint32_t>*> lists;
  for (TermsContent::Entry& entry : content.entries) {
    lists.insert(lists.end(), {&entry.cues_for, &entry.cues_against, &entry.definition});
  }
  for (TermsContent::Topic& topic : content.topics) lists.push_back(&topic.words);
  for (TermsContent::Region& region : content.regions) lists.push_back(&region.words);
  std::vector<std::size_t> uses(cues_.size());
  for (const auto* list : lists) {
    for (const uint32_t cue : *list) ++uses[cue];
  }
  std::vector<uint32_t> order(uses.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&uses](uint32_t a, uint32_t b) { return uses[a] > uses[b]; });
  std::vector<uint32_t> numbers(order.size());
  std::vector<TermsContent::Label> cues;
  for (uint32_t i = 0; i < order.size(); ++i) {
    numbers[order[i]] = i;
    cues.push_back(std::move(cues_[order[i]]));
  }
  content.cues = std::move(cues);
  for (auto* list : lists) {
    for (uint32_t& cue : *list) cue = numbers[cue];
    std::sort(list->begin(), list->end());
  }
}

}  // namespace explainer
