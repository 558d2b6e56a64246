# The engine as WebAssembly: build/browser/engine.js (glue) and engine.wasm; and the same objects linked as plain
# JavaScript, build/browser/engine.fallback.js, for phones and hosts where WebAssembly is missing or forbidden.
# Debian 12's emcc 3.1.6 compiles to MVP WebAssembly by default and spells some options in its own way; a newer emsdk has
# to be held to MVP. LTO, -Oz and the small allocator keep the phone's download small; the walks every answer takes are
# worth the 0.5 KB that -O2 costs.
set(CMAKE_CXX_FLAGS_RELEASE -DNDEBUG)
add_library(calculator_objects OBJECT core/browser/calculator.cpp ${engine_sources})
target_include_directories(calculator_objects PRIVATE core)

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
    target_sources(calculator_objects PRIVATE core/browser/builtin_types.cpp)
    # Embind's JavaScript without its C++ start-up, which builtin_types.cpp stands in for.
    set(embind ${EMSCRIPTEN_ROOT_PATH}/src/embind)
    list(APPEND link_options "SHELL:--js-library ${embind}/embind.js" "SHELL:--js-library ${embind}/emval.js"
         -sEXPORTED_FUNCTIONS=_malloc,_free -sTOTAL_STACK=131072)
    set(javascript_options -sWASM=0 "SHELL:--memory-init-file 0")
else()
    list(APPEND size_options -mcpu=mvp)
    list(APPEND link_options -lembind -sSTACK_SIZE=131072)
    set(javascript_options -sWASM=0)
endif()
target_compile_options(calculator_objects PRIVATE ${size_options})

function(link_engine target name)
    add_executable(${target} $<TARGET_OBJECTS:calculator_objects>)
    set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .js)
    target_link_options(${target} PRIVATE -Oz ${size_options} ${link_options} ${ARGN})
endfunction()
link_engine(calculator engine)
link_engine(fallback engine.fallback ${javascript_options})
