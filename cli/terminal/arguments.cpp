#include "cli/terminal/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace kith::cli {
namespace {

constexpr std::array<std::string_view, 3> standard_input = {"/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"};

std::string not_empty(const std::string& argument) {
  return argument.empty() ? "an empty argument says nothing" : "";
}

std::string by_its_sign(std::string& path) {
  if (std::find(standard_input.begin(), standard_input.end(), path) != standard_input.end()) path = "-";
  return "";
}

/// Whether a file is read where the option says.
bool reads(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const bool written =
      option.check_lname("junit") || option.check_lname("output") || option.check_lname("new-key");
  return (type == "RULESET" || type == "FILE" || type == "PATH") && !written;
}

/// Without the zeros before it, by which a number would be read as an octal one.
std::string of_digits(std::string& text) {
  std::uint64_t number = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = wrong == std::errc() && end == text.data() + text.size();
  if (!whole) return "`" + text + "` is no whole number, from 0 to 18446744073709551615";
  text = std::to_string(number);
  return "";
}

}  // namespace

CLI::Option* a_count(CLI::Option* option) {
  return option->transform(CLI::Validator(of_digits, "", "whole number"));
}

void hold_arguments(CLI::App& program) {
  for (CLI::App* command : program.get_subcommands([](CLI::App*) { return true; }))
    for (CLI::Option* option : command->get_options()) {
      if (option->get_items_expected_max() == 0) continue;
      option->check(CLI::Validator(not_empty, "", "not empty"));
      if (!option->get_positional()) option->allow_extra_args(false);
      if (reads(*option)) option->transform(CLI::Validator(by_its_sign, "", "standard input"));
    }
}

}  // namespace kith::cli
