// What Embind knows of types, for our bindings alone: its own file names some forty of them to
// JavaScript, of which these are used. The other names are 1 kB of the module, their readers more
// of the glue, and each is a call before the first scan.
//
// Stands for bind.cpp of Emscripten 3.1.6; wasm.cmake knows when.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstdlib>
#include <limits>
#include <string>

namespace {

using namespace emscripten;
using namespace emscripten::internal;

template <typename T>
void RegisterInteger(const char* name) {
  _embind_register_integer(TypeID<T>::get(), name, sizeof(T), std::numeric_limits<T>::min(),
                           std::numeric_limits<T>::max());
}

// As embind.js counts typed arrays.
constexpr unsigned kUint8Array = 1;
constexpr unsigned kUint32Array = 5;

}  // namespace

// Asked for the name of a type that is not bound, which is a mistake of ours; the answer is freed.
extern "C" EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info*) {
  return static_cast<char*>(std::calloc(1, 1));
}

extern "C" EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void
__embind_register_native_and_builtin_types() {
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_bool(TypeID<bool>::get(), "bool", sizeof(bool), true, false);
  RegisterInteger<int>("int");
  RegisterInteger<unsigned long>("unsigned long");
  _embind_register_float(TypeID<float>::get(), "float", sizeof(float));
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
  _embind_register_emval(TypeID<val>::get(), "emscripten::val");
  _embind_register_memory_view(TypeID<memory_view<unsigned char>>::get(), kUint8Array, "bytes");
  _embind_register_memory_view(TypeID<memory_view<unsigned int>>::get(), kUint32Array, "numbers");
}
