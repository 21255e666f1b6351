#include "wasm/engine_binding.h"

#include <emscripten/bind.h>

// The only caller of printf's machinery is Embind, for the name of a type that is not bound, which
// is a mistake of ours and not of the page. Without the machinery the module is 1.5 kB smaller.
extern "C" int siprintf(char* out, const char*, ...) {
  *out = '\0';
  return 0;
}

namespace explainer {
namespace {

const char* CodeName(ErrorCode code) {
  switch (code) {
    case ErrorCode::kVersion:
      return "version";
    case ErrorCode::kDamaged:
      return "damaged";
    case ErrorCode::kNeedsPatterns:
      return "patterns";
    default:
      return "input";
  }
}

}  // namespace

PatternFactory pattern_factory = nullptr;

emscripten::val EngineBinding::Reserve(std::size_t size) {
  auto* bytes = reinterpret_cast<uint8_t*>(memory_.text.Reserve(size));
  return emscripten::val(emscripten::typed_memory_view(size, bytes));
}

std::string EngineBinding::Open(std::size_t size) {
  // The reserved memory itself becomes the glossary: the bytes are not copied.
  memory_.text.Truncate(size);
  return Adopt(std::move(memory_.text), {});
}

std::string EngineBinding::OpenSenses(std::size_t size) {
  if (size == 0) return "damaged: there is nothing in the file of senses; load it again";
  memory_.text.Truncate(size);
  const std::string_view terms = engine_ != nullptr ? engine_->terms().bytes() : "";
  return Adopt(Buffer(terms), std::move(memory_.text));
}

std::string EngineBinding::Adopt(Buffer terms, Buffer senses) {
  memory_ = {};
  Result<std::unique_ptr<Engine>> engine =
      Engine::Open(std::move(terms), std::move(senses), pattern_factory);
  if (!engine.ok()) {
    return std::string(CodeName(engine.error().code)) + ": " + engine.error().ToString();
  }
  engine_ = std::move(*engine);
  return {};
}

SelectOptions EngineBinding::Options(bool all, float density, int level, float sureness,
                                     const std::string& known) {
  SelectOptions options;
  options.all = all;
  options.density = density;
  options.level = level;
  if (sureness > 0) options.threshold = ThresholdFor(sureness);
  for (std::size_t begin = 0; begin < known.size();) {
    const std::size_t end = std::min(known.find('\n', begin), known.size());
    options.known.push_back(known.substr(begin, end - begin));
    begin = end + 1;
  }
  return options;
}

emscripten::val EngineBinding::Scan(std::size_t size, bool all, float density, int level,
                                    float sureness, const std::string& known) {
  const SelectOptions options = Options(all, density, level, sureness, known);
  memory_.text.Truncate(size);
  if (engine_ != nullptr) engine_->ScanInPlace(options, memory_);
  static_assert(sizeof(Annotation) == 3 * sizeof(uint32_t));
  const auto* numbers = reinterpret_cast<const uint32_t*>(memory_.annotations.data());
  return emscripten::val(emscripten::typed_memory_view(3 * memory_.annotations.size(), numbers));
}

}  // namespace explainer

EMSCRIPTEN_BINDINGS(engine) {
  using explainer::EngineBinding;
  emscripten::class_<EngineBinding>("Engine")
      .constructor<>()
      .function("reserve", &EngineBinding::Reserve)
      .function("open", &EngineBinding::Open)
      .function("openSenses", &EngineBinding::OpenSenses)
      .function("scan", &EngineBinding::Scan);
}
