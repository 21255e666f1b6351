// What the innermost loops call. Some files are compiled for speed and most for size; a function
// that both use would be linked once, as it was compiled for size, and not be inlined.
#ifndef EXPLAINER_BASE_INLINE_H_
#define EXPLAINER_BASE_INLINE_H_

#define EXPLAINER_ALWAYS_INLINE [[gnu::always_inline]] inline

#endif  // EXPLAINER_BASE_INLINE_H_
