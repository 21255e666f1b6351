// Which of the texts of a document in several languages a glossary takes.
#ifndef EXPLAINER_EXCHANGE_LANGUAGES_H_
#define EXPLAINER_EXCHANGE_LANGUAGES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace explainer {

// A tag as BCP 47 recommends to write it, of one that is written as some tools do: "EN_gb" ->
// "en-GB". Empty where `tag` is none.
std::string LanguageTag(std::string_view tag);

// How well a text serves readers of a language, the best first. All but kOther serve.
enum class LanguageFit { kSame, kNarrower, kWider, kUntagged, kOther };

// Compares BCP 47 tags as RFC 4647 filters (https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1):
// with "en" wanted, "en-GB" is narrower; with "en-GB" wanted, "en" is wider. Capitals count for
// nothing, and "en_GB" is "en-GB". A text without a tag may be in any language.
LanguageFit FitOf(std::string_view tag, std::string_view wanted);

// Does a text that says it is in `tag` serve where `wanted` is?
inline bool IsWanted(std::string_view tag, std::string_view wanted) {
  return !tag.empty() && FitOf(tag, wanted) != LanguageFit::kOther;
}

// Counts tags, for documents that do not say which language they are in.
class LanguageCount {
 public:
  void Add(const std::string& tag);
  // The tag counted most often, the first of several; empty if none is.
  const std::string& most() const { return most_; }
  std::size_t different() const { return times_.size(); }

 private:
  std::unordered_map<std::string, std::size_t> times_;
  std::string most_;
  std::size_t most_times_ = 0;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_LANGUAGES_H_
