#include "why/why.h"

#include <cmath>

namespace explainer {
namespace {

// Scores are read in steps of a hundredth; a float would print as 0.60000002.
double Rounded(double value) { return std::round(value * 100) / 100; }

}  // namespace

Why::Why(const Engine& engine, std::string_view text, const SelectOptions& options,
         const Engine::Memory& memory)
    : engine_(engine), text_(text), options_(options), memory_(memory) {
  engine.terms().ForEachId([this](uint32_t, std::string_view id) { ids_.emplace_back(id); });
}

Why::Json Why::Place(std::size_t candidate) const {
  const Judged& judged = memory_.judged[candidate];
  return {{"start", memory_.survey.Utf16Before(judged.begin)},
          {"end", memory_.survey.Utf16Before(judged.end)},
          {"text", text_.substr(judged.begin, judged.end - judged.begin)},
          {"id", ids_[judged.entry]},
          {"term", engine_.terms().Title(judged.entry)}};
}

const char* Why::Outcome(std::size_t candidate) const {
  const Judged& judged = memory_.judged[candidate];
  if (judged.shown) return "shown";
  if (!(judged.score > options_.threshold)) return "not sure enough";
  for (const Judged& other : memory_.judged) {
    const bool same = other.begin == judged.begin && other.end == judged.end;
    if (same && other.entry != judged.entry && other.score + kMargin > judged.score) {
      return "another sense is as likely";
    }
    if (!same && other.shown && other.begin < judged.end && judged.begin < other.end) {
      return "inside or across a term that is shown";
    }
  }
  return "not shown";
}

double Why::Score(std::size_t candidate) const { return Rounded(memory_.judged[candidate].score); }

double Why::Threshold() const { return Rounded(options_.threshold); }

Why::Json Why::Reasons(std::size_t candidate) const {
  const explainer::Reasons& reasons = memory_.reasons;
  Json list = Json::array();
  for (uint32_t i = reasons.Begin(candidate); i < reasons.End(candidate); ++i) {
    const Evidence& evidence = reasons.evidence[i];
    const Weight& weight = kWeights[static_cast<std::size_t>(evidence.feature)];
    std::string reason = weight.reason;
    const std::size_t gap = reason.find("{}");
    if (gap != std::string::npos) {
      const std::string label(engine_.terms().LabelText(evidence.label));
      reason.replace(gap, 2, "\u201c" + label + "\u201d");
    }
    list.push_back({{"feature", weight.name},
                    {"value", Rounded(evidence.value)},
                    {"weight", Rounded(weight.value * evidence.value)},
                    {"reason", reason}});
  }
  return list;
}

std::string Why::All() const {
  Json list = Json::array();
  for (std::size_t candidate = 0; candidate < size(); ++candidate) {
    Json line = Place(candidate);
    line["outcome"] = Outcome(candidate);
    line["score"] = Score(candidate);
    line["threshold"] = Threshold();
    line["why"] = Reasons(candidate);
    list.push_back(std::move(line));
  }
  return ToText(list);
}

std::string ToText(const Why::Json& json) {
  return json.dump(-1, ' ', false, Why::Json::error_handler_t::replace);
}

}  // namespace explainer
