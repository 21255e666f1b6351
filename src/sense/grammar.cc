#include "sense/grammar.h"

#include "text/blocks.h"
#include "text/characters.h"

namespace explainer {
namespace {

// Lists of words in one text, each between spaces: small, and quick enough for a few look-ups.
constexpr std::string_view kVerbMarkers =
    " to will would can could may might must should shall ll not t do does did let cannot ";
constexpr std::string_view kSubjects = " i we they he she it you who which that ";
constexpr std::string_view kDeterminers =
    " the a an this these those his her its their our my your every each any some no another one "
    "two three four five six seven eight nine ten several many few both ";
constexpr std::string_view kObjects =
    " the a an this these those him them me us it his her its their our my your everyone anyone ";
constexpr std::string_view kParticles = " up off out down over through back away into upon around ";
// Capitalised after a name, these make it the name of something else: "Uefa Cup".
constexpr std::string_view kNameWords =
    " cup league championship championships trophy open award awards prize medal stadium arena "
    "street "
    "road avenue square park hotel festival theatre museum ";
constexpr std::string_view kAdjectiveEndings[] = {"al",  "ic",  "ive", "ous", "ary", "ern", "ant",
                                                  "ent", "ful", "ish", "ian", "ean", "ese"};

bool IsIn(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    if (list[at - 1] == ' ' && list[at + word.size()] == ' ') return true;
  }
  return false;
}

bool EndsLikeAdjective(std::string_view word) {
  if (word.size() < 5) return word == "new" || word == "big" || word == "key" || word == "old";
  for (const std::string_view ending : kAdjectiveEndings) {
    if (word.substr(word.size() - ending.size()) == ending) return true;
  }
  return false;
}

// A neighbour of the candidate in small letters, if only a space stands between.
struct Neighbour {
  char letters[24];
  std::size_t size = 0;
  bool capital = false;
  std::string_view word() const { return {letters, size}; }

  Neighbour(std::string_view block, std::size_t begin, std::size_t end) {
    if (end - begin > sizeof letters) return;
    capital = begin < end && IsUpper(static_cast<unsigned char>(block[begin]));
    for (; begin < end; ++begin) letters[size++] = static_cast<char>(block[begin] | 0x20);
  }
};

// The word behind the candidate.
Neighbour After(std::string_view block, uint32_t end) {
  std::size_t last = end + 1;
  while (last < block.size() && IsAsciiLetter(block[last])) ++last;
  return Neighbour(block, end + 1, last);
}

}  // namespace

bool IsBeforeNameWord(std::string_view block, uint32_t end) {
  if (end + 1 >= block.size() || block[end] != ' ') return false;
  // Few words have one.
  if (!IsUpper(static_cast<unsigned char>(block[end + 1]))) return false;
  const Neighbour after = After(block, end);
  return after.size > 0 && IsIn(kNameWords, after.word());
}

Neighbours LookAround(std::string_view block, uint32_t begin, uint32_t end) {
  Neighbours found;
  if (begin > 1 && block[begin - 1] == ' ') {
    std::size_t first = begin - 1;
    while (first > 0 && IsAsciiLetter(block[first - 1])) --first;
    const Neighbour before(block, first, begin - 1);
    if (before.size > 0) {
      found.after_to = IsIn(kVerbMarkers, before.word());
      found.after_subject = IsIn(kSubjects, before.word());
      found.after_determiner = IsIn(kDeterminers, before.word());
      found.after_adjective = EndsLikeAdjective(before.word());
      found.after_name = before.capital && !found.after_determiner && !found.after_subject &&
                         !BeginsSentence(block, static_cast<uint32_t>(first));
    }
  }
  if (end + 1 < block.size() && block[end] == ' ') {
    const Neighbour after = After(block, end);
    if (after.size > 0) {
      found.before_object = IsIn(kObjects, after.word());
      found.before_particle = IsIn(kParticles, after.word());
      found.before_of = after.word() == "of";
    }
  }
  return found;
}

}  // namespace explainer
