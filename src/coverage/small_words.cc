#include "coverage/small_words.h"

#include <algorithm>
#include <iterator>

namespace explainer {
namespace {

// Ascending, for std::binary_search.
constexpr std::string_view kSmallWords[] = {
    "A",       "About",   "According", "After",    "Again",  "Against", "All",     "Almost",
    "Along",   "Already", "Also",      "Although", "Among",  "An",      "And",     "Another",
    "Any",     "Are",     "Around",    "As",       "Asked",  "At",      "Back",    "Because",
    "Before",  "Behind",  "Both",      "But",      "By",     "Can",     "Could",   "Despite",
    "Did",     "Do",      "Does",      "During",   "Each",   "Earlier", "Even",    "Every",
    "Few",     "First",   "For",       "Former",   "From",   "Had",     "Has",     "Have",
    "He",      "Her",     "Here",      "His",      "How",    "However", "If",      "In",
    "Instead", "Into",    "Is",        "It",       "Its",    "Just",    "Last",    "Later",
    "Like",    "Many",    "Meanwhile", "More",     "Most",   "Much",    "My",      "Near",
    "No",      "Nor",     "Not",       "Now",      "Of",     "On",      "Once",    "One",
    "Only",    "Or",      "Other",     "Others",   "Our",    "Over",    "Perhaps", "Since",
    "So",      "Some",    "Still",     "Such",     "Than",   "That",    "The",     "Their",
    "Then",    "There",   "These",     "They",     "This",   "Those",   "Though",  "Three",
    "Through", "To",      "Today",     "Two",      "Under",  "Unless",  "Until",   "Was",
    "We",      "Were",    "What",      "When",     "Where",  "Whether", "Which",   "While",
    "Who",     "Why",     "Will",      "With",     "Within", "Without", "Would",   "Yes",
    "Yet",     "You",     "Your",
};
constexpr std::string_view kJoiningWords[] = {
    "da", "de", "del", "der", "di", "du", "for", "la", "le", "of", "the", "van", "von",
};
constexpr std::string_view kTitleWords[] = {"Dr", "Miss", "Mr", "Mrs", "Ms"};
constexpr std::string_view kCalendarWords[] = {
    "Apr",      "April",     "Aug",    "August",   "Dec",     "December",  "Feb",
    "February", "Friday",    "Jan",    "January",  "July",    "June",      "March",
    "May",      "Monday",    "Nov",    "November", "Oct",     "October",   "Saturday",
    "Sept",     "September", "Sunday", "Thursday", "Tuesday", "Wednesday",
};

template <std::size_t kSize>
constexpr bool IsIn(const std::string_view (&words)[kSize], std::string_view word) {
  return std::binary_search(std::begin(words), std::end(words), word);
}

static_assert(std::is_sorted(std::begin(kSmallWords), std::end(kSmallWords)));
static_assert(std::is_sorted(std::begin(kJoiningWords), std::end(kJoiningWords)));
static_assert(std::is_sorted(std::begin(kTitleWords), std::end(kTitleWords)));
static_assert(std::is_sorted(std::begin(kCalendarWords), std::end(kCalendarWords)));

}  // namespace

bool IsSmallWord(std::string_view word) { return IsIn(kSmallWords, word); }

bool IsJoiningWord(std::string_view word, bool in_long_name) {
  return IsIn(kJoiningWords, word) || (in_long_name && word == "and");
}

bool IsTitleWord(std::string_view word) { return IsIn(kTitleWords, word); }

bool IsCalendarWord(std::string_view word) { return IsIn(kCalendarWords, word); }

}  // namespace explainer
