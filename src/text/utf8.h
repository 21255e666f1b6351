// UTF-8 decoding that never reads past the end and never fails: what is not well-formed becomes
// U+FFFD, one for each maximal subpart (Unicode 15.0, section 3.9, "U+FFFD Substitution").
#ifndef EXPLAINER_TEXT_UTF8_H_
#define EXPLAINER_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace explainer {

inline constexpr char32_t kReplacement = 0xfffd;

// Decodes the code point at text[position] and moves `position` (bytes) past it.
// Requires position < text.size().
char32_t DecodeUtf8(std::string_view text, uint32_t& position);

// The code point that ends just before `position`, and moves `position` to its start.
// Requires position > 0.
char32_t DecodeUtf8Before(std::string_view text, uint32_t& position);

// Writes the one to four bytes of a Unicode scalar value to `out` and returns how many.
std::size_t EncodeUtf8(char32_t code_point, char* out);
void AppendUtf8(std::string& out, char32_t code_point);

// `text` with everything that is not well-formed replaced by U+FFFD.
std::string ToWellFormedUtf8(std::string_view text);

// UTF-16 to UTF-8; a lone surrogate becomes U+FFFD, which is one UTF-16 unit as well.
std::string Utf16ToUtf8(std::u16string_view text);

// Length of well-formed UTF-8 in UTF-16 code units. TextSurvey::Utf16Before turns offsets.
uint32_t Utf16Length(std::string_view text);

}  // namespace explainer

#endif  // EXPLAINER_TEXT_UTF8_H_
