// A text without its typography, for expressions to run over: any white space is one space,
// hyphens and apostrophes are those of ASCII, full-width forms are ordinary ones, and soft hyphens
// and other invisible characters are gone. "Article [0-9]+" then finds the article however its
// space is set. Accents stay: the engine of expressions knows them.
#ifndef EXPLAINER_PATTERNS_PLAIN_TEXT_H_
#define EXPLAINER_PATTERNS_PLAIN_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace explainer {

class PlainText {
 public:
  // Linear in the size of `source`, which is not kept.
  explicit PlainText(std::string_view source);

  const std::string& text() const { return text_; }

  // Where a span of text() begins and ends in the source; all in bytes. What the source has dropped
  // at an edge of the span stays outside of it.
  uint32_t SourceBegin(uint32_t begin) const;
  uint32_t SourceEnd(uint32_t end) const;

 private:
  // From here on, source and text go on byte by byte until the next.
  struct Step {
    uint32_t text = 0;
    uint32_t source = 0;
  };

  std::string text_;
  std::vector<Step> steps_;
};

// An RE2 expression in the same terms: what it says with a no-break space, a curly apostrophe or an
// en dash, it says with the characters that stand for them in a PlainText.
std::string PlainPattern(std::string_view pattern);

}  // namespace explainer

#endif  // EXPLAINER_PATTERNS_PLAIN_TEXT_H_
