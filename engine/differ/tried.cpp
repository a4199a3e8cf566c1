#include "engine/differ/answers.hpp"
#include "engine/differ/made/making.hpp"

namespace kith::differing {

using proving::Asker;
using proving::Circumstances;

namespace {

model::scenario::Asked question_of(const proving::Asked& asked, const Making& making) {
  model::scenario::Asked made;
  made.who = asked.asker == Asker::person ? "person" : "sam";
  made.category = asked.category;
  made.decision = asked.decision;
  made.purpose = asked.purpose;
  made.matter = asked.matter;
  made.at = making.moment();
  return made;
}

/// Whoever decides binds what is done, but for a rule that holds whoever decides: the person, who says no, or
/// somebody else.
void somebody_decides(Making& making, const model::Ruleset& rules, model::DecisionId decision, bool person) {
  if (person) {
    model::scenario::Consent no;
    no.decision = decision;
    no.status = model::scenario::Consent::Status::refused;
    no.on = making.days_before(30);
    making.add(std::move(no));
    return;
  }
  for (const model::Involvement& one : rules.involvements)
    if (one.anything || rules.decisions.covers(one.decision, decision))
      for (const auto& decider : one.deciders) making.make(decider.when, true);
}

}  // namespace

bool Answers::try_some(const Circumstances& circumstances, std::vector<Way>& found) {
  const proving::Asked& asked = circumstances.asked();
  const evaluate::Cell& cell = circumstances.cell();
  if (asked.asker == Asker::doubtful) return false;
  std::vector<model::ClauseId> changed;
  const auto are = joint_.changed_among(
      cell.candidates, joint_.meanings(cell.candidates, {cell.grants.begin(), cell.grants.end()}));
  for (std::size_t i = 0; i < are.size(); ++i)
    if (are[i]) changed.push_back(cell.candidates[i]);
  if (changed.empty()) return false;
  Making::Random random(1);
  constexpr int most = 150;
  for (int i = 0; i < most && tries_left_ > 0 && found.empty(); ++i, --tries_left_) {
    const model::Clause& clause = rules_[changed[random() % changed.size()]];
    const auto& with = rules_[clause.boundary].with;
    Making making(rules_, asked.day, random);
    model::Scenario scenario;
    scenario.asked = question_of(asked, making);
    making.asked(scenario.asked->who, *scenario.asked);
    std::optional<std::vector<std::uint32_t>> roles;
    if (asked.asker == Asker::somebody && !with.empty()) {
      const model::RoleId role = with[random() % with.size()];
      making.member("sam", role);
      roles = {role.index};
    }
    making.make(clause.condition, random() % 4 != 0);
    if (asked.decision && random() % 2 == 0)
      somebody_decides(making, rules_, *asked.decision, random() % 2 == 0);
    if (asked.dead) making.add(model::scenario::Died{making.days_before(3)});
    scenario.givens = making.told();
    keep(circumstances, std::move(scenario), std::move(roles), found);
  }
  return !found.empty();
}

}  // namespace kith::differing
