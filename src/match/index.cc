#include "match/index.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/survey.h"

namespace explainer {

bool Inflect(std::string_view label, const Edit& edit, std::string& form) {
  if (edit.strip >= label.size()) return false;
  form.assign(label.substr(0, label.size() - edit.strip));
  form += edit.append;
  return true;
}

// Puts phrases into the table.
class LabelIndex::Builder {
 public:
  Builder(const Terms& terms, const Characters& characters, LabelIndex& index)
      : terms_(terms), characters_(characters), index_(index) {}

  // The first label that cannot be matched, or label_count().
  uint32_t Run() {
    // A guess, so that no label is looked at twice: a quarter or more of the slots stay empty where
    // words are as long as usual and each form is one phrase more.
    std::size_t phrases =
        std::max<std::size_t>(terms_.label_count(), terms_.LabelColumn().size() / 8);
    for (uint32_t i = 0; i < terms_.label_count(); ++i) phrases += terms_.ParadigmOf(i).size();
    std::size_t slots = phrases * 4 / 3 + 16;
    while (!Fill(slots)) slots *= 2;
    index_.joins_[uint8_t{'`'}] = index_.joins_[uint8_t{'\''}];
    return label_;
  }

 private:
  // Labels are surveyed so many at a time: that takes little memory, and what is read again is
  // still near. It also lets an engine of wasm put in its better code while the first labels are
  // being added, which it cannot do inside of a function that runs.
  static constexpr uint32_t kSome = 256;

  // A phrase on its way into the table. They are put in by the hundred, so that the processor waits
  // for several places of the table at a time.
  struct Addition {
    uint64_t hash;
    uint32_t label;
    uint8_t form;  // kLabelItself where it goes on
    bool goes_on;
  };
  static constexpr std::size_t kAdditions = 256;
  static constexpr std::size_t kFull = kAdditions - kMaxLabelWords;  // for a label in one form

  // The last word of a label in plain ASCII, and what comes before it.
  struct Ending {
    uint64_t stem = 0;
    Joint joint = kNothing;
    std::string_view word = {};
  };

  // Adds labels up to the last, or to one that cannot be matched. False when there are more phrases
  // than such a table holds: each ideograph is a word, and a form may change several words.
  bool Fill(std::size_t slots) {
    index_.slots_.reset();  // first, so that both are never there at once
    index_.slots_.reset(new Slot[slots]());
    index_.slot_count_ = slots;
    index_.postings_.resize(1);  // no posting
    // Sixteen bits or more for each label, so that few other words pass.
    const std::size_t bits = std::bit_ceil(std::max<std::size_t>(64, terms_.label_count() * 16));
    index_.first_shift_ = 64 - std::countr_zero(bits);
    index_.first_words_.reset(new uint64_t[bits / 64]());
    // White space and hyphens stand for each other, and white space around "&" for nothing.
    std::fill_n(index_.joins_, kSpaceJoint + 1, uint8_t{1});
    index_.joins_[kHyphenJoint] = 1;
    free_ = slots - slots / 8;
    label_ = 0;
    additions_ = 0;
    // By a pointer, or wasm-opt would make the loop one function with what it calls.
    bool (Builder::*volatile add_some)() = &Builder::AddSome;
    while (label_ < terms_.label_count()) {
      if (!(this->*add_some)()) break;
    }
    return free_ > 0;
  }

