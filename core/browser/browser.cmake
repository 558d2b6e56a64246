# The engine as WebAssembly: build/browser/engine.js (glue) and engine.wasm.
# Debian 12's emcc 3.1.6 compiles to MVP WebAssembly by default and spells some options in its own way; a newer emsdk has
# to be held to MVP. LTO, -Oz and the small allocator keep the phone's download small; the walks every answer takes are
# worth the 0.5 KB that -O2 costs.
set(CMAKE_CXX_FLAGS_RELEASE -DNDEBUG)
add_executable(calculator core/browser/calculator.cpp ${engine_sources})
set_target_properties(calculator PROPERTIES OUTPUT_NAME engine SUFFIX .js)
target_include_directories(calculator PRIVATE core)

# One -O a file: emcc does not let a later one overrule an earlier.
set(fast_sources ${engine_sources})
list(FILTER fast_sources INCLUDE REGEX "/(diagram|dialogue|pack|relevance|sha256)\\.cpp$")
set(small_sources core/browser/calculator.cpp core/browser/builtin_types.cpp ${engine_sources})
list(REMOVE_ITEM small_sources ${fast_sources})
set_source_files_properties(${fast_sources} PROPERTIES COMPILE_OPTIONS -O2)
set_source_files_properties(${small_sources} PROPERTIES COMPILE_OPTIONS -Oz)

set(size_options -flto -fno-exceptions -fno-rtti -DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
set(link_options
    -sMODULARIZE=1 -sEXPORT_NAME=createHuji -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sMALLOC=emmalloc
    -sINCOMING_MODULE_JS_API=[wasmBinary] -sTEXTDECODER=2 -sINITIAL_MEMORY=16777216
    -sASSERTIONS=0)
if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
    target_sources(calculator PRIVATE core/browser/builtin_types.cpp)
    # Embind's JavaScript without its C++ start-up, which builtin_types.cpp stands in for.
    set(embind ${EMSCRIPTEN_ROOT_PATH}/src/embind)
    list(APPEND link_options "SHELL:--js-library ${embind}/embind.js" "SHELL:--js-library ${embind}/emval.js"
         -sEXPORTED_FUNCTIONS=_malloc,_free -sTOTAL_STACK=131072)
else()
    list(APPEND size_options -mcpu=mvp)
    list(APPEND link_options -lembind -sSTACK_SIZE=131072)
endif()
target_compile_options(calculator PRIVATE ${size_options})
target_link_options(calculator PRIVATE -Oz ${size_options} ${link_options})
