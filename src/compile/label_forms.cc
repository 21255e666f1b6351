#include "compile/label_forms.h"

#include <algorithm>

#include "compile/edits.h"
#include "compile/matched_form.h"

namespace explainer {
namespace {

// How many forms the reader of compiled glossaries takes in a paradigm.
constexpr std::size_t kMaxFormsPerParadigm = kMaxSensesPerForm;

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

}  // namespace

LabelForms::LabelForms(const Language& language) : language_(language) {
  ParadigmOf({});  // the first is: no other forms
}

std::optional<uint8_t> LabelForms::ParadigmOf(const Paradigm& endings) {
  std::string key;
  for (const Edit& edit : endings) ((key += static_cast<char>(edit.strip)) += edit.append) += '\n';
  const auto found = paradigm_index_.find(key);
  if (found != paradigm_index_.end()) return found->second;
  if (paradigms_.size() >= kMaxParadigms) return std::nullopt;
  const auto next = static_cast<uint8_t>(paradigms_.size());
  paradigms_.push_back(endings);
  paradigm_index_.emplace(std::move(key), next);
  return next;
}

std::vector<TermsContent::Label> LabelForms::WithEndings(const std::string& text, uint8_t rules,
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

std::string LabelForms::MatchedForm(std::string_view label, std::string& problem) const {
  return explainer::MatchedForm(characters_, label, problem);
}

uint8_t LabelForms::RulesOf(const EntryLabel& label, const std::string& text) const {
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
bool LabelForms::IsInflectedNoun(const EntryLabel& label, const std::string& text) const {
  if (label.inflection != Inflection::kAuto) return label.inflection == Inflection::kNoun;
  return IsAcronym(std::string(LastWord(text))) || !language_.IsName(text);
}

Forms LabelForms::InflectedForms(const EntryLabel& label, const std::string& text) const {
  if (label.inflection == Inflection::kVerb) return language_.VerbForms(text);
  return IsInflectedNoun(label, text) ? language_.NounForms(text) : Forms{};
}

Forms LabelForms::FormsOf(const EntryLabel& label, const std::string& text) const {
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

}  // namespace explainer
