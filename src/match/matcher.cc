#include "match/matcher.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "match/capitals.h"
#include "match/prefixes.h"
#include "match/written.h"
#include "text/words.h"

namespace explainer {
namespace {

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

// A run of the text: is it a word of plain ASCII? Then this is its hash; others have to be read.
struct Seen {
  uint64_t hash = 0;
  uint32_t plain = 0;
};

// A run at which a label may begin, and what the index has of it.
struct Start {
  uint32_t run = 0;
  LabelIndex::Phrase phrase = {};
};

}  // namespace

// The labels that begin at one word of the text.
class Matcher::Walk {
 public:
  Walk(const Matcher& matcher, std::string_view text, const TextSurvey& survey, Hits& hits)
      : matcher_(matcher), text_(text), survey_(survey), hits_(hits) {}

  // From a run that is a word of plain ASCII.
  void FromRun(std::size_t run, uint64_t hash, LabelIndex::Phrase phrase) {
    next_run_ = run + 1;
    const uint32_t begin = survey_.run_begin(run);
    const uint32_t end = survey_.run_end(run);
    if (phrase.ends_label() && !ReportPlain(begin, end, phrase)) Report(begin, end, phrase);
    if (phrase.goes_on()) GoOn(begin, end, hash);
  }

  // From each word of a run with characters outside ASCII, which may hold several, and typography
  // to look through; from `done` on, when that lies in the run. Returns up to where the text has
  // been looked through, which may lie behind the run.
  uint32_t FromWordsOf(std::size_t run, uint32_t done) {
    const uint32_t end = survey_.run_end(run);
    uint32_t begin = std::max(survey_.run_begin(run), done);
    while (begin < end) {
      if (!ReadWord(matcher_.characters_, text_, begin, word_)) {
        return static_cast<uint32_t>(text_.size());
      }
      // A row of dashes is looked through once, not from each of them.
      if (word_.begin >= end) return word_.begin;
      begin = word_.end;
      if (word_.key.fits()) FollowWord();
    }
    return begin;
  }

 private:
  // From the word at hand; then, in a language that has prefixes, from what of it is behind one. A
  // word that is a term itself is taken for one.
  void FollowWord() {
    found_ = false;
    Prefixes prefixes(text_.substr(word_.begin, word_.end - word_.begin));
    do {
      const std::size_t letters = 2 * prefixes.letters();
      if (word_.key.view().size() <= letters) break;
      const std::string_view key = word_.key.view().substr(letters);
      const uint64_t hash = HashWord(key.data(), key.size());
      if (!matcher_.index_.first_words().MayBegin(hash)) continue;
      const LabelIndex::Phrase phrase = matcher_.index_.Find(hash);
      next_run_ = survey_.runs();
      prefix_ = prefixes.bytes();
      // Short words begin with such letters too often: only with the article, or in a phrase.
      const bool alone = prefixes.is_sure() || key.size() >= 2 * 4 || IsAsciiWord(key[0]);
      if (phrase.ends_label() && alone) Report(word_.begin, word_.end, phrase);
      if (phrase.goes_on()) GoOn(word_.begin, word_.end, hash);
    } while (matcher_.has_prefixes_ && !found_ && prefixes.Next());
    prefix_ = 0;
  }

  void GoOn(uint32_t begin, uint32_t end, uint64_t hash) {
    for (std::size_t words = 1; words < kMaxLabelWords && NextWord(end, hash); ++words) {
      if (!matcher_.index_.first_words().MayBegin(hash)) return;
      const LabelIndex::Phrase phrase = matcher_.index_.Find(hash);
      if (phrase.ends_label()) Report(begin, end, phrase);
      if (!phrase.goes_on()) return;
    }
  }

