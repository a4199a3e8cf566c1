# kith_floor(NAME DIR path USES lib...): one static library for one floor of the house, made of every
# source file in its folder.
function(kith_floor name)
  cmake_parse_arguments(FLOOR "" "DIR" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${FLOOR_DIR}/*.cpp)
  add_library(kith_${name} STATIC ${sources})
  set_target_properties(kith_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(kith_${name} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/include)
  target_link_libraries(kith_${name} PUBLIC ${FLOOR_USES})
  target_compile_options(kith_${name} PRIVATE -Wall -Wextra -Wpedantic -Werror)
endfunction()
