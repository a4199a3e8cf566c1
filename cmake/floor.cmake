# Warnings are errors where nothing is optimised or instrumented: there GCC 12 gives false alarms of its own (overlapping copies in
# std::string, values that may be uninitialised), which an error would turn into a broken build.
option(KITH_WARNINGS_ARE_ERRORS "Stop the build at a warning" OFF)
set(KITH_WARNINGS -Wall -Wextra -Wpedantic)
if(KITH_WARNINGS_ARE_ERRORS)
  list(APPEND KITH_WARNINGS -Werror)
endif()

# Several files as one, where everything is built once: most of the time goes into reading the same headers again and again.
# kith_together(TARGET [BATCH number] [APART file...]): at most BATCH at a time (8); APART are files that are compiled by themselves
# even then, because what they include is large and nobody else's, or because they use a name in another sense.
option(KITH_TOGETHER "Compile a target's files several at a time" OFF)
function(kith_together target)
  cmake_parse_arguments(FILES "" "BATCH" "APART" ${ARGN})
  if(NOT FILES_BATCH)
    set(FILES_BATCH 8)
  endif()
  if(KITH_TOGETHER)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${FILES_BATCH})
    set_property(SOURCE ${FILES_APART} PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# kith_floor(NAME DIR path USES lib... [HEADERS lib...] [BATCH number] [APART file...]): one static library for one floor of
# the house, made of every source file in its rooms. HEADERS are libraries of headers only, which an installed Kith does not need.
# BATCH (48) and APART are those of kith_together.
function(kith_floor name)
  cmake_parse_arguments(FLOOR "" "DIR;BATCH" "USES;HEADERS;APART" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${FLOOR_DIR}/*.cpp)
  add_library(kith_${name} STATIC ${sources})
  set_target_properties(kith_${name} PROPERTIES LINKER_LANGUAGE CXX EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  if(NOT FLOOR_BATCH)
    set(FLOOR_BATCH 48)
  endif()
  list(TRANSFORM FLOOR_APART PREPEND ${PROJECT_SOURCE_DIR}/${FLOOR_DIR}/)
  kith_together(kith_${name} BATCH ${FLOOR_BATCH} APART ${FLOOR_APART})
  target_compile_features(kith_${name} PUBLIC cxx_std_20)
  target_include_directories(kith_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>)
  target_link_libraries(kith_${name} PUBLIC ${FLOOR_USES})
  foreach(library IN LISTS FLOOR_HEADERS)
    target_link_libraries(kith_${name} PUBLIC $<BUILD_INTERFACE:${library}>)
  endforeach()
  target_compile_options(kith_${name} PRIVATE ${KITH_WARNINGS})
  set_property(GLOBAL APPEND PROPERTY KITH_FLOORS kith_${name})
endfunction()
