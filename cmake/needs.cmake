# kith_needs(WHO NAME [VERSION version] [TARGET target] DEBIAN package...): finds the package NAME, which gives TARGET. Where either is
# missing, WHO needs it, and the message says what to install.
function(kith_needs who name)
  cmake_parse_arguments(NEED "" "VERSION;TARGET" "DEBIAN" ${ARGN})
  find_package(${name} ${NEED_VERSION} QUIET)
  if(${name}_FOUND AND (NOT NEED_TARGET OR TARGET ${NEED_TARGET}))
    return()
  endif()
  if(NEED_VERSION)
    string(APPEND name " ${NEED_VERSION} or later")
  endif()
  list(JOIN NEED_DEBIAN " " packages)
  message(FATAL_ERROR "${who} ${name}, which is not installed. On Debian 12: apt-get install ${packages}")
endfunction()
