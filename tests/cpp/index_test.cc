#include "match/index.h"

#include <doctest/doctest.h>

#include <set>
#include <utility>
#include <vector>

#include "support.h"
#include "terms/writer.h"
#include "text/characters.h"

namespace explainer::test {
namespace {

TermsContent WithLabels(const std::vector<std::string>& labels) {
  TermsContent content;
  content.language = "en";
  content.paradigms = {{}};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    TermsContent::Entry entry;
    entry.id = "entry-" + std::to_string(i);
    entry.labels = {{labels[i], kAnyCase, 0}};
    content.entries.push_back(entry);
  }
  return content;
}

bool Builds(const TermsContent& content) {
  const Characters characters;
  const Result<Terms> terms = Terms::Open(WriteTerms(content));
  REQUIRE_MESSAGE(terms.ok(), terms.error().ToString());
  const Result<LabelIndex> index = LabelIndex::Build(*terms, characters);
  if (!index.ok()) CHECK(index.error().code == ErrorCode::kDamaged);
  return index.ok();
}

TEST_CASE("labels up to the limits are taken, beyond them they are refused") {
  CHECK(Builds(WithLabels({Repeat("a ", kMaxLabelWords)})));
  CHECK_FALSE(Builds(WithLabels({Repeat("a ", kMaxLabelWords + 1)})));
  CHECK(Builds(WithLabels({std::string(kMaxWordBytes, 'a')})));
  CHECK_FALSE(Builds(WithLabels({std::string(kMaxWordBytes + 1, 'a')})));
  CHECK(Builds(WithLabels(std::vector<std::string>(kMaxSensesPerForm, "a"))));
  CHECK_FALSE(Builds(WithLabels(std::vector<std::string>(kMaxSensesPerForm + 1, "a"))));
  CHECK_FALSE(Builds(WithLabels({"--"})));
  CHECK_FALSE(Builds(WithLabels({U8(u8"a \u2014 b")})));
}

TEST_CASE("a form that does not fit its label is refused") {
  TermsContent content = WithLabels({"abc"});
  content.paradigms = {{}, {{2, "x"}}, {{3, ""}}, {{0, "\xff"}}};
  content.entries[0].labels[0].paradigm = 1;
  CHECK(Builds(content));
  content.entries[0].labels[0].paradigm = 2;
  CHECK_FALSE(Builds(content));
}

// The hash of a word that need not be followed by anything.
uint64_t HashOf(std::string word) {
  const std::size_t size = word.size();
  word.resize(size + kShortWord);
  return HashWord(word.data(), size);
}

// The labels that end with a phrase, each with its form.
std::vector<std::pair<uint32_t, int>> LabelsOf(const LabelIndex& index, LabelIndex::Phrase phrase) {
  std::vector<std::pair<uint32_t, int>> labels;
  index.ForEachLabel(phrase,
                     [&labels](uint32_t label, uint8_t form) { labels.emplace_back(label, form); });
  return labels;
}

using Labels = std::vector<std::pair<uint32_t, int>>;
constexpr int kItself = LabelIndex::kLabelItself;

TEST_CASE("every one of many labels is found, and nothing between them") {
  // Enough for chains of slots that are taken.
  std::vector<std::string> labels;
  for (int i = 0; i < 3000; ++i)
    labels.push_back("w" + std::to_string(i * 7) + " b" + std::to_string(i));
  const Characters characters;
  const Result<Terms> terms = Terms::Open(WriteTerms(WithLabels(labels)));
  REQUIRE(terms.ok());
  const Result<LabelIndex> index = LabelIndex::Build(*terms, characters);
  REQUIRE(index.ok());
  int wrong = 0;
  int others_that_may_begin = 0;
  for (int i = 0; i < 3000; ++i) {
    const uint64_t first = HashOf("W" + std::to_string(i * 7));
    const uint64_t second = HashOf("b" + std::to_string(i));
    const uint64_t other = HashOf("w" + std::to_string(i * 7 + 1));
    const LabelIndex::Phrase beginning = index->Find(first);
    const LabelIndex::Phrase whole = index->Find(HashPhrase(first, kSpaceJoint, second));
    const bool found = index->first_words().MayBegin(first) && beginning.found() &&
                       beginning.goes_on() && whole.found() && whole.ends_label() &&
                       LabelsOf(*index, whole) == Labels{{static_cast<uint32_t>(i), kItself}};
    const bool nothing_else = !index->Find(other).found() &&
                              !index->Find(HashPhrase(first, kNothing, second)).found() &&
                              !index->Find(HashPhrase(first, kSpaceJoint, other)).found() &&
                              !index->Find(second).found() && !beginning.ends_label() &&
                              !whole.goes_on() && LabelsOf(*index, beginning).empty();
    wrong += found && nothing_else ? 0 : 1;
    others_that_may_begin += index->first_words().MayBegin(other) ? 1 : 0;
  }
  CHECK(wrong == 0);
  CHECK(others_that_may_begin < 3000 / 8);
}

TEST_CASE("the table grows where there are more words than bytes promise") {
  // Each ideograph is a word by itself.
  std::vector<std::string> labels;
  for (uint32_t i = 0; i < 2000; ++i) {
    std::string label;
    for (uint32_t k = 0; k < 6; ++k) {
      const uint32_t c = 0x4e00 + (i * 6 + k) * 7919 % 0x4000;
      label += static_cast<char>(0xe0 | c >> 12);
      label += static_cast<char>(0x80 | (c >> 6 & 0x3f));
      label += static_cast<char>(0x80 | (c & 0x3f));
    }
    labels.push_back(label);
  }
  CHECK(Builds(WithLabels(labels)));
  // Both words of each form are new.
  labels.clear();
  for (int i = 0; i < 2000; ++i) labels.push_back("w" + std::to_string(i) + " of b");
  TermsContent content = WithLabels(labels);
  content.paradigms = {{{5, "s of b"}, {5, "es of b"}, {5, "en of b"}}};
  CHECK(Builds(content));
}

TEST_CASE("a label goes on only across what stands in one") {
  TermsContent content = WithLabels({"Yahoo! Inc", "S & P", "d'or"});
  const Characters characters;
  const Result<Terms> terms = Terms::Open(WriteTerms(content));
  REQUIRE(terms.ok());
  const Result<LabelIndex> index = LabelIndex::Build(*terms, characters);
  REQUIRE(index.ok());
  for (const char c : {' ', '\t', '\n', '-', '!', '&', '\'', '`'}) CHECK(index->MayJoin(c) == 1);
  for (const char c : {',', '.', ';', '/', '"', '('}) CHECK(index->MayJoin(c) == 0);
}

TEST_CASE("labels that are written alike share a phrase, with their forms, in their order") {
  TermsContent content = WithLabels({"visas", "visa", "visa", "visa card", "vis-a"});
  content.paradigms = {{}, {{0, "s"}, {0, "s"}}};
  content.entries[1].labels[0].paradigm = 1;
  const Characters characters;
  const Result<Terms> terms = Terms::Open(WriteTerms(content));
  REQUIRE(terms.ok());
  const Result<LabelIndex> index = LabelIndex::Build(*terms, characters);
  REQUIRE(index.ok());
  const LabelIndex::Phrase visa = index->Find(HashOf("visa"));
  const LabelIndex::Phrase visas = index->Find(HashOf("visas"));
  CHECK(visa.goes_on());
  CHECK(LabelsOf(*index, visa) == Labels{{1, kItself}, {2, kItself}});
  CHECK_FALSE(visas.goes_on());
  CHECK(LabelsOf(*index, visas) == Labels{{0, kItself}, {1, 0}, {1, 1}});
  // A hyphen is indexed as a space.
  const LabelIndex::Phrase parted =
      index->Find(HashPhrase(HashOf("vis"), kSpaceJoint, HashOf("a")));
  CHECK(LabelsOf(*index, parted) == Labels{{4, kItself}});
  CHECK(LabelsOf(*index, LabelIndex::Phrase{}).empty());
}

TEST_CASE("a word hashes alike whether it is read short or long, and phrases tell words apart") {
  for (std::size_t size = 1; size <= kShortWord; ++size) {
    const std::string word = std::string(size, 'Q') + std::string(kShortWord, 'x');
    const ShortWord loaded = LoadShortWord(word.data(), size);
    CHECK(loaded.IsPlain());
    CHECK(HashShortWord(loaded, size) == HashWord(word.data(), size));
    std::string outside = word;
    outside[size - 1] = '\xc3';
    CHECK_FALSE(LoadShortWord(outside.data(), size).IsPlain());
    outside[size] = '\xc3';
    CHECK(LoadShortWord(outside.data(), size - 1).IsPlain());
  }
  const uint64_t a = HashOf("a");
  const uint64_t b = HashOf("b");
  const std::set<uint64_t> phrases = {a,
                                      b,
                                      HashOf("ab"),
                                      HashPhrase(a, kSpaceJoint, b),
                                      HashPhrase(b, kSpaceJoint, a),
                                      HashPhrase(a, kNothing, b),
                                      HashPhrase(a, '&', b),
                                      HashPhrase(HashPhrase(a, kSpaceJoint, b), kSpaceJoint, a)};
  CHECK(phrases.size() == 8);
}

TEST_CASE("the hash folds as the key does, and reads nothing behind the word") {
  std::set<uint64_t> hashes;
  for (std::size_t size = 1; size <= kMaxWordBytes; ++size) {
    CAPTURE(size);
    const std::string upper(size, 'Q');
    const std::string lower(size, 'q');
    const std::string first = upper + std::string(16, 'x');
    const std::string second = lower + std::string(16, '\xff');
    const uint64_t hash = HashWord(first.data(), size);
    CHECK(hash == HashWord(second.data(), size));
    hashes.insert(hash);
    // Each byte counts.
    for (std::size_t i = 0; i < size; ++i) {
      std::string changed = second;
      changed[i] = 'z';
      CHECK(hash != HashWord(changed.data(), size));
    }
  }
  CHECK(hashes.size() == kMaxWordBytes);
}

}  // namespace
}  // namespace explainer::test