  // Most hits: a word of plain ASCII between spaces, as the only label that it can be is written,
  // capitals apart. False when it is not as simple as that; then nothing is reported.
  EXPLAINER_ALWAYS_INLINE bool ReportPlain(uint32_t begin, uint32_t end,
                                           LabelIndex::Phrase phrase) {
    const Terms& terms = matcher_.terms_;
    const uint32_t label = matcher_.index_.OnlyLabel(phrase);
    if (label >= terms.first_cue_label() || !StandsFree(begin, end)) return false;
    const std::string_view written = terms.LabelText(label);
    if (written.size() != end - begin) return false;
    const ShortDifference other = CompareShort(written.data(), text_.data() + begin, end - begin);
    if (!other.is_of_case()) return false;
    const uint8_t rules = terms.LabelRules(label);
    const bool capitals_matter = (rules & kAnyCase) == 0 && !other.none();
    if (capitals_matter && ((rules & kExactCase) != 0 || other.left_has_capitals)) return false;
    Hit& hit = hits_.emplace_back();
    hit.begin = begin;
    hit.end = end;
    hit.label = label;
    hit.entry = terms.LabelEntry(label);
    const uint32_t as_written = other.none() ? kAsWritten : 0;
    const uint32_t acronym = rules & kAcronymLabel ? kAcronymHit : 0;
    const uint32_t ambiguous = rules & (kOrdinaryWord | kOfAmbiguousEntry) ? kAmbiguousHit : 0;
    hit.flags = static_cast<uint8_t>(as_written | acronym | ambiguous);
    return true;
  }

  // Does the word begin a block, or stand behind a space, and that behind something that is no
  // hyphen; and before a space or the end of a clause? Says no where it takes a longer look.
  EXPLAINER_ALWAYS_INLINE bool StandsFree(uint32_t begin, uint32_t end) const {
    const char* text = text_.data();
    if (begin < 2) return false;
    if (text[begin - 1] != ' ' || text[begin - 2] <= ' ' || text[begin - 2] == '-') {
      if (text[begin - 1] != kBlockEnd) return false;
    }
    const char after = text[end];
    if (after == ' ') return true;
    if (after == ',' || after == '.') return text[end + 1] == ' ' || text[end + 1] == kBlockEnd;
    return after == '"' || after == ')' || after == ':' || after == ';' || after == '?';
  }

  // Goes on by a word: moves `end` behind it and adds it to the hash of the phrase. False when
  // nothing that a label could hold follows.
  bool NextWord(uint32_t& end, uint64_t& hash) {
    // Most words are plain and a space away.
    if (next_run_ < survey_.runs()) {
      const uint32_t begin = survey_.run_begin(next_run_);
      const uint32_t size = survey_.run_end(next_run_) - begin;
      if (size <= kShortWord && !IsDotInside(text_.data() + begin + size)) {
        const ShortWord word = LoadShortWord(text_.data() + begin, size);
        if (word.IsPlain()) {
          const bool space = begin == end + 1 && text_[end] == ' ';
          const Joint joint = space ? kSpaceJoint : LooseJoint(text_, end, begin);
          if (joint == kBreak) return false;
          ++next_run_;
          hash = HashPhrase(hash, joint, HashShortWord(word, size));
          end = begin + size;
          return true;
        }
      }
    }
    next_run_ = survey_.runs();
    Word word;
    if (!ReadWord(matcher_.characters_, text_, end, word) || !word.key.fits()) return false;
    const Joint joint = LooseJoint(text_, end, word.begin);
    if (joint == kBreak) return false;
    hash = HashPhrase(hash, joint, HashWord(word.key.view().data(), word.key.view().size()));
    end = word.end;
    return true;
  }

  void Report(uint32_t begin, uint32_t end, LabelIndex::Phrase phrase) {
    span_begin_ = begin;
    span_end_ = end;
    asked_ = false;
    const std::size_t first = hits_.size();
    bool itself = false;
    matcher_.index_.ForEachLabel(phrase, [&](uint32_t label, uint8_t form) {
      // Another form of it is spelled the same.
      const bool repeated = hits_.size() > first && hits_.back().label == label;
      if (!repeated) itself |= ReportLabel(label, form);
    });
    if (itself && hits_.size() > first + 1) Settle(hits_, first);
  }

