// Stands in for RE2's own util/logging.h, by coming first on the include path: checks stay, words
// go. RE2 logs through std::ostringstream, which would bring locales and streams into the wasm
// (tens of kilobytes) to print what the engine never prints: a bad pattern is an Error value.
#ifndef UTIL_LOGGING_H_
#define UTIL_LOGGING_H_

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "util/util.h"

#define DCHECK(condition) assert(condition)
#define DCHECK_EQ(a, b) assert((a) == (b))
#define DCHECK_NE(a, b) assert((a) != (b))
#define DCHECK_LE(a, b) assert((a) <= (b))
#define DCHECK_LT(a, b) assert((a) < (b))
#define DCHECK_GE(a, b) assert((a) >= (b))
#define DCHECK_GT(a, b) assert((a) > (b))

#define CHECK(condition) \
  if (condition) {       \
  } else                 \
    abort(), Silence()
#define CHECK_EQ(a, b) CHECK((a) == (b))
#define CHECK_NE(a, b) CHECK((a) != (b))
#define CHECK_LE(a, b) CHECK((a) <= (b))
#define CHECK_LT(a, b) CHECK((a) < (b))
#define CHECK_GE(a, b) CHECK((a) >= (b))
#define CHECK_GT(a, b) CHECK((a) > (b))

#define LOG(severity) Silence()

// Takes whatever would have been written.
struct Silence {
  template <typename T>
  const Silence& operator<<(const T&) const {
    return *this;
  }
};

#endif  // UTIL_LOGGING_H_
