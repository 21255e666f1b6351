# How everything is compiled for wasm, RE2 included: so this comes before any target.

# Which way a target is optimised is said once: after -Oz, Emscripten inlines nothing in a file even
# where -O3 follows.
set(CMAKE_CXX_FLAGS_RELEASE -DNDEBUG)
add_compile_definitions(EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)  # Embind without RTTI
add_compile_options(
  $<IF:$<BOOL:$<TARGET_PROPERTY:EXPLAINER_FAST>>,-O2,-Oz>  # bytes first, but for inner loops
  # Under -Oz, Emscripten forbids to inline anything, and the linker keeps one copy of what is in
  # several files, so that std::vector's operator[] was called even in inner loops: a third slower
  # with 100,000 labels, and 1.2 kB more.
  -finline-hint-functions
  -flto      # inlines and drops across rooms: a tenth smaller
  -msimd128) # TextSurvey looks at 16 bytes at a time; every browser since 2023 can
