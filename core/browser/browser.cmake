# The engine as WebAssembly: build/browser/engine.js (glue) and engine.wasm.
# Debian 12's emcc 3.1.6 compiles to MVP WebAssembly by default and spells some options in its own way; a newer emsdk has
# to be held to MVP. LTO, -Oz and the small allocator are what keeps the phone's download small.
add_executable(calculator core/browser/calculator.cpp core/browser/printf.cpp ${engine_sources})
set_target_properties(calculator PROPERTIES OUTPUT_NAME engine SUFFIX .js)
target_include_directories(calculator PRIVATE core)

set(size_options -Oz -flto -fno-exceptions -fno-rtti -DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
set(link_options
    -sMODULARIZE=1 -sEXPORT_NAME=createHuji -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sMALLOC=emmalloc
    -sINCOMING_MODULE_JS_API=[wasmBinary] -sTEXTDECODER=2 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=1048576 -sASSERTIONS=0)
if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
  list(APPEND link_options --bind -sTOTAL_STACK=131072)
else()
  list(APPEND size_options -mcpu=mvp)
  list(APPEND link_options -lembind -sSTACK_SIZE=131072)
endif()
target_compile_options(calculator PRIVATE ${size_options})
target_link_options(calculator PRIVATE ${size_options} ${link_options})
