// Compiled bytes from outside: whatever they are, Open refuses them or gives an engine that can be
// used. The checksum is put right, so that the fuzzer gets past it to what it guards.
#include <cstdint>
#include <cstring>
#include <vector>

#include "base/bytes.h"
#include "base/checksum.h"
#include "engine/engine.h"
#include "patterns/re2_patterns.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  using namespace explainer;
  std::vector<char> bytes(data, data + size);
  if (size >= kTermsHeaderSize) {
    std::string fields;
    AppendU32(fields, static_cast<uint32_t>(size));
    AppendU32(fields, Xxh32({bytes.data() + kTermsHeaderSize, size - kTermsHeaderSize}));
    std::memcpy(bytes.data() + kTermsHeaderSize - fields.size(), fields.data(), fields.size());
  }
  const auto engine = Engine::Open(std::move(bytes), CreateRe2Patterns);
  if (!engine.ok()) return 0;
  Engine::Memory memory;
  SelectOptions all;
  all.all = true;
  // A text made of the glossary's own labels, so that all of it is walked.
  std::string text;
  const Terms& terms = (*engine)->terms();
  for (uint32_t i = 0; i < terms.label_count() && text.size() < 4000; ++i) {
    text += std::string(terms.LabelText(i)) + " ";
  }
  for (const Annotation& a : (*engine)->Explain(text, all, memory)) terms.Id(a.entry);
  return 0;
}
