#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/state.hpp"

namespace kith::intake {

/// Reads one person's record, or one line of a caseload.
Reading<model::State> read_state(const model::Ruleset&, std::string_view json, const std::string& name);

/// Reads one question about the person of the record, or one line of questions.
Reading<model::Question> read_question(const model::Ruleset&, const model::State&, std::string_view json,
                                       const std::string& name);

/// A question about everything: it names no category, and is put for each.
struct EverythingAsked {
  model::Question question;
};
using AnyQuestion = std::variant<model::Question, model::DecisionAsked, EverythingAsked>;

/// The same for a question of any form.
Reading<AnyQuestion> read_any_question(const model::Ruleset&, const model::State&, std::string_view json,
                                       const std::string& name);

}  // namespace kith::intake
