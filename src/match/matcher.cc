#include "match/matcher.h"

#include <utility>

#include "match/capitals.h"
#include "text/runs.h"
#include "text/words.h"

namespace explainer {
namespace {

constexpr uint64_t kOutsideAscii = 0x8080808080808080;

// Is there a byte outside ASCII in the run? Reads whole words of memory, up to 7 bytes too many,
// which are masked off.
bool IsPlain(const char* run, std::size_t size) {
  uint64_t value = 0;
  std::size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    std::memcpy(&value, run + i, sizeof value);
    if (value & kOutsideAscii) return false;
  }
  if (i == size) return true;
  std::memcpy(&value, run + i, sizeof value);
  return (value & kOutsideAscii & ~uint64_t{0} >> (64 - 8 * (size - i))) == 0;
}

// The next word when it is all ASCII and one space away, as most are; otherwise nothing, and
// ReadWord has to look.
std::string_view PlainNextWord(std::string_view text, uint32_t end) {
  if (end >= text.size() || text[end] != ' ') return {};
  const std::size_t begin = end + 1;
  std::size_t i = begin;
  while (i < text.size() && IsAsciiWord(text[i])) ++i;
  const bool goes_on = i < text.size() && static_cast<uint8_t>(text[i]) >= 0x80;
  const bool may_be_dotted = i - begin == 1 && i < text.size() && text[i] == '.';
  if (goes_on || may_be_dotted || i - begin > kMaxWordBytes) return {};
  return text.substr(begin, i - begin);
}

// "LGBTQ+", "401(k)": what a label has behind its last word belongs to the span where the text has
// it, too. A full stop ends the sentence.
uint32_t EndWithMarks(std::string_view label, std::string_view text, uint32_t end) {
  std::size_t words = label.size();
  while (words > 0 && !IsAsciiWord(label[words - 1]) &&
         static_cast<uint8_t>(label[words - 1]) < 0x80)
    --words;
  const std::string_view marks = label.substr(words);
  const bool follow = marks != "." && text.substr(end, marks.size()) == marks;
  return follow ? end + static_cast<uint32_t>(marks.size()) : end;
}

// Settles the hits from `first` on, which end with one word. A label itself wins over a form of
// another: "securities" is no plural of "security" then. Marks put some out of order.
void Settle(Hits& hits, std::size_t first) {
  std::size_t kept = first;
  for (std::size_t i = first; i < hits.size(); ++i) {
    if ((hits[i].flags & kInflected) == 0) hits[kept++] = hits[i];
  }
  while (hits.size() > kept) hits.pop_back();
  // At most kMaxSensesPerForm, nearly always in order already.
  for (std::size_t i = first + 1; i < hits.size(); ++i) {
    for (std::size_t k = i; k > first && hits[k].end < hits[k - 1].end; --k) {
      std::swap(hits[k], hits[k - 1]);
    }
  }
}

}  // namespace

Matcher::Matcher(const Terms& terms, const Characters& characters, const LabelIndex& index)
    : terms_(terms),
      characters_(characters),
      index_(index),
      boundaries_(characters, terms.language()) {}

uint32_t Matcher::Match(std::string_view text, std::vector<uint32_t>& runs, Hits& hits) const {
  const std::size_t count = FindRuns(text, runs);
  for (std::size_t i = 0; i < count; ++i) {
    const uint32_t begin = runs[2 * i];
    const uint32_t end = runs[2 * i + 1];
    const std::size_t size = end - begin;
    const bool may_be_dotted = size == 1 && text[begin + 1] == '.';
    if (!IsPlain(text.data() + begin, size) || may_be_dotted) {
      // "U.S." is three runs and one word.
      const uint32_t done = MatchRun(text, begin, end, hits);
      while (i + 1 < count && runs[2 * (i + 1)] < done) ++i;
      continue;
    }
    const uint64_t hash = HashWord(text.data() + begin, size);
    if (!index_.MayBegin(hash)) continue;
    const uint32_t node = index_.Step(LabelIndex::kNone, kNothing, hash, text.substr(begin, size));
    if (node != LabelIndex::kNone) Walk(text, begin, end, node, hits);
  }
  return static_cast<uint32_t>(count);
}

