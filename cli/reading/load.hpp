#pragma once
// What the commands read: files and standard input, rulesets, records, questions, lines of NDJSON, the
// mapping of people to rulesets.

#include <map>
#include <optional>
#include <string>

#include "cli/terminal/findings.hpp"
#include "kith/ruleset.hpp"
#include "kith/state.hpp"

/// What a command starts from: a ruleset and a record. What is wrong is said on standard error.
namespace kith::cli {

/// What was loaded, or the exit code where it could not be.
template <class T>
struct Loaded {
  std::optional<T> value;
  int exit_code = 0;
};

/// Compiles the ruleset at `path` (`-`: standard input) with those it uses.
Loaded<Ruleset> load_ruleset(const std::string& path, const FindingsFormat&);
/// The same without a word, with what is found; nothing where the file itself cannot be read, which is said.
/// `texts`: gets what was read, by the names of the files.
std::optional<Compilation> compile_input(const std::string& path, const Lints& = Lints::skipped,
                                         std::map<std::string, std::string>* texts = nullptr);
/// One that something else names, with its mistakes. `wrong`: why it is not to be believed, "it is altered".
Compilation compile_named(const std::string& path, std::string& wrong);
/// One from the command line, as one file.
std::optional<Packed> pack_input(const std::string& path);

Loaded<State> load_person(const Ruleset&, const std::string& path, const FindingsFormat&);

}  // namespace kith::cli
