// Text from outside, well-formed or not: every annotation lies in the text, they ascend and do not
// overlap, and the blocks part them.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "compile/compiler.h"
#include "engine/engine.h"
#include "glossary/json_reader.h"
#include "patterns/re2_patterns.h"
#include "text/utf8.h"
#include "text/words.h"

namespace {

using namespace explainer;

constexpr std::string_view kGlossary = R"({"language": "en", "topic": "t", "licence": "CC0-1.0",
"entries": [
  {"id": "nato", "term": "NATO", "kind": "organisation", "level": 1, "reviewed": "2026-11-24",
   "short": "A military alliance of many countries."},
  {"id": "who", "term": "WHO", "also": ["World Health Organization"], "kind": "organisation",
   "level": 2, "reviewed": "2026-11-24", "short": "The health body of the United Nations."},
  {"id": "coup", "term": "coup d'\u00e9tat", "also": ["coup"], "not": ["coup de grace"],
   "cues": {"for": ["army", "junta"], "against": ["sales"]}, "kind": "event", "level": 2,
   "reviewed": "2026-11-24", "short": "A sudden seizure of power by force."},
  {"id": "us", "term": "U.S.", "also": ["S&P", "run-off", "\u5317\u4eac"], "kind": "place",
   "level": 3, "reviewed": "2026-11-24", "short": "A country, an index and more besides."},
  {"id": "article", "term": "article", "patterns": ["Articles? [0-9]+", "\u00c9tat.*-[a-z]"],
   "kind": "law", "level": 2, "reviewed": "2026-11-24", "short": "A numbered part of a law."}]})";

const Engine& TestEngine() {
  static const auto engine = [] {
    Glossary glossary;
    std::vector<Error> errors;
    ReadGlossary(kGlossary, "fuzz", glossary, errors);
    return Engine::Open(Compile(glossary, errors).files, CreateRe2Patterns);
  }();
  if (!engine.ok()) std::abort();
  return **engine;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Engine::Memory memory;
  SelectOptions options;
  options.all = size % 2 == 0;
  const auto& annotations = TestEngine().Scan(text, options, memory);
  const uint32_t length = Utf16Length(text);
  uint32_t last = 0;
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    const Annotation& a = annotations[i];
    const Judged& judged = memory.judged[memory.chosen[i]];
    const std::string_view span = text.substr(judged.begin, judged.end - judged.begin);
    const bool crosses = span.find_first_of("\x1d\x1e") != std::string_view::npos;
    if (a.start < last || a.start >= a.end || a.end > length || crosses) std::abort();
    last = a.end;
  }
  return 0;
}
