# Configures an optimised build of SOURCE in WORK, compiles nothing, and looks at how the program would be made.
file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND ${CMAKE_COMMAND} -G Ninja -S ${SOURCE} -B ${WORK} -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=${COMPILER} OUTPUT_QUIET
                COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS ${WORK}/build.ninja flags REGEX "^  (FLAGS|DEFINES|LINK_FLAGS) = ")
foreach(sign IN ITEMS "-D_FORTIFY_SOURCE=3" "-fstack-protector-strong" "-fPIE" "-fPIE -pie" "-z,relro,-z,now" "-D_GLIBCXX_ASSERTIONS")
  string(FIND "${flags}" "${sign}" place)
  if(place EQUAL -1)
    message(FATAL_ERROR "an optimised program is made without ${sign}")
  endif()
endforeach()
