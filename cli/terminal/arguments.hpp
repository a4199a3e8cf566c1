#pragma once

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// What holds of the arguments of every command.
namespace kith::cli {

/// An argument that is empty is bad usage: whatever was to stand there is missing, and no default may stand
/// in for it. The names that the system has for standard input mean `-`.
/// An option takes one value each time it is given, so that what follows stands by itself.
void hold_arguments(CLI::App& program);

/// A whole number from 0 on, of digits alone, that is no larger than 64 bits hold.
CLI::Option* a_count(CLI::Option*);

}  // namespace kith::cli
