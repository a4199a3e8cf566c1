#pragma once
#include <string>
#include <string_view>

#include "engine/model/ruleset.hpp"
#include "kith/coverage.hpp"

/// The language's own words for parts of a checked ruleset.
namespace kith::report {

std::string_view source_kind_name(model::SourceKind);
std::string_view subject_name(model::Fact::Subject);
std::string_view type_name(model::ValueType::Kind);
std::string_view action_kind_name(model::Action::Kind);
/// What coverage counts: "clause".
std::string_view kind_word(RuleCoverage::Kind);
/// "yes", "medium", "3.5".
std::string value_text(const model::ValueType&, const model::Value&);
/// As it is written: "ask person for consent", `record "what was shared"`.
std::string action_text(const model::Ruleset&, const model::Action&);
/// In the titles' plain words: "ask the person for consent"; may hold {person} and {recipient}.
std::string action_plain(const model::Ruleset&, const model::Action&);
std::string who_plain(const model::Ruleset&, const model::Who&);
std::string matter_plain(const model::Ruleset&, const model::Matter&);
/// "within 5 working days"; empty for none.
std::string deadline_text(const model::Deadline&);

}  // namespace kith::report
