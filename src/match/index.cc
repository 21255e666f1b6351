#include "match/index.h"

#include <algorithm>
#include <bit>

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

  // Surveys the labels from label_ on, and returns one behind the last of them.
  uint32_t SurveySome() {
    const uint32_t end = std::min(label_ + kSome, terms_.label_count());
    const char* begin = terms_.LabelText(label_).data();
    const std::string_view last = terms_.LabelText(end - 1);
    some_ = {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
    survey_.Take(some_);
    return end;
  }

  // Adds labels up to the last, or to one that cannot be matched. False when there are more phrases
  // than such a table holds: each ideograph is a word, and a form may change several words.
  [[gnu::noinline]] bool Fill(std::size_t slots) {
    index_.slots_.clear();
    index_.slots_.resize(slots);
    index_.postings_.resize(1);  // no posting
    // Sixteen bits or more for each label, so that few other words pass.
    const std::size_t bits = std::bit_ceil(std::max<std::size_t>(64, terms_.label_count() * 16));
    index_.first_shift_ = 64 - std::countr_zero(bits);
    index_.first_words_.resize(bits / 64);
    // White space and hyphens stand for each other, and white space around "&" for nothing.
    std::fill_n(index_.joins_, kSpaceJoint + 1, uint8_t{1});
    index_.joins_[kHyphenJoint] = 1;
    free_ = slots - slots / 8;
    for (label_ = 0; label_ < terms_.label_count();) {
      if (!AddSome()) break;
    }
    return free_ >= 2;
  }

  // Adds the next labels, and moves label_ behind them; false at one that cannot be matched.
  [[gnu::noinline]] bool AddSome() {
    const uint32_t some = SurveySome();
    std::size_t run = 0;
    for (; label_ < some; ++label_) {
      const std::string_view text = terms_.LabelText(label_);
      const auto end = static_cast<uint32_t>(text.data() + text.size() - some_.data());
      const std::size_t first = run;
      while (run < survey_.runs() && survey_.run_begin(run) < end) ++run;
      const bool ok = IsSimple(first, run) ? AddRuns(first, run) : AddForm(text, kLabelItself);
      if (!ok || !AddForms(text)) return false;
    }
    return true;
  }

  // Is the label of these runs one of short words in plain ASCII, as nearly all are?
  bool IsSimple(std::size_t first, std::size_t last) const {
    for (std::size_t run = first; run < last; ++run) {
      const uint32_t begin = survey_.run_begin(run);
      const uint32_t size = survey_.run_end(run) - begin;
      const bool may_be_dotted = size == 1 && some_[begin + 1] == '.';
      if (size > kShortWord || may_be_dotted) return false;
      if (!LoadShortWord(some_.data() + begin, size).IsPlain()) return false;
    }
    return last > first && last - first <= kMaxLabelWords;
  }

  bool AddRuns(std::size_t first, std::size_t last) {
    words_ = 0;
    uint32_t last_end = 0;
    for (std::size_t run = first; run < last; ++run) {
      const uint32_t begin = survey_.run_begin(run);
      const uint32_t size = survey_.run_end(run) - begin;
      const Joint joint = words_ == 0 ? kNothing : JointOf(last_end, begin);
      if (!AddWord(joint, some_.data() + begin, size)) return false;
      last_end = begin + size;
    }
    return AddPosting(kLabelItself);
  }

  // Nearly always a space.
  Joint JointOf(uint32_t begin, uint32_t end) const {
    const bool space = end == begin + 1 && some_[begin] == ' ';
    return space ? kSpaceJoint : LooseJoint(some_, begin, end);
  }

  bool AddForms(std::string_view text) {
    const Paradigm& paradigm = terms_.ParadigmOf(label_);
    for (uint8_t form = 0; form < paradigm.size(); ++form) {
      if (!Inflect(text, paradigm[form], form_text_)) return false;
      form_text_.append(kShortWord, '\0');
      const auto size = form_text_.size() - kShortWord;
      if (!AddForm(std::string_view(form_text_).substr(0, size), form)) return false;
    }
    return true;
  }

  bool AddForm(std::string_view text, uint8_t form) {
    words_ = 0;
    uint32_t position = 0;
    while (ReadWord(characters_, text, position, word_)) {
      if (word_.key.empty() || !word_.key.fits() || words_ == kMaxLabelWords) return false;
      const Joint joint = words_ == 0 ? kNothing : LooseJoint(text, position, word_.begin);
      if (!AddWord(joint, word_.key.view().data(), word_.key.view().size())) return false;
      position = word_.end;
    }
    return words_ > 0 && AddPosting(form);
  }

  // Makes the phrase at hand longer by a word; the shorter one goes on, then.
  bool AddWord(Joint joint, const char* word, std::size_t size) {
    if (joint == kBreak || free_ < 2) return false;
    const uint64_t hash = HashWord(word, size);
    if (words_++ == 0) {
      phrase_ = hash;
    } else {
      SlotFor(phrase_).phrase |= kGoesOn;
      index_.joins_[joint & 0xff] = 1;
      phrase_ = HashPhrase(phrase_, joint, hash);
    }
    const auto bit = static_cast<uint32_t>(phrase_ >> index_.first_shift_);
    index_.first_words_[bit >> 6] |= uint64_t{1} << (bit & 63);
    return true;
  }

  Slot& SlotFor(uint64_t hash) {
    const auto print = static_cast<uint32_t>(hash >> 32);
    std::size_t i = index_.SlotOf(hash);
    while (index_.slots_[i].phrase != 0 && index_.slots_[i].print != print) i = index_.Next(i);
    Slot& slot = index_.slots_[i];
    if (slot.phrase == 0) --free_;
    slot.print = print;
    return slot;
  }

  bool AddPosting(uint8_t form) {
    uint32_t& phrase = SlotFor(phrase_).phrase;
    const uint32_t value = phrase & kValue;
    if (value == 0 && form == kLabelItself) {
      phrase |= label_ + 1;
      return true;
    }
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
      labels += postings[next].label != label_;
      last = next;
    }
    if (labels >= kMaxSensesPerForm) return false;
    if (last != 0) postings[last].next = static_cast<uint32_t>(postings.size());
    postings.push_back({label_, 0, form});
    return true;
  }

  const Terms& terms_;
  const Characters& characters_;
  LabelIndex& index_;
  std::string_view some_;  // texts of the labels at hand, a line each
  TextSurvey survey_;      // of some_
  std::size_t free_ = 0;   // slots that phrases may still take
  uint32_t label_ = 0;
  uint64_t phrase_ = 0;  // hash of the words of the label at hand, as far as they have been added
  std::size_t words_ = 0;
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
