#include <CLI/CLI.hpp>
#include <cctype>
#include <filesystem>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/ruleset/starter.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/output.hpp"
#include "cli/terminal/console.hpp"
#include "dsl/source/utf8.hpp"
#include "dsl/syntax/token/keywords.hpp"

namespace kith::cli {
namespace {

namespace fs = std::filesystem;

/// `Oak House.kith` as `oak_house`; "" where nothing of it can stand in a name.
std::string name_of(const fs::path& path) {
  std::string name;
  for (const char c : path.stem().string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte) != 0) name += static_cast<char>(std::tolower(byte));
    else if (!name.empty() && name.back() != '_') name += '_';
  }
  while (name.ends_with('_')) name.pop_back();
  if (name.empty() || std::isalpha(static_cast<unsigned char>(name[0])) == 0) return "";
  return syntax::reserved(syntax::find_word(name)) ? "our_" + name : name;
}

int run_new(const std::string& given) {
  fs::path path = given;
  if (path.extension() != ".kith") path += ".kith";
  const std::string name = name_of(path);
  if (name.empty()) {
    complain("no ruleset can be named after `" + path.string() +
             "`: its name starts with a letter, and has letters a to z, digits and underscores");
    return exit_code::unusable;
  }
  std::error_code unknown;
  if (fs::exists(fs::symlink_status(path, unknown))) {
    complain("`" + path.string() + "` is there already, and is left as it is");
    return exit_code::unusable;
  }
  if (!write_file(path.string(), starter(name))) return exit_code::unusable;
  const std::string shown = source::visible(path.string());
  out("`" + shown + "` is a small ruleset to start from. Try `kith check " + shown + "` and `kith test " +
      shown + "`.\n");
  return exit_code::done;
}

}  // namespace

void add_new(CLI::App& program, Chosen& chosen) {
  const auto path = std::make_shared<std::string>();
  CLI::App* command =
      program.add_subcommand("new", "start a ruleset: a small one that is complete, with its scenarios");
  command
      ->add_option("file", *path,
                   "the file to write, which must not be there; `.kith` is added where it is missing")
      ->required()
      ->type_name("FILE");
  command->callback([path, &chosen] { chosen = [path] { return run_new(*path); }; });
}

}  // namespace kith::cli
