# What makes building quick, each part where it is there: ccache, lld, and Clang's headers parsed once.

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache takes objects that use a precompiled header from its store only if told that __TIME__ and macros defined by the
  # header do not matter; -fno-pch-timestamp (below) makes that header the same file every time.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

find_program(LLD ld.lld)
if(LLD)
  add_link_options(-fuse-ld=lld)
endif()

# async_tidy_precompile_clang(TARGET …): the sources of these targets find Clang's headers parsed. They include what they
# use all the same: -D CMAKE_DISABLE_PRECOMPILE_HEADERS=ON (preset asan) shows who does not.
function(async_tidy_precompile_clang)
  foreach(target ${ARGN})
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tool/cmake/ClangHeaders.h)
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endforeach()
endfunction()
