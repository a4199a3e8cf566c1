#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/explain/hangs_on.hpp"
#include "engine/evaluate/explain/holders.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// What is to be found out, one entry for each unknown however much hangs on it.
class FindOuts {
 public:
  FindOuts(const model::Ruleset& rules, const model::State& state, time::Instant at)
      : rules_(rules), state_(state), holders_(rules, state, at), at_(at) {}
  /// What may have to be done, the most pressing first. `by`: who asks those who keep no list of their own,
  /// such as the person.
  void add(RequiredAction, const std::vector<HangsOn>&, std::optional<model::RoleId> by);
  /// What else hangs on it; `tier`: where that would stand.
  void add(const std::vector<FindOut>&, const std::string& answer, Tier tier = Tier::rest);
  void add(std::vector<ToFindOut>);
  /// Somebody who would help may have caused harm.
  void add_who_leads();
  /// In the order of docs/language.md; of equals, the most useful first.
  std::vector<ToFindOut> take();

 private:
  ToFindOut& entry(const FindOut&);
  void give(ToFindOut&, std::optional<model::RoleId> by);
  const model::Ruleset& rules_;
  const model::State& state_;
  Holders holders_;
  time::Instant at_;
  std::vector<ToFindOut> found_;
};

}  // namespace kith::evaluate
