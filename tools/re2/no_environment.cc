// Locale code of the C++ library is linked with RE2 and thrown away again, but not before it has
// asked for getenv, which keeps an imitation of an environment in the JavaScript that loads the
// wasm (0.5 kB). There is no environment.
extern "C" char* getenv(const char*) { return nullptr; }
