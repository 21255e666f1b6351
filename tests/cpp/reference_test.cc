// The matcher against a naive one: random small glossaries, random texts over a nasty alphabet, and
// the same hits. Prints the seed and the text when they differ.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "match/capitals.h"
#include "match/matcher.h"
#include "support.h"
#include "terms/writer.h"
#include "text/utf8.h"
#include "text/words.h"

namespace explainer::test {
namespace {

using Random = std::minstd_rand;

struct Found {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t label = 0;
  HitKind kind = HitKind::kTerm;
  int flags = 0;
  uint32_t word_end = 0;  // end of the last word; not compared

  auto Key() const { return std::tuple(begin, end, label, kind, flags); }
  bool operator==(const Found& other) const { return Key() == other.Key(); }
  bool operator<(const Found& other) const { return Key() < other.Key(); }
};

constexpr const char8_t* kPieces[] = {
    u8"a",  u8"b",      u8"A",      u8"B",      u8"ab",         u8"Ab",      u8"s",      u8"U",
    u8"S",  u8"1",      u8"20",     u8".",      u8".",          u8",",       u8" ",      u8" ",
    u8" ",  u8"-",      u8"-",      u8"\u2011", u8"\u2013",     u8"'",       u8"\u2019", u8"\u00a0",
    u8"&",  u8"/",      u8"\u00ad", u8"\u200b", u8"\u00e9",     u8"e\u0301", u8"\u00c9", u8"e",
    u8"\n", u8"\u5317", u8"\u7ea6", u8"_",      u8"\U0001f680", u8"\ufb01",  u8"\u00df", u8"\x1e",
    u8"@",  u8"\u2014", u8"\ufffd", u8"fi",     u8"+",          u8")"};

template <typename T, std::size_t kSize>
const T& Pick(Random& random, const T (&list)[kSize]) {
  return list[random() % kSize];
}

std::string RandomText(Random& random, std::size_t pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += U8(Pick(random, kPieces));
  return text;
}

// A phrase of one to three words, which may hold what ReadWord and ReadJoint look through.
std::string RandomLabel(Random& random) {
  static constexpr const char8_t* kWords[] = {
      u8"a", u8"b",      u8"ab", u8"A", u8"AB", u8"Ab", u8"US",   u8"U.S.",   u8"B1",
      u8"e", u8"\u00e9", u8"fi", u8"s", u8"as", u8"20", u8"a.b.", u8"\u5317", u8"ss"};
  static constexpr const char8_t* kJoints[] = {u8" ", u8" ", u8"-",     u8"'",
                                               u8"&", u8"/", u8"\u00a0"};
  std::string label = U8(Pick(random, kWords));
  for (auto more = random() % 3; more > 0; --more) {
    label += U8(Pick(random, kJoints)) + U8(Pick(random, kWords));
  }
  if (random() % 6 == 0) label += random() % 2 == 0 ? "+" : ")";
  return label;
}

TermsContent RandomContent(Random& random) {
  TermsContent content;
  content.language = random() % 8 == 0 ? "fr" : "en";
  content.paradigms = {{}, {{0, "s"}}, {{0, "b"}, {0, "'s"}}};
  for (auto cues = random() % 3; cues > 0; --cues) {
    content.cues.push_back({RandomLabel(random), kAnyCase, static_cast<uint8_t>(random() % 3)});
  }
  const std::size_t entries = 1 + random() % 5;
  const std::size_t plain = content.cues.empty() ? entries : random() % (entries + 1);
  for (std::size_t i = 0; i < entries; ++i) {
    TermsContent::Entry entry;
    entry.id = "entry-" + std::to_string(i);
    for (auto labels = 1 + random() % 3; labels > 0; --labels) {
      entry.labels.push_back({RandomLabel(random), static_cast<uint8_t>(random() % 128),
                              static_cast<uint8_t>(random() % 3)});
    }
    if (random() % 3 == 0) {
      entry.look_alikes.push_back({RandomLabel(random), 0, static_cast<uint8_t>(random() % 3)});
    }
    if (i >= plain) entry.cues_for = {0};
    content.entries.push_back(entry);
  }
  content.topics = {{static_cast<uint32_t>(plain), static_cast<uint32_t>(entries - plain), {}}};
  return content;
}

struct Step {
  std::string key;
  bool fits = true;
  Joint before = kNothing;
  uint32_t begin = 0;
  uint32_t end = 0;
};

// The words of a text, from the first on.
std::vector<Step> Steps(const Characters& characters, std::string_view text) {
  std::vector<Step> steps;
  uint32_t position = 0;
  Word word;
  while (ReadWord(characters, text, position, word)) {
    Step step{"", word.key.fits(), kNothing, word.begin, word.end};
    if (step.fits) step.key = word.key.view();
    if (!steps.empty()) step.before = ReadJoint(text, position, word.begin);
    steps.push_back(step);
    position = word.end;
  }
  return steps;
}

// Behind the last word, the text may go on as the label does: "LGBTQ+".
uint32_t EndWithMarks(std::string_view label, std::string_view text, uint32_t end) {
  const std::size_t last = label.find_last_not_of("+!)(&/.,'- @_");
  std::string_view marks = label.substr(last + 1);
  if (marks.empty() || marks == "." || text.substr(end).substr(0, marks.size()) != marks)
    return end;
  return end + static_cast<uint32_t>(marks.size());
}

// May a text join two words in one way where the label joins them in the other?
bool SameJoint(Joint label, Joint text, bool tight) {
  if (label == kHyphenJoint && tight) return text == kHyphenJoint;
  const auto loose = [](Joint joint) { return joint == kSpaceJoint || joint == kHyphenJoint; };
  return text != kBreak && (label == text || (loose(label) && loose(text)));
}

// A label in one of its forms, as words.
struct Form {
  uint32_t label = 0;
  bool itself = true;
  std::vector<Step> steps;
};

std::vector<Form> AllForms(const Terms& terms, const Characters& characters) {
  std::vector<Form> forms;
  for (uint32_t label = 0; label < terms.label_count(); ++label) {
    const std::string text(terms.LabelText(label));
    forms.push_back({label, true, Steps(characters, text)});
    for (const Edit& edit : terms.ParadigmOf(label)) {
      const std::string form = text.substr(0, text.size() - edit.strip) + edit.append;
      forms.push_back({label, false, Steps(characters, form)});
    }
  }
  return forms;
}

// Is the form written at the first words of `found`?
bool IsWrittenAt(const Form& form, const std::vector<Step>& found, bool tight) {
  if (found.size() < form.steps.size()) return false;
  for (std::size_t i = 0; i < form.steps.size(); ++i) {
    if (!found[i].fits || found[i].key != form.steps[i].key) return false;
    if (i > 0 && !SameJoint(form.steps[i].before, found[i].before, tight)) return false;
  }
  return true;
}

// Every label in every form at every word of the text, by comparing folded words one by one.
std::vector<Found> NaiveHits(const Terms& terms, const Characters& characters,
                             const std::vector<Form>& forms, std::string_view text) {
  const Boundaries boundaries(characters, terms.language());
  std::vector<Found> all;
  const std::vector<Step> words = Steps(characters, text);
  for (std::size_t first = 0; first < words.size(); ++first) {
    const std::vector<Step> rest(words.begin() + static_cast<std::ptrdiff_t>(first), words.end());
    std::vector<Found> here;
    for (const Form& form : forms) {
      // Cues and look-alikes have no rules of their own.
      const bool of_entry = form.label < terms.first_cue_label();
      const uint8_t rules = of_entry ? terms.LabelRules(form.label) : uint8_t{0};
      if (!IsWrittenAt(form, rest, (rules & kTightHyphen) != 0)) continue;
      const uint32_t begin = rest[0].begin;
      const uint32_t end = rest[form.steps.size() - 1].end;
      const std::string_view span = text.substr(begin, end - begin);
      Found hit{begin, end, form.label, HitKind::kTerm, 0, end};
      if (form.label >= terms.first_cue_label()) hit.kind = HitKind::kCue;
      if (form.label >= terms.first_look_alike()) hit.kind = HitKind::kLookAlike;
      if (hit.kind != HitKind::kTerm) {
        // Evidence has no rules of its own; its capitals count.
        if (CompareCapitals(terms.LabelText(form.label), 0, span) == Capitals::kDiffer) continue;
      } else {
        if (!boundaries.CanBegin(text, begin) || !boundaries.CanEnd(text, end)) continue;
        const Capitals capitals = CompareCapitals(terms.LabelText(form.label), rules, span);
        if (capitals == Capitals::kDiffer) continue;
        if (form.itself && span == terms.LabelText(form.label)) hit.flags |= kAsWritten;
        if (rules & kAcronymLabel) hit.flags |= kAcronymHit;
        const bool ambiguous = terms.IsAmbiguous(terms.LabelEntry(form.label));
        if (ambiguous || (rules & kOrdinaryWord)) hit.flags |= kAmbiguousHit;
        if (capitals == Capitals::kSentenceCase) hit.flags |= kSentenceCased;
        if (boundaries.IsJoinedBefore(text, begin)) hit.flags |= kJoinedBefore;
        if (boundaries.IsJoinedAfter(text, end)) hit.flags |= kJoinedAfter;
        if (!form.itself) hit.flags |= kInflected;
        if (form.itself) hit.end = EndWithMarks(terms.LabelText(form.label), text, end);
      }
      // Two forms of one label that are written alike are one hit, the first.
      const bool repeated = std::any_of(here.begin(), here.end(), [&hit](const Found& other) {
        return other.label == hit.label && other.word_end == hit.word_end;
      });
      if (!repeated) here.push_back(hit);
    }
    // Of the terms on one span, a label itself wins over a form of another.
    for (const Found& hit : here) {
      const bool beaten = (hit.flags & kInflected) != 0 &&
                          std::any_of(here.begin(), here.end(), [&hit](const Found& other) {
                            return other.kind == HitKind::kTerm && other.word_end == hit.word_end &&
                                   (other.flags & kInflected) == 0;
                          });
      if (!beaten) all.push_back(hit);
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::string Describe(const std::vector<Found>& hits, const Terms& terms, std::string_view text) {
  std::string out;
  for (const Found& hit : hits) {
    out += "\n    " + std::to_string(hit.begin) + "-" + std::to_string(hit.end) + " '" +
           std::string(text.substr(hit.begin, hit.end - hit.begin)) + "' is '" +
           std::string(terms.LabelText(hit.label)) + "', kind " +
           std::to_string(static_cast<int>(hit.kind)) + ", flags " + std::to_string(hit.flags);
  }
  return out;
}

TEST_CASE("random glossaries find in random texts what a naive matcher finds") {
  const Characters characters;
  std::size_t rounds = 0;
  std::size_t hits_seen = 0;
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    const TermsContent content = RandomContent(random);
    const Result<Terms> terms = Terms::Open(WriteTerms(content));
    REQUIRE(terms.ok());
    const Result<LabelIndex> index = LabelIndex::Build(*terms, characters);
    REQUIRE_MESSAGE(index.ok(), index.error().ToString());
    const Matcher matcher(*terms, characters, *index);
    const std::vector<Form> forms = AllForms(*terms, characters);
    for (int round = 0; round < 5; ++round, ++rounds) {
      // Half of the texts are made of the labels themselves, so that much is found.
      std::string text;
      for (auto parts = 1 + random() % 6; parts > 0; --parts) {
        const auto& entry = content.entries[random() % content.entries.size()];
        if (random() % 2 == 0) text += entry.labels[0].text;
        text += RandomText(random, random() % 6);
      }
      const std::string padded = text + std::string(kPadding, 's');
      const std::string_view view = std::string_view(padded).substr(0, text.size());
      TextSurvey survey;
      survey.Take(view);
      Hits hits;
      matcher.Match(view, survey, hits);
      std::vector<Found> found;
      for (const Hit& hit : hits) {
        found.push_back({hit.begin, hit.end, hit.label, hit.kind, hit.flags, 0});
      }
      CHECK(std::is_sorted(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
      }));
      std::sort(found.begin(), found.end());
      const std::vector<Found> expected = NaiveHits(*terms, characters, forms, view);
      CHECK_MESSAGE(found == expected, "seed "
                                           << seed << ", round " << round << ", language "
                                           << content.language << "\n  text: " << text
                                           << "\n  expected:" << Describe(expected, *terms, view)
                                           << "\n  got:" << Describe(found, *terms, view));
      hits_seen += hits.size();
    }
  }
  CHECK(rounds == 2000);
  CHECK(hits_seen > rounds);  // a test in which little is found proves little
}

}  // namespace
}  // namespace explainer::test
