# GCC 12 sees overlapping copies in std::string's own operator+ (GCC bug 105651).
set(KITH_FALSE_ALARMS -Wno-restrict)

# kith_floor(NAME DIR path USES lib... [HEADERS lib...]): one static library for one floor of the house, made of
# every source file in its folder. HEADERS are libraries of headers only, which an installed Kith does not need.
function(kith_floor name)
  cmake_parse_arguments(FLOOR "" "DIR" "USES;HEADERS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${FLOOR_DIR}/*.cpp)
  add_library(kith_${name} STATIC ${sources})
  set_target_properties(kith_${name} PROPERTIES LINKER_LANGUAGE CXX EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  target_compile_features(kith_${name} PUBLIC cxx_std_20)
  target_include_directories(kith_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(kith_${name} PUBLIC ${FLOOR_USES})
  foreach(library IN LISTS FLOOR_HEADERS)
    target_link_libraries(kith_${name} PUBLIC $<BUILD_INTERFACE:${library}>)
  endforeach()
  target_compile_options(kith_${name} PRIVATE -Wall -Wextra -Wpedantic -Werror ${KITH_FALSE_ALARMS})
  set_property(GLOBAL APPEND PROPERTY KITH_FLOORS kith_${name})
endfunction()
