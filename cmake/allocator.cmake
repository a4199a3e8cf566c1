# kith_allocates_by_jemalloc(TARGET): of a program. Rules, records and answers are many small pieces of memory, which jemalloc hands out
# in less time than the system's own allocator. Sanitizers have an allocator of their own.
pkg_check_modules(jemalloc REQUIRED IMPORTED_TARGET jemalloc)
function(kith_allocates_by_jemalloc target)
  if(NOT "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_DEBUG}" MATCHES sanitize)
    # Nothing calls it by a name of its own, so a linker might leave it out.
    target_link_options(${target} PRIVATE LINKER:--no-as-needed)
    target_link_libraries(${target} PRIVATE PkgConfig::jemalloc)
  endif()
endfunction()
