// One text in many dresses: however its letters, spaces, hyphens and apostrophes are encoded or
// set, the same terms are found at the same letters. Prints the seed and both texts when they are
// not.
#include <doctest/doctest.h>

#include <random>

#include "support.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace explainer::test {
namespace {

using Random = std::minstd_rand;

template <typename T, std::size_t kSize>
const T& Pick(Random& random, const T (&list)[kSize]) {
  return list[random() % kSize];
}

constexpr const char* kEntries = R"({
  "nato": {"term": "NATO", "also": ["North Atlantic Treaty Organization"]},
  "who": {"term": "WHO"},
  "unesco": {"term": "UNESCO"},
  "us": {"term": "US"},
  "ngo": {"term": "NGO"},
  "g20": {"term": "G20"},
  "sp500": {"term": "S&P 500"},
  "covid": {"term": "COVID-19"},
  "acdc": {"term": "AC/DC"},
  "kremlin": {"term": "Kremlin"},
  "melenchon": {"term": "Mélenchon"},
  "sao-paulo": {"term": "São Paulo"},
  "coup": {"term": "coup d'état"},
  "run-off": {"term": "run-off", "also": ["runoff"], "not": ["agricultural runoff"]},
  "far-right": {"term": "far right"},
  "far-right-wing": {"term": "far right wing"},
  "tank": {"term": "tank"},
  "fiscal": {"term": "fiscal drag"},
  "bond": {"term": "bond"},
  "article": {"term": "article of a treaty", "patterns": ["Articles? [0-9]+", "F-[0-9]+ jet"]}})";

// What texts are made of: terms in their forms, and what only looks like one.
constexpr const char8_t* kPieces[] = {u8"NATO",
                                      u8"Nato",
                                      u8"nato",
                                      u8"NATO's",
                                      u8"NATO-led",
                                      u8"non-NATO",
                                      u8"@NATO",
                                      u8"North Atlantic Treaty Organization",
                                      u8"WHO",
                                      u8"who",
                                      u8"Unesco",
                                      u8"the U.S.",
                                      u8"us",
                                      u8"NGOs'",
                                      u8"NGOs",
                                      u8"G20",
                                      u8"G200",
                                      u8"S&P 500",
                                      u8"COVID-19",
                                      u8"Covid 19",
                                      u8"AC/DC",
                                      u8"the Kremlin",
                                      u8"kremlin",
                                      u8"Mélenchon",
                                      u8"Melenchon's",
                                      u8"São Paulo",
                                      u8"coup d'état",
                                      u8"coups d'état",
                                      u8"coup détat",
                                      u8"run-off",
                                      u8"run-offs",
                                      u8"run off",
                                      u8"runoff",
                                      u8"agricultural runoff",
                                      u8"far right",
                                      u8"far-right",
                                      u8"far right wing",
                                      u8"far - right",
                                      u8"anti-tank",
                                      u8"tank",
                                      u8"'tank'",
                                      u8"fiscal drag",
                                      u8"fiscal, drag",
                                      u8"bond",
                                      u8"bonds",
                                      u8"yields",
                                      u8"investors",
                                      u8"film",
                                      u8"Article 5",
                                      u8"Articles 12",
                                      u8"F-16 jet",
                                      u8"naïve",
                                      u8"and",
                                      u8"said",
                                      u8"of the",
                                      u8"it rained",
                                      u8"🚀",
                                      u8"𝔘",
                                      u8"北"};

std::u32string Decode(std::string_view text) {
  std::u32string out;
  for (uint32_t i = 0; i < text.size();) out.push_back(DecodeUtf8(text, i));
  return out;
}

std::u32string RandomText(Random& random) {
  std::string text;
  for (auto pieces = 3 + random() % 25; pieces > 0; --pieces) {
    text += U8(Pick(random, kPieces));
    static constexpr const char* kBetween[] = {" ", " ", " ", " ", ", ", ". ", "; ", " - "};
    text += Pick(random, kBetween);
  }
  return Decode(text);
}

bool IsLetter(char32_t c) {
  return (c < 0x80 && IsAsciiLetter(static_cast<char>(c))) || (c >= 0xc0 && c < 0x180);
}

// What a character becomes, and what is put in front of it. `text` is the plain text.
struct Dress {
  const char* name;
  void (*wear)(Random& random, const std::u32string& text, std::size_t at, std::u32string& before,
               std::u32string& itself);
};

void Decompose(Random&, const std::u32string& text, std::size_t at, std::u32string&,
               std::u32string& itself) {
  static constexpr struct {
    char32_t composed;
    const char32_t* decomposed;
  } kLetters[] = {{U'é', U"e\u0301"}, {U'ã', U"a\u0303"}, {U'ï', U"i\u0308"}};
  for (const auto& letter : kLetters) {
    if (text[at] == letter.composed) itself = letter.decomposed;
  }
}

void Hyphenate(Random& random, const std::u32string& text, std::size_t at, std::u32string& before,
               std::u32string&) {
  static constexpr char32_t kInvisible[] = {0xad, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff};
  if (at > 0 && IsLetter(text[at - 1]) && IsLetter(text[at]) && random() % 2 == 0) {
    before = Pick(random, kInvisible);
  }
}

