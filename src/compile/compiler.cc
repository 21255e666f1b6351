#include "compile/compiler.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "compile/edits.h"
#include "compile/entries_json.h"
#include "compile/language.h"
#include "compile/matched_form.h"
#include "compile/order.h"
#include "patterns/re2_patterns.h"
#include "terms/writer.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer {
namespace {

// How many forms the reader of compiled glossaries takes in a paradigm.
constexpr std::size_t kMaxFormsPerParadigm = kMaxSensesPerForm;

// Of "GB" in "GB-SCT".
constexpr std::size_t kCountryCode = 2;

bool HasSmall(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool HasDigit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

// Two letters or more, all of them capitals.
bool IsAcronym(std::string_view label) {
  const auto capitals = std::count_if(label.begin(), label.end(), IsCapital);
  return capitals >= 2 && !HasSmall(label) && label.find(' ') == std::string_view::npos;
}

class Compilation {
 public:
  Compilation(const Glossary& glossary, std::vector<Error>& errors)
      : glossary_(glossary),
        entries_(CompiledOrder(glossary)),
        errors_(errors),
        language_(LanguageFor(glossary.language)) {
    content_.language = glossary.language;
    ParadigmOf({});  // the first is: no other forms
  }

  void Run(const CompileProgress& progress) {
    for (const Entry& entry : glossary_.entries) {
      if (!positions_.emplace(entry.id, positions_.size()).second) {
        Fail(entry, "id", "is also the id of another entry; ids are unique in a language");
      }
    }
    CollectCues();
    AddTopics();
    AddRegions();
    CountDefinitionWords();
    CollectOwners();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      AddEntry(*entries_[i]);
      if (progress) progress(i + 1, entries_.size());
    }
    CheckSharedLabels();
    NumberCuesByUse();
  }

  // Every form that the engine will build from `terms` must be within its limits, so that what
  // compiles opens.
  void CheckForms(const Terms& terms) {
    // By hash, because every form of a glossary comes by: more than 16 different forms with one
    // hash do not happen.
    std::unordered_map<std::size_t, std::size_t> labels_of;
    labels_of.reserve(terms.label_count() * 2);
    const std::hash<std::string> hash;
    std::vector<std::size_t> seen;  // of one label
    std::string problem;
    for (uint32_t i = 0; i < terms.label_count(); ++i) {
      seen.clear();
      const std::string label(terms.LabelText(i));
      const auto check = [&](const std::string& form) {
        const std::size_t matched = hash(MatchedForm(form, problem));
        if (std::find(seen.begin(), seen.end(), matched) != seen.end()) return;
        seen.push_back(matched);
        if (++labels_of[matched] == kMaxSensesPerForm + 1) {
          problem = "is a label or a form of one more than " + std::to_string(kMaxSensesPerForm) +
                    " times in this and other entries; remove or merge some of them";
        } else if (!problem.empty()) {
          problem += R"(; say "inflect": "none")";
        }
        if (problem.empty()) return;
        const auto [entry, field] = OriginOf(terms, i);
        Fail(*entries_[entry], field, "'" + form + "' " + problem);
        problem.clear();
      };
      check(label);
      for (const Edit& edit : terms.ParadigmOf(i)) {
        check(ApplyEdit(label, edit));
      }
    }
  }

  const TermsContent& content() const { return content_; }

 private:
  void Fail(const Entry& entry, std::string field, std::string message) {
    errors_.push_back(
        {ErrorCode::kInput, std::move(message), entry.file, entry.id, std::move(field)});
  }

  // The paradigm of these endings, or nothing when the table is full.
  std::optional<uint8_t> ParadigmOf(const Paradigm& endings) {
    std::string key;
    for (const Edit& edit : endings)
      ((key += static_cast<char>(edit.strip)) += edit.append) += '\n';
    const auto found = paradigm_index_.find(key);
    if (found != paradigm_index_.end()) return found->second;
    if (content_.paradigms.size() >= kMaxParadigms) return std::nullopt;
    const auto next = static_cast<uint8_t>(content_.paradigms.size());
    content_.paradigms.push_back(endings);
    paradigm_index_.emplace(std::move(key), next);
    return next;
  }

  // The text as it is stored with its endings: one label with a paradigm, and further labels for
  // forms that find no room there, so that none is lost.
  std::vector<TermsContent::Label> WithEndings(const std::string& text, uint8_t rules,
                                               const Paradigm& endings) {
    const Paradigm forms = WithoutRepeats(text, endings);
    Paradigm edits;
    std::vector<TermsContent::Label> labels = {{text, rules, 0}};
    for (const Edit& form : forms) {
      // "go" and "went" have nothing in common.
      const bool fits = form.strip < text.size() && form.strip <= kMaxEditBytes &&
                        form.append.size() <= kMaxEditBytes && edits.size() < kMaxFormsPerParadigm;
      if (fits) {
        edits.push_back(form);
      } else {
        labels.push_back({ApplyEdit(text, form), rules, 0});
      }
    }
    const std::optional<uint8_t> paradigm = ParadigmOf(edits);
    labels[0].paradigm = paradigm.value_or(0);
    if (paradigm) return labels;
    for (const Edit& edit : edits) labels.push_back({ApplyEdit(text, edit), rules, 0});
    return labels;
  }

  std::string MatchedForm(std::string_view label, std::string& problem) const {
    return explainer::MatchedForm(characters_, label, problem);
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
  bool IsInflectedNoun(const EntryLabel& label, const std::string& text) const {
    if (label.inflection != Inflection::kAuto) return label.inflection == Inflection::kNoun;
    return IsAcronym(std::string(LastWord(text))) || !language_.IsName(text);
  }

  Forms InflectedForms(const EntryLabel& label, const std::string& text) const {
    if (label.inflection == Inflection::kVerb) return language_.VerbForms(text);
    return IsInflectedNoun(label, text) ? language_.NounForms(text) : Forms{};
  }

  // In all spellings of the language.
  Forms FormsOf(const EntryLabel& label, const std::string& text) const {
    Forms forms = InflectedForms(label, text);
    if (label.case_rule == CaseRule::kExact) return forms;
    const std::size_t last = text.size() - LastWord(text).size();
    for (std::string& variant : language_.SpellingVariants(text)) {
      Forms others = InflectedForms(label, variant);
      if (variant.compare(0, last, text, 0, last) == 0) {
        forms.endings.push_back(EditBetween(text, variant));
        for (const Edit& edit : others.endings) {
          forms.endings.push_back(EditBetween(text, ApplyEdit(variant, edit)));
        }
      } else {
        forms.inside.push_back({std::move(variant), std::move(others.endings)});
      }
      for (Forms::Inside& inside : others.inside) forms.inside.push_back(std::move(inside));
    }
    return forms;
  }

  void AddLabel(const Entry& entry, const std::string& field, const EntryLabel& label,
                TermsContent::Entry& out) {
    const std::string text = Normalise(label.text);
    std::string problem;
    const std::string form = MatchedForm(text, problem);
    if (!problem.empty()) {
      Fail(entry, field, problem);
      return;
    }
    const uint8_t rules = RulesOf(label, text);
    const Forms forms = FormsOf(label, text);
    StoreLabels(WithEndings(text, rules, forms.endings), field, out);
    for (const Forms::Inside& inside : forms.inside) {
      // Where it is a label itself, of this entry or another, it is not a form.
      if (owners_.count(MatchedForm(inside.text, problem)) > 0) continue;
      StoreLabels(WithEndings(inside.text, rules, inside.endings), field, out);
    }
  }

  // Leaves out what labels of the entry find already: "far right" where "far-right" is, "taxes"
  // where "tax" is.
  void StoreLabels(const std::vector<TermsContent::Label>& labels, const std::string& field,
                   TermsContent::Entry& out) {
    for (const TermsContent::Label& label : labels) {
      std::vector<std::string> looks = {LookOf(label.text, label.rules)};
      for (const Edit& edit : content_.paradigms[label.paradigm]) {
        looks.push_back(LookOf(ApplyEdit(label.text, edit), label.rules));
      }
      const bool known = std::all_of(looks.begin(), looks.end(), [this](const std::string& look) {
        return looks_.count(look) > 0;
      });
      // A label of two entries has to stay one in both, or it would be a mere form in one of them.
      std::string problem;
      const auto owners = owners_.find(MatchedForm(label.text, problem));
      const bool shared = owners != owners_.end() && owners->second.size() > 1;
      if (known && (!shared || labels_.count(looks[0]) > 0)) continue;
      labels_.insert(looks[0]);
      looks_.insert(looks.begin(), looks.end());
      out.labels.push_back(label);
      fields_.push_back(field);
    }
  }

  // The same for texts that are found in the same places.
  std::string LookOf(const std::string& text, uint8_t rules) const {
    std::string problem;
    std::string look = MatchedForm(text, problem) + '/' + std::to_string(rules) + '/';
    if (rules & kTightHyphen) return look + text;
    for (uint32_t i = 0; i < text.size();) {
      const char32_t c = DecodeUtf8(text, i);
      if (c != ' ' && c != '-') look.push_back(IsUpper(c) ? 'A' : 'a');
    }
    // "LGBTQ+": the marks behind the last word belong to it.
    if (!text.empty() && static_cast<uint8_t>(text.back()) < 0x80 && !IsAsciiWord(text.back())) {
      look += text;
    }
    return look;
  }

  // Which entries have the label as one of theirs, known before any is compiled.
  void CollectOwners() {
    for (std::size_t i = 0; i < glossary_.entries.size(); ++i) {
      for (const EntryLabel& label : glossary_.entries[i].labels) {
        std::string problem;
        const std::string form = MatchedForm(Normalise(label.text), problem);
        if (!problem.empty()) continue;
        std::vector<std::size_t>& owners = owners_[form];
        if (owners.empty() || owners.back() != i) owners.push_back(i);
      }
    }
  }

  void CollectCues() {
    for (const Entry& entry : glossary_.entries) {
      for (const auto* list : {&entry.cues_for, &entry.cues_against}) {
        for (const std::string& cue : *list) cue_index_.try_emplace(Normalise(cue));
      }
    }
    for (const Topic& topic : glossary_.topics) {
      for (const std::string& word : topic.vocabulary) cue_index_.try_emplace(Normalise(word));
    }
    for (const Region& region : glossary_.regions) {
      for (const std::string& word : region.words) cue_index_.try_emplace(Normalise(word));
    }
    EntryLabel as_noun;
    as_noun.inflection = Inflection::kNoun;
    for (auto& [text, numbers] : cue_index_) {
      const auto store = [this, &own = numbers](const std::string& cue, const Paradigm& endings) {
        for (TermsContent::Label& label : WithEndings(cue, kAnyCase, endings)) {
          const auto number = static_cast<uint32_t>(content_.cues.size());
          own.push_back(number);
          std::string problem;
          cue_of_word_.emplace(MatchedForm(label.text, problem), number);
          for (const Edit& edit : content_.paradigms[label.paradigm]) {
            cue_of_word_.emplace(MatchedForm(ApplyEdit(label.text, edit), problem), number);
          }
          content_.cues.push_back(std::move(label));
        }
      };
      const Forms forms = FormsOf(as_noun, text);
      store(text, forms.endings);
      for (const Forms::Inside& inside : forms.inside) {
        if (cue_index_.count(inside.text) == 0) store(inside.text, inside.endings);
      }
    }
  }

  void AddTopics() {
    if (glossary_.topics.size() > kMaxTopics) {
      errors_.push_back({ErrorCode::kInput,
                         "there are more than " + std::to_string(kMaxTopics) +
                             " topics; give files of one field the same topic",
                         "", "", "topic"});
      return;
    }
    for (std::size_t i = 0; i < glossary_.topics.size(); ++i) {
      TermsContent::Topic topic;
      for (const Entry& entry : glossary_.entries) {
        if (entry.topic == i) ++(HasCues(entry) ? topic.ambiguous : topic.plain);
      }
      const Entry none;
      topic.words = CueNumbers(none, "vocabulary", glossary_.topics[i].vocabulary);
      content_.topics.push_back(std::move(topic));
    }
  }

  // A word of Scotland is one of the United Kingdom, too.
  void AddRegions() {
    if (glossary_.regions.size() > kMaxRegions) {
      errors_.push_back({ErrorCode::kInput,
                         "there are words of more than " + std::to_string(kMaxRegions) +
                             " regions; remove those that fewest entries need",
                         "", "", "regions"});
      return;
    }
    for (const Region& region : glossary_.regions) region_index_.emplace(region.code, 0);
    for (auto& [code, index] : region_index_) {
      index = static_cast<uint8_t>(content_.regions.size() + 1);
      const auto whole = region_index_.find(code.substr(0, kCountryCode));
      const bool is_part = code.size() > kCountryCode && whole != region_index_.end();
      content_.regions.push_back({is_part ? whole->second : uint8_t{0}, {}});
    }
    const Entry none;
    for (const Region& region : glossary_.regions) {
      const uint8_t index = region_index_.at(region.code);
      const std::vector<uint32_t> words = CueNumbers(none, "regions", region.words);
      Unite(content_.regions[index - 1].words, words);
      const uint8_t whole = content_.regions[index - 1].whole;
      if (whole > 0) Unite(content_.regions[whole - 1].words, words);
    }
  }

  static void Unite(std::vector<uint32_t>& numbers, const std::vector<uint32_t>& others) {
    std::vector<uint32_t> united;
    std::set_union(numbers.begin(), numbers.end(), others.begin(), others.end(),
                   std::back_inserter(united));
    numbers = std::move(united);
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
    definitions_with_.resize(content_.cues.size());
    if (content_.cues.empty()) return;
    for (const Entry& entry : glossary_.entries) {
      for (const uint32_t cue : CuesInDefinition(entry)) ++definitions_with_[cue];
    }
  }

  // The words of its own definition tell of an entry, too (an extended Lesk measure, Banerjee and
  // Pedersen 2003): the rarest, and of those only what the glossary listens for anyway, so that
  // they cost no more words.
  std::vector<uint32_t> DefinitionWords(const Entry& entry, const TermsContent::Entry& compiled) {
    constexpr std::size_t kMost = 4;
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
      const std::vector<uint32_t>& own = cue_index_.at(Normalise(cue));
      numbers.insert(numbers.end(), own.begin(), own.end());
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
  }

  // A look-alike is inflected at its end as a noun is: "storm runoffs".
  TermsContent::Label LookAlike(const std::string& phrase) {
    const std::optional<uint8_t> paradigm = ParadigmOf(language_.NounForms(phrase).endings);
    return {phrase, 0, paradigm.value_or(0)};
  }

  // The more entries and topics use a cue, the smaller its number, so that lists of them are small
  // numbers: a tenth fewer bytes on the wire than in the order of the alphabet.
  void NumberCuesByUse() {
    std::vector<std::vector<uint32_t>*> lists;
    for (TermsContent::Entry& entry : content_.entries) {
      lists.insert(lists.end(), {&entry.cues_for, &entry.cues_against, &entry.definition});
    }
    for (TermsContent::Topic& topic : content_.topics) lists.push_back(&topic.words);
    for (TermsContent::Region& region : content_.regions) lists.push_back(&region.words);
    std::vector<std::size_t> uses(content_.cues.size());
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
      cues.push_back(std::move(content_.cues[order[i]]));
    }
    content_.cues = std::move(cues);
    for (auto* list : lists) {
      for (uint32_t& cue : *list) cue = numbers[cue];
      std::sort(list->begin(), list->end());
    }
  }

  void AddEntry(const Entry& entry) {
    TermsContent::Entry out;
    out.id = entry.id;
    out.level = static_cast<uint8_t>(entry.level);
    if (entry.share == Share::kMost) out.share = kMostShare;
    if (entry.share == Share::kFew) out.share = kFewShare;
    looks_.clear();
    labels_.clear();
    for (std::size_t i = 0; i < entry.labels.size(); ++i) {
      const std::string field = i == 0 ? "term" : "also[" + std::to_string(i - 1) + "]";
      AddLabel(entry, field, entry.labels[i], out);
    }
    for (const std::string& phrase : entry.look_alikes) {
      std::string problem;
      MatchedForm(Normalise(phrase), problem);
      if (!problem.empty()) Fail(entry, "not", problem);
      out.look_alikes.push_back(LookAlike(Normalise(phrase)));
    }
    for (const std::string& pattern : entry.patterns) {
      const std::string problem = PatternProblem(pattern);
      if (!problem.empty()) Fail(entry, "patterns", "'" + pattern + "' " + problem);
      out.patterns.push_back(pattern);
    }
    out.cues_for = CueNumbers(entry, "cues.for", entry.cues_for);
    out.cues_against = CueNumbers(entry, "cues.against", entry.cues_against);
    const auto region = region_index_.find(entry.region);
    if (region != region_index_.end()) out.region = region->second;
    if (!out.cues_for.empty()) out.definition = DefinitionWords(entry, out);
    content_.entries.push_back(std::move(out));
  }

  void CheckSharedLabels() {
    for (const Entry& entry : glossary_.entries) {
      if (!entry.cues_for.empty()) continue;
      for (const EntryLabel& label : entry.labels) {
        std::string problem;
        const auto found = owners_.find(MatchedForm(Normalise(label.text), problem));
        // Beyond the limit there is one message, by CheckForms, and not one for each pair.
        if (found == owners_.end() || found->second.size() > kMaxSensesPerForm) continue;
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

  // The entry and field that a label was compiled from.
  std::pair<std::size_t, std::string> OriginOf(const Terms& terms, uint32_t label) const {
    const std::size_t entry = terms.LabelEntry(label);
    if (label < terms.first_cue_label()) return {entry, fields_[label]};
    if (label >= terms.first_look_alike()) return {entry, "not"};
    const uint32_t cue = label - terms.first_cue_label();
    for (std::size_t i = 0; i < content_.entries.size(); ++i) {
      const TermsContent::Entry& user = content_.entries[i];
      if (std::binary_search(user.cues_for.begin(), user.cues_for.end(), cue)) {
        return {i, "cues.for"};
      }
      if (std::binary_search(user.cues_against.begin(), user.cues_against.end(), cue)) {
        return {i, "cues.against"};
      }
    }
    return {0, "cues"};
  }

  const Glossary& glossary_;
  const std::vector<const Entry*> entries_;  // as they are numbered
  std::vector<Error>& errors_;
  const Language& language_;
  const Characters characters_;
  TermsContent content_;
  std::unordered_map<std::string, std::size_t> positions_;            // id -> entry
  std::unordered_map<std::string, std::vector<std::size_t>> owners_;  // matched form -> entries
  std::vector<std::string> fields_;  // of the stored labels of all entries
  std::unordered_map<std::string, uint8_t> paradigm_index_;
  std::set<std::string> looks_;   // of the labels of the entry at hand and their forms
  std::set<std::string> labels_;  // of the labels alone
  std::map<std::string, std::vector<uint32_t>> cue_index_;  // cue -> its numbers
  std::map<std::string, uint8_t> region_index_;             // code -> number, from 1
  std::unordered_map<std::string, uint32_t> cue_of_word_;   // matched form, inflected too -> number
  std::vector<uint32_t> definitions_with_;  // of each cue: in how many definitions it stands
};

}  // namespace

Compiled Compile(const Glossary& glossary, std::vector<Error>& errors,
                 const CompileProgress& progress) {
  const std::size_t errors_before = errors.size();
  if (glossary.entries.empty() && errors.empty()) {
    errors.push_back({ErrorCode::kInput, "there are no entries to compile", "", "", ""});
  }
  Compilation compilation(glossary, errors);
  compilation.Run(progress);
  if (errors.size() > errors_before) return {};
  Compiled compiled;
  compiled.files = WriteTerms(compilation.content());
  const Result<Terms> terms = Terms::Open(compiled.files);
  if (terms.ok()) {
    compilation.CheckForms(*terms);
  } else {
    errors.push_back(terms.error());
  }
  if (errors.size() > errors_before) return {};
  for (const TermsContent::Entry& entry : compilation.content().entries) {
    compiled.labels += entry.labels.size();
  }
  compiled.entries = EntriesJson(glossary, terms->checksum());
  return compiled;
}

}  // namespace explainer
