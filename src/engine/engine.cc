#include "engine/engine.h"

#include <cstring>

#include "text/runs.h"
#include "text/utf8.h"

namespace explainer {

char* Engine::Memory::Reserve(std::size_t size) {
  if (text.size() < size + kPadding) text.resize(size + kPadding);
  return text.data();
}

Result<std::unique_ptr<Engine>> Engine::Open(std::vector<char> bytes, PatternFactory patterns) {
  Result<Terms> terms = Terms::Open(std::move(bytes));
  if (!terms.ok()) return terms.error();
  std::unique_ptr<Engine> engine(new Engine(std::move(*terms)));
  Result<LabelIndex> index = LabelIndex::Build(engine->terms_, engine->characters_);
  if (!index.ok()) return index.error();
  engine->index_ = std::move(*index);
  engine->matcher_.emplace(engine->terms_, engine->characters_, *engine->index_);
  if (!engine->terms_.patterns().empty()) {
    if (patterns == nullptr) {
      return Error{ErrorCode::kNeedsPatterns,
                   "this glossary has patterns; open it with the full engine"};
    }
    Result<std::unique_ptr<PatternMatcher>> matcher = patterns(engine->terms_);
    if (!matcher.ok()) return matcher.error();
    engine->patterns_ = std::move(*matcher);
  }
  return engine;
}

const std::vector<Annotation>& Engine::Scan(std::string_view text, const SelectOptions& options,
                                            Memory& memory) const {
  std::memcpy(memory.Reserve(text.size()), text.data(), text.size());
  return ScanInPlace(text.size(), options, memory);
}

const std::vector<Annotation>& Engine::ScanInPlace(std::size_t size, const SelectOptions& options,
                                                   Memory& memory) const {
  Run({memory.text.data(), size}, options, memory, false);
  return memory.annotations;
}

const std::vector<Annotation>& Engine::Explain(std::string_view text, const SelectOptions& options,
                                               Memory& memory) const {
  std::memcpy(memory.Reserve(text.size()), text.data(), text.size());
  Run({memory.text.data(), text.size()}, options, memory, true);
  return memory.annotations;
}

void Engine::Run(std::string_view text, const SelectOptions& options, Memory& memory,
                 bool why) const {
  memory.hits.clear();
  memory.chosen.clear();
  memory.annotations.clear();
  const uint32_t words = matcher_->Match(text, memory.runs, memory.hits);
  if (patterns_ != nullptr) patterns_->Match(text, matcher_->boundaries(), memory.hits);
  judge_.Decide(text, memory.hits, memory.judge, memory.judged, why ? &memory.evidence : nullptr);
  Select(terms_, memory.judged, words, options, memory.chosen);
  Utf16Counter units(text);
  for (const uint32_t i : memory.chosen) {
    const Judged& term = memory.judged[i];
    const uint32_t start = units.UnitsBefore(term.begin);
    memory.annotations.push_back({start, units.UnitsBefore(term.end), term.entry});
  }
}

}  // namespace explainer
