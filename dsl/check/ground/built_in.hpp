#pragma once
#include <array>
#include <string_view>

namespace kith::check {

/// What every ruleset may compare without declaring it.
constexpr std::array<std::string_view, 2> built_in_facts = {"age", "setting"};
/// The person as recipient or as somebody with a wish; always declared.
constexpr std::string_view person_role = "person";

}  // namespace kith::check
