// Our engine without wasm, as a contestant: `bench_engine FOLDER`.
#include "engine/engine.h"

#include <memory>
#include <utility>

#include "native/protocol.h"

int main(int argc, char** argv) {
  using explainer::Engine;
  if (argc != 2) bench::Fail("usage: bench_engine FOLDER");
  const std::string folder = argv[1];
  bench::Contest contest(folder);
  const std::string bytes = bench::ReadFile(folder + "/glossary.terms");
  explainer::SelectOptions options;
  options.all = true;
  options.threshold = -20;  // judgement is paid for, but silences nothing
  std::unique_ptr<Engine> engine;
  Engine::Memory memory;
  contest.Run(
      [&] {
        auto opened = Engine::Open(explainer::Buffer(bytes));
        if (!opened.ok()) bench::Fail(opened.error().ToString());
        engine = std::move(*opened);
      },
      [&](const std::string& text, std::vector<bench::Span>& spans) {
        for (const auto& found : engine->Scan(text, options, memory)) {
          spans.push_back({found.start, found.end});
        }
      });
}
