# The toolchain of the emcc that is on PATH, or of the emsdk that the environment names, whoever
# packaged it: em-config knows where its Emscripten.cmake lies.
find_program(EM_CONFIG em-config HINTS $ENV{EMSDK}/upstream/emscripten REQUIRED
             NO_CMAKE_FIND_ROOT_PATH)
execute_process(COMMAND ${EM_CONFIG} EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)

# Debian keeps acorn, which emcc's optimiser needs, where only Debian's own Node looks for it.
if(EXISTS /usr/share/nodejs/acorn)
  set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
endif()
