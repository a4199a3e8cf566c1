#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/output.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/findings.hpp"
#include "dsl/check/compiled/file.hpp"
#include "dsl/source/utf8.hpp"
#include "dsl/syntax/syntax.hpp"
#include "engine/package/package.hpp"

namespace kith::cli {
namespace {

struct FmtOptions {
  std::vector<std::string> files;
  bool check = false;
  FindingsFormat format;
};

/// The text in its canonical layout. Nothing, once said on standard error, where it has a mistake.
std::optional<std::string> formatted(const std::string& name, const std::string& text,
                                     const FindingsFormat& format) {
  source::Sources sources;
  source::Diagnostics findings(sources);
  const syntax::File tree = syntax::parse(sources, sources.add(name, text), findings);
  if (!findings.failed()) return syntax::print(tree, sources);
  complain_of(findings.take(), format);
  return std::nullopt;
}

int format_one(const std::string& path, const FmtOptions& options) {
  const std::optional<std::string> text = read_input(path);
  if (!text) return exit_code::unusable;
  const std::string name = input_name(path);
  if (check::is_compiled(*text) || package::is_release(*text)) {
    complain(quoted_input(path) + (check::is_compiled(*text) ? " is a compiled ruleset" : " is a release") +
             ": what is written in the canonical layout is its text");
    return exit_code::unusable;
  }
  const std::optional<std::string> made = formatted(name, *text, options.format);
  if (!made) return exit_code::wrong;
  if (options.check) {
    if (*made == *text) return exit_code::done;
    out(source::visible(name) + " is not in the canonical layout\n");
    return exit_code::wrong;
  }
  if (path == "-") out(*made);
  if (path == "-" || *made == *text) return exit_code::done;
  return rewrite_file(path, *made) ? exit_code::done : exit_code::unusable;
}

int run_fmt(const FmtOptions& options) {
  const std::optional<std::vector<std::string>> paths = find_rulesets(options.files);
  if (!paths) return exit_code::unusable;
  int worst = exit_code::done;
  for (const std::string& path : *paths) worst = std::max(worst, format_one(path, options));
  return worst;
}

}  // namespace

void add_fmt(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<FmtOptions>();
  CLI::App* command = program.add_subcommand(
      "fmt", "write rulesets in the canonical layout; a file with a mistake is left alone");
  command
      ->add_option("file", options->files,
                   "rulesets, or folders of them; - is standard input to standard output")
      ->required()
      ->type_name("FILE");
  command->add_flag("--check", options->check, "change nothing; list the files that would change");
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_fmt(*options); }; });
}

}  // namespace kith::cli
