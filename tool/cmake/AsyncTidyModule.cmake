# One CMake target per module. A module sees the headers of what it links and nothing else of ours: that is how the
# one-way include rule (docs/architecture.md) is kept.

# What every target of ours is compiled with.
add_library(async_tidy_options INTERFACE)
target_include_directories(async_tidy_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
target_compile_options(async_tidy_options INTERFACE
  -Wall -Wextra -Werror -Wno-unused-parameter -fno-rtti -fno-strict-aliasing)
option(ASYNC_TIDY_ASAN "Build with the address and undefined-behaviour sanitizers" OFF)
if(ASYNC_TIDY_ASAN)
  # fuzzer-no-link: what the fuzz targets (test/fuzz) steer by.
  target_compile_options(async_tidy_options INTERFACE
    -fsanitize=address,undefined,fuzzer-no-link -fno-omit-frame-pointer)
  target_link_options(async_tidy_options INTERFACE -fsanitize=address,undefined)
endif()

# LLVM and Clang as Debian ships them: two shared libraries.
add_library(async_tidy_llvm INTERFACE)
target_include_directories(async_tidy_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS})
target_link_libraries(async_tidy_llvm INTERFACE LLVM)
add_library(async_tidy_clang INTERFACE)
target_link_libraries(async_tidy_clang INTERFACE clang-cpp async_tidy_llvm)

# async_tidy_module(NAME [OBJECT] SOURCES a.cpp … LINKS other …)
function(async_tidy_module name)
  cmake_parse_arguments(ARG "OBJECT" "" "SOURCES;LINKS" ${ARGN})
  if(ARG_OBJECT)
    add_library(async_tidy_${name} OBJECT ${ARG_SOURCES})
  else()
    add_library(async_tidy_${name} STATIC ${ARG_SOURCES})
  endif()
  list(TRANSFORM ARG_LINKS PREPEND async_tidy_)
  target_link_libraries(async_tidy_${name} PUBLIC async_tidy_options async_tidy_llvm ${ARG_LINKS})
endfunction()
