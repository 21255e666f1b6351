// Compiled bytes from outside: whatever they are, Open refuses them or gives an engine that can be
// used. The input is a file of terms, and behind it one of senses. Checksums are put right, so that
// the fuzzer gets past them to what they guard.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/bytes.h"
#include "base/checksum.h"
#include "engine/engine.h"
#include "patterns/re2_patterns.h"

namespace {

using namespace explainer;

constexpr std::size_t kSizeAt = 8;
constexpr std::size_t kChecksumAt = 12;

std::string_view View(const std::vector<char>& bytes) { return {bytes.data(), bytes.size()}; }

void Put(std::vector<char>& bytes, std::size_t at, uint32_t value) {
  std::string field;
  AppendU32(field, value);
  if (at + field.size() <= bytes.size()) {
    std::copy(field.begin(), field.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

uint32_t Seal(std::vector<char>& file) {
  if (file.size() < kTermsHeaderSize) return 0;
  const uint32_t checksum = Xxh32(View(file).substr(kTermsHeaderSize));
  Put(file, kSizeAt, static_cast<uint32_t>(file.size()));
  Put(file, kChecksumAt, checksum);
  return checksum;
}

// Where the terms have the checksum of their senses: behind the sizes of the columns and the first.
void Bind(std::vector<char>& terms, uint32_t checksum) {
  if (terms.size() < kTermsHeaderSize) return;
  ByteReader reader(View(terms).substr(kTermsHeaderSize));
  const uint32_t language = reader.Varint();
  const uint32_t size = reader.Varint();
  for (std::size_t i = 2; i < static_cast<std::size_t>(Column::kCount); ++i) reader.Varint();
  reader.Bytes(language);
  if (reader.ok() && size == 4) Put(terms, terms.size() - reader.remaining(), checksum);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::vector<char> bytes(data, data + size);
  std::size_t split = size;
  if (size >= kTermsHeaderSize) {
    ByteReader header(View(bytes).substr(kSizeAt));
    split = std::min<std::size_t>(header.U32(), size);
  }
  std::vector<char> terms(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(split));
  std::vector<char> senses(bytes.begin() + static_cast<std::ptrdiff_t>(split), bytes.end());
  Bind(terms, Seal(senses));
  Seal(terms);
  const auto engine = Engine::Open(std::move(terms), std::move(senses), CreateRe2Patterns);
  if (!engine.ok()) return 0;
  Engine::Memory memory;
  SelectOptions all;
  all.all = true;
  // A text made of the glossary's own labels, so that all of it is walked.
  std::string text;
  const Terms& opened = (*engine)->terms();
  for (uint32_t i = 0; i < opened.label_count() && text.size() < 4000; ++i) {
    text += std::string(opened.LabelText(i)) + " ";
  }
  for (const Annotation& a : (*engine)->Explain(text, all, memory)) opened.Id(a.entry);
  return 0;
}
