#include "compile/matched_form.h"

#include "terms/layout.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer {

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

std::string MatchedForm(const Characters& characters, std::string_view label,
                        std::string& problem) {
  std::string form;
  Word word;
  uint32_t position = 0;
  std::size_t words = 0;
  while (ReadWord(characters, label, position, word)) {
    if (words++ > 0) {
      const Joint joint = ReadJoint(label, position, word.begin);
      if (joint == kBreak) {
        problem = "has punctuation between its words that no text would match: '" +
                  std::string(label) + "'";
      }
      if (joint == kSpaceJoint || joint == kHyphenJoint) {
        form += '\x01';
      } else {
        (form += '\x02') += std::to_string(joint);
      }
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

}  // namespace explainer