// A run with characters outside ASCII may hold several words, and typography to look through.
// Returns the end of the last of them, which may lie behind the run.
uint32_t Matcher::MatchRun(std::string_view text, uint32_t begin, uint32_t end, Hits& hits) const {
  Word word;
  while (begin < end && ReadWord(characters_, text, begin, word) && word.begin < end) {
    begin = word.end;
    if (!word.key.fits()) continue;
    const std::string_view key = word.key.view();
    const uint64_t hash = HashWord(key.data(), key.size());
    if (!index_.MayBegin(hash)) continue;
    const uint32_t node = index_.Step(LabelIndex::kNone, kNothing, hash, key);
    if (node != LabelIndex::kNone) Walk(text, word.begin, word.end, node, hits);
  }
  return begin;
}

void Matcher::Walk(std::string_view text, uint32_t begin, uint32_t end, uint32_t node,
                   Hits& hits) const {
  Report(text, begin, end, node, hits);
  Word word;
  while (index_.HasSteps(node)) {
    std::string_view key = PlainNextWord(text, end);
    Joint joint = kSpaceJoint;
    uint32_t word_end = end + 1 + static_cast<uint32_t>(key.size());
    if (key.empty()) {
      if (!ReadWord(characters_, text, end, word) || !word.key.fits()) return;
      joint = LooseJoint(text, end, word.begin);
      if (joint == kBreak) return;
      key = word.key.view();
      word_end = word.end;
    }
    const uint64_t hash = HashWord(key.data(), key.size());
    node = index_.Step(node, joint, hash, key);
    if (node == LabelIndex::kNone) return;
    end = word_end;
    Report(text, begin, end, node, hits);
  }
}

bool Matcher::KeepsHyphens(std::string_view label, std::string_view span) const {
  Word in_label;
  Word in_span;
  uint32_t label_position = 0;
  uint32_t span_position = 0;
  while (ReadWord(characters_, label, label_position, in_label) &&
         ReadWord(characters_, span, span_position, in_span)) {
    if (label_position > 0 && ReadJoint(label, label_position, in_label.begin) == kHyphenJoint &&
        ReadJoint(span, span_position, in_span.begin) != kHyphenJoint) {
      return false;
    }
    label_position = in_label.end;
    span_position = in_span.end;
  }
  return true;
}

void Matcher::Report(std::string_view text, uint32_t begin, uint32_t end, uint32_t node,
                     Hits& hits) const {
  uint32_t next = index_.FirstPosting(node);
  if (next == 0) return;
  // Asked once for all labels that end here, and only when one of them is a term.
  bool asked = false;
  bool whole = false;
  uint8_t flags = 0;
  const std::size_t first = hits.size();
  bool itself = false;
  while (next != 0) {
    const LabelIndex::Posting& posting = index_.posting(next);
    next = posting.next;
    const Terms::Label& label = terms_.labels()[posting.label];
    if (posting.label >= terms_.first_cue_label() && posting.label < terms_.first_look_alike()) {
      hits.push_back(
          {begin, end, posting.label, posting.label - terms_.first_cue_label(), HitKind::kCue, 0});
      continue;
    }
    if (posting.label >= terms_.first_look_alike()) {
      hits.push_back({begin, end, posting.label, label.entry, HitKind::kLookAlike, 0});
      continue;
    }
    if (!asked) {
      whole = boundaries_.CanBegin(text, begin) && boundaries_.CanEnd(text, end);
      if (whole && boundaries_.IsJoinedBefore(text, begin)) flags |= kJoinedBefore;
      if (whole && boundaries_.IsJoinedAfter(text, end)) flags |= kJoinedAfter;
      asked = true;
    }
    if (!whole) continue;
    const std::string_view written = terms_.LabelText(posting.label);
    const std::string_view span = text.substr(begin, end - begin);
    const Capitals capitals = CompareCapitals(written, label.rules, span);
    if (capitals == Capitals::kDiffer) continue;
    if ((label.rules & kTightHyphen) && !KeepsHyphens(written, span)) continue;
    const bool is_form = posting.form != LabelIndex::kLabelItself;
    const uint32_t own_end = is_form ? end : EndWithMarks(written, text, end);
    uint8_t own = flags;
    if (capitals == Capitals::kSentenceCase) own |= kSentenceCased;
    if (is_form) own |= kInflected;
    itself = itself || !is_form;
    hits.push_back({begin, own_end, posting.label, label.entry, HitKind::kTerm, own});
  }
  if (itself) Settle(hits, first);
}

}  // namespace explainer
