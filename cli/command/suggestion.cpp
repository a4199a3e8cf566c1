#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/command/commands.hpp"
#include "dsl/source/diagnostics.hpp"

namespace kith::cli {
namespace {

/// What could have been written: the options of the command that was given, or the commands where none was.
std::vector<std::string> known_words(const CLI::App& program, bool option) {
  const std::vector<CLI::App*> given = program.get_subcommands();
  std::vector<std::string> words;
  const CLI::App& command = given.empty() ? program : *given.front();
  for (const CLI::Option* each : command.get_options())
    for (const std::string& name : each->get_lnames()) words.push_back("--" + name);
  if (option) return words;
  words.clear();
  for (const CLI::App* each : program.get_subcommands([](const CLI::App*) { return true; }))
    words.push_back(each->get_name());
  return words;
}

}  // namespace

std::string suggestion(const CLI::App& program, const std::vector<std::string>& unknown) {
  for (const std::string& word : unknown) {
    const bool option = word.starts_with("-");
    if (!option && !program.get_subcommands().empty()) continue;
    const std::string name = word.substr(0, word.find('='));
    const std::string near = source::nearest(name, known_words(program, option));
    return "there is no " + std::string(option ? "option" : "command") + " `" + name + "`" +
           (near.empty() ? "" : "; did you mean `" + near + "`?");
  }
  return unknown.empty() ? "" : "`" + unknown.front() + "` is one argument too many";
}

}  // namespace kith::cli