  // Appends the hit, if it is one: the index knows hashes only, so the label is compared with what
  // stands here. True when it is of a term itself, in no other form.
  bool ReportLabel(uint32_t label, uint8_t form) {
    const Terms& terms = matcher_.terms_;
    const uint32_t begin = span_begin_ + prefix_;
    const std::string_view span = text_.substr(begin, span_end_ - begin);
    const std::string_view written = terms.LabelText(label);
    const bool itself = form == LabelIndex::kLabelItself;
    const bool same = itself && AreSameBytes(written, span);
    char inflected[kMaxLabelBytes + kMaxEditBytes];
    const std::string_view in_form = itself ? written : InForm(label, form, inflected);
    if (!same && !IsWrittenAs(matcher_.characters_, in_form, span)) return false;
    if (label >= terms.first_cue_label()) {
      if (!same && CompareCapitals(written, 0, span) == Capitals::kDiffer) return false;
      const bool cue = label < terms.first_look_alike();
      found_ |= !cue;
      hits_.push_back({span_begin_, span_end_, label,
                       cue ? label - terms.first_cue_label() : terms.LabelEntry(label),
                       cue ? HitKind::kCue : HitKind::kLookAlike, 0});
      return false;
    }
    if (!IsWholeWord()) return false;
    const uint8_t rules = terms.LabelRules(label);
    Hit hit{span_begin_, span_end_, label, terms.LabelEntry(label), HitKind::kTerm, flags_};
    if (rules & kAcronymLabel) hit.flags |= kAcronymHit;
    if (rules & (kOrdinaryWord | kOfAmbiguousEntry)) hit.flags |= kAmbiguousHit;
    if (same) {
      hit.flags |= kAsWritten;
    } else {
      const Capitals capitals = CompareCapitals(written, rules, span);
      if (capitals == Capitals::kDiffer) return false;
      if ((rules & kTightHyphen) && !KeepsHyphens(matcher_.characters_, in_form, span)) {
        return false;
      }
      if (capitals == Capitals::kSentenceCase) hit.flags |= kSentenceCased;
      if (!itself) hit.flags |= kInflected;
    }
    // "LGBTQ+" may end in marks.
    const char last = written.back();
    if (itself && !IsAsciiLetter(last)) hit.end = EndWithMarks(written, text_, span_end_);
    hits_.push_back(hit);
    found_ = true;
    return itself;
  }

  // The label in a form of its paradigm, written to `out`. The index has checked that it fits.
  std::string_view InForm(uint32_t label, uint8_t form, char* out) const {
    const std::string_view text = matcher_.terms_.LabelText(label);
    const Edit& edit = matcher_.terms_.ParadigmOf(label)[form];
    const std::size_t kept = text.size() - edit.strip;
    std::memcpy(out, text.data(), kept);
    std::memcpy(out + kept, edit.append.data(), edit.append.size());
    return {out, kept + edit.append.size()};
  }

  // Asked once for all labels that end here, and only when one of them is a term.
  bool IsWholeWord() {
    if (asked_) return whole_;
    const Boundaries& boundaries = matcher_.boundaries_;
    asked_ = true;
    flags_ = 0;
    whole_ = boundaries.CanBegin(text_, span_begin_) && boundaries.CanEnd(text_, span_end_);
    if (whole_ && boundaries.IsJoinedBefore(text_, span_begin_)) flags_ |= kJoinedBefore;
    if (whole_ && boundaries.IsJoinedAfter(text_, span_end_)) flags_ |= kJoinedAfter;
    return whole_;
  }

