# find_package(kith) gives the target kith::kith, which is everything include/kith offers.
include(CMakeFindDependencyMacro)
find_dependency(fmt)
find_dependency(date)
find_dependency(simdjson)
find_dependency(PkgConfig)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
include(${CMAKE_CURRENT_LIST_DIR}/kithTargets.cmake)
