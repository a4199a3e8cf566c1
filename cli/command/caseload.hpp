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
  FindingsFormat format;
};
/// `RULESET --people FILE [--rulesets FILE] [--at MOMENT] [--format FORM]`.
void add_caseload_options(CLI::App&, CaseloadOptions&);
/// The option that gives people rulesets of their own.
void add_rulesets(CLI::App&, std::string& rulesets);

/// What is to be done with a caseload: a start once the rules and the moment are known, then each person,
/// then the end. Each person is dropped before the next is read. `end` is told how many lines were left out
/// because of their mistakes, which are said on standard error.
struct CaseloadWork {
  std::function<bool(const Ruleset&, time::Instant at)> begin;  ///< false: it has said why not
  std::function<void(const State&)> person;
  std::function<void(std::size_t left_out)> end;
};
/// Gives the exit code.
int each_person(const CaseloadOptions&, const CaseloadWork&);

}  // namespace kith::cli
