#pragma once

namespace CLI {
class App;
}

/// What holds of the arguments of every command.
namespace kith::cli {

/// An argument that is empty is bad usage: whatever was to stand there is missing, and no default may stand
/// in for it. The names that the system has for standard input mean `-`.
void hold_arguments(CLI::App& program);

}  // namespace kith::cli
