// What a text names and the glossary does not: acronyms, and phrases that are written with
// capitals.
//
//   UnknownFinder finder;
//   finder.Find(text, survey, judged);
//   for (const FoundPhrase& phrase : finder.phrases()) ...  // "Office for National Statistics"
//
// Read as news in English is written: capitals make a name, but not at the start of a sentence and
// not in a headline that has them on most words. Blocks in title case or capitals are passed over.
#ifndef EXPLAINER_COVERAGE_PHRASES_H_
#define EXPLAINER_COVERAGE_PHRASES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sense/judge.h"
#include "text/blocks.h"
#include "text/characters.h"
#include "text/survey.h"

namespace explainer {

struct FoundAcronym {
  std::string text;            // without full stops: "US" for "U.S."
  std::string_view expansion;  // of the text; empty where it does not say it here
};

struct FoundPhrase {
  std::string text;     // its words with what stands between them, any space as one ' '
  bool inside = false;  // of a sentence, where the capital of its first word means something
};

class UnknownFinder {
 public:
  // Finds what no candidate in `judged` covers, whether it is shown or silent. `survey` was taken
  // of `text`, and `judged` are its candidates, ascending by begin. Linear in the text.
  void Find(std::string_view text, const TextSurvey& survey, const std::vector<Judged>& judged);

  // What the last text had; expansions borrow from it.
  const std::vector<FoundAcronym>& acronyms() const { return acronyms_; }
  const std::vector<FoundPhrase>& phrases() const { return phrases_; }

 private:
  // A word, and how it is written.
  struct Token {
    uint32_t begin = 0;  // bytes
    uint32_t end = 0;    // bytes
    bool capital = false;
    bool all_capitals = false;  // two letters or more
    bool shown = false;         // inside a candidate that is shown
  };

  void ReadTokens(const TextSurvey& survey, uint32_t end);
  void MarkShown();
  void DropShouting();
  void FindAcronyms(const Block& block);
  void FindPhrases(const Block& block);
  std::size_t PhraseEnd(std::size_t first) const;
  void AddPhrase(const Block& block, std::size_t first, std::size_t end);
  bool IsCovered(uint32_t begin, uint32_t end, bool whole) const;
  std::string_view Between(std::size_t token) const;
  std::string_view TextOf(std::size_t token) const;

  Characters characters_;
  std::string_view text_;
  const std::vector<Judged>* judged_ = nullptr;
  std::size_t run_ = 0;        // of the survey: the first that is not read yet
  std::size_t shown_ = 0;      // of judged_: the first shown one that may lie ahead
  std::vector<Block> blocks_;  // of the text
  std::vector<Token> tokens_;  // of a block
  std::vector<FoundAcronym> acronyms_;
  std::vector<FoundPhrase> phrases_;
};

// The acronym that a word is, without full stops and the s of a plural; empty where it is none: 2
// to 6 capitals and digits, the first a capital, and no Roman number.
std::string AcronymIn(std::string_view word);

// The text with any ASCII white space in it as one ' '.
std::string WithPlainSpaces(std::string_view text);

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_PHRASES_H_
