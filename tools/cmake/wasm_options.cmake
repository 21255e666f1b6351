# How everything is compiled for wasm, RE2 included: so this comes before any target.

# Which way a target is optimised is said once: after -Oz, Emscripten inlines nothing in a file even
# where -O3 follows.
set(CMAKE_CXX_FLAGS_RELEASE -DNDEBUG)
add_compile_definitions(EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)  # Embind without RTTI
add_compile_options(
  # Bytes first, but for inner loops. Under -Oz, Emscripten forbids to inline anything, and of what
  # several files hold the linker keeps one copy, so that even in inner loops the operator[] of a
  # vector was called: nearly half of the speed with 100,000 labels, for 1.2 kB more.
  $<IF:$<BOOL:$<TARGET_PROPERTY:EXPLAINER_FAST>>,-O2,-Oz>
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:EXPLAINER_FAST>>>:-finline-hint-functions>
  -flto      # inlines and drops across rooms: a tenth smaller
  -msimd128      # TextSurvey looks at 16 bytes at a time; every browser since 2023 can
  -mbulk-memory) # copies and clears by one instruction; every browser with SIMD can
