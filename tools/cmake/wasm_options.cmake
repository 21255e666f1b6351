# How everything is compiled for wasm, RE2 included: so this comes before any target.

add_compile_definitions(EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)  # Embind without RTTI
add_compile_options(
  -Oz        # bytes first: -O2 for matching alone gained nothing that could be measured
  -flto      # inlines and drops across rooms: a tenth smaller
  -msimd128) # FindRuns looks at 16 bytes at a time; every browser since 2023 can
