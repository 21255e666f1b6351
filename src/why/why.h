// Says why: what became of each candidate of a text, in words that an editor understands.
//
//   engine.Explain(text, options, memory);
//   Why why(engine, text, options, memory);
//   for (std::size_t i = 0; i < why.size(); ++i) Print(why.Candidate(i));
#ifndef EXPLAINER_WHY_WHY_H_
#define EXPLAINER_WHY_WHY_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"

namespace explainer {

class Why {
 public:
  using Json = nlohmann::ordered_json;

  // Borrows all of them. `memory` is what `engine.Explain(text, options, memory)` left.
  Why(const Engine& engine, std::string_view text, const SelectOptions& options,
      const Engine::Memory& memory);

  // How many candidates there are.
  std::size_t size() const { return memory_.judged.size(); }

  // Where a candidate stands and what it may mean: start, end (UTF-16 code units), text, id, term.
  Json Place(std::size_t candidate) const;
  // What became of it. Linear in the candidates.
  const char* Outcome(std::size_t candidate) const;
  // The log-odds that this sense is meant, in hundredths, and what they must be above.
  double Score(std::size_t candidate) const;
  double Threshold() const;
  // Each piece of evidence: feature, value, weight (times the value), reason. They add up to the
  // score.
  Json Reasons(std::size_t candidate) const;

  // All of that as one JSON array.
  std::string All() const;

 private:
  const Engine& engine_;
  std::string_view text_;
  const SelectOptions& options_;
  const Engine::Memory& memory_;
  std::vector<std::string> ids_;  // of all entries
};

// JSON as text; what is no UTF-8 in it is replaced.
std::string ToText(const Why::Json& json);

}  // namespace explainer

#endif  // EXPLAINER_WHY_WHY_H_
