#include "sense/scoring.h"

#include <algorithm>

#include "sense/grammar.h"
#include "text/characters.h"

namespace explainer {
namespace {

constexpr float WeightOf(Feature feature) {
  return kWeights[static_cast<std::size_t>(feature)].value;
}

bool HasCapital(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Only then can the next word make a longer name of the candidate: "Uefa Cup".
bool CapitalFollows(std::string_view text, uint32_t end) {
  return end + 1 < text.size() && text[end] == ' ' && HasCapital(text.substr(end + 1, 1));
}

bool HasSmall(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "Bond, James": a name with its first name behind it, also where a sentence begins. After a list
// of things ("Bonds, Treasury bills and gold") more words follow.
bool NameFollows(std::string_view rest) {
  if (rest.substr(0, 2) != ", " || rest.size() < 4 || !IsUpper(static_cast<uint8_t>(rest[2]))) {
    return false;
  }
  std::size_t end = 3;
  while (end < rest.size() && IsAsciiLetter(rest[end])) ++end;
  return end == rest.size() || rest[end] == '.' || rest[end] == ',' || rest[end] == ')' ||
         rest[end] == ';' || rest[end] == ':';
}

}  // namespace

void Judge::Scoring::Add(Feature feature, float value, uint32_t label) {
  score_ += WeightOf(feature) * value;
  if (reasons_ != nullptr) reasons_->evidence.push_back({feature, value, label});
}

float Judge::Scoring::Score(std::size_t index, uint32_t block) {
  const Hit& hit = hits_[index];
  if (reasons_ == nullptr && IsPlain(hit)) return WeightOf(Feature::kPlainEntry);
  score_ = 0;
  const bool ambiguous = terms_.NeedsEvidence(hit.entry);
  const bool of_label = hit.kind != HitKind::kPattern;
  const bool one_word = of_label && terms_.LabelText(hit.label).find(' ') == std::string_view::npos;
  ScoreLabel(hit, ambiguous, one_word);
  if (of_label) ScoreWriting(hit, block, one_word);
  if (of_label) ScoreGrammar(hit, memory_.blocks[block], ambiguous && one_word);
  if (ambiguous) {
    ScoreSurroundings(index, memory_.blocks[block], one_word);
  } else if (terms_.IsAmbiguous(hit.entry)) {
    ScoreAgainst(index, memory_.blocks[block], one_word);
  }
  ScoreArticle(hit);
  if (!memory_.look_alikes.empty() && memory_.look_alikes[index] != Evidence::kNoLabel) {
    Add(Feature::kLookAlike, 1, memory_.look_alikes[index]);
  }
  if (reasons_ != nullptr) {
    reasons_->ends.push_back(static_cast<uint32_t>(reasons_->evidence.size()));
  }
  return score_;
}

bool Judge::Scoring::IsPlain(const Hit& hit) const {
  if (hit.kind != HitKind::kTerm || (hit.flags & ~kAsWritten) != 0) return false;
  if (!memory_.look_alikes.empty() || CapitalFollows(text_, hit.end)) return false;
  return (hit.flags & kAsWritten) != 0 || !HasCapital(text_.substr(hit.begin, hit.end - hit.begin));
}

Setting Judge::Scoring::SettingOfBlock(uint32_t block) {
  int8_t& setting = memory_.settings[block];
  if (setting < 0) {
    const Block& b = memory_.blocks[block];
    setting = static_cast<int8_t>(SettingOf(text_.substr(b.begin, b.end - b.begin)));
  }
  return static_cast<Setting>(setting);
}

void Judge::Scoring::ScoreLabel(const Hit& hit, bool ambiguous, bool one_word) {
  Add(ambiguous ? Feature::kAmbiguousEntry : Feature::kPlainEntry);
  if (!ambiguous || hit.kind == HitKind::kPattern) return;
  AddIf(!one_word, Feature::kSeveralWords);
  if (one_word) {
    AddIf(terms_.ShareOf(hit.entry) == kMostShare, Feature::kUsualSense);
    AddIf(terms_.ShareOf(hit.entry) == kFewShare, Feature::kUnusualSense);
  }
  const std::string_view label = terms_.LabelText(hit.label);
  const bool acronym = (hit.flags & kAcronymHit) != 0;
  AddIf(acronym, Feature::kAcronym);
  const bool name = !acronym && HasCapital(label);
  AddIf(name && one_word, Feature::kProperName);
  AddIf(name && !one_word, Feature::kLongName);
}

void Judge::Scoring::ScoreWriting(const Hit& hit, uint32_t block_index, bool one_word) {
  const std::string_view label = terms_.LabelText(hit.label);
  const std::string_view span = text_.substr(hit.begin, hit.end - hit.begin);
  AddIf((hit.flags & kInflected) && (hit.flags & kAmbiguousHit), Feature::kInflected);
  AddIf(hit.flags & kSentenceCased, Feature::kSentenceCased);
  const bool dotted = span.find('.') != std::string_view::npos;
  AddIf((terms_.LabelRules(hit.label) & kOrdinaryWord) && !dotted &&
            SettingOfBlock(block_index) == Setting::kAllCaps,
        Feature::kShouting);
  if (!one_word || HasCapital(label) || !HasSmall(label)) return;
  AddIf(hit.flags & kJoinedBefore, Feature::kJoinedBefore);
  AddIf(hit.flags & kJoinedAfter, Feature::kJoinedAfter);
  const Block& block = memory_.blocks[block_index];
  AddIf(HasCapital(span) &&
            (NameFollows(text_.substr(hit.end, block.end - std::min(hit.end, block.end))) ||
             !BeginsSentence(text_.substr(block.begin, block.end - block.begin),
                             hit.begin - block.begin)) &&
            SettingOfBlock(block_index) == Setting::kRunning,
        Feature::kCapitalInside);
}

void Judge::Scoring::ScoreGrammar(const Hit& hit, const Block& block, bool ambiguous_word) {
  const std::string_view text = text_.substr(block.begin, block.end - block.begin);
  AddIf(IsBeforeNameWord(text, hit.end - block.begin), Feature::kBeforeNameWord);
  // "Xinhua News Agency": several words are a name where one goes on.
  const std::string_view label = terms_.LabelText(hit.label);
  const bool may_go_on = HasCapital(text_.substr(hit.begin, 1)) && !HasCapital(label) &&
                         label.find(' ') != std::string_view::npos;
  if (!ambiguous_word && !may_go_on) return;
  const Neighbours around = LookAround(text, hit.begin - block.begin, hit.end - block.begin);
  AddIf(may_go_on && around.after_name, Feature::kCapitalInside);
  if (!ambiguous_word || !english_) return;
  const bool verb = (terms_.LabelRules(hit.label) & kVerbLabel) != 0;
  // For the label of a verb, what makes it a verb is no evidence against it.
  if (!verb) {
    AddIf(around.after_to, Feature::kAfterTo);
    AddIf(around.after_subject, Feature::kAfterSubject);
    AddIf(around.before_object, Feature::kBeforeObject);
    AddIf(around.before_particle, Feature::kBeforeParticle);
  }
  AddIf(around.after_determiner, Feature::kAfterDeterminer);
  AddIf(around.after_adjective, Feature::kAfterAdjective);
  AddIf(around.after_name, Feature::kAfterName);
  AddIf(around.before_of, Feature::kBeforeOf);
}

void Judge::Scoring::ScoreSurroundings(std::size_t index, const Block& block, bool one_word) {
  Surroundings& surroundings = memory_.surroundings;
  surroundings.Look(index, block);
  bool own_near = false;
  for (const Surroundings::Found& found : surroundings.found()) {
    const bool against =
        found.feature >= Feature::kAgainstClose && found.feature <= Feature::kAgainstInArticle;
    own_near = own_near || found.feature == Feature::kCueNear;
    // What speaks against a bare word speaks less against a longer label of the same entry.
    const float value = against && !one_word ? 0.5f : 1.0f;
    Add(found.feature, value, terms_.first_cue_label() + found.cue);
  }
  const bool whole = surroundings.whole_article();
  AddIf(whole && one_word && !own_near && terms_.ShareOf(hits_[index].entry) == kFewShare,
        Feature::kUnusualAlone);
  const Surroundings::Topic& topic = surroundings.topic();
  const auto add = [this](int count, Feature feature) {
    if (count > 0) Add(feature, static_cast<float>(count));
  };
  AddIf(topic.words_near > 0, Feature::kTopicNear);
  add(topic.words_near - 1, Feature::kMoreTopic);
  add(topic.terms_near, Feature::kTermsNear);
  const bool about_it = topic.in_article && topic.rank <= kSideTopics;
  AddIf(about_it && topic.rank == 0, Feature::kMainTopic);
  AddIf(about_it && topic.rank > 0, Feature::kSideTopic);
  AddIf(whole && !about_it, Feature::kOffTopic);
  ScoreRegion();
}

void Judge::Scoring::ScoreRegion() {
  const Surroundings::Region& region = memory_.surroundings.region();
  AddIf(region.near, Feature::kRegionNear);
  AddIf(region.other_near, Feature::kOtherRegionNear);
  AddIf(region.share == Surroundings::Region::kMain, Feature::kMainRegion);
  AddIf(region.share == Surroundings::Region::kElsewhere, Feature::kElsewhere);
  AddIf(region.share == Surroundings::Region::kAbsent, Feature::kRegionAbsent);
}

// An entry that nothing needs to speak for is explained unless something near by speaks against it.
void Judge::Scoring::ScoreAgainst(std::size_t index, const Block& block, bool one_word) {
  memory_.surroundings.Look(index, block);
  for (const Surroundings::Found& found : memory_.surroundings.found()) {
    if (found.feature == Feature::kAgainstInArticle) continue;
    Add(found.feature, one_word ? 1.0f : 0.5f, terms_.first_cue_label() + found.cue);
  }
  ScoreRegion();
}

void Judge::Scoring::ScoreArticle(const Hit& hit) {
  if (hit.flags & kAcronymHit) {
    for (const Expansion& expansion : memory_.expansions) {
      if (expansion.entry != hit.entry) continue;
      Add(expansion.meant ? Feature::kSpelledOut : Feature::kSpelledOutElse);
      break;
    }
  }
  if (hit.flags & kAmbiguousHit) {
    const auto& said = memory_.said;
    AddIf(std::find(said.begin(), said.end(), hit.entry) != said.end(), Feature::kSaidBefore);
  }
}

}  // namespace explainer
