// Which of many literal texts stand in a text: all of them looked for in one pass.
//
//   LiteralSearch search({"article ", "cop"});
//   search.Find("under Article 5", found);  // {0}
#ifndef EXPLAINER_PATTERNS_LITERALS_H_
#define EXPLAINER_PATTERNS_LITERALS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace explainer {

class LiteralSearch {
 public:
  // A literal has so many bytes at least.
  static constexpr std::size_t kMinBytes = 3;

  LiteralSearch() : LiteralSearch(std::vector<std::string>()) {}
  // Literals in small letters.
  explicit LiteralSearch(std::vector<std::string> literals);

  // Writes the indices of the literals that stand in `text` to `found`, ascending, each once; ASCII
  // capitals of the text count as small letters. A literal with letters outside ASCII proves
  // nothing, as their capitals are not known here, so it counts as found. Linear in the text; at
  // most places one bit is looked at.
  void Find(std::string_view text, std::vector<int>& found) const;

 private:
  static constexpr int kBits = 12;
  static uint32_t BucketOf(uint32_t three_bytes) {
    return three_bytes * 0x9e3779b1u >> (32 - kBits);
  }

  std::vector<std::string> literals_;
  std::vector<int> always_;
  std::vector<std::vector<int>> buckets_;  // literals by the hash of their first three bytes
};

}  // namespace explainer

#endif  // EXPLAINER_PATTERNS_LITERALS_H_
