# What others wrote: RE2 from the source that tools/setup.mjs brought, and libraries of the system.

# Adds an interface library for headers of the system. emcc must not see /usr/include, which holds
# the C library of the machine: so a link to the one folder is what goes on the include path.
function(add_header_library name header)
  find_path(${name}_INCLUDE ${header} REQUIRED NO_CMAKE_FIND_ROOT_PATH
            HINTS /usr/include /usr/local/include /opt/homebrew/include)
  get_filename_component(folder ${header} DIRECTORY)
  set(links ${PROJECT_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${links})
  file(CREATE_LINK ${${name}_INCLUDE}/${folder} ${links}/${folder} SYMBOLIC)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${links})
endfunction()

set(RE2_SOURCE ${PROJECT_SOURCE_DIR}/build/vendor/re2)
if(NOT EXISTS ${RE2_SOURCE}/re2/re2.h)
  message(FATAL_ERROR "RE2's source is missing: run `node tools/setup.mjs` first.")
endif()
file(GLOB re2_sources ${RE2_SOURCE}/re2/*.cc)
add_library(re2 STATIC ${re2_sources} ${RE2_SOURCE}/util/rune.cc ${RE2_SOURCE}/util/strutil.cc)
target_include_directories(re2 BEFORE PRIVATE ${PROJECT_SOURCE_DIR}/tools/re2)
target_include_directories(re2 SYSTEM PUBLIC ${RE2_SOURCE})
target_compile_options(re2 PRIVATE -w -fno-exceptions)
if(NOT EMSCRIPTEN)
  find_package(Threads REQUIRED)
  target_link_libraries(re2 PUBLIC Threads::Threads)
endif()

# Adds an imported library of the system: the command alone uses it, so never emcc.
function(add_system_library name header library)
  find_path(${name}_INCLUDE ${header} REQUIRED PATH_SUFFIXES serd-0)
  find_library(${name}_LIBRARY ${library} REQUIRED)
  add_library(${name} UNKNOWN IMPORTED)
  set_target_properties(${name} PROPERTIES IMPORTED_LOCATION ${${name}_LIBRARY})
  if(NOT ${name}_INCLUDE STREQUAL "/usr/include")
    target_include_directories(${name} SYSTEM INTERFACE ${${name}_INCLUDE})
  endif()
endfunction()

if(NOT EMSCRIPTEN)
  add_system_library(serd serd/serd.h serd-0)
  add_system_library(pugixml pugixml.hpp pugixml)
  add_system_library(libcsv csv.h csv)
endif()
