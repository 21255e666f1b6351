#include "compile/compiler.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "compile/cue_table.h"
#include "compile/edits.h"
#include "compile/entries_json.h"
#include "compile/label_forms.h"
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

// Of "GB" in "GB-SCT".
constexpr std::size_t kCountryCode = 2;

class Compilation {
 public:
  Compilation(const Glossary& glossary, std::vector<Error>& errors)
      : glossary_(glossary),
        entries_(CompiledOrder(glossary)),
        errors_(errors),
        language_(LanguageFor(glossary.language)),
        forms_(language_),
        cues_(glossary, forms_) {
    content_.language = glossary.language;
  }

  void Run(const CompileProgress& progress) {
    for (const Entry& entry : glossary_.entries) {
      if (!positions_.emplace(entry.id, positions_.size()).second) {
        Fail(entry, "id", "is also the id of another entry; ids are unique in a language");
      }
    }
    AddTopics();
    AddRegions();
    CollectOwners();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      AddEntry(*entries_[i]);
      if (progress) progress(i + 1, entries_.size());
    }
    CheckSharedLabels();
    cues_.MoveTo(content_);
    content_.paradigms = forms_.paradigms();
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
        const std::size_t matched = hash(forms_.MatchedForm(form, problem));
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

  void AddLabel(const Entry& entry, const std::string& field, const EntryLabel& label,
                TermsContent::Entry& out) {
    const std::string text = Normalise(label.text);
    std::string problem;
    const std::string form = forms_.MatchedForm(text, problem);
    if (!problem.empty()) {
      Fail(entry, field, problem);
      return;
    }
    const uint8_t rules = forms_.RulesOf(label, text);
    const Forms forms = forms_.FormsOf(label, text);
    StoreLabels(forms_.WithEndings(text, rules, forms.endings), field, out);
    for (const Forms::Inside& inside : forms.inside) {
      // Where it is a label itself, of this entry or another, it is not a form.
      if (owners_.count(forms_.MatchedForm(inside.text, problem)) > 0) continue;
      StoreLabels(forms_.WithEndings(inside.text, rules, inside.endings), field, out);
    }
  }

  // Leaves out what labels of the entry find already: "far right" where "far-right" is, "taxes"
  // where "tax" is.
  void StoreLabels(const std::vector<TermsContent::Label>& labels, const std::string& field,
                   TermsContent::Entry& out) {
    for (const TermsContent::Label& label : labels) {
      std::vector<std::string> looks = {LookOf(label.text, label.rules)};
      for (const Edit& edit : forms_.paradigms()[label.paradigm]) {
        looks.push_back(LookOf(ApplyEdit(label.text, edit), label.rules));
      }
      const bool known = std::all_of(looks.begin(), looks.end(), [this](const std::string& look) {
        return looks_.count(look) > 0;
      });
      // A label of two entries has to stay one in both, or it would be a mere form in one of them.
      std::string problem;
      const auto owners = owners_.find(forms_.MatchedForm(label.text, problem));
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
    std::string look = forms_.MatchedForm(text, problem) + '/' + std::to_string(rules) + '/';
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
        const std::string form = forms_.MatchedForm(Normalise(label.text), problem);
        if (!problem.empty()) continue;
        std::vector<std::size_t>& owners = owners_[form];
        if (owners.empty() || owners.back() != i) owners.push_back(i);
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

  std::vector<uint32_t> CueNumbers(const Entry& entry, const char* field,
                                   const std::vector<std::string>& cues) {
    return cues_.Numbers(cues,
                         [&](std::string problem) { Fail(entry, field, std::move(problem)); });
  }

  // A look-alike is inflected at its end as a noun is: "storm runoffs".
  TermsContent::Label LookAlike(const std::string& phrase) {
    const std::optional<uint8_t> paradigm = forms_.ParadigmOf(language_.NounForms(phrase).endings);
    return {phrase, 0, paradigm.value_or(0)};
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
      forms_.MatchedForm(Normalise(phrase), problem);
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
    if (!out.cues_for.empty()) out.definition = cues_.DefinitionWords(entry, out);
    content_.entries.push_back(std::move(out));
  }

  void CheckSharedLabels() {
    for (const Entry& entry : glossary_.entries) {
      if (!entry.cues_for.empty()) continue;
      for (const EntryLabel& label : entry.labels) {
        std::string problem;
        const auto found = owners_.find(forms_.MatchedForm(Normalise(label.text), problem));
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
  LabelForms forms_;
  CueTable cues_;
  TermsContent content_;
  std::unordered_map<std::string, std::size_t> positions_;            // id -> entry
  std::unordered_map<std::string, std::vector<std::size_t>> owners_;  // matched form -> entries
  std::vector<std::string> fields_;  // of the stored labels of all entries
  std::set<std::string> looks_;      // of the labels of the entry at hand and their forms
  std::set<std::string> labels_;     // of the labels alone
  std::map<std::string, uint8_t> region_index_;  // code -> number, from 1
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
