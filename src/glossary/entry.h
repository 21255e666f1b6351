// A glossary as editors write it (glossary/schema.json says the same for JSON).
#ifndef EXPLAINER_GLOSSARY_ENTRY_H_
#define EXPLAINER_GLOSSARY_ENTRY_H_

#include <string>
#include <vector>

namespace explainer {

enum class CaseRule { kAuto, kFold, kInitial, kExact };
// How much of what newspapers write with the bare word of an entry means this entry.
enum class Share { kHalf, kMost, kFew };
enum class Inflection { kAuto, kNoun, kVerb, kNone };

struct EntryLabel {
  std::string text;
  CaseRule case_rule = CaseRule::kAuto;
  Inflection inflection = Inflection::kAuto;
};

struct Source {
  std::string title;
  std::string url;
};

struct Entry {
  std::string id;
  std::string term;
  std::vector<EntryLabel> labels;  // the first is the term
  std::string expansion;
  std::vector<std::string> patterns;  // RE2
  std::string short_text;
  std::string more;
  std::string kind;
  int level = 1;  // 1 most readers know it .. 3 few do
  Share share = Share::kHalf;
  std::vector<std::string> look_alikes;
  std::vector<std::string> cues_for;
  std::vector<std::string> cues_against;
  std::string region;  // a code, where the meaning depends on the country
  std::vector<std::string> see;
  std::vector<Source> sources;
  std::string reviewed;              // YYYY-MM-DD
  std::string expires;               // YYYY-MM-DD, or empty
  std::vector<std::string> explain;  // examples in which it must be explained
  std::vector<std::string> leave;    // examples in which it must be left alone
  std::string file;                  // where it was read from
  std::size_t topic = 0;             // index into the topics of the glossary
  std::size_t layer = 0;             // which glossary it is from, where one lies over another
};

// Is the entry judged by the words around it? With cues for it, it needs some; with cues against it
// alone, it is explained unless some are near.
inline bool HasCues(const Entry& entry) {
  return !entry.cues_for.empty() || !entry.cues_against.empty();
}

// An entry of an earlier layer that a later one does without.
struct Removal {
  std::string id;
  std::string file;
  std::size_t layer = 0;
};

// What a file of entries is about.
struct Topic {
  std::string title;
  std::vector<std::string> vocabulary;  // words that tell that an article is about it
};

// A country, or a part of one.
struct Region {
  std::string code;                // ISO 3166, such as GB or GB-SCT
  std::vector<std::string> words;  // that tell that an article is about it
};

struct Glossary {
  std::string language;               // BCP 47
  std::vector<std::string> licences;  // SPDX, of each layer
  std::vector<Topic> topics;
  std::vector<Entry> entries;  // those of one topic stand together, in the order of the topics
  std::vector<Removal> off = {};
  std::vector<Region> regions = {};  // each code once
};

}  // namespace explainer

#endif  // EXPLAINER_GLOSSARY_ENTRY_H_
