#include "coverage/tally.h"

#include <algorithm>
#include <cmath>

namespace explainer {

void EntryUses::Merge(const EntryUses& other) {
  uses += other.uses;
  marks += other.marks;
  documents += other.documents;
  silent += other.silent;
}

void AcronymUses::Merge(const AcronymUses& other) {
  documents += other.documents;
  uses += other.uses;
  spelled_out += other.spelled_out;
  if (expansion.empty()) expansion = other.expansion;
}

void PhraseUses::Merge(const PhraseUses& other) {
  documents += other.documents;
  uses += other.uses;
  inside += other.inside;
}

void SilentUses::Merge(const SilentUses& other) {
  documents += other.documents;
  uses += other.uses;
  if (other.score > score || (other.score == score && other.entry < entry)) {
    entry = other.entry;
    score = other.score;
  }
}

void Density::Add(uint64_t terms, uint64_t words) {
  if (words == 0) return;
  ++documents_;
  thousandths_ += (terms * 100'000 + words / 2) / words;
  const uint64_t tenths = (terms * 1000 + words / 2) / words;
  ++bins_[std::min<uint64_t>(tenths, kBins - 1)];
}

void Density::Merge(const Density& other) {
  documents_ += other.documents_;
  thousandths_ += other.thousandths_;
  for (uint32_t bin = 0; bin < kBins; ++bin) bins_[bin] += other.bins_[bin];
}

double Density::Mean() const {
  if (documents_ == 0) return 0;
  return static_cast<double>(thousandths_) / 1000 / static_cast<double>(documents_);
}

double Density::Quantile(double share) const {
  const auto wanted = static_cast<uint64_t>(std::ceil(share * static_cast<double>(documents_)));
  uint64_t seen = 0;
  for (uint32_t bin = 0; bin < kBins; ++bin) {
    seen += bins_[bin];
    if (seen > 0 && seen >= wanted) return bin / 10.0;
  }
  return 0;
}

void Tally::Merge(const Tally& other) {
  documents += other.documents;
  words += other.words;
  uses += other.uses;
  marks += other.marks;
  silent += other.silent;
  density.Merge(other.density);
  mark_density.Merge(other.mark_density);
  for (const auto& [entry, count] : other.entries) entries[entry].Merge(count);
  acronyms.Merge(other.acronyms);
  phrases.Merge(other.phrases);
  silent_surfaces.Merge(other.silent_surfaces);
}

void DocumentCounter::Count(std::string_view text, Tally& tally) {
  engine_.Scan(text, options_, memory_);
  ++tally.documents;
  entries_.clear();
  CountSilent(tally);
  CountEntries(tally);
  finder_.Find(memory_.text.view(), memory_.survey, memory_.judged);
  CountUnknown(tally);
}

void DocumentCounter::CountEntries(Tally& tally) {
  uint64_t uses = 0;
  for (const Judged& judged : memory_.judged) {
    if (!judged.shown) continue;
    ++uses;
    ++entries_[judged.entry].uses;
  }
  for (const uint32_t chosen : memory_.chosen) ++entries_[memory_.judged[chosen].entry].marks;
  for (auto& [entry, count] : entries_) {
    count.documents = count.uses > 0 ? 1 : 0;
    tally.entries[entry].Merge(count);
  }
  const uint64_t words = memory_.survey.runs();
  const uint64_t marks = memory_.chosen.size();
  tally.words += words;
  tally.uses += uses;
  tally.marks += marks;
  tally.density.Add(uses, words);
  tally.mark_density.Add(marks, words);
}

namespace {

// The surface as the table has it: any white space one space, and a word that only begins a
// sentence in small letters, as its entry is.
std::string SurfaceOf(std::string_view span, std::string_view title) {
  std::string surface = WithPlainSpaces(span);
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool only_begins = surface.size() > 1 && surface[0] >= 'A' && surface[0] <= 'Z' &&
                           is_small(surface[1]) && !title.empty() && is_small(title[0]);
  if (only_begins) surface[0] = static_cast<char>(surface[0] | 0x20);
  return surface;
}

// Candidates that are senses of one span.
struct SpanSenses {
  std::size_t end = 0;  // one behind the last of them
  bool shown = false;
  const Judged* nearest = nullptr;  // the likeliest of those that ask for evidence, if any does
};

SpanSenses SensesAt(const Terms& terms, const std::vector<Judged>& judged, std::size_t first) {
  SpanSenses senses{first};
  while (senses.end < judged.size() && judged[senses.end].begin == judged[first].begin &&
         judged[senses.end].end == judged[first].end) {
    const Judged& sense = judged[senses.end++];
    senses.shown = senses.shown || sense.shown;
    const bool asks = terms.IsAmbiguous(sense.entry);
    if (asks && (senses.nearest == nullptr || sense.score > senses.nearest->score)) {
      senses.nearest = &sense;
    }
  }
  return senses;
}

}  // namespace

void DocumentCounter::CountSilent(Tally& tally) {
  silent_.clear();
  const std::vector<Judged>& judged = memory_.judged;
  const Terms& terms = engine_.terms();
  uint32_t taken = 0;  // up to here a span that is shown reaches
  std::size_t next_shown = 0;
  for (std::size_t i = 0; i < judged.size();) {
    const SpanSenses senses = SensesAt(terms, judged, i);
    const Judged& span = judged[i];
    // A span inside or across a term that is shown is not silent: the reader is told more.
    next_shown = std::max(next_shown, i);
    while (next_shown < judged.size() && !judged[next_shown].shown) ++next_shown;
    const bool crosses = next_shown < judged.size() && judged[next_shown].begin < span.end;
    if (senses.shown) taken = std::max(taken, span.end);
    const Judged* nearest = senses.nearest;
    if (!senses.shown && !crosses && nearest != nullptr && span.begin >= taken) {
      const std::string_view written =
          memory_.text.view().substr(span.begin, span.end - span.begin);
      silent_[SurfaceOf(written, terms.Title(nearest->entry))].Merge(
          {0, 1, nearest->entry, nearest->score});
      ++entries_[nearest->entry].silent;
      ++tally.silent;
    }
    i = senses.end;
  }
  for (auto& [surface, uses] : silent_) {
    uses.documents = 1;
    tally.silent_surfaces.Add(surface, uses);
  }
}

void DocumentCounter::CountUnknown(Tally& tally) {
  acronyms_.clear();
  for (const FoundAcronym& found : finder_.acronyms()) {
    const uint64_t spelled_out = found.expansion.empty() ? 0 : 1;
    acronyms_[found.text].Merge({0, 1, spelled_out, WithPlainSpaces(found.expansion)});
  }
  for (auto& [acronym, uses] : acronyms_) {
    uses.documents = 1;
    uses.spelled_out = std::min<uint64_t>(uses.spelled_out, 1);
    tally.acronyms.Add(acronym, uses);
  }
  phrases_.clear();
  for (const FoundPhrase& found : finder_.phrases()) {
    phrases_[found.text].Merge({0, 1, found.inside ? uint64_t{1} : 0});
  }
  for (auto& [phrase, uses] : phrases_) {
    uses.documents = 1;
    tally.phrases.Add(phrase, uses);
  }
}

}  // namespace explainer
