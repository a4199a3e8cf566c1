#include "engine/evaluate/requirement/roster.hpp"

#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

const std::vector<Recipient>& Roster::recipients(const model::Action& action) {
  const auto [found, fresh] = recipients_.try_emplace(&action);
  if (fresh) found->second = evaluate::recipients(rules_, state_, action, {at_, at_, false});
  return found->second;
}

const Answer& Roster::answer(const model::Question& question) {
  const Asked asked{*question.category, question.purpose, question.with, question.matter};
  const auto found = answers_.find(asked);
  if (found != answers_.end()) return found->second;
  ++looked_at;
  return answers_.emplace(asked, evaluate::answer(workspace_.put(rules_, state_, question), workspace_))
      .first->second;
}

}  // namespace kith::evaluate
