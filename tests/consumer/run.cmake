# Kith as others use it: installed, by CMake's package and by pkg-config, and as a part of another project's source tree.
# -D SOURCE, BUILD: of Kith; PROGRAMS: the folder of the consumer's programs, linked in BUILD; COMPILER, LAUNCHER, FLAGS: what BUILD has.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

function(says words)
  if(NOT output MATCHES "${words}")
    message(FATAL_ERROR "nothing says `${words}`:\n${output}")
  endif()
endfunction()

# The two programs of a consumer, built in FOLDER.
function(run_programs folder)
  run(${CMAKE_COMMAND} -E chdir ${SOURCE} ${folder}/main)
  says("Farah")
  run(${folder}/caseload ${SOURCE}/tests/command/data/cafe.kith ${SOURCE}/tests/command/data/caseload.ndjson)
  says("Shift lead")
  says("Incidents written up in time")
endfunction()

set(work ${BUILD}/consumer)
set(prefix ${work}/prefix)
file(REMOVE_RECURSE ${work})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
foreach(file IN ITEMS share/kith/schema/answer.schema.json share/doc/kith/docs/language.md share/doc/kith/LICENSE share/doc/kith/README.md
        share/kith/rulesets/people/amina.json bin/kith)
  if(NOT EXISTS ${prefix}/${file})
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()

# By CMake's package.
set(configure ${CMAKE_COMMAND} -G Ninja -S ${SOURCE}/tests/consumer -DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER})
run(${configure} -B ${work}/build -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build ${work}/build)
run_programs(${work}/build)

# By pkg-config, without --static.
file(GLOB_RECURSE found ${prefix}/kith.pc)
get_filename_component(folder "${found}" DIRECTORY)
set(ENV{PKG_CONFIG_PATH} ${folder})
run(pkg-config --modversion kith)
string(STRIP "${output}" version)
run(pkg-config --cflags --libs kith)
string(STRIP "${output}" kith)
separate_arguments(flags UNIX_COMMAND "${FLAGS}")
separate_arguments(kith UNIX_COMMAND "${kith}")
file(MAKE_DIRECTORY ${work}/plain)
foreach(program IN ITEMS main caseload only_public)
  run(${COMPILER} -std=c++20 ${flags} ${SOURCE}/tests/consumer/${program}.cpp -o ${work}/plain/${program} ${kith})
endforeach()
run_programs(${work}/plain)
run(${work}/plain/only_public)
says("^${version}\n$")

# As a part of this source tree, where the floors are linked as they stand.
run_programs(${PROGRAMS})

# As a part of another project: configured and, as far as it is built, compiled without a warning, and installed only where that is
# asked for. The floors above these would be compiled as they are here, once more; a consumer's own files need nothing built.
run(${configure} -B ${work}/source -DKITH_SOURCE=${SOURCE} -DKITH_TOGETHER=ON -DCMAKE_CXX_FLAGS=-O0)
if(output MATCHES "[Ww]arning")
  message(FATAL_ERROR "configuring the source tree warns:\n${output}")
endif()
run(${CMAKE_COMMAND} --build ${work}/source --target kith_source kith_time kith_files kith_package kith_model
  CMakeFiles/only_public.dir/only_public.cpp.o CMakeFiles/main.dir/main.cpp.o CMakeFiles/caseload.dir/caseload.cpp.o)
if(output MATCHES "[Ww]arning")
  message(FATAL_ERROR "building the source tree warns:\n${output}")
endif()
run(${CMAKE_COMMAND} --install ${work}/source --prefix ${work}/nothing)
file(GLOB_RECURSE found ${work}/nothing/*)
if(found)
  message(FATAL_ERROR "nobody asked for these to be installed: ${found}")
endif()
run(${configure} -B ${work}/source -DKITH_INSTALL=ON)
run(${CMAKE_COMMAND} --install ${work}/source --prefix ${work}/asked --component documentation)
if(NOT EXISTS ${work}/asked/share/doc/kith/docs/language.md)
  message(FATAL_ERROR "KITH_INSTALL installs nothing")
endif()
