// Labels as they are stored: by which rules each is written, and in which forms it is found.
#ifndef EXPLAINER_COMPILE_LABEL_FORMS_H_
#define EXPLAINER_COMPILE_LABEL_FORMS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compile/language.h"
#include "glossary/entry.h"
#include "terms/writer.h"
#include "text/characters.h"

namespace explainer {

// Collects the paradigms of a glossary as it is asked for forms.
class LabelForms {
 public:
  // Borrows the language.
  explicit LabelForms(const Language& language);

  // LabelRule bits. `text` is the normalised text of the label, here and below.
  uint8_t RulesOf(const EntryLabel& label, const std::string& text) const;
  // In all spellings of the language.
  Forms FormsOf(const EntryLabel& label, const std::string& text) const;

  // The text as it is stored with its endings: one label with a paradigm, and further labels for
  // forms that find no room there, so that none is lost.
  std::vector<TermsContent::Label> WithEndings(const std::string& text, uint8_t rules,
                                               const Paradigm& endings);
  // The paradigm of these endings, or nothing when the table is full.
  std::optional<uint8_t> ParadigmOf(const Paradigm& endings);
  const std::vector<Paradigm>& paradigms() const { return paradigms_; }

  // As in compile/matched_form.h.
  std::string MatchedForm(std::string_view label, std::string& problem) const;
  const Characters& characters() const { return characters_; }

 private:
  bool IsInflectedNoun(const EntryLabel& label, const std::string& text) const;
  Forms InflectedForms(const EntryLabel& label, const std::string& text) const;

  const Language& language_;
  const Characters characters_;
  std::vector<Paradigm> paradigms_;
  std::unordered_map<std::string, uint8_t> paradigm_index_;
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_LABEL_FORMS_H_
