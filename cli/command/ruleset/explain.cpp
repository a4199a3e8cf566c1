#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/terminal/console.hpp"
#include "dsl/source/diagnostics.hpp"
#include "dsl/source/register.hpp"

namespace kith::cli {
namespace {

std::string example(const std::string& heading, std::string_view text) {
  if (text.empty()) return "";
  std::string shown = "\n" + heading + "\n";
  for (const std::string_view line : lines_of(text))
    shown += line.empty() ? "\n" : "  " + std::string(line) + "\n";
  return shown;
}

std::string explained(const source::Entry& entry) {
  std::string text = std::string(entry.text) + " " + std::string(entry.name) + " (" +
                     std::string(source::word(entry.severity)) + "): " + std::string(entry.summary);
  text += "\n\n" + std::string(entry.explanation) + "\n";
  return text + example("Wrong:", entry.wrong) + example("Right:", entry.right);
}

int list() {
  for (const source::Entry& entry : source::entries())
    out(std::string(entry.text) + "  " + std::string(source::word(entry.severity)) +
        std::string(9 - source::word(entry.severity).size(), ' ') + std::string(entry.summary) + "\n");
  return exit_code::done;
}

/// By its code, or by its name.
const source::Entry* find(const std::string& wanted) {
  if (const source::Entry* entry = source::find_entry(wanted)) return entry;
  const auto entries = source::entries();
  const auto named = std::find_if(entries.begin(), entries.end(),
                                  [&](const source::Entry& entry) { return entry.name == wanted; });
  return named == entries.end() ? nullptr : &*named;
}

std::string nearest(std::string wanted) {
  std::vector<std::string> known;
  for (const source::Entry& entry : source::entries()) {
    known.emplace_back(entry.text);
    known.emplace_back(entry.name);
  }
  const std::string by_name = source::nearest(wanted, known);
  if (!by_name.empty()) return by_name;
  std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return source::nearest(wanted, known);
}

int run_explain(const std::string& code) {
  if (code.empty()) return list();
  if (const source::Entry* entry = find(code)) {
    out(explained(*entry));
    return exit_code::done;
  }
  const std::string near = nearest(code);
  complain("there is no code `" + code + "`" +
           (near.empty() ? "; `kith explain` lists them" : "; did you mean `" + near + "`?"));
  return exit_code::unusable;
}

}  // namespace

void add_explain(CLI::App& program, Chosen& chosen) {
  const auto code = std::make_shared<std::string>();
  CLI::App* command =
      program.add_subcommand("explain", "say more about a code such as K2004; without one, list them all");
  command->add_option("code", *code, "a code, or its name")->type_name("CODE");
  command->callback([code, &chosen] { chosen = [code] { return run_explain(*code); }; });
}

}  // namespace kith::cli
