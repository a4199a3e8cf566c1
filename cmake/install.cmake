# What `cmake --install` puts in place: the library with its public headers, found by CMake and by pkg-config; schemas, documentation and
# licence; and where the command is built, that with the shipped rulesets.
include(CMakePackageConfigHelpers)

get_property(floors GLOBAL PROPERTY KITH_FLOORS)
install(TARGETS kith ${floors} EXPORT kithTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/kith DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT kithTargets NAMESPACE kith:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/kith)

write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/kithConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/kithConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/kithConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/kith)

# A static library stands before those that it uses, so the floors are named from the top one down.
list(REVERSE floors)
list(TRANSFORM floors PREPEND -l OUTPUT_VARIABLE KITH_PC_LIBS)
list(JOIN KITH_PC_LIBS " " KITH_PC_LIBS)
file(RELATIVE_PATH KITH_PC_PREFIX /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
configure_file(${PROJECT_SOURCE_DIR}/cmake/kith.pc.in ${CMAKE_CURRENT_BINARY_DIR}/kith.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/kith.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/kith COMPONENT documentation)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR}
  COMPONENT documentation)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT documentation)

if(TARGET kith_cli)
  install(TARGETS kith_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/rulesets DESTINATION ${CMAKE_INSTALL_DATADIR}/kith)
endif()
