#include "coverage/phrases.h"

#include <algorithm>

#include "coverage/small_words.h"
#include "coverage/spelled_out.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer {
namespace {

constexpr std::size_t kMaxAcronym = 6;    // letters and digits
constexpr std::size_t kMaxPhrase = 100;   // bytes; what is longer is a list
constexpr uint32_t kFarthestBegin = 512;  // bytes that a candidate may begin before its end
constexpr std::size_t kShouting = 3;      // words in capitals, one behind the other

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool IsOneLetter(std::string_view word) {
  uint32_t position = 0;
  DecodeUtf8(word, position);
  return position == word.size();
}

bool IsAllCapitals(std::string_view word) {
  return word.size() > 1 && IsCapital(word[0]) && std::all_of(word.begin(), word.end(), [](char c) {
           return IsCapital(c) || IsDigit(c) || c == '.';
         });
}

// Is what stands between two words one space, however wide and wherever the line ends?
bool IsSpaceJoint(std::string_view between) {
  return between == " " ||
         ReadJoint(between, 0, static_cast<uint32_t>(between.size())) == kSpaceJoint;
}

// Does a capitalised word go on a phrase behind these characters? A full stop only behind what is
// shortened: "J. Smith", "St. Petersburg".
bool JoinsCapitals(std::string_view before, std::string_view between) {
  if (between == " " || between == "-") return true;
  if (between == ". ") return before.size() == 1 || IsTitleWord(before) || before == "St";
  const Joint joint = ReadJoint(between, 0, static_cast<uint32_t>(between.size()));
  if (joint == kSpaceJoint || joint == kHyphenJoint || joint == Joint{'&'}) return true;
  // "O'Brien", but not the end of a quotation.
  return joint == Joint{'\''} && before.size() == 1;
}

}  // namespace

std::string AcronymIn(std::string_view word) {
  std::string acronym;
  std::size_t capitals = 0;
  std::size_t digits = 0;
  if (word.size() > 2 && word.back() == 's' && IsCapital(word[word.size() - 2])) {
    word.remove_suffix(1);
  }
  for (const char c : word) {
    if (c == '.') continue;
    if (!IsCapital(c) && !IsDigit(c)) return {};
    IsCapital(c) ? ++capitals : ++digits;
    acronym.push_back(c);
  }
  const bool sized = acronym.size() >= 2 && acronym.size() <= kMaxAcronym;
  if (!sized || !IsCapital(acronym[0]) || capitals + (digits > 0) < 2) return {};
  // Henry VIII, World War II
  if (acronym.find_first_not_of("IVX") == std::string::npos) return {};
  return acronym;
}

std::string WithPlainSpaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (space && !out.empty() && out.back() == ' ') continue;
    out.push_back(space ? ' ' : c);
  }
  return out;
}

void UnknownFinder::Find(std::string_view text, const TextSurvey& survey,
                         const std::vector<Judged>& judged) {
  text_ = text;
  judged_ = &judged;
  run_ = 0;
  shown_ = 0;
  acronyms_.clear();
  phrases_.clear();
  FindBlocks(text, survey, blocks_);
  for (const Block& block : blocks_) {
    ReadTokens(survey, block.end);
    if (tokens_.empty()) continue;
    const std::string_view block_text = text.substr(block.begin, block.end - block.begin);
    if (SettingOf(block_text) != Setting::kRunning) continue;
    DropShouting();
    FindAcronyms(block);
    FindPhrases(block);
  }
}

// The words of the runs up to `end` (bytes) of the text.
void UnknownFinder::ReadTokens(const TextSurvey& survey, uint32_t end) {
  tokens_.clear();
  Word word;
  uint32_t read = 0;
  for (; run_ < survey.runs() && survey.run_begin(run_) < end; ++run_) {
    uint32_t begin = std::max(read, survey.run_begin(run_));
    const uint32_t run_end = survey.run_end(run_);
    while (begin < run_end) {
      const std::string_view rest = text_.substr(begin, run_end - begin);
      const bool initial = rest.size() == 1 && IsCapital(rest[0]);
      if (!initial && IsAscii(rest)) {
        tokens_.push_back({begin, run_end});
        read = run_end;
      } else {
        if (!ReadWord(characters_, text_, begin, word) || word.begin >= run_end) break;
        tokens_.push_back({word.begin, word.end});
        read = word.end;
      }
      begin = read;
      Token& token = tokens_.back();
      uint32_t position = token.begin;
      token.capital = IsUpper(DecodeUtf8(text_, position));
      token.all_capitals =
          token.capital && IsAllCapitals(text_.substr(token.begin, token.end - token.begin));
    }
  }
  MarkShown();
}

void UnknownFinder::MarkShown() {
  // Candidates that are shown do not overlap, so both lists are gone through once.
  for (Token& token : tokens_) {
    while (shown_ < judged_->size() &&
           (!(*judged_)[shown_].shown || (*judged_)[shown_].end <= token.begin)) {
      ++shown_;
    }
    if (shown_ == judged_->size()) return;
    token.shown = (*judged_)[shown_].begin < token.end;
  }
}

