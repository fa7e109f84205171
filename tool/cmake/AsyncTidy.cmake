# For projects that are checked with async-tidy (docs/ci.md):
#
#   include(AsyncTidy)                    # before the targets, which have to be in compile_commands.json
#   async_tidy_add_target(check-async)    # `cmake --build BUILD --target check-async`
#
# async_tidy_add_target(NAME [BASELINE FILE] [FORMATS FORMAT…] [FILES FILE…] [OPTIONS OPTION…] [DEPENDS TARGET…])
#
#   BASELINE  report only what this file does not have; the target NAME-update-baseline writes it
#   FORMATS   as in --format: "text;sarif:out.sarif"
#   FILES     files and folders to analyse; by default all of the project
#   OPTIONS   more options of `async-tidy check`
#   DEPENDS   what has to be built first: targets that make headers
#
# Paths are relative to the source folder of the project, where the program runs.
if("${CMAKE_EXPORT_COMPILE_COMMANDS}" STREQUAL "")
  set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
endif()

function(async_tidy_add_target name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "BASELINE" "FORMATS;FILES;OPTIONS;DEPENDS")
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "async_tidy_add_target: unknown arguments: ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT CMAKE_EXPORT_COMPILE_COMMANDS OR NOT CMAKE_GENERATOR MATCHES "Ninja|Makefiles")
    message(FATAL_ERROR "async_tidy_add_target: needs CMAKE_EXPORT_COMPILE_COMMANDS and a generator that heeds it: Ninja or Makefiles")
  endif()
  find_program(ASYNC_TIDY_PROGRAM async-tidy REQUIRED DOC "async-tidy")
  set(command ${ASYNC_TIDY_PROGRAM} check -p ${CMAKE_BINARY_DIR} ${ARG_OPTIONS})
  if(ARG_FORMATS)
    list(JOIN ARG_FORMATS "," formats)
    list(APPEND command --format=${formats})
  endif()
  if(ARG_BASELINE)
    list(APPEND command --baseline=${ARG_BASELINE})
    _async_tidy_target(${name}-update-baseline ${command} --update-baseline ${ARG_FILES})
  endif()
  _async_tidy_target(${name} ${command} ${ARG_FILES})
endfunction()

# With ARG_DEPENDS of the caller.
function(_async_tidy_target name)
  add_custom_target(${name} COMMAND ${ARGN} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} USES_TERMINAL VERBATIM)
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
endfunction()
