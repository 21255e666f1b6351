#include "lint/lint.h"

#include <algorithm>
#include <set>

#include "compile/compiler.h"
#include "compile/order.h"
#include "engine/engine.h"
#include "lint/common_words.h"
#include "lint/wording.h"
#include "patterns/re2_patterns.h"

namespace explainer {
namespace {

class Linting {
 public:
  Linting(const Glossary& glossary, const LintOptions& options)
      : glossary_(glossary), options_(options) {
    for (const Entry& entry : glossary.entries) ids_.insert(entry.id);
  }

  std::vector<Error> Run() {
    const Compiled compiled = Compile(glossary_, findings_);
    for (const Entry& entry : glossary_.entries) CheckFields(entry);
    if (compiled.labels == 0) return findings_;
    Result<std::unique_ptr<Engine>> engine = Engine::Open(compiled.files, CreateRe2Patterns);
    if (!engine.ok()) {
      findings_.push_back(engine.error());
      return findings_;
    }
    uint32_t number = 0;
    for (const Entry* entry : CompiledOrder(glossary_)) CheckExamples(**engine, *entry, number++);
    return findings_;
  }

 private:
  void Find(const Entry& entry, std::string field, std::string message) {
    findings_.push_back(
        {ErrorCode::kInput, std::move(message), entry.file, entry.id, std::move(field)});
  }

  void CheckFields(const Entry& entry) {
    if (!entry.expires.empty() && entry.expires < options_.today) {
      Find(entry, "expires",
           "expired on " + entry.expires + "; check the entry and set a new date");
    }
    if (!entry.expires.empty() && entry.expires <= entry.reviewed) {
      Find(entry, "expires", "must be later than the day of review");
    }
    if (!entry.expansion.empty() && entry.expansion == entry.term) {
      Find(entry, "expansion", "repeats the term; remove it, or make the acronym the term");
    }
    for (const std::string& id : entry.see) {
      if (id == entry.id) Find(entry, "see", "names the entry itself; remove it");
      if (ids_.count(id) == 0) {
        Find(entry, "see", "'" + id + "' is the id of no entry; correct it or remove it");
      }
    }
    if (!entry.cues_for.empty() && (entry.explain.empty() || entry.leave.empty())) {
      Find(entry, "examples",
           "an entry with cues is ambiguous, so it needs a sentence to explain and one to leave");
    }
    CheckWording(entry);
    CheckLabels(entry);
    for (const std::string& cue : entry.cues_for) {
      const auto& against = entry.cues_against;
      if (std::find(against.begin(), against.end(), cue) != against.end()) {
        Find(entry, "cues", "'" + cue + "' speaks both for and against");
      }
    }
  }

  void CheckWording(const Entry& entry) {
    if (BeginsWithTerm(entry.short_text, entry.term)) {
      Find(entry, "short", "begins with the term itself; begin with what it is");
    }
    for (const auto& [field, text] :
         {std::pair("short", &entry.short_text), {"more", &entry.more}}) {
      const std::size_t words = LongestSentence(*text);
      if (words <= kMaxSentenceWords) continue;
      Find(entry, field,
           "has a sentence of " + std::to_string(words) + " words; part it, " +
               std::to_string(kMaxSentenceWords) + " are as many as one reads at ease");
    }
  }

  // Of an entry that is shown wherever it is found.
  void CheckLabels(const Entry& entry) {
    if (!entry.cues_for.empty() || glossary_.language.rfind("en", 0) != 0) return;
    for (std::size_t i = 0; i < entry.labels.size(); ++i) {
      const EntryLabel& label = entry.labels[i];
      if (label.case_rule == CaseRule::kExact || !IsCommonWord(label.text)) continue;
      Find(entry, i == 0 ? "term" : "also",
           "'" + label.text +
               "' is one of the commonest words of English, and would be explained wherever it "
               "stands; add cues.for and examples, or remove it");
    }
  }

  bool IsShown(const Engine& engine, uint32_t entry, const std::string& text) {
    SelectOptions all;
    all.all = true;
    const auto& annotations = engine.Scan(text, all, memory_);
    return std::any_of(annotations.begin(), annotations.end(),
                       [entry](const Annotation& a) { return a.entry == entry; });
  }

  void CheckExamples(const Engine& engine, const Entry& entry, uint32_t index) {
    for (std::size_t i = 0; i < entry.explain.size(); ++i) {
      if (!IsShown(engine, index, entry.explain[i])) {
        Find(entry, "examples.explain[" + std::to_string(i) + "]",
             "is not explained with this entry: '" + entry.explain[i] + "'");
      }
    }
    for (std::size_t i = 0; i < entry.leave.size(); ++i) {
      if (IsShown(engine, index, entry.leave[i])) {
        Find(entry, "examples.leave[" + std::to_string(i) + "]",
             "is explained with this entry, and must not be: '" + entry.leave[i] + "'");
      }
    }
  }

  const Glossary& glossary_;
  const LintOptions& options_;
  std::set<std::string_view> ids_;
  std::vector<Error> findings_;
  Engine::Memory memory_;
};

}  // namespace

std::vector<Error> Lint(const Glossary& glossary, const LintOptions& options) {
  return Linting(glossary, options).Run();
}

}  // namespace explainer
