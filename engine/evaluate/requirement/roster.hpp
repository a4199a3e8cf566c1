#pragma once
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/evaluate/decide/workspace.hpp"
#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/requirement/completion.hpp"

namespace kith::evaluate {

/// Members matched to what is to be done at one moment: to whom a role's work falls, who is addressed, and
/// what may be told to them, each worked out once, however many items the rules stand for.
class Roster {
 public:
  Roster(const model::Ruleset& rules, const model::State& state, time::Instant at)
      : rules_(rules),
        state_(state),
        at_(at),
        askings_(rules, state, at, false),
        holders_(rules, state, at) {}

  /// Conditions on an item at that moment.
  const Asking& asking(const std::optional<Item>& item) { return askings_.about(item); }
  Holders& holders() { return holders_; }
  const std::vector<Recipient>& recipients(const model::Action&);
  /// Which steps of the rules ask for the same.
  StepsAsking& steps_asking() { return workspace_.beside(rules_).keep<StepsAsking>(); }
  /// About a category, asked at that moment.
  const Answer& answer(const model::Question&);

 private:
  using Asked = std::tuple<model::CategoryId, std::optional<model::PurposeId>, model::Party,
                           std::optional<model::DecisionId>>;

  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  Askings askings_;
  Holders holders_;
  std::map<const model::Action*, std::vector<Recipient>> recipients_;
  Workspace workspace_;
  std::map<Asked, Answer> answers_;
};

}  // namespace kith::evaluate
