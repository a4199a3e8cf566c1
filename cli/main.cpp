#include <cxxabi.h>
#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <typeinfo>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/trust.hpp"
#include "cli/terminal/arguments.hpp"
#include "cli/terminal/console.hpp"
#include "engine/files/read.hpp"
#include "kith/version.hpp"

/// Read by the allocator, jemalloc, before anything else: one arena for all threads and sizes. With more,
/// threads work no faster here, and jemalloc crashes where memory runs out while a thread is given its own.
extern "C" {
const char* malloc_conf = "narenas:1,oversize_threshold:0";
}

namespace {

using namespace kith::cli;
namespace files = kith::files;

constexpr const char* footer =
    "Exit codes: 0 done; 1 a ruleset or a scenario is wrong; 2 bad usage or unreadable input,\n"
    "a record or a question with mistakes too; 3 a change permits more; 4 scenarios passed and show too\n"
    "little; 5 a promise is not proved. `kith COMMAND --help` says more; so does docs/command.md.";

/// Help and the version are answers; everything else that stops the reading of arguments is a mistake.
int stopped(const CLI::App& program, const CLI::ParseError& reason) {
  if (reason.get_exit_code() == 0) {
    std::ostringstream text;
    const int code = program.exit(reason, text, std::cerr);
    out(text.str());
    return code;
  }
  // An unknown word may show first as something that is missing.
  const std::string near = suggestion(program, program.remaining(true));
  complain(near.empty() ? reason.what() : near);
  note("`kith --help` lists the commands, `kith COMMAND --help` what each takes");
  return exit_code::unusable;
}

/// `--root DIR`, for every command that reads a ruleset and so what it names.
void add_root(CLI::App& program, std::string& root) {
  for (CLI::App* command : program.get_subcommands([](CLI::App*) { return true; }))
    if (command->get_name() != "new" && command->get_name() != "fmt" && command->get_name() != "migrate" &&
        command->get_name() != "explain")
      command->add_option("--root", root, "read only what is at or below this folder of what rulesets name")
          ->check(CLI::ExistingDirectory)
          ->type_name("DIR");
}

/// `--trusted KEY`, for every command that reads a ruleset to go by it.
void add_trust(CLI::App& program, TrustOptions& options) {
  for (CLI::App* command : program.get_subcommands([](CLI::App*) { return true; })) {
    const std::string& name = command->get_name();
    if (name == "new" || name == "fmt" || name == "migrate" || name == "explain" || name == "release")
      continue;
    CLI::Option* trusted =
        command
            ->add_option(
                "--trusted", options.keys,
                "read only releases that this public key (a file, or its digits) signed; may be repeated")
            ->type_name("KEY");
    command->add_option("--index", options.index, "and only the one that this index of releases has in force")
        ->needs(trusted)
        ->type_name("FILE");
    a_count(command->add_option("--at-least", options.at_least,
                                "and none before this release, the last that was met"))
        ->needs(trusted)
        ->type_name("N");
  }
}

/// The moment that the command was given, as it is written; empty for now.
std::string given_moment(const CLI::App& program) {
  for (const CLI::App* command : program.get_subcommands())
    if (const CLI::Option* at = command->get_option_no_throw("--at"); at != nullptr && at->count() > 0)
      return at->as<std::string>();
  return "";
}

/// `--max-bytes N`, for every command that reads a file.
void add_most_bytes(CLI::App& program, std::size_t& most) {
  for (CLI::App* command : program.get_subcommands([](CLI::App*) { return true; }))
    if (command->get_name() != "new" && command->get_name() != "explain")
      a_count(
          command->add_option(
              "--max-bytes", most,
              "refuse a file, or a line of a caseload, that has more bytes (default: 16777216, the most)"))
          ->check(CLI::Range(std::size_t{1}, files::most_bytes))
          ->type_name("N");
}

/// Where standard input, output or error is closed, the next file opened would stand in its place: something
/// must.
void hold_standard_streams() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) < 0)
      ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// Said without taking any. What was to be written before stands as it is.
void out_of_memory() {
  constexpr std::string_view said = "kith: there is not enough memory\n";
  std::fflush(stdout);
  std::fwrite(said.data(), 1, said.size(), stderr);
}

/// Where memory runs out while what was made is given up again, nobody can catch it: what lets go of a JSON
/// value takes some.
[[noreturn]] void end_of_memory() {
  const std::type_info* why = abi::__cxa_current_exception_type();
  if (!why || *why != typeid(std::bad_alloc)) std::abort();
  out_of_memory();
  std::_Exit(exit_code::unusable);
}

int run_command(int argc, char** argv) {
  CLI::App program("Kith decides who may be told what about a person, and says why.", "kith");
  program.set_version_flag("--version", "kith " + std::string(kith::version()) + "\nlanguage 1",
                           "the versions of the program and of the language");
  program.require_subcommand(1);
  program.footer(footer);
  Chosen chosen;
  for (const auto add : {add_new, add_words, add_check, add_compile, add_fmt, add_migrate, add_test,
                         add_prove, add_diff, add_decide, add_matrix, add_assess, add_who_decides, add_due,
                         add_audit, add_draw, add_docs, add_release, add_explain})
    add(program, chosen);
  for (CLI::App* command : program.get_subcommands([](CLI::App*) { return true; })) command->footer(footer);
  std::string root;
  TrustOptions trusted;
  std::size_t most = files::most_bytes;
  add_root(program, root);
  add_trust(program, trusted);
  add_most_bytes(program, most);
  hold_arguments(program);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& reason) {
    return stopped(program, reason);
  }
  read_at_most(most);
  if (!root.empty()) stay_below(root);
  return trust_only(trusted, given_moment(program)) ? chosen() : exit_code::unusable;
}

}  // namespace

int main(int argc, char** argv) {
  std::set_terminate(end_of_memory);
  // A reader that has seen enough, such as `head`, ends the program without a word, whatever started it has
  // set.
  std::signal(SIGPIPE, SIG_DFL);
  // A program that is started, Graphviz's `dot`, is waited for.
  std::signal(SIGCHLD, SIG_DFL);
  // A file that may grow no further is an error like a full disk, and said.
  std::signal(SIGXFSZ, SIG_IGN);
  hold_standard_streams();
  static char buffer[1 << 20];
  std::setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
  int code = exit_code::unusable;
  try {
    code = run_command(argc, argv);
  } catch (const std::bad_alloc&) {
    out_of_memory();
  }
  return flush_out() ? code : exit_code::unusable;
}
