#pragma once
#include <cstddef>
#include <functional>
#include <string>

#include "cli/terminal/findings.hpp"
#include "engine/time/time.hpp"
#include "kith/ruleset.hpp"
#include "kith/state.hpp"

/// A caseload: NDJSON, one record a line.
namespace kith::cli {

struct CaseloadOptions {
  std::string ruleset, people, rulesets, at;
  std::size_t jobs = 0;
  FindingsFormat format;
};
/// `RULESET --people FILE [--rulesets FILE] [--at MOMENT] [--jobs N] [--format FORM]`.
void add_caseload_options(CLI::App&, CaseloadOptions&);
/// The options of `decide` too: one gives people rulesets of their own, the other says how many threads work.
void add_rulesets(CLI::App&, std::string& rulesets);
void add_jobs(CLI::App&, std::size_t& jobs);
/// As many as there are cores that the process may use, where nothing is said.
std::size_t jobs_of(std::size_t given);

/// What is to be done with a caseload: a start once the rules and the moment are known, then each person,
/// then the end. What is made of a person may be made by any thread, several at a time; what is to be done
/// with it is done by one, in the order of the records. No more are in memory than are worked on. `end` is
/// told how many lines were left out because of their mistakes, which are said on standard error.
struct CaseloadWork {
  std::function<bool(const Ruleset&, time::Instant at)> begin;  ///< false: it has said why not
  std::function<std::function<void()>(const State&)> person;
  std::function<void(std::size_t left_out)> end;
};
/// Gives the exit code.
int each_person(const CaseloadOptions&, const CaseloadWork&);
/// The same by a ruleset that was loaded already.
int each_person(const Ruleset&, const CaseloadOptions&, const CaseloadWork&);

}  // namespace kith::cli
