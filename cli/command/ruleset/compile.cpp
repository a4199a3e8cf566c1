#include <CLI/CLI.hpp>
#include <memory>
#include <utility>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/output.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/findings.hpp"
#include "dsl/check/compiled/file.hpp"
#include "engine/files/read.hpp"

namespace kith::cli {
namespace {

struct CompileOptions {
  std::string ruleset, to;
  FindingsFormat format;
};

/// A compiled ruleset has all that it was made from, and may be brought up to date where it stands.
bool write_compiled(const std::string& path, const std::string& text) {
  const FileText there = files::read(path);
  return there.text && check::is_compiled(*there.text) ? rewrite_file(path, text) : write_file(path, text);
}

int run_compile(const CompileOptions& options) {
  const std::optional<Packed> packed = pack_input(options.ruleset);
  if (!packed) return exit_code::unusable;
  complain_of(packed->compilation.diagnostics, options.format);
  if (!packed->compilation.ruleset) return exit_code::wrong;
  if (packed->file.size() > files::most_bytes) {
    complain(quoted_input(options.to) + " would be larger than what is read again");
    return exit_code::unusable;
  }
  return write_compiled(options.to, packed->file) ? exit_code::done : exit_code::unusable;
}

}  // namespace

void add_compile(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<CompileOptions>();
  CLI::App* command = program.add_subcommand(
      "compile", "check a ruleset and write it, with those it uses, as one file that is quick to load");
  command->add_option("ruleset", options->ruleset, "a ruleset, or one that was compiled; - is standard input")
      ->required()
      ->type_name("RULESET");
  command
      ->add_option("-o,--output", options->to,
                   "the file to write: takes the place of RULESET in every command")
      ->required()
      ->type_name("FILE");
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_compile(*options); }; });
}

}  // namespace kith::cli
