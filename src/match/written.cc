#include "match/written.h"

#include "match/index.h"
#include "text/words.h"

namespace explainer {
namespace {

// The same but for ASCII capitals, as most are.
bool DiffersInCaseOnly(std::string_view label, std::string_view span) {
  if (label.size() != span.size()) return false;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char a = label[i];
    const char b = span[i];
    if (a != b && ((a ^ b) != 0x20 || !IsAsciiLetter(a))) return false;
  }
  return true;
}

// Calls `compare` with each joint of both, and returns whether the words are the same and
// `compare` is always true.
template <typename Compare>
bool WordsAgree(const Characters& characters, std::string_view label, std::string_view span,
                Compare compare) {
  Word in_label;
  Word in_span;
  uint32_t label_position = 0;
  uint32_t span_position = 0;
  bool first = true;
  while (true) {
    const bool more = ReadWord(characters, label, label_position, in_label);
    if (ReadWord(characters, span, span_position, in_span) != more) return false;
    if (!more) return !first;
    if (!in_label.key.fits() || !in_span.key.fits()) return false;
    if (in_label.key.view() != in_span.key.view()) return false;
    if (!first && !compare(ReadJoint(label, label_position, in_label.begin),
                           ReadJoint(span, span_position, in_span.begin))) {
      return false;
    }
    first = false;
    label_position = in_label.end;
    span_position = in_span.end;
  }
}

Joint Loose(Joint joint) { return joint == kHyphenJoint ? kSpaceJoint : joint; }

}  // namespace

bool IsWrittenAs(const Characters& characters, std::string_view label, std::string_view span) {
  return DiffersInCaseOnly(label, span) ||
         WordsAgree(characters, label, span, [](Joint in_label, Joint in_span) {
           return Loose(in_label) == Loose(in_span);
         });
}

bool KeepsHyphens(const Characters& characters, std::string_view label, std::string_view span) {
  return WordsAgree(characters, label, span, [](Joint in_label, Joint in_span) {
    return in_label != kHyphenJoint || in_span == kHyphenJoint;
  });
}

}  // namespace explainer
