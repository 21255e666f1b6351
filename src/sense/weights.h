// The weights of the model that judges a candidate: a log-linear model, so the score of a sense is
// the sum of weight times value over its evidence, and about the logarithm of the odds that the
// sense is meant. docs/senses.md explains it. The numbers are fitted by `npm run fit`, which writes
// this file's table anew; the names and reasons are for people.
#ifndef EXPLAINER_SENSE_WEIGHTS_H_
#define EXPLAINER_SENSE_WEIGHTS_H_

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace explainer {

enum class Feature : uint8_t {
  // The entry and the words of its label.
  kPlainEntry,
  kAmbiguousEntry,
  kSeveralWords,
  kLongName,
  kAcronym,
  kProperName,
  kUsualSense,
  kUnusualSense,
  kUnusualAlone,
  // How it is written here.
  kInflected,
  kSentenceCased,
  kShouting,
  kJoinedBefore,
  kJoinedAfter,
  kCapitalInside,
  kAfterName,
  // Grammar that can be seen.
  kAfterTo,
  kAfterSubject,
  kAfterDeterminer,
  kAfterAdjective,
  kBeforeObject,
  kBeforeParticle,
  kBeforeOf,
  kBeforeNameWord,
  // Words around it.
  kCueClose,
  kCueNear,
  kMoreCues,
  kCueInArticle,
  kAgainstClose,
  kAgainstNear,
  kMoreAgainst,
  kAgainstInArticle,
  kDefinitionNear,
  kTopicNear,
  kMoreTopic,
  kTermsNear,
  kMainTopic,
  kSideTopic,
  kOffTopic,
  kRegionNear,
  kOtherRegionNear,
  kMainRegion,
  kElsewhere,
  kRegionAbsent,
  // The article as a whole.
  kSpelledOut,
  kSpelledOutElse,
  kSaidBefore,
  kLookAlike,
  kCount,
};

struct Weight {
  float value;
  const char* name;
  const char* reason;  // for editors: "{}" stands for the words that it is about
};

// In the order of Feature.
inline constexpr Weight kWeights[] = {
    // clang-format off
    {1.00f, "plain-entry", "the entry names no other meaning"},
    {-0.94f, "ambiguous-entry", "the entry asks for evidence"},
    {1.64f, "several-words", "several words, as in the glossary"},
    {-0.24f, "long-name", "a name of several words"},
    {-0.59f, "acronym", "written in capitals"},
    {-0.43f, "proper-name", "a name with its capital"},
    {1.13f, "usual-sense", "what newspapers mostly mean by it"},
    {-0.60f, "unusual-sense", "seldom what newspapers mean by it"},
    {-1.52f, "unusual-alone", "seldom meant, and in a whole article none of its own words stands near by"},
    {0.31f, "inflected", "in another form than in the glossary"},
    {-0.56f, "sentence-cased", "an acronym written like a word"},
    {-4.00f, "shouting", "an ordinary word set in capitals"},
    {-1.80f, "joined-before", "a hyphen joins it to the word before"},
    {0.11f, "joined-after", "a hyphen joins it to the word after"},
    {-4.00f, "capital-inside", "a capital inside the sentence: a name"},
    {1.01f, "after-name", "a name stands right before it"},
    {-1.28f, "after-to", "it follows “to” or a modal: a verb"},
    {-1.30f, "after-subject", "it follows its subject: a verb"},
    {0.16f, "after-determiner", "it follows “the” or the like: a noun"},
    {-0.30f, "after-adjective", "it follows a describing word"},
    {-0.17f, "before-object", "an object follows: a verb"},
    {0.05f, "before-particle", "“up”, “off” or the like follows: a phrasal verb"},
    {-0.31f, "before-of", "“of” follows"},
    {-3.00f, "before-name-word", "part of the name of a cup, a prize, a street or the like"},
    {0.92f, "cue-close", "{} stands close by"},
    {2.65f, "cue-near", "{} stands near by"},
    {1.33f, "more-cues", "{} stands near by, too"},
    {0.70f, "cue-in-article", "{} is in the article"},
    {-2.36f, "against-close", "{} close by speaks against it"},
    {-2.30f, "against-near", "{} near by speaks against it"},
    {-0.66f, "more-against", "{} near by speaks against it, too"},
    {-0.35f, "against-in-article", "{} in the article speaks against it"},
    {0.85f, "definition-near", "{} of its definition stands near by"},
    {2.03f, "topic-near", "a word of its topic stands near by"},
    {0.19f, "more-topic", "more words of its topic stand near by"},
    {0.06f, "terms-near", "other terms of its topic stand near by"},
    {0.68f, "main-topic", "of no topic has the article more words than of its own"},
    {0.26f, "side-topic", "of two topics at most has the article more words than of its own"},
    {-0.83f, "off-topic", "a whole article, and it is about something else"},
    {1.14f, "region-near", "a word of its country stands near by"},
    {-1.18f, "other-region-near", "a word of another country stands near by, and none of its own"},
    {0.75f, "main-region", "of no other country has the article more words"},
    {-1.21f, "elsewhere", "the article has more words of another country"},
    {-1.07f, "region-absent", "the article has words of another country, and none of its own"},
    {6.00f, "spelled-out", "the article spells it out so"},
    {-9.00f, "spelled-out-else", "the article spells it out as something else"},
    {1.83f, "said-before", "the article has meant this before"},
    {-30.00f, "look-alike", "part of {}, which is something else"},
    // clang-format on
};
static_assert(sizeof kWeights / sizeof *kWeights == static_cast<std::size_t>(Feature::kCount));

// A sense is shown when its score, in log-odds, is above this; docs/senses.md has the curve that it
// was chosen on.
inline constexpr float kThreshold = 0.4f;
// The threshold for those who would rather name a probability, between 0 and 1.
inline float ThresholdFor(float probability) { return std::log(probability / (1 - probability)); }
// Two senses that come closer than this are a draw, and a draw is silence.
inline constexpr float kMargin = 0.3f;

// A sense that is shown with so much to spare counts as what the article means from then on.
inline constexpr float kSure = 1.5f;

// "Close" and "near" are within so many bytes, and within the block: about ten words, and about a
// sentence and a half.
inline constexpr uint32_t kCloseBytes = 60;
inline constexpr uint32_t kNearBytes = 240;
// Evidence of one kind counts so often at most.
inline constexpr int kMaxCounted = 3;
// So many topics at most may have more words in an article that is about a topic, too.
inline constexpr int kSideTopics = 2;
// A text with so many words of all topics is a whole article, in which silence tells, too.
inline constexpr uint32_t kWholeArticle = 15;

}  // namespace explainer

#endif  // EXPLAINER_SENSE_WEIGHTS_H_
