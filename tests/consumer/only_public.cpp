// What whoever links Kith sees: its public headers, and nothing that they stand on.
#if __has_include("engine/model/state.hpp") || __has_include("dsl/source/source.hpp") || \
                                                             __has_include("cli/terminal/console.hpp")
#error "the engine's own headers are seen from outside"
#endif
#if defined(ONLY_C_LOCALE) || defined(FMT_SHARED) || defined(KITH_VERSION)
#error "definitions of the engine, or of what it uses, are seen from outside"
#endif
#include <iostream>
#include <kith/version.hpp>

int main() { std::cout << kith::version() << '\n'; }
