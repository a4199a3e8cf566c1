#include "cli/command/ruleset/proving.hpp"

#include "cli/process/process.hpp"
#include "cli/terminal/arguments.hpp"

namespace kith::cli {

void add_proving(CLI::App& command, ProofLimits& limits) {
  a_count(command.add_option("--cases", limits.cases, "cases to look at before a promise is not proved"))
      ->type_name("NUMBER")
      ->capture_default_str();
  if (is_installed("z3")) limits.solver = "z3";
  const auto set = [&limits](const std::string& solver) { limits.solver = solver == "none" ? "" : solver; };
  command
      .add_option_function<std::string>(
          "--solver", set,
          "a program that reads SMT-LIB, asked where there are more cases: z3 where it is installed; none: nobody is asked")
      ->type_name("PATH");
  constexpr int longest = 1'000'000;
  a_count(command.add_option_function<int>(
              "--timeout", [&limits](int seconds) { limits.timeout = std::chrono::seconds{seconds}; },
              "seconds that it may take for one promise, 60 if it is not said"))
      ->type_name("SECONDS")
      ->check(CLI::Range(1, longest));
}

}  // namespace kith::cli
