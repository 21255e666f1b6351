// English words that say by themselves nothing of what a capital means.
#ifndef EXPLAINER_COVERAGE_SMALL_WORDS_H_
#define EXPLAINER_COVERAGE_SMALL_WORDS_H_

#include <string_view>

namespace explainer {

// Function words as they begin a sentence, with their capital: "The", "But", "Meanwhile".
bool IsSmallWord(std::string_view word);
// What stands in small letters inside names: "of", "the", "for", "de"; in a name that has had one,
// "and", too: "Department of Health and Social Care".
bool IsJoiningWord(std::string_view word, bool in_long_name);
// "Mr", "Dr": before a name, and no part of it.
bool IsTitleWord(std::string_view word);
// Weekdays and months.
bool IsCalendarWord(std::string_view word);

}  // namespace explainer

#endif  // EXPLAINER_COVERAGE_SMALL_WORDS_H_
