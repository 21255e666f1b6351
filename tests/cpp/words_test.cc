// Characters, words and joints: what text is made of before anything is matched.
#include "text/words.h"

#include <doctest/doctest.h>

#include "support.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace explainer::test {
namespace {

const Characters& TheCharacters() {
  static const Characters characters;
  return characters;
}

std::string Folded(const std::string& text) {
  std::string out;
  for (uint32_t i = 0; i < text.size();) {
    char bytes[Characters::kMaxFolded];
    const std::size_t size = TheCharacters().Fold(DecodeUtf8(text, i), bytes);
    out.append(bytes, size);
  }
  return out;
}

// The words of a text as "[key]", with what stands between them.
std::string Words(const std::string& text) {
  std::string out;
  Word word;
  uint32_t position = 0;
  while (ReadWord(TheCharacters(), text, position, word)) {
    out += text.substr(position, word.begin - position);
    out += "[" + std::string(word.key.fits() ? word.key.view() : "too long") + "]";
    position = word.end;
  }
  return out + text.substr(position);
}

TEST_CASE("folding takes case, diacritics and typography away") {
  const struct {
    std::string why;
    std::string text;
    std::string expected;
  } kRows[] = {
      {"capitals and digits", "NATO 2024_x", "nato 2024\x7fx"},
      {"accents", U8(u8"\u00c9\u00e9\u00e8\u00fc\u00f1\u00e7\u00c5"), "eeeunca"},
      {"combining accents", U8(u8"e\u0301o\u0302\u0309"), "eo"},
      {"strokes", U8(u8"\u0141\u0142\u00d8\u00f8\u0110\u0111\u0131"), "llooddi"},
      {"ligatures", U8(u8"\u00c6\u0153\ufb01\ufb00\u00df\u1e9e"), "aeoefiffssss"},
      {"Thorn", U8(u8"\u00de\u00fe"), "thth"},
      {"full width", U8(u8"\uff2e\uff21\uff34\uff2f\uff12"), "nato2"},
      {"subscripts", U8(u8"CO\u2082"), "co2"},
      {"Greek with a final sigma", U8(u8"\u03a0\u03cc\u03bb\u03b5\u03bc\u03bf\u03c2"),
       U8(u8"\u03c0\u03bf\u03bb\u03b5\u03bc\u03bf\u03c3")},
      {"Cyrillic", U8(u8"\u041a\u0420\u0415\u041c\u041b\u042c"),
       U8(u8"\u043a\u0440\u0435\u043c\u043b\u044c")},
      {"Arabic marks and stretching", U8(u8"\u0646\u0651\u0640\u0627"), U8(u8"\u0646\u0627")},
      {"Arabic hamza on its carriers, and kinds of alef and yeh",
       U8(u8"\u0623\u0625\u0622\u0671\u0624\u0626\u0649"),
       U8(u8"\u0627\u0627\u0627\u0627\u0648\u064a\u064a")},
      {"format characters", U8(u8"a\u00ad\u200b\u200d\u2060\ufeffb"), "ab"},
      {"variation selectors", U8(u8"a\ufe0f"), "a"},
      {"ideographs stay", U8(u8"\u5317\u7ea6"), U8(u8"\u5317\u7ea6")},
      {"beyond the basic plane", U8(u8"\U00020000"), U8(u8"\U00020000")},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    CHECK(Folded(row.text) == row.expected);
  }
}

TEST_CASE("folding again changes nothing") {
  for (char32_t c = 0xa0; c < 0x10000; ++c) {
    if (c == 0x3200) c = 0xf900;  // between them are ideographs and what is not assigned
    if (TheCharacters().ClassOf(c) == WordClass::kOther) continue;
    std::string text;
    AppendUtf8(text, c);
    const std::string once = Folded(text);
    CAPTURE(static_cast<uint32_t>(c));
    if (Folded(once) != once) CHECK(Folded(once) == once);
  }
}

TEST_CASE("what is a capital") {
  for (const char32_t c :
       U"AZ\u00c0\u00d6\u00d8\u00de\u0100\u0139\u0141\u0178\u017d\u0391\u03a9"
       U"\u0410\u042f\u0401\u0531\u1e00\uff21") {
    if (c != 0) CHECK_MESSAGE(IsUpper(c), static_cast<uint32_t>(c));
  }
  for (const char32_t c :
       U"az\u00d7\u00df\u00e0\u0101\u013a\u0142\u017e\u03b1\u03c9\u0430\u044f"
       U"\u0561\u1e01\uff41"
       U"1_-\u5317\u0627\u00f7") {
    if (c != 0) CHECK_MESSAGE(!IsUpper(c), static_cast<uint32_t>(c));
  }
}

TEST_CASE("what parts and joins words") {
  for (const char32_t c : U"'\u2019\u2018\u201b\u02bb\u02bc\u2032\uff07`\u00b4") {
    if (c != 0) CHECK_MESSAGE(IsApostrophe(c), static_cast<uint32_t>(c));
  }
  for (const char32_t c : U"-\u2010\u2011\u2013\ufe63\uff0d\u05be") {
    if (c != 0) CHECK_MESSAGE(IsHyphen(c), static_cast<uint32_t>(c));
  }
  for (const char32_t c : U"\u2014\u2015\u2212_~") {
    if (c != 0) CHECK_MESSAGE(!IsHyphen(c), static_cast<uint32_t>(c));
  }
  for (const char32_t c : U" \t\n\r\u00a0\u2003\u2009\u202f\u3000\u2028") {
    if (c != 0) CHECK_MESSAGE(IsSpace(c), static_cast<uint32_t>(c));
  }
  for (const char32_t c : U"\u200b\ufeff\u001e\u001dx") {
    if (c != 0) CHECK_MESSAGE(!IsSpace(c), static_cast<uint32_t>(c));
  }
}

TEST_CASE("what is only another way to set an ASCII character") {
  for (char32_t c = 0; c < 0x80; ++c) {
    const bool space = c >= 9 && c <= 13;
    CHECK(PlainCharacter(c) == (space ? U' ' : c == U'`' ? U'\'' : c));
  }
  CHECK(PlainCharacter(0x2044) == U'/');
  CHECK(PlainCharacter(0x2215) == U'/');
  CHECK(PlainCharacter(0x5f4) == U'"');
  CHECK(PlainCharacter(0xff01) == U'!');
  CHECK(PlainCharacter(0xff21) == U'A');
  CHECK(PlainCharacter(0xff5e) == U'~');
  for (const char32_t c : U"\u00a1\u00ad\u00e9\u200b\u2014\u201c\u3001\uff00\uff5f\U0001f680") {
    CHECK(PlainCharacter(c) == c);
  }
}

TEST_CASE("words are read as the Unicode standard joins them, and folded") {
  const struct {
    std::string why;
    std::string text;
    std::string expected;
  } kRows[] = {
      {"nothing", "", ""},
      {"no word", " -- !", " -- !"},
      {"plain words", "The NATO summit.", "[the] [nato] [summit]."},
      {"a hyphen parts", "run-off", "[run]-[off]"},
      {"an apostrophe parts", "NATO's d'etat", "[nato]'[s] [d]'[etat]"},
      {"digits and letters join", "G20 5G", "[g20] [5g]"},
      {"an underscore joins", "a_b",
       "[a\x7f"
       "b]"},
      {"a dotted acronym is one word", "the U.S. and W.H.O.", "[the] [us] [and] [who]"},
      {"a dotted acronym without its last full stop", "U.S", "[us]"},
      {"initials are no acronym", "J.Smith and J. Smith", "[j].[smith] [and] [j]. [smith]"},
      {"one letter is no acronym", "a. b.", "[a]. [b]."},
      {"a dotted acronym too long for any label", Repeat("a.", 70) + "b", "[too long][aaaaaab]"},
      {"initials against a name", "U.S.Grant", "[u].[s].[grant]"},
      {"accents", U8(u8"M\u00e9lenchon Me\u0301lenchon"), "[melenchon] [melenchon]"},
      {"soft hyphens", U8(u8"dis\u00adin\u00adformation"), "[disinformation]"},
      {"ideographs are words of their own", U8(u8"\u5317\u7ea6"), U8(u8"[\u5317][\u7ea6]")},
      {"letters against ideographs", U8(u8"NATO\u5317"), U8(u8"[nato][\u5317]")},
      {"a narrow no-break space parts",
       U8(u8"a\u202f"
          "b"),
       U8(u8"[a]\u202f[b]")},
      {"an emoji parts",
       U8(u8"a\U0001f680"
          "b"),
       U8(u8"[a]\U0001f680[b]")},
      {"the replacement character parts",
       U8(u8"a\ufffd"
          "b"),
       U8(u8"[a]\ufffd[b]")},
      {"a mark alone is no word", U8(u8"\u0301 a"), U8(u8"\u0301 [a]")},
      {"63 bytes fit", std::string(63, 'a'), "[" + std::string(63, 'a') + "]"},
      {"64 bytes do not", std::string(64, 'a') + " b", "[too long] [b]"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    CHECK(Words(row.text) == row.expected);
  }
}

TEST_CASE("what stands between two words has a normal form") {
  const auto joint = [](const char* bytes) {
    Joint value = 0;
    for (int i = 0; bytes[i] != 0; ++i) {
      value |= static_cast<Joint>(static_cast<uint8_t>(bytes[i])) << 8 * i;
    }
    return value;
  };
  const struct {
    std::string why;
    std::string between;
    Joint expected;
  } kRows[] = {
      {"nothing", "", kNothing},
      {"a space", " ", kSpaceJoint},
      {"many spaces", " \t\r\n  ", kSpaceJoint},
      {"a no-break space", U8(u8"\u00a0"), kSpaceJoint},
      {"a zero-width space and a space", U8(u8"\u200b \u200b"), kSpaceJoint},
      {"a hyphen", "-", kHyphenJoint},
      {"a no-break hyphen", U8(u8"\u2011"), kHyphenJoint},
      {"an en dash", U8(u8"\u2013"), kHyphenJoint},
      {"a spaced hyphen", " - ", joint(" - ")},
      {"a line break after a hyphen", "-\n", kHyphenJoint},
      {"a line break and spaces after a hyphen", U8(u8"\u2011 \r\n\t \u00a0"), kHyphenJoint},
      {"a line break after a dash", " -\n", joint(" - ")},
      {"a line break before a hyphen", "\n-", joint(" -")},
      {"a line break after two hyphens", "--\n", joint("-- ")},
      {"a space after a hyphen", "- ", joint("- ")},
      {"an em dash", U8(u8"\u2014"), kBreak},
      {"a curly apostrophe", U8(u8"\u2019"), joint("'")},
      {"an ampersand", "&", joint("&")},
      {"a spaced ampersand", " & ", joint("&")},
      {"a spaced slash", " /  ", joint("/")},
      {"a full-width ampersand and a fraction slash", U8(u8"\uff06\u2044"), joint("&/")},
      {"Hebrew gershayim", U8(u8"\u05f4"), joint("\"")},
      {"a comma", ", ", joint(", ")},
      {"four marks", "!?!?", joint("!?!?")},
      {"five marks", "!?!?!", kBreak},
      {"a block end", "\x1e", kBreak},
      {"a heading end among spaces", " \x1d ", kBreak},
      {"a curly quote", U8(u8" \u201c"), kBreak},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.why);
    const std::string text = "a" + row.between + "b";
    CHECK(ReadJoint(text, 1, static_cast<uint32_t>(text.size() - 1)) == row.expected);
  }
}

}  // namespace
}  // namespace explainer::test
