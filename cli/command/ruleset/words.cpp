#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/reading/load.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/findings.hpp"
#include "dsl/source/utf8.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::cli {
namespace {

struct WordsOptions {
  std::string ruleset;
  std::vector<std::string> kinds = {"roles", "categories", "purposes", "decisions"};
  FindingsFormat format;
};

struct Word {
  std::string name, title;
};
struct Kind {
  std::string name, heading;
  std::vector<Word> words;
};

/// Those that are declared, by name, so that what stands under a path stands below it.
template <class Entries>
std::vector<Word> declared(const Entries& entries) {
  std::vector<Word> words;
  for (const auto& entry : entries)
    if (entry.declared) words.push_back({entry.name, entry.title});
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.name < b.name; });
  return words;
}

std::vector<Kind> kinds_of(const model::Ruleset& rules) {
  return {{"roles", "Roles", declared(rules.roles.all())},
          {"categories", "Categories", declared(rules.categories.all())},
          {"purposes", "Purposes", declared(rules.purposes.all())},
          {"decisions", "Decisions", declared(rules.decisions.all())},
          {"authorities", "Authorities", declared(rules.authorities.all())},
          {"marks", "Marks", declared(rules.marks.all())},
          {"settings", "Settings", declared(rules.settings.all())},
          {"restrictions", "Kinds of restriction", declared(rules.restriction_kinds.all())},
          {"facts", "Facts", declared(rules.facts.all())},
          {"events", "Events", declared(rules.events.all())},
          {"sources", "Sources", declared(rules.sources.all())}};
}

void show(const Kind& kind) {
  if (kind.words.empty()) return;
  std::size_t widest = 0;
  for (const Word& word : kind.words) widest = std::max(widest, word.name.size());
  out(kind.heading + "\n");
  for (const Word& word : kind.words)
    out("  " + word.name + std::string(widest - word.name.size() + 2, ' ') + source::visible(word.title) +
        "\n");
}

int run_words(const WordsOptions& options) {
  const Loaded<Ruleset> loaded = load_ruleset(options.ruleset, options.format);
  if (!loaded.value) return loaded.exit_code;
  const auto asked = [&](const Kind& kind) {
    const auto& kinds = options.kinds;
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const std::string& one) { return one == kind.name || one == "all"; });
  };
  for (const Kind& kind : kinds_of(loaded.value->checked()))
    if (asked(kind)) show(kind);
  return exit_code::done;
}

}  // namespace

void add_words(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<WordsOptions>();
  CLI::App* command = program.add_subcommand(
      "words", "list the names that a ruleset and those it uses declare, with their titles");
  command->add_option("ruleset", options->ruleset, "a ruleset; - is standard input")
      ->required()
      ->type_name("RULESET");
  command->add_option("--kind", options->kinds, "which names; may be repeated")
      ->check(CLI::IsMember({"roles", "categories", "purposes", "decisions", "authorities", "marks",
                             "settings", "restrictions", "facts", "events", "sources", "all"}))
      ->type_name("KIND")
      ->capture_default_str();
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_words(*options); }; });
}

}  // namespace kith::cli
