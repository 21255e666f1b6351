#include "match/index.h"

#include <doctest/doctest.h>

#include <set>

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
    content.entries.push_back(
        {"entry-" + std::to_string(i), 1, {{labels[i], kAnyCase, 0}}, {}, {}, {}, {}});
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

std::string Repeat(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
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

TEST_CASE("every one of many labels is found, and nothing between them") {
  // Enough for the table to grow several times.
  std::vector<std::string> labels;
  for (int i = 0; i < 3000; ++i)
    labels.push_back("w" + std::to_string(i * 7) + " b" + std::to_string(i));
  const Characters characters;
  const Result<Terms> terms = Terms::Open(WriteTerms(WithLabels(labels)));
  REQUIRE(terms.ok());
  const Result<LabelIndex> index = LabelIndex::Build(*terms, characters);
  REQUIRE(index.ok());
  const auto step = [&](uint32_t node, Joint joint, std::string word) {
    const std::size_t size = word.size();
    word.resize(size + 16);
    return index->Step(node, joint, HashWord(word.data(), size),
                       std::string_view(word).substr(0, size));
  };
  int wrong = 0;
  for (int i = 0; i < 3000; ++i) {
    const uint32_t first = step(LabelIndex::kNone, kNothing, "W" + std::to_string(i * 7));
    const uint32_t second = step(first, kSpaceJoint, "b" + std::to_string(i));
    const bool found =
        first != LabelIndex::kNone && second != LabelIndex::kNone &&
        index->posting(index->FirstPosting(second)).label == static_cast<uint32_t>(i);
    const bool nothing_else =
        step(LabelIndex::kNone, kNothing, "w" + std::to_string(i * 7 + 1)) == LabelIndex::kNone &&
        step(first, kHyphenJoint, "b" + std::to_string(i)) == LabelIndex::kNone &&
        index->FirstPosting(first) == 0;
    wrong += found && nothing_else ? 0 : 1;
  }
  CHECK(wrong == 0);
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
