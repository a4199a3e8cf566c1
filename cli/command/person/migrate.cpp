#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/output.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/findings.hpp"
#include "dsl/source/utf8.hpp"
#include "engine/intake/migrate.hpp"

namespace kith::cli {
namespace {

using intake::Migration;

struct MigrateOptions {
  std::vector<std::string> files;
  FindingsFormat format;
};

void show(const std::string& name, const Migration& made) {
  for (const intake::Moved& one : made.moved)
    out(name + ": " + source::visible(one.pointer) + ' ' + one.from + " is now " + one.to + '\n');
  out(name + ": is now `\"kith\": 2`, " + counted(made.moved.size(), "date") + " moved to the day before\n");
}

/// A caseload has one record a line; a line without one, a blank one, stays as it is.
struct Rewritten {
  std::string text;
  std::vector<std::pair<std::string, Migration>> made;  ///< with the place of each that changed
  std::vector<Diagnostic> wrong;
};

Rewritten migrate_lines(const std::string& name, std::string_view text) {
  Rewritten all;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::string place = name + ':' + std::to_string(++number);
    at = std::min(end + 1, text.size());
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    Migration made = blank ? Migration{Migration::Kind::not_needed, std::string(line), {}, {}}
                           : intake::migrate(line, place);
    all.text += made.text;
    if (end < text.size()) all.text += '\n';
    if (made.kind == Migration::Kind::wrong)
      all.wrong.insert(all.wrong.end(), made.diagnostics.begin(), made.diagnostics.end());
    if (made.kind == Migration::Kind::done) all.made.emplace_back(place, std::move(made));
  }
  return all;
}

Rewritten migrate_whole(const std::string& name, const std::string& text) {
  Migration made = intake::migrate(text, name);
  Rewritten all{made.text, {}, made.diagnostics};
  if (made.kind == Migration::Kind::done) all.made.emplace_back(name, std::move(made));
  return all;
}

int migrate_one(const std::string& path, const MigrateOptions& options) {
  const std::optional<std::string> text = read_input(path);
  if (!text) return exit_code::unusable;
  const std::string name = source::visible(path);
  const Rewritten all = path.ends_with(".ndjson") ? migrate_lines(name, *text) : migrate_whole(name, *text);
  if (!all.wrong.empty()) {
    complain_of(all.wrong, options.format);
    note(name + " is left as it was");
    return exit_code::unusable;
  }
  if (all.made.empty()) return out(name + ": nothing to change, it is `\"kith\": 2`\n"), exit_code::done;
  if (!rewrite_file(path, all.text)) return exit_code::unusable;
  for (const auto& [place, made] : all.made) show(place, made);
  return exit_code::done;
}

int run_migrate(const MigrateOptions& options) {
  int worst = exit_code::done;
  for (const std::string& path : options.files) worst = std::max(worst, migrate_one(path, options));
  return worst;
}

}  // namespace

void add_migrate(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<MigrateOptions>();
  CLI::App* command = program.add_subcommand(
      "migrate", "rewrite records of the meaning before as `\"kith\": 2`, and show what changes");
  command->add_option("file", options->files, "records; a name that ends in .ndjson has one a line")
      ->required()
      ->check(CLI::ExistingFile)
      ->type_name("FILE");
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_migrate(*options); }; });
}

}  // namespace kith::cli
