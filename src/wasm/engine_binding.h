// The engine as JavaScript sees it: texts and glossaries are written into `Reserve`d memory,
// offsets come back as one typed array. Only converts and calls.
#ifndef EXPLAINER_WASM_ENGINE_BINDING_H_
#define EXPLAINER_WASM_ENGINE_BINDING_H_

#include <emscripten/val.h>

#include <memory>
#include <string>

#include "engine/engine.h"

namespace explainer {

// What matches patterns in this module: nothing, unless the full binding sets it.
extern PatternFactory pattern_factory;

class EngineBinding {
 public:
  // A Uint8Array of `size` bytes to write to, on wasm memory. It is good until the next call.
  emscripten::val Reserve(std::size_t size);
  // Opens the compiled glossary in the first `size` reserved bytes. Returns an empty text, or
  // "code: message".
  std::string Open(std::size_t size);
  // Opens the glossary that is open once more, together with its senses in the first `size`
  // reserved bytes. Answers likewise; after a failure it is open as it was.
  std::string OpenSenses(std::size_t size);
  // Scans the UTF-8 text in the first `size` reserved bytes. `known` is entry ids, a line each.
  // Returns a Uint32Array on wasm memory with start, end (UTF-16 code units) and entry of each
  // annotation; copy it before the next call.
  // `sureness` is a probability, or 0 for the engine's own.
  emscripten::val Scan(std::size_t size, bool all, float density, int level, float sureness,
                       const std::string& known);

  std::string Adopt(Buffer terms, Buffer senses);

  // What the arguments of Scan say.
  static SelectOptions Options(bool all, float density, int level, float sureness,
                               const std::string& known);

  const char* ReservedBytes() const { return memory_.text.view().data(); }
  // Null until a glossary is open.
  const Engine* engine() const { return engine_.get(); }

 private:
  std::unique_ptr<Engine> engine_;
  Engine::Memory memory_;
};

}  // namespace explainer

#endif  // EXPLAINER_WASM_ENGINE_BINDING_H_
