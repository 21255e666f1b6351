# The programs of a native build: the command; its tests and fuzzers, or its benchmarks.

# What articles ask of a glossary: threads and files, so of the command only.
room_sources(coverage_sources coverage)
add_library(explainer_coverage STATIC ${coverage_sources})
target_compile_options(explainer_coverage PRIVATE -fno-exceptions)
find_package(Threads REQUIRED)
target_link_libraries(explainer_coverage PUBLIC explainer_full Threads::Threads)

# Glossaries in the formats of other tools.
room_sources(exchange_sources exchange)
add_library(explainer_exchange STATIC ${exchange_sources})
target_compile_options(explainer_exchange PRIVATE -fno-exceptions)
target_link_libraries(explainer_exchange PUBLIC explainer_full PRIVATE serd pugixml libcsv)

room_sources(cli_sources cli)
add_executable(explainer ${cli_sources})
target_compile_options(explainer PRIVATE -fno-exceptions)
target_link_libraries(explainer PRIVATE explainer_coverage explainer_exchange)

# Tests run with sanitizers: `build/dev/explainer_tests`.
if(EXPLAINER_SANITIZE)
  enable_testing()
  add_header_library(doctest doctest/doctest.h)
  file(GLOB test_sources CONFIGURE_DEPENDS tests/cpp/*.cc)
  if(test_sources)
    # Of the command, what has no main().
    set(tested_sources ${cli_sources})
    list(FILTER tested_sources EXCLUDE REGEX "/main\\.cc$|_command\\.cc$")
    add_executable(explainer_tests ${test_sources} ${tested_sources})
    target_link_libraries(explainer_tests PRIVATE explainer_coverage explainer_exchange doctest)
    add_test(NAME explainer_tests COMMAND explainer_tests WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  endif()
endif()

# Each file of tests/fuzz is one fuzzer: `build/dev/fuzz_<name> -max_total_time=60`. libFuzzer
# needs its coverage in the libraries too.
if(EXPLAINER_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  foreach(library explainer_fast explainer_core explainer_full explainer_exchange)
    target_compile_options(${library} PRIVATE -fsanitize=fuzzer-no-link)
  endforeach()
  file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cc)
  foreach(source IN LISTS fuzz_sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(fuzz_${name} ${source})
    target_compile_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_libraries(fuzz_${name} PRIVATE explainer_full explainer_exchange)
  endforeach()
endif()

# Each file of tests/bench is one benchmark; figures count in a release build only.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  file(GLOB bench_sources CONFIGURE_DEPENDS tests/bench/*.cc)
  foreach(source IN LISTS bench_sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(bench_${name} ${source})
    target_link_libraries(bench_${name} PRIVATE explainer_full)
  endforeach()
endif()
