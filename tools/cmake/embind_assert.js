// Embind of emcc 3.1 calls assert when a class has a constructor, and the minimal runtime has none.
function assert() {}
