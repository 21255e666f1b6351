// What the words right before and after a candidate say about it, as far as that can be seen
// without a parser. For English: in another language its lists mean nothing, and it is not to be
// asked.
#ifndef EXPLAINER_SENSE_GRAMMAR_H_
#define EXPLAINER_SENSE_GRAMMAR_H_

#include <cstdint>
#include <string_view>

namespace explainer {

struct Neighbours {
  bool after_to = false;          // "to", "will", "not": a verb follows
  bool after_subject = false;     // "they", "who": a verb follows
  bool after_determiner = false;  // "the", "his", "three": a noun follows
  bool after_adjective = false;   // "new", "industrial", "-ly": looked at by its ending
  bool after_name = false;        // a word with a capital inside the sentence
  bool before_object = false;     // "the", "him": the object of a verb
  bool before_particle = false;   // "up", "off"
  bool before_of = false;
};

// Does "Cup" or "Street" follow the candidate, which then is part of a longer name?
bool IsBeforeNameWord(std::string_view block, uint32_t end);

// `begin` and `end` are bytes of `block`, which is one block of the text.
Neighbours LookAround(std::string_view block, uint32_t begin, uint32_t end);

}  // namespace explainer

#endif  // EXPLAINER_SENSE_GRAMMAR_H_
