#include "exchange/engine_fields.h"

#include <algorithm>

#include "exchange/exchange.h"

namespace explainer {

void LoseEngineFields(const Entry& entry, Losses& losses) {
  const auto lose = [&](bool there, const char* what) {
    if (there) losses.Add(what, entry.id);
  };
  const auto any = [&](auto differs) {
    return std::any_of(entry.labels.begin(), entry.labels.end(), differs);
  };
  lose(entry.level != kNoLevel, "level");
  lose(entry.share != Share::kHalf, "share");
  lose(!entry.patterns.empty(), "patterns");
  lose(any([](const EntryLabel& label) { return label.case_rule != CaseRule::kAuto; }),
       "case rules of labels");
  lose(any([](const EntryLabel& label) { return label.inflection != Inflection::kAuto; }),
       "inflection rules of labels");
  lose(!entry.look_alikes.empty(), "look-alikes (not)");
  lose(!entry.cues_for.empty(), "cues for it");
  lose(!entry.cues_against.empty(), "cues against it");
  lose(!entry.leave.empty(), "examples in which it is left alone");
}

}  // namespace explainer
