// Embind's own start-up registers every number, wide string and memory view type, and names unbound types through
// printf. The calculator speaks in strings alone, so this file stands in for that start-up and registers just what
// calculator.cpp uses; the linker then leaves the rest out, in the WebAssembly and in the glue: some 5 KB brotli.
// Only for the emscripten whose start-up looks like this (3.1.6); browser.cmake leaves the file out of newer builds.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstdlib>
#include <string>

extern "C" {

// Asked for an error message about a type that is not bound, and freed by the asker: every type here is bound.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const void* /*type*/) {
    return static_cast<const char*>(std::calloc(1, 1));
}

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
    using namespace emscripten::internal;
    _embind_register_void(TypeID<void>::get(), "void");
    _embind_register_std_string(TypeID<std::string>::get(), "std::string");
}
}
