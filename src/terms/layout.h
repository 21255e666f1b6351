// The compiled glossary as bytes, in two files of one layout:
//
// - `en.terms`, the plain entries, with all that is needed to find and show them;
// - `en.senses`, the ambiguous entries, with the evidence that their senses are judged by. There is
//   none where no entry is ambiguous.
//
// Terms are loaded before the first mark is painted, so their size after brotli comes first; senses
// follow. Both are columns of plain lines and small numbers, like beside like, and nothing that can
// be computed when they are opened (hashes, inflected forms, ids that follow from the term).
//
//   header   16 bytes: "XTRM" or "XSNS", version u8, flags u8, zero u16, size u32 of the whole,
//            XXH32 u32 of everything after the header; little-endian
//   sizes    a varint for each of the columns: its bytes
//   columns  in the order of Column, with nothing between them
//
// Varints are LEB128. A line ends in U+000A. Lists of indices ascend and are stored as
// differences. Terms hold the checksum of their senses, so their own checksum names the edition of
// both; `en.entries.json` carries it.
#ifndef EXPLAINER_TERMS_LAYOUT_H_
#define EXPLAINER_TERMS_LAYOUT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace explainer {

inline constexpr std::string_view kTermsMagic = "XTRM";
inline constexpr std::string_view kSensesMagic = "XSNS";
inline constexpr uint8_t kTermsVersion = 4;
inline constexpr std::size_t kTermsHeaderSize = 16;

// Header flags, of terms.
inline constexpr uint8_t kHasPatterns = 1;  // only an engine with RE2 can open it, or its senses
inline constexpr uint8_t kHasSenses = 2;    // a file of senses belongs to it

// Plain entries come first, then ambiguous ones. Labels are numbered across both files: those of
// entries, then cues, then look-alikes. "Both" below: the column is in either file for its own
// entries.
enum class Column : uint8_t {
  kLanguage,        // terms: BCP 47 tag
  kSensesChecksum,  // terms: XXH32 u32 as in the header of the senses; empty without senses
  kCounts,     // both: varints: entries, labels of entries, cues, look-alikes, patterns, topics,
               // regions
  kParadigms,  // terms: varint count; each: varint forms; each form: varint strip, line append
  kLabelText,  // both: a line per label, as written; the first of an entry is its term
  kCueText,    // senses: likewise
  kLookAlikeText,      // both: likewise
  kLabelParadigm,      // both: a byte per label: index into the paradigms
  kCueParadigm,        // senses: likewise
  kLookAlikeParadigm,  // both: likewise
  kLabelRules,         // both: a byte per label of an entry: LabelRule bits
  kEntryLabels,        // both: varint per entry: how many labels
  kEntryLevel,         // both: a byte per entry: 1 to 3, and its EntryShare
  kEntryId,            // both: a line per entry; empty where the id is the slug of the term
  kLookAlikeEntry,     // both: per look-alike: varint difference of entry, counted in the file
  kPatterns,           // both: per pattern: varint difference of entry, likewise; line
  kEntryCues,          // senses: per entry, for, against and of its definition: varint count,
                       // cues; for or against has one at least
  kEntryRegion,  // senses: a byte per entry: which region its meaning depends on, counted from 1;
                 // 0: none
  kRegions,  // senses: per region: varint: which one before it is the whole that it is a part of,
             // counted from 1, or 0; varint: how many words; the words: cues
  kTopics,   // senses: per topic: varints: how many plain entries, how many ambiguous ones,
             // how many words; the words: cues
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
  kOfAmbiguousEntry = 128,  // not in the bytes: set when senses are read
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
inline constexpr std::size_t kMaxTopics = 64;   // as many as a TopicSet has bits
inline constexpr std::size_t kMaxRegions = 64;  // as many as a RegionSet has bits

}  // namespace explainer

#endif  // EXPLAINER_TERMS_LAYOUT_H_
