# Optimised builds are hardened as Debian hardens its own programs: a fault that writes outside its memory ends the program rather than
# steering it. Builds that are instrumented or for looking into are left as they are. _GLIBCXX_ASSERTIONS holds in all of them: the
# front of an empty string, or a place beyond a list, ends the program at once.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)

option(KITH_HARDENED "Harden optimised builds" ${PROJECT_IS_TOP_LEVEL})
add_compile_definitions(_GLIBCXX_ASSERTIONS)

if(KITH_HARDENED AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$")
  check_pie_supported()
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  # A distribution's compiler may have set its own level.
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong)
  foreach(flag IN ITEMS -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "KITH_HAS${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      add_compile_options(${flag})
    endif()
  endforeach()
  add_link_options(LINKER:-z,relro,-z,now)
endif()