std::string_view UnknownFinder::TextOf(std::size_t token) const {
  return text_.substr(tokens_[token].begin, tokens_[token].end - tokens_[token].begin);
}

// What stands before a token, up to the one before it; requires that there is one.
std::string_view UnknownFinder::Between(std::size_t token) const {
  const uint32_t begin = tokens_[token - 1].end;
  return text_.substr(begin, tokens_[token].begin - begin);
}

// Does a candidate cover the span, or with `whole` false some of it?
bool UnknownFinder::IsCovered(uint32_t begin, uint32_t end, bool whole) const {
  const auto behind =
      std::lower_bound(judged_->begin(), judged_->end(), whole ? begin + 1 : end,
                       [](const Judged& judged, uint32_t at) { return judged.begin < at; });
  for (auto at = behind; at != judged_->begin();) {
    --at;
    if (at->begin + kFarthestBegin < begin) return false;
    if (whole ? at->end >= end : at->end > begin) return true;
  }
  return false;
}

// What is shouted has its capitals for that alone.
void UnknownFinder::DropShouting() {
  for (std::size_t i = 0; i < tokens_.size();) {
    std::size_t end = i + 1;
    while (tokens_[i].all_capitals && end < tokens_.size() && tokens_[end].all_capitals &&
           IsSpaceJoint(Between(end))) {
      ++end;
    }
    for (std::size_t shouted = i; end - i >= kShouting && shouted < end; ++shouted) {
      tokens_[shouted].capital = false;
    }
    i = end;
  }
}

void UnknownFinder::FindAcronyms(const Block& block) {
  const std::string_view block_text = text_.substr(block.begin, block.end - block.begin);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (!token.capital) continue;
    std::string acronym = AcronymIn(TextOf(i));
    if (acronym.empty() || IsCovered(token.begin, token.end, false)) continue;
    const std::string_view expansion =
        FindSpelledOut(block_text, token.begin - block.begin, token.end - block.begin);
    acronyms_.push_back({std::move(acronym), expansion});
  }
}

// One behind the last token of the phrase that begins with the capitalised token `first`.
std::size_t UnknownFinder::PhraseEnd(std::size_t first) const {
  std::size_t end = first + 1;
  bool has_joined = false;
  while (end < tokens_.size()) {
    if (tokens_[end].shown) break;
    if (tokens_[end].capital) {
      if (!JoinsCapitals(TextOf(end - 1), Between(end)) || TextOf(end) == "I") break;
      ++end;
      continue;
    }
    // "of the", and then a capital again; "and" only in names that are long already, for two that
    // are named together are no name.
    std::size_t next = end;
    while (next < tokens_.size() && next < end + 2 && !tokens_[next].capital &&
           IsJoiningWord(TextOf(next), has_joined) && IsSpaceJoint(Between(next))) {
      ++next;
    }
    const bool joins = next > end && next < tokens_.size() && tokens_[next].capital &&
                       !tokens_[next].shown && IsSpaceJoint(Between(next)) && TextOf(next) != "I";
    if (!joins) break;
    has_joined = true;
    end = next + 1;
  }
  return end;
}

void UnknownFinder::FindPhrases(const Block& block) {
  for (std::size_t i = 0; i < tokens_.size();) {
    const Token& token = tokens_[i];
    if (!token.capital || token.shown || TextOf(i) == "I") {
      ++i;
      continue;
    }
    const std::size_t end = PhraseEnd(i);
    AddPhrase(block, i, end);
    i = end;
  }
}

void UnknownFinder::AddPhrase(const Block& block, std::size_t first, std::size_t end) {
  const std::string_view block_text = text_.substr(block.begin, block.end - block.begin);
  // A line may be a title, or an item of a list, without a full stop and an empty line behind it.
  const bool begins_line = first > 0 && Between(first).find('\n') != std::string_view::npos;
  bool inside = !begins_line && !BeginsSentence(block_text, tokens_[first].begin - block.begin);
  // "The", "In" and "But" have their capital from the sentence, what comes behind has its own; and
  // "Mr Smith" is "Smith".
  while (first < end) {
    const std::string_view word = TextOf(first);
    if (!IsTitleWord(word) && (inside || !IsSmallWord(word))) break;
    inside = true;
    ++first;
    while (first < end && !tokens_[first].capital) ++first;
  }
  if (first == end) return;
  const uint32_t begin = tokens_[first].begin;
  const uint32_t finish = tokens_[end - 1].end;
  if (finish - begin > kMaxPhrase || IsCovered(begin, finish, true)) return;
  const bool single = first + 1 == end;
  if (single && (IsOneLetter(TextOf(first)) || IsCalendarWord(TextOf(first)))) return;
  if (single && !AcronymIn(TextOf(first)).empty()) return;
  std::string phrase(TextOf(first));
  for (std::size_t i = first + 1; i < end; ++i) {
    const std::string_view between = Between(i);
    phrase += IsSpaceJoint(between) ? std::string_view(" ") : between;
    phrase += TextOf(i);
  }
  phrases_.push_back({std::move(phrase), inside});
}

}  // namespace explainer
