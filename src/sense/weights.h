// The weights of the model that judges a candidate: one number for each kind of evidence. The score
// of a sense is their sum; a sense is shown when its score is above the threshold.
#ifndef EXPLAINER_SENSE_WEIGHTS_H_
#define EXPLAINER_SENSE_WEIGHTS_H_

#include <cstdint>

namespace explainer {

enum class Feature : uint8_t {
  kPlainEntry,
  kAmbiguousEntry,
  kLongLabel,
  kCueNear,
  kMoreCuesNear,
  kCueInArticle,
  kAgainstNear,
  kAgainstInArticle,
  kCapitalInside,
  kJoinedInside,
  kShouting,
  kSentenceCased,
  kLookAlike,
  kCount,
};

struct Weight {
  float value;
  const char* reason;  // for editors: "{}" stands for the word that it is about
};

// In the order of Feature.
inline constexpr Weight kWeights[] = {
    {1.0f, "the entry names no other meaning"},
    {-1.0f, "the entry asks for evidence"},
    {1.5f, "several words, written as in the glossary"},
    {1.6f, "'{}' stands near by"},
    {0.6f, "'{}' stands near by, too"},
    {0.6f, "'{}' is in the article"},
    {-1.4f, "'{}' near by speaks against it"},
    {-0.5f, "'{}' in the article speaks against it"},
    {-2.5f, "a capital inside the sentence: a name"},
    {-1.2f, "part of a hyphenated word"},
    {-4.0f, "an ordinary word set in capitals"},
    {-0.4f, "an acronym written like a word"},
    {-9.0f, "part of '{}', which is something else"},
};
static_assert(sizeof kWeights / sizeof *kWeights == static_cast<int>(Feature::kCount));

// A sense is shown when its score is above this.
inline constexpr float kThreshold = 0.0f;
// Two senses that come closer than this are a draw, and a draw is silence.
inline constexpr float kMargin = 0.5f;

// "Near" is within so many bytes, and within the block. About a sentence and a half.
inline constexpr uint32_t kNearBytes = 240;
// Of cues that say the same, so many count.
inline constexpr int kMaxCuesNear = 4;
inline constexpr int kMaxCuesInArticle = 3;

}  // namespace explainer

#endif  // EXPLAINER_SENSE_WEIGHTS_H_
