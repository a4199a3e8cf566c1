#pragma once
// The commands, what they share, and a room for those about a person and those about a ruleset.

#include <functional>
#include <string>
#include <vector>

#include "cli/terminal/exit_code.hpp"

namespace CLI {
class App;
}

/// The commands, one a file. Each adds itself to the program and, when it is the one given, puts what it does
/// into `chosen`.
namespace kith::cli {

/// What a command does, once its arguments are read; gives the exit code.
using Chosen = std::function<int()>;

void add_check(CLI::App&, Chosen&);
void add_compile(CLI::App&, Chosen&);
void add_fmt(CLI::App&, Chosen&);
void add_migrate(CLI::App&, Chosen&);
void add_decide(CLI::App&, Chosen&);
void add_matrix(CLI::App&, Chosen&);
void add_assess(CLI::App&, Chosen&);
void add_who_decides(CLI::App&, Chosen&);
void add_due(CLI::App&, Chosen&);
void add_audit(CLI::App&, Chosen&);
void add_draw(CLI::App&, Chosen&);
void add_test(CLI::App&, Chosen&);
void add_prove(CLI::App&, Chosen&);
void add_release(CLI::App&, Chosen&);
void add_diff(CLI::App&, Chosen&);
void add_explain(CLI::App&, Chosen&);
void add_docs(CLI::App&, Chosen&);
void add_new(CLI::App&, Chosen&);
void add_words(CLI::App&, Chosen&);

/// Adds a word or two on a mistake in the arguments: the nearest command or option to the one nobody knows.
std::string suggestion(const CLI::App&, const std::vector<std::string>& unknown);

}  // namespace kith::cli
