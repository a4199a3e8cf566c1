#pragma once
#include <string>

#include "cli/reading/load.hpp"
#include "cli/terminal/findings.hpp"
#include "engine/time/time.hpp"

/// What the commands about one person have in common: a ruleset, a record and a moment.
namespace kith::cli {

struct PersonOptions {
  std::string ruleset, person, at;
  FindingsFormat format;
};
/// `RULESET --person FILE [--at MOMENT] [--format FORM]`.
void add_person_options(CLI::App&, PersonOptions&);

struct AboutPerson {
  State state;
  time::Instant at;
};
Loaded<AboutPerson> load_about(const PersonOptions&);

/// The option that gives the moment.
void add_at(CLI::App&, std::string& at);

/// Nothing is written to a person who has died: says so, and is true, where that is asked for.
bool nobody_to_read(const State&, time::Instant at, const std::string& form);

}  // namespace kith::cli
