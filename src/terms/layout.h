// The compiled glossary, `en.terms`: what the engine needs to find and judge terms, as bytes.
//
// It is loaded before the first mark is painted, so its size after brotli comes first: columns of
// plain lines and small numbers, like beside like, and nothing that can be computed when it is
// opened (hashes, inflected forms, ids that follow from the term).
//
//   header   16 bytes: "XTRM", version u8, flags u8, zero u16, size u32 of the whole,
//            XXH32 u32 of everything after the header; little-endian
//   columns  in the order of kColumns, each a varint with its size in bytes, then its bytes
//
// Varints are LEB128. A line ends in U+000A. Lists of indices ascend and are stored as
// differences. The checksum also names the edition: `en.entries.json` carries it.
#ifndef EXPLAINER_TERMS_LAYOUT_H_
#define EXPLAINER_TERMS_LAYOUT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace explainer {

inline constexpr std::string_view kTermsMagic = "XTRM";
inline constexpr uint8_t kTermsVersion = 2;
inline constexpr std::size_t kTermsHeaderSize = 16;

// Header flags.
inline constexpr uint8_t kHasPatterns = 1;  // only an engine with RE2 can open it

// Labels are numbered: first those of the entries, then the cues, then the look-alikes.
enum class Column : uint8_t {
  kLanguage,        // BCP 47 tag
  kCounts,          // varints: entries, labels of entries, cues, look-alikes, patterns, topics
  kParadigms,       // varint count; each: varint forms; each form: varint strip, line append
  kLabelText,       // a line per label, as written; the first of an entry is its term
  kLabelRules,      // a byte per label of an entry: LabelRule bits
  kLabelParadigm,   // a byte per label: index into the paradigms
  kEntryLabels,     // varint per entry: how many labels
  kEntryLevel,      // a byte per entry: 1 to 3, and its EntryShare
  kEntryId,         // a line per entry; empty where the id is the slug of the term
  kEntryCues,       // per entry, for, against and of its definition: varint count, cue indices
  kTopics,          // per topic: varint how many entries; varint count of its words, cue indices
  kLookAlikeEntry,  // per look-alike: varint difference of entry index
  kPatterns,        // per pattern: varint difference of entry index, line
  kCount,
};

// How a label may be written in a text, beyond what always holds.
enum LabelRule : uint8_t {
  kAnyCase = 1,             // capitals in the label need not be capitals in the text
  kExactCase = 2,           // small letters in the label must be small in the text, too
  kSentenceCase = 4,        // an acronym also found as "Nato"
  kOrdinaryWord = 8,        // an acronym whose letters are an ordinary word: "WHO", "ICE"
  kTightHyphen = 16,        // a hyphen does not match a space: "run-off" is not "run off"
  kAcronymLabel = 32,       // two capitals or more, and no small letter
  kVerbLabel = 64,          // found in the forms of a verb
  kOfAmbiguousEntry = 128,  // not in the bytes: set when they are read, if the entry has cues
};

// How much of what is written with the bare word of an ambiguous entry means it; beside the level.
enum EntryShare : uint8_t {
  kHalfShare = 0,
  kMostShare = 4,
  kFewShare = 8,
};

// How hard an entry is: 1 most readers know it, 3 few do.
inline constexpr int kMinLevel = 1;
inline constexpr int kMaxLevel = 3;

// Limits that the compiler keeps and the reader checks: they bound the cost of a scan.
inline constexpr std::size_t kMaxLabelBytes = 255;
inline constexpr std::size_t kMaxLabelWords = 24;
inline constexpr std::size_t kMaxEditBytes = 63;  // stripped or appended by a form
inline constexpr std::size_t kMaxSensesPerForm = 16;
inline constexpr std::size_t kMaxParadigms = 255;
inline constexpr std::size_t kMaxTopics = 32;

}  // namespace explainer

#endif  // EXPLAINER_TERMS_LAYOUT_H_
