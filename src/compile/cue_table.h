// The words that a glossary listens for: cues of entries, vocabulary of topics, words of regions.
#ifndef EXPLAINER_COMPILE_CUE_TABLE_H_
#define EXPLAINER_COMPILE_CUE_TABLE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "compile/label_forms.h"
#include "glossary/entry.h"
#include "terms/writer.h"

namespace explainer {

// Numbers each cue once, whoever uses it; one with forms that do not fit into a paradigm has
// several numbers.
class CueTable {
 public:
  // Takes every cue of the glossary. Borrows both.
  CueTable(const Glossary& glossary, LabelForms& forms);

  // The numbers of these cues, ascending, no duplicates. `fail` is told of each that no text could
  // match, and why. Requires cues of the glossary.
  std::vector<uint32_t> Numbers(const std::vector<std::string>& cues,
                                const std::function<void(std::string)>& fail) const;

  // The words of its own definition tell of an entry, too (an extended Lesk measure, Banerjee and
  // Pedersen 2003): the rarest, and of those only what the glossary listens for anyway, so that
  // they cost no more words. As numbers, ascending.
  std::vector<uint32_t> DefinitionWords(const Entry& entry,
                                        const TermsContent::Entry& compiled) const;

  // Moves the cues to `content`, whose lists are of numbers of this table. They are numbered anew:
  // the more entries and topics use a cue, the smaller its number, so that lists of them are small
  // numbers, a tenth fewer bytes on the wire than in the order of the alphabet.
  void MoveTo(TermsContent& content);

 private:
  // The cues, of whatever entry, that stand in the definition.
  std::set<uint32_t> CuesInDefinition(const Entry& entry) const;
  void CountDefinitionWords();

  const Glossary& glossary_;
  LabelForms& forms_;
  std::vector<TermsContent::Label> cues_;
  std::map<std::string, std::vector<uint32_t>> index_;  // cue -> its numbers
  std::unordered_map<std::string, uint32_t> of_word_;   // matched form, inflected too -> number
  std::vector<uint32_t> definitions_with_;  // of each cue: in how many definitions it stands
};

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_CUE_TABLE_H_