  // Adds the next labels, and moves label_ behind them; false at one that cannot be matched.
  [[gnu::noinline]] bool AddSome() {
    const uint32_t end = std::min(label_ + kSome, terms_.label_count());
    const char* begin = terms_.LabelText(label_).data();
    const std::string_view last = terms_.LabelText(end - 1);
    some_ = {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
    survey_.Take(some_);
    std::size_t run = 0;
    for (; label_ < end; ++label_) {
      const std::string_view text = terms_.LabelText(label_);
      const auto text_end = static_cast<uint32_t>(text.data() + text.size() - some_.data());
      const std::size_t first = run;
      while (run < survey_.runs() && survey_.run_begin(run) < text_end) ++run;
      Ending ending;
      if (additions_ > kFull && !PutIn()) return false;
      if (!AddRuns(first, run, ending) && !AddForm(text, kLabelItself)) return false;
      if (!terms_.ParadigmOf(label_).empty() && !AddForms(text, ending)) return false;
    }
    return PutIn();
  }

  // The label of these runs, if it is one of short words in plain ASCII, as nearly all are; of
  // others nothing is added.
  bool AddRuns(std::size_t first, std::size_t last, Ending& ending) {
    if (first == last || last - first > kMaxLabelWords) return false;
    const std::size_t before = additions_;
    const char* const text = some_.data();
    uint64_t phrase = 0;
    uint64_t stem = 0;
    Joint joint = kNothing;
    uint32_t begin = 0;
    uint32_t end = 0;
    for (std::size_t run = first; run < last; ++run) {
      begin = survey_.run_begin(run);
      const uint32_t size = survey_.run_end(run) - begin;
      const ShortWord word = LoadShortWord(text + begin, size < kShortWord ? size : kShortWord);
      if (run > first) {
        const bool space = begin == end + 1 && text[end] == ' ';  // nearly always
        joint = space ? kSpaceJoint : LooseJoint(some_, end, begin);
        index_.joins_[joint & 0xff] = 1;
        queue_[additions_++] = {phrase, label_, kLabelItself, true};
      }
      if (size > kShortWord || IsDotInside(text + begin + size) || !word.IsPlain() ||
          joint == kBreak) {
        additions_ = before;
        return false;
      }
      stem = phrase;
      phrase = HashShortWord(word, size);
      if (run > first) phrase = HashPhrase(stem, joint, phrase);
      end = begin + size;
    }
    Add(phrase, kLabelItself);
    ending = {stem, joint, {text + begin, end - begin}};
    return true;
  }

  [[gnu::noinline]] bool AddForms(std::string_view text, const Ending& ending) {
    const Paradigm& paradigm = terms_.ParadigmOf(label_);
    for (uint8_t form = 0; form < paradigm.size(); ++form) {
      if (additions_ > kFull && !PutIn()) return false;
      if (AddEnding(text, ending, form, paradigm[form])) continue;
      if (!Inflect(text, paradigm[form], form_text_)) return false;
      if (!AddForm(form_text_, form)) return false;
    }
    return true;
  }

  // The form, where it only writes the end of the last word anew, in plain ASCII; as most do.
  bool AddEnding(std::string_view text, const Ending& ending, uint8_t form, const Edit& edit) {
    const std::string_view word = ending.word;
    if (word.data() + word.size() != text.data() + text.size()) return false;
    const std::size_t size = word.size() - edit.strip + edit.append.size();
    if (edit.strip >= word.size() || size > kShortWord) return false;
    char letters[2 * kShortWord];
    std::memcpy(letters, word.data(), kShortWord);
    char* to = letters + word.size() - edit.strip;
    for (const char c : edit.append) {
      if (!IsAsciiWord(c)) return false;
      *to++ = c;
    }
    uint64_t hash = HashOf({letters, size});
    if (ending.joint != kNothing) hash = HashPhrase(ending.stem, ending.joint, hash);
    Add(hash, form);
    return true;
  }

  bool AddForm(std::string_view text, uint8_t form) {
    uint64_t phrase = 0;
    std::size_t words = 0;
    uint32_t position = 0;
    for (; ReadWord(characters_, text, position, word_); position = word_.end) {
      if (word_.key.empty() || !word_.key.fits() || words == kMaxLabelWords) return false;
      uint64_t hash = HashOf(word_.key.view());
      if (words++ > 0) {
        const Joint joint = LooseJoint(text, position, word_.begin);
        if (joint == kBreak) return false;
        hash = GoOn(phrase, joint, hash);
      }
      phrase = hash;
    }
    if (words > 0) Add(phrase, form);
    return words > 0;
  }

  [[gnu::noinline]] static uint64_t HashOf(std::string_view word) {
    return HashWord(word.data(), word.size());
  }

  // Makes a phrase longer by a word.
  EXPLAINER_ALWAYS_INLINE uint64_t GoOn(uint64_t phrase, Joint joint, uint64_t word) {
    queue_[additions_++] = {phrase, label_, kLabelItself, true};
    index_.joins_[joint & 0xff] = 1;
    return HashPhrase(phrase, joint, word);
  }

  EXPLAINER_ALWAYS_INLINE void Add(uint64_t phrase, uint8_t form) {
    queue_[additions_++] = {phrase, label_, form, false};
  }

  // False when the table is full, or at a label that cannot be matched: label_, then.
  [[gnu::noinline]] bool PutIn() {
    const Slot* end = index_.slots_.get() + index_.slot_count_;
    const int shift = index_.first_shift_;
    for (const Addition* addition = queue_; addition < queue_ + additions_; ++addition) {
      const uint64_t hash = addition->hash;
      const auto bit = static_cast<uint32_t>(hash >> shift);
      index_.first_words_[bit >> 6] |= uint64_t{1} << (bit & 63);
      const auto print = static_cast<uint32_t>(hash >> 32);
      Slot* slot = index_.slots_.get() + index_.SlotOf(hash);
      while (slot->phrase != 0 && slot->print != print) {
        if (++slot == end) slot = index_.slots_.get();
      }
      if (slot->phrase == 0) {
        if (--free_ == 0) return false;
        slot->print = print;
      }
      if (addition->goes_on) {
        slot->phrase |= kGoesOn;
      } else if ((slot->phrase & ~kGoesOn) == 0 && addition->form == kLabelItself) {
        slot->phrase |= addition->label + 1;
      } else if (!AddPosting(slot->phrase, addition->label, addition->form)) {
        label_ = addition->label;
        return false;
      }
    }
    additions_ = 0;
    return true;
  }

  [[gnu::noinline]] bool AddPosting(uint32_t& phrase, uint32_t label, uint8_t form) {
    const uint32_t value = phrase & kValue;
    std::vector<Posting>& postings = index_.postings_;
    const bool single = value != 0 && (phrase & kList) == 0;
    if (value == 0 || single) {
      phrase = (phrase & kGoesOn) | kList | static_cast<uint32_t>(postings.size());
      if (single) postings.push_back({value - 1, 0, kLabelItself});
    }
    std::size_t labels = 0;
    uint32_t last = 0;
    for (uint32_t next = phrase & kValue; next != 0 && next < postings.size();
         next = postings[next].next) {
      labels += postings[next].label != label;
      last = next;
    }
    if (labels >= kMaxSensesPerForm) return false;
    if (last != 0) postings[last].next = static_cast<uint32_t>(postings.size());
    postings.push_back({label, 0, form});
    return true;
  }

  const Terms& terms_;
  const Characters& characters_;
  LabelIndex& index_;
  std::string_view some_;  // texts of the labels at hand, a line each
  TextSurvey survey_;      // of some_
  std::size_t free_ = 0;   // slots that phrases may still take
  uint32_t label_ = 0;
  Addition queue_[kAdditions];  // the first additions_ of it
  std::size_t additions_ = 0;
  std::string form_text_;
  Word word_;
};

Result<LabelIndex> LabelIndex::Build(const Terms& terms, const Characters& characters) {
  LabelIndex index;
  const uint32_t failed = Builder(terms, characters, index).Run();
  if (failed < terms.label_count()) {
    return Error{ErrorCode::kDamaged, "the label '" + std::string(terms.LabelText(failed)) +
                                          "' cannot be matched: no word in it, a word too long, "
                                          "too many words, or too many entries share it"};
  }
  return index;
}

}  // namespace explainer