void Space(Random& random, const std::u32string& text, std::size_t at, std::u32string&,
           std::u32string& itself) {
  static constexpr const char32_t* kSpaces[] = {U"\u00a0", U"\u202f", U"\u2009", U"\u3000",
                                                U"\n",     U"  ",     U"\t",     U"\r\n   "};
  if (text[at] == U' ') itself = Pick(random, kSpaces);
}

void Punctuate(Random& random, const std::u32string& text, std::size_t at, std::u32string&,
               std::u32string& itself) {
  static constexpr char32_t kHyphens[] = {0x2010, 0x2011, 0x2013, 0xfe63, 0xff0d};
  static constexpr char32_t kApostrophes[] = {0x2019, 0x2018, 0x2bc, 0xff07, 0xb4};
  if (text[at] == U'-' && text[at - 1] != U' ') itself = Pick(random, kHyphens);
  if (text[at] == U'\'') itself = Pick(random, kApostrophes);
}

// "run-off" at the end of a line.
void BreakAfterHyphen(Random&, const std::u32string& text, std::size_t at, std::u32string&,
                      std::u32string& itself) {
  if (text[at] == U'-' && IsLetter(text[at - 1]) && IsLetter(text[at + 1])) itself = U"-\n  ";
}

// Words that are all capitals, or all small letters; not those with a full stop behind.
void Widen(Random&, const std::u32string& text, std::size_t at, std::u32string&,
           std::u32string& itself) {
  const auto is_word = [&text](std::size_t i) {
    return i < text.size() && text[i] < 0x80 && IsAsciiWord(static_cast<char>(text[i]));
  };
  if (!is_word(at)) return;
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && is_word(begin - 1)) --begin;
  while (is_word(end)) ++end;
  std::size_t capitals = 0;
  for (std::size_t i = begin; i < end; ++i) capitals += IsUpper(text[i]) ? 1 : 0;
  const bool even = capitals == 0 || capitals == end - begin;
  if (even && end < text.size() && text[end] != U'.') itself = text[at] + 0xfee0;
}

constexpr Dress kDresses[] = {
    {"decomposed", Decompose}, {"soft hyphens", Hyphenate},        {"spaces", Space},
    {"hyphens", Punctuate},    {"broken lines", BreakAfterHyphen}, {"full width", Widen},
};

struct Dressed {
  std::string text;
  // For each UTF-16 unit of the plain text: where its character begins and ends in the dressed one.
  std::vector<uint32_t> begin;
  std::vector<uint32_t> end;
};

// Wears all dresses of the bits of `which`; where two want one character, the first has it.
Dressed PutOn(Random& random, const std::u32string& text, unsigned which) {
  Dressed dressed;
  uint32_t units = 0;
  const auto append = [&](const std::u32string& characters) {
    for (const char32_t c : characters) {
      AppendUtf8(dressed.text, c);
      units += c >= 0x10000 ? 2 : 1;
    }
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::u32string plain(1, text[at]);
    std::u32string before;
    std::u32string itself = plain;
    for (std::size_t i = 0; i < std::size(kDresses); ++i) {
      std::u32string other = plain;
      if (which >> i & 1) kDresses[i].wear(random, text, at, before, other);
      if (itself == plain) itself = other;
    }
    append(before);
    const uint32_t begin = units;
    append(itself);
    for (int i = text[at] >= 0x10000 ? 2 : 1; i > 0; --i) {
      dressed.begin.push_back(begin);
      dressed.end.push_back(units);
    }
  }
  return dressed;
}

std::string Plain(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) AppendUtf8(out, c);
  return out;
}

TEST_CASE("a text has the same annotations in every dress") {
  const auto engine = OpenEngine(kEntries);
  SelectOptions options;
  options.all = true;
  Engine::Memory memory;
  std::size_t found = 0;
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    const std::u32string text = RandomText(random);
    const std::string plain = Plain(text);
    const std::vector<Annotation> expected = engine->Scan(plain, options, memory);
    found += expected.size();
    // Each dress alone, then all, then some.
    for (std::size_t round = 0; round < std::size(kDresses) + 3; ++round) {
      const unsigned all = (1u << std::size(kDresses)) - 1;
      unsigned which = round < std::size(kDresses) ? 1u << round : all;
      if (round > std::size(kDresses)) which = static_cast<unsigned>(random()) & all;
      const Dressed dressed = PutOn(random, text, which);
      std::vector<Annotation> mapped = expected;
      for (Annotation& annotation : mapped) {
        annotation.start = dressed.begin[annotation.start];
        annotation.end = dressed.end[annotation.end - 1];
      }
      const std::vector<Annotation>& got = engine->Scan(dressed.text, options, memory);
      CHECK_MESSAGE(
          WithMarkup(*engine, dressed.text, got) == WithMarkup(*engine, dressed.text, mapped),
          "seed " << seed << ", dresses " << which
                  << "\n  plain: " << WithMarkup(*engine, plain, expected));
    }
  }
  CHECK(found > 2000);  // a test in which little is found proves little
}

}  // namespace
}  // namespace explainer::test
