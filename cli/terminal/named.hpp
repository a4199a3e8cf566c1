#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/answer.hpp"

/// What somebody means who writes a name of the rulesets or of a record on the command line.
namespace kith::cli {

/// The concepts of one kind. One that only stands above declared ones has no title.
template <class Taxonomy>
std::vector<Named> concepts_of(const Taxonomy& concepts) {
  std::vector<Named> all;
  for (const auto& each : concepts.all()) all.push_back({each.name, each.declared ? each.title : ""});
  return all;
}

struct Meant {
  std::string name;  ///< empty: nothing, or several things, may be meant
  std::string hint;  ///< then: what it may be
};
/// The name itself; else what is called so, or has that title, whatever the case: `Money` is `finances` where
/// that is its title.
Meant meant(std::string_view given, const std::vector<Named>& known);

/// The same for an option: "--owner", "role". Nothing, once said on standard error, where it is not clear
/// what is meant.
std::optional<std::string> meant_by(std::string_view option, std::string_view kind, const std::string& given,
                                    const std::vector<Named>& known);

/// The titles of the role and of those under it; none in rulesets that have no such role.
std::vector<std::string> titles_under(const model::Ruleset&, const std::string& role);

}  // namespace kith::cli
