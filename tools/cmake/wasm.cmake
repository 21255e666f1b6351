# engine.wasm (core) and engine-full.wasm (core, RE2, JSON), both served by one glue.
#
# emcc writes a glue with each module, but a page should load one, whichever engine it needs. So
# import and export names stay as they are, and engine-full.js, whose imports contain those of the
# core, loads either: it becomes glue.js. It costs 0.2 kB against a glue for the core alone.

target_sources(re2 PRIVATE tools/re2/no_environment.cc)

add_executable(engine src/wasm/engine_binding.cc)
target_link_libraries(engine PRIVATE explainer_core)

add_executable(engine-full src/wasm/engine_binding.cc src/wasm/full_binding.cc)
target_link_libraries(engine-full PRIVATE explainer_full)

set(embind --bind)
if(EMSCRIPTEN_VERSION VERSION_LESS_EQUAL 3.1.6)
  # Embind in JavaScript as it is, in C++ with our types only: -1 kB of each module. Of later
  # versions it has not been tried.
  set(embind
    "SHELL:--js-library ${EMSCRIPTEN_ROOT_PATH}/src/embind/embind.js"
    "SHELL:--js-library ${EMSCRIPTEN_ROOT_PATH}/src/embind/emval.js"
    -sEXPORTED_FUNCTIONS=_malloc,_free)
  foreach(module engine engine-full)
    target_sources(${module} PRIVATE src/wasm/embind_types.cc)
  endforeach()
endif()

set(prologue ${CMAKE_CURRENT_LIST_DIR}/embind_assert.js)
foreach(module engine engine-full)
  target_compile_options(${module} PRIVATE -fno-exceptions)
  set_property(TARGET ${module} APPEND PROPERTY LINK_DEPENDS ${prologue})
  target_link_options(${module} PRIVATE
    # For size: -O3 here gains a tenth in speed, and costs 0.8 kB of the core and 20 of the full
    -Oz -flto -msimd128 -mbulk-memory -fno-exceptions
    -fno-rtti                # takes the Embind that was built without it, too
    # No loop of ours gains by being made into vectors by the compiler: -1 kB
    -Wl,-mllvm,-vectorize-loops=false -Wl,-mllvm,-vectorize-slp=false
    ${embind}                # Embind carries the interface
    --no-entry               # a library: no main()
    --pre-js ${prologue}
    -lexports.js             # leaves names alone: see above
    # Structures control flow anew, then shrinks again until nothing changes: -0.4 kB of the core
    -sBINARYEN_EXTRA_PASSES=--converge,--flatten,--rereloop,-Oz,-Oz
    -sDYNAMIC_EXECUTION=0    # no `new Function`, which content policies forbid
    -sMODULARIZE -sEXPORT_ES6  # `export default` of a function that makes an instance
    -sENVIRONMENT=web,worker # no Node branches; tests hand it the bytes
    -sMINIMAL_RUNTIME        # the page fetches and compiles, and so sees every failure: -1.3 kB
    -sMINIMAL_RUNTIME_STREAMING_WASM_COMPILATION # takes a compiled WebAssembly.Module as `wasm`
    -sFILESYSTEM=0           # nothing reads files
    -sMALLOC=emmalloc        # a third of dlmalloc's code; the engine allocates little
    -sALLOW_MEMORY_GROWTH    # an article can be long
    -sINITIAL_MEMORY=1048576 # else 16 MB, which a glossary of news never needs,
    -sTOTAL_STACK=262144     # of which 5 for a stack that holds no more than a few words
    -sTEXTDECODER=2)         # the platform decodes UTF-8, without a fallback for old browsers
endforeach()

add_custom_command(OUTPUT glue.js
  COMMAND ${CMAKE_COMMAND} -E copy engine-full.js glue.js
  DEPENDS engine-full)
add_custom_target(glue ALL DEPENDS glue.js)
configure_file(${CMAKE_CURRENT_LIST_DIR}/glue.d.ts glue.d.ts COPYONLY)