  const Matcher& matcher_;
  std::string_view text_;
  const TextSurvey& survey_;
  Hits& hits_;
  std::size_t next_run_ = 0;  // behind the words so far; all runs when they do not say
  Word word_;
  // The span that is reported, and how many bytes of it come before the label.
  uint32_t span_begin_ = 0;
  uint32_t span_end_ = 0;
  uint32_t prefix_ = 0;
  bool found_ = false;  // a term or a look-alike, not only cues
  bool asked_ = false;
  bool whole_ = false;
  uint8_t flags_ = 0;
};

Matcher::Matcher(const Terms& terms, const Characters& characters, const LabelIndex& index)
    : terms_(terms),
      characters_(characters),
      index_(index),
      boundaries_(characters, terms.language()),
      has_prefixes_(Prefixes::AreIn(terms.language())) {}

void Matcher::Match(std::string_view text, const TextSurvey& survey, Hits& hits) const {
  // In three steps, a handful of runs at a time, so that what is waited for is waited for together:
  // hashing has no branch that a processor could guess wrong and leaves one word in several;
  // looking those up, and whether they go on with the next word, reads the table in places that do
  // not depend on each other; what is found is compared and followed.
  constexpr std::size_t kHandful = 64;
  Start starts[kHandful + 1];
  Seen seen[kHandful + 2];
  Walk walk(*this, text, survey, hits);
  const LabelIndex::FirstWords first_words = index_.first_words();
  const uint32_t* edges = survey.edges();
  const char* bytes = text.data();
  uint32_t done = 0;  // up to here the text has been looked through: a word may take several runs
  for (std::size_t from = 0; from < survey.runs(); from += kHandful) {
    // And one more, which the last may go on with.
    const std::size_t to = std::min(from + kHandful + 1, survey.runs());
    std::size_t count = 0;
    for (std::size_t run = from; run < to; ++run) {
      const char* begin = bytes + edges[2 * run];
      const uint32_t size = edges[2 * run + 1] - edges[2 * run];
      const ShortWord word = LoadShortWord(begin, size < kShortWord ? size : kShortWord);
      const uint64_t hash = HashShortWord(word, size);
      // Numbers, not conditions: most of these cannot be guessed.
      const uint32_t may_be_dotted =
          uint32_t{begin[size] == '.'} & uint32_t{IsAsciiLetter(begin[size + 1])};
      const uint32_t plain =
          uint32_t{word.IsPlain()} & uint32_t{size <= kShortWord} & (may_be_dotted ^ 1);
      seen[run - from] = {hash, plain};
      starts[count].run = static_cast<uint32_t>(run);
      count += (plain ^ 1) | uint32_t{first_words.MayBegin(hash)};
    }
    seen[to - from].plain = 0;
    if (count > 0 && starts[count - 1].run == from + kHandful) --count;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t run = starts[i].run;
      const Seen& word = seen[run - from];
      LabelIndex::Phrase phrase = index_.Find(word.hash);
      // Nearly nothing goes on, though most words begin a label of several.
      const Seen& next = seen[run + 1 - from];
      const uint32_t end = edges[2 * run + 1];
      const uint32_t space =
          next.plain & uint32_t{edges[2 * run + 2] == end + 1} & uint32_t{bytes[end] == ' '};
      const uint64_t both = HashPhrase(word.hash, kSpaceJoint, next.hash);
      const uint32_t goes_on =
          (space & uint32_t{first_words.MayBegin(both)}) | (~space & index_.MayJoin(bytes[end]));
      phrase.bits &= ~((goes_on ^ 1) << 31);
      starts[i].phrase = phrase;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t run = starts[i].run;
      if (survey.run_end(run) <= done) continue;
      const Seen& word = seen[run - from];
      if (word.plain) {
        if (starts[i].phrase.found()) walk.FromRun(run, word.hash, starts[i].phrase);
      } else {
        done = walk.FromWordsOf(run, done);
      }
    }
  }
}

}  // namespace explainer
