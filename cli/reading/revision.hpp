#pragma once
#include <optional>
#include <string>

#include "cli/reading/load.hpp"

/// Rulesets as they were at a revision of a git repository, read by git itself.
namespace kith::cli {

/// Two revisions, or one and what stands in the folder now.
struct Revisions {
  std::string before;
  std::optional<std::string> after;
};
/// `main` or `v1..v2`. Nothing, once said on standard error, of what is neither.
std::optional<Revisions> revisions(const std::string& written);

/// Compiles the ruleset at `path`, with those it uses, all as `revision` has them. Nothing is checked out,
/// and no filter or hook of the repository is run. What is wrong is said on standard error, with
/// `main:money.kith` for a place.
Loaded<Ruleset> load_ruleset_at(const std::string& path, const std::string& revision, const FindingsFormat&);

}  // namespace kith::cli
