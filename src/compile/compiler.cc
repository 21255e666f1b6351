#include "compile/compiler.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>

#include "base/checksum.h"
#include "compile/language.h"
#include "match/index.h"
#include "patterns/re2_patterns.h"
#include "terms/writer.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer {
namespace {

bool HasSmall(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

bool HasDigit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

// Two letters or more, all of them capitals.
bool IsAcronym(std::string_view label) {
  const auto capitals = std::count_if(label.begin(), label.end(), IsCapital);
  return capitals >= 2 && !HasSmall(label) && label.find(' ') == std::string_view::npos;
}

// White space as single spaces, dashes between words as hyphens.
std::string Normalise(std::string_view text) {
  std::string out;
  for (uint32_t i = 0; i < text.size();) {
    const char32_t c = DecodeUtf8(text, i);
    if (IsSpace(c)) {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else if (c == 0x2013) {
      out.push_back('-');
    } else {
      AppendUtf8(out, c);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class Compilation {
 public:
  Compilation(const Glossary& glossary, std::vector<Error>& errors)
      : glossary_(glossary), errors_(errors), language_(LanguageFor(glossary.language)) {
    content_.language = glossary.language;
    ParadigmIndex({});  // the first is: no other forms
  }

  void Run() {
    for (const Entry& entry : glossary_.entries) {
      if (!positions_.emplace(entry.id, positions_.size()).second) {
        Fail(entry, "id", "is also the id of another entry; ids are unique in a language");
      }
    }
    CollectCues();
    AddTopics();
    CountDefinitionWords();
    for (const Entry& entry : glossary_.entries) AddEntry(entry);
    CheckSharedForms();
  }

  const TermsContent& content() const { return content_; }

 private:
  void Fail(const Entry& entry, std::string field, std::string message) {
    errors_.push_back(
        {ErrorCode::kInput, std::move(message), entry.file, entry.id, std::move(field)});
  }

  uint8_t ParadigmIndex(const Paradigm& paradigm) {
    const auto found = std::find(content_.paradigms.begin(), content_.paradigms.end(), paradigm);
    if (found == content_.paradigms.end() && content_.paradigms.size() < kMaxParadigms) {
      content_.paradigms.push_back(paradigm);
      return static_cast<uint8_t>(content_.paradigms.size() - 1);
    }
    return static_cast<uint8_t>(
        found == content_.paradigms.end() ? 0 : found - content_.paradigms.begin());
  }

  // The form in which labels are compared, or nothing and a message in `problem`.
  std::string MatchedForm(std::string_view label, std::string& problem) const {
    std::string form;
    Word word;
    uint32_t position = 0;
    std::size_t words = 0;
    while (ReadWord(characters_, label, position, word)) {
      if (words++ > 0) {
        const Joint joint = ReadJoint(label, position, word.begin);
        if (joint == kBreak) {
          problem = "has punctuation between its words that no text would match: '" +
                    std::string(label) + "'";
        }
        form += joint == kSpaceJoint || joint == kHyphenJoint ? "\x01" : std::to_string(joint);
      }
      if (!word.key.fits()) {
        problem = "has a word of more than 63 bytes";
        break;
      }
      form += word.key.view();
      position = word.end;
    }
    if (words == 0) problem = "'" + std::string(label) + "' has no letter or digit";
    if (words > kMaxLabelWords || label.size() > kMaxLabelBytes) problem = "is too long";
    return form;
  }

  uint8_t RulesOf(const EntryLabel& label, const std::string& text) const {
    uint8_t rules = 0;
    if (IsAcronym(text)) rules |= kAcronymLabel;
    if (label.inflection == Inflection::kVerb) rules |= kVerbLabel;
    if (label.case_rule == CaseRule::kFold) rules |= kAnyCase;
    if (label.case_rule == CaseRule::kExact) rules |= kExactCase;
    if (language_.HasTightHyphen(text)) rules |= kTightHyphen;
    if (label.case_rule == CaseRule::kFold || !IsAcronym(text)) return rules;
    std::string lower;
    for (const char c : text) {
      if (c != '.') lower.push_back(static_cast<char>(c | 0x20));
    }
    const bool ordinary = language_.IsOrdinaryWord(lower);
    if (ordinary) rules |= kOrdinaryWord;
    // "Nato", "Covid-19", "Cop30", but not "Fbi"; by rule "initial", any.
    const bool plain =
        text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-+0123456789") == std::string::npos;
    const bool spoken = std::count_if(text.begin(), text.end(), IsCapital) >= 4 || HasDigit(text);
    const bool by_look = label.case_rule == CaseRule::kAuto && plain && spoken && !ordinary;
    if (by_look || label.case_rule == CaseRule::kInitial) rules |= kSentenceCase;
    return rules;
  }

  // By its look: names are not inflected, common words and acronyms are.
  static bool IsInflectedNoun(const EntryLabel& label, const std::string& text) {
    if (label.inflection != Inflection::kAuto) return label.inflection == Inflection::kNoun;
    const std::size_t space = text.find_last_of(" -");
    const std::string last = space == std::string::npos ? text : text.substr(space + 1);
    return !last.empty() && (!IsCapital(last[0]) || IsAcronym(last));
  }

  void AddLabel(const Entry& entry, const std::string& field, const EntryLabel& label,
                TermsContent::Entry& out) {
    std::string problem;
    TermsContent::Label compiled;
    compiled.text = Normalise(label.text);
    const std::string form = MatchedForm(compiled.text, problem);
    if (!problem.empty()) {
      Fail(entry, field, problem);
      return;
    }
    compiled.rules = RulesOf(label, compiled.text);
    std::vector<std::string> inner;
    if (label.inflection == Inflection::kVerb) {
      compiled.paradigm = ParadigmIndex(language_.VerbForms(compiled.text));
    } else if (IsInflectedNoun(label, compiled.text)) {
      compiled.paradigm = ParadigmIndex(language_.Plural(compiled.text));
      inner = language_.InnerPlurals(compiled.text);
    }
    std::vector<std::size_t>& owners = owners_[form];
    const std::size_t index = content_.entries.size();
    if (owners.empty() || owners.back() != index) owners.push_back(index);
    if (SaysNothingNew(form, compiled)) return;
    out.labels.push_back(compiled);
    for (std::string& text : inner) out.labels.push_back({std::move(text), compiled.rules, 0});
  }

  // Is another label of the entry found in the same places: "far right" where "far-right" is?
  bool SaysNothingNew(const std::string& form, const TermsContent::Label& label) {
    std::string look;
    for (uint32_t i = 0; i < label.text.size();) {
      const char32_t c = DecodeUtf8(label.text, i);
      if (c != ' ' && c != '-') look.push_back(IsUpper(c) ? 'A' : 'a');
    }
    if (label.rules & kTightHyphen) look = label.text;
    for (const uint8_t number : {label.rules, label.paradigm}) {
      look += '/' + std::to_string(number);
    }
    return !looks_.insert(form + '/' + look).second;
  }

  void CollectCues() {
    for (const Entry& entry : glossary_.entries) {
      for (const auto* list : {&entry.cues_for, &entry.cues_against}) {
        for (const std::string& cue : *list) cue_index_.emplace(Normalise(cue), 0);
      }
    }
    for (const Topic& topic : glossary_.topics) {
      for (const std::string& word : topic.vocabulary) cue_index_.emplace(Normalise(word), 0);
    }
    uint32_t index = 0;
    for (auto& [text, number] : cue_index_) {
      number = index++;
      const Paradigm forms = language_.Plural(text);
      content_.cues.push_back({text, kAnyCase, ParadigmIndex(forms)});
      std::string problem;
      cue_of_word_.emplace(MatchedForm(text, problem), number);
      std::string form;
      for (const Edit& edit : forms) {
        if (Inflect(text, edit, form)) cue_of_word_.emplace(MatchedForm(form, problem), number);
      }
    }
  }

  void AddTopics() {
    if (glossary_.topics.size() > kMaxTopics) {
      errors_.push_back({ErrorCode::kInput,
                         "there are more than 32 topics; give files of one field the same topic",
                         "", "", "topic"});
      return;
    }
    for (std::size_t i = 0; i < glossary_.topics.size(); ++i) {
      TermsContent::Topic topic;
      for (const Entry& entry : glossary_.entries) topic.entries += entry.topic == i;
      const Entry none;
      topic.words = CueNumbers(none, "vocabulary", glossary_.topics[i].vocabulary);
      content_.topics.push_back(std::move(topic));
    }
  }

  // The cues, of whatever entry, that stand in the definition: as numbers, ascending.
  std::set<uint32_t> CuesInDefinition(const Entry& entry) const {
    std::set<uint32_t> cues;
    const std::string text = entry.short_text + ' ' + entry.more;
    Word word;
    for (uint32_t position = 0; ReadWord(characters_, text, position, word); position = word.end) {
      if (!word.key.fits()) continue;
      const auto found = cue_of_word_.find(std::string(word.key.view()));
      if (found != cue_of_word_.end()) cues.insert(found->second);
    }
    return cues;
  }

  void CountDefinitionWords() {
    definitions_with_.resize(cue_index_.size());
    if (cue_index_.empty()) return;
    for (const Entry& entry : glossary_.entries) {
      for (const uint32_t cue : CuesInDefinition(entry)) ++definitions_with_[cue];
    }
  }

  // The words of its own definition tell of an entry, too (an extended Lesk measure, Banerjee and
  // Pedersen 2003): the rarest, and of those only what the glossary listens for anyway, so that
  // they cost no more words.
  std::vector<uint32_t> DefinitionWords(const Entry& entry, const TermsContent::Entry& compiled) {
    constexpr std::size_t kMost = 8;
    const std::size_t common = glossary_.entries.size() / 20 + 2;
    std::vector<uint32_t> words;
    for (const uint32_t cue : CuesInDefinition(entry)) {
      const auto has = [cue](const std::vector<uint32_t>& cues) {
        return std::binary_search(cues.begin(), cues.end(), cue);
      };
      const std::string& text = content_.cues[cue].text;
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

  std::vector<uint32_t> CueNumbers(const Entry& entry, const char* field,
                                   const std::vector<std::string>& cues) {
    std::vector<uint32_t> numbers;
    for (const std::string& cue : cues) {
      std::string problem;
      MatchedForm(Normalise(cue), problem);
      if (!problem.empty()) Fail(entry, field, problem);
      numbers.push_back(cue_index_.at(Normalise(cue)));
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
  }

  // A look-alike that ends in a label of its entry is inflected as that is: "storm runoffs".
  static TermsContent::Label LookAlike(std::string phrase,
                                       const std::vector<TermsContent::Label>& labels) {
    uint8_t paradigm = 0;
    for (const TermsContent::Label& label : labels) {
      if (label.text.size() >= phrase.size()) continue;
      const std::size_t start = phrase.size() - label.text.size();
      if (phrase.compare(start, std::string::npos, label.text) == 0 && phrase[start - 1] == ' ') {
        paradigm = label.paradigm;
        break;
      }
    }
    return {std::move(phrase), 0, paradigm};
  }

  void AddEntry(const Entry& entry) {
    TermsContent::Entry out;
    out.id = entry.id;
    out.level = static_cast<uint8_t>(entry.level);
    looks_.clear();
    for (std::size_t i = 0; i < entry.labels.size(); ++i) {
      const std::string field = i == 0 ? "term" : "also[" + std::to_string(i - 1) + "]";
      AddLabel(entry, field, entry.labels[i], out);
    }
    for (const std::string& phrase : entry.look_alikes) {
      std::string problem;
      MatchedForm(Normalise(phrase), problem);
      if (!problem.empty()) Fail(entry, "not", problem);
      out.look_alikes.push_back(LookAlike(Normalise(phrase), out.labels));
    }
    for (const std::string& pattern : entry.patterns) {
      const std::string problem = PatternProblem(pattern);
      if (!problem.empty()) Fail(entry, "patterns", "'" + pattern + "' " + problem);
      out.patterns.push_back(pattern);
    }
    out.cues_for = CueNumbers(entry, "cues.for", entry.cues_for);
    out.cues_against = CueNumbers(entry, "cues.against", entry.cues_against);
    if (!out.cues_for.empty()) out.definition = DefinitionWords(entry, out);
    content_.entries.push_back(std::move(out));
  }

  void CheckSharedForms() {
    for (const Entry& entry : glossary_.entries) {
      for (const EntryLabel& label : entry.labels) {
        std::string problem;
        const auto found = owners_.find(MatchedForm(Normalise(label.text), problem));
        if (found == owners_.end() || found->second.size() < 2) continue;
        if (found->second.size() > kMaxSensesPerForm) {
          Fail(entry, "also", "'" + label.text + "' is a label of more than 16 entries");
        }
        if (!entry.cues_for.empty()) continue;
        for (const std::size_t other : found->second) {
          const Entry& sharer = glossary_.entries[other];
          if (sharer.id == entry.id) continue;
          Fail(entry, "cues.for",
               "the label '" + label.text + "' is also one of '" + sharer.id +
                   "'; add cues that speak for this sense, or remove the label from one of them");
        }
      }
    }
  }

  const Glossary& glossary_;
  std::vector<Error>& errors_;
  const Language& language_;
  const Characters characters_;
  TermsContent content_;
  std::unordered_map<std::string, std::size_t> positions_;            // id -> entry
  std::unordered_map<std::string, std::vector<std::size_t>> owners_;  // matched form -> entries
  std::set<std::string> looks_;  // of the labels of the entry at hand
  std::map<std::string, uint32_t> cue_index_;
  std::unordered_map<std::string, uint32_t> cue_of_word_;  // matched form, inflected too -> number
  std::vector<uint32_t> definitions_with_;  // of each cue: in how many definitions it stands
};

// Writes an object with its fields in the order in which they are added, which nlohmann::json does
// not keep; it writes the texts.
class ObjectWriter {
 public:
  void Add(const char* name, const std::string& text) {
    if (!text.empty()) AddJson(name, Quote(text));
  }
  void AddJson(const char* name, const std::string& json) {
    out_ += out_.empty() ? "{" : ",";
    out_ += Quote(name) + ":" + json;
  }
  std::string Close() const { return out_ + "}"; }

  static std::string Quote(const std::string& text) { return nlohmann::json(text).dump(); }

 private:
  std::string out_;
};

// The items, each already JSON, as a list.
std::string JsonList(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) out += (out.size() > 1 ? "," : "") + item;
  return out + "]";
}

std::string EntryJson(const Entry& entry, const std::set<std::string_view>& ids) {
  ObjectWriter out;
  out.Add("id", entry.id);
  out.Add("term", entry.term);
  out.Add("expansion", entry.expansion);
  out.Add("kind", entry.kind);
  out.Add("short", entry.short_text);
  out.Add("more", entry.more);
  std::vector<std::string> items;
  for (const std::string& id : entry.see) {
    // A part of a glossary can be compiled by itself; what is not in it cannot be opened.
    if (ids.count(id) > 0) items.push_back(ObjectWriter::Quote(id));
  }
  if (!items.empty()) out.AddJson("see", JsonList(items));
  items.clear();
  for (const Source& source : entry.sources) {
    ObjectWriter item;
    item.Add("title", source.title);
    item.Add("url", source.url);
    items.push_back(item.Close());
  }
  if (!items.empty()) out.AddJson("sources", JsonList(items));
  out.Add("reviewed", entry.reviewed);
  out.Add("expires", entry.expires);
  return out.Close();
}

// What popups show, in the order of the compiled entries; absent fields are left out.
std::string EntriesJson(const Glossary& glossary, uint32_t checksum) {
  std::array<char, 9> hex{};
  std::snprintf(hex.data(), hex.size(), "%08x", checksum);
  std::set<std::string_view> ids;
  for (const Entry& entry : glossary.entries) ids.insert(entry.id);
  std::vector<std::string> entries;
  for (const Entry& entry : glossary.entries) entries.push_back(EntryJson(entry, ids));
  ObjectWriter out;
  out.AddJson("version", "1");
  out.Add("language", glossary.language);
  out.Add("licence", glossary.licence);
  out.Add("terms", hex.data());
  out.AddJson("entries", JsonList(entries));
  return out.Close();
}

}  // namespace

Compiled Compile(const Glossary& glossary, std::vector<Error>& errors) {
  const std::size_t errors_before = errors.size();
  if (glossary.entries.empty() && errors.empty()) {
    errors.push_back({ErrorCode::kInput, "there are no entries to compile", "", "", ""});
  }
  Compilation compilation(glossary, errors);
  compilation.Run();
  Compiled compiled;
  if (errors.size() > errors_before) return compiled;
  compiled.terms = WriteTerms(compilation.content());
  for (const TermsContent::Entry& entry : compilation.content().entries) {
    compiled.labels += entry.labels.size();
  }
  const std::string_view bytes(compiled.terms.data(), compiled.terms.size());
  compiled.entries = EntriesJson(glossary, Xxh32(bytes.substr(kTermsHeaderSize)));
  return compiled;
}

}  // namespace explainer
