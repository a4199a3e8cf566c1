#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/ruleset.hpp"

/// By what right somebody may be restricted: a declared basis or authority, or a kind of source.
namespace kith::model {

/// What the name means among them: "basis", "authority", "kind of source"; nothing where it is none.
std::vector<std::string_view> meanings_of_right(const Ruleset&, std::string_view name);
/// All their names.
std::vector<std::string> rights(const Ruleset&);
/// Its title, in the words of the ruleset.
std::string title_of_right(const Ruleset&, std::string_view name);
/// What somebody advises gives no right to restrict anybody.
inline bool is_no_right(std::string_view name) { return name == "advice"; }

}  // namespace kith::model
