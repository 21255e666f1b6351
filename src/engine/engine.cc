#include "engine/engine.h"

#include <cstring>

namespace explainer {

Result<std::unique_ptr<Engine>> Engine::Open(Buffer terms, Buffer senses, PatternFactory patterns) {
  Result<Terms> opened = Terms::Open(std::move(terms), std::move(senses));
  if (!opened.ok()) return opened.error();
  std::unique_ptr<Engine> engine(new Engine(std::move(*opened)));
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
  if (!text.empty()) std::memcpy(memory.text.Reserve(text.size()), text.data(), text.size());
  memory.text.Truncate(text.size());
  return ScanInPlace(options, memory);
}

const std::vector<Annotation>& Engine::ScanInPlace(const SelectOptions& options,
                                                   Memory& memory) const {
  Run(options, memory, nullptr);
  return memory.annotations;
}

const std::vector<Annotation>& Engine::Explain(std::string_view text, const SelectOptions& options,
                                               Memory& memory) const {
  memory.text = Buffer(text);
  Run(options, memory, &memory.reasons);
  return memory.annotations;
}

void Engine::Run(const SelectOptions& options, Memory& memory, Reasons* reasons) const {
  if (memory.text.size() == 0) memory.text.Reserve(0);
  const std::string_view text = memory.text.view();
  memory.hits.clear();
  memory.chosen.clear();
  memory.annotations.clear();
  const TextSurvey& survey = memory.survey;
  memory.survey.Take(text);
  matcher_->Match(text, survey, memory.hits);
  if (patterns_ != nullptr) patterns_->Match(text, survey, matcher_->boundaries(), memory.hits);
  judge_.Decide(text, survey, memory.hits, options.threshold, memory.judge, memory.judged, reasons);
  const auto words = static_cast<uint32_t>(survey.runs());
  Select(terms_, memory.judged, words, options, memory.chosen);
  for (const uint32_t i : memory.chosen) {
    const Judged& term = memory.judged[i];
    memory.annotations.push_back(
        {survey.Utf16Before(term.begin), survey.Utf16Before(term.end), term.entry});
  }
}

}  // namespace explainer
