// The tests of the C++ side: `build/dev/explainer_tests`, from any folder.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
