#include <algorithm>

#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/care/involvement.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/decision.hpp"
#include "engine/evaluate/explain/holders.hpp"
#include "kith/assess.hpp"
#include "kith/decide.hpp"
#include "kith/workspace.hpp"

namespace kith {

Answer decide(const Question& question) {
  return evaluate::answer(question.state().ruleset().checked(), question.state().record(), question.asked());
}

Decision decision(const Question& question) {
  evaluate::Workspace alone;
  return evaluate::ByIds(alone).decide(evaluate::Asking::of(question.state().ruleset().checked(),
                                                            question.state().record(), question.asked()));
}

struct Workspace::Room {
  explicit Room(const Ruleset& of) : ruleset(of) {}
  Ruleset ruleset;
  evaluate::Workspace room;
  evaluate::ByIds by_ids{room};
  std::optional<Question> last;
  /// Set while something is done. Where it still is, something was thrown, as for want of memory: what is
  /// kept is not to be trusted.
  bool half_done = false;
};

Workspace::Workspace() = default;
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

const Decision& Workspace::decide(const Question& question) {
  const Ruleset& rules = question.state().ruleset();
  if (!room_ || room_->half_done || &room_->ruleset.checked() != &rules.checked())
    room_ = std::make_unique<Room>(rules);
  room_->last = question;
  room_->half_done = true;
  const Decision& decided = room_->by_ids.decide(room_->room.put(question.state(), question.asked()));
  room_->half_done = false;
  return decided;
}

Answer Workspace::explain() {
  if (room_->half_done) return kith::decide(*room_->last);
  room_->half_done = true;
  Answer explained =
      evaluate::answer(room_->room.put(room_->last->state(), room_->last->asked()), room_->room);
  room_->half_done = false;
  return explained;
}

Everything decide(const EverythingAsked& asked) {
  return evaluate::everything(asked.state().ruleset().checked(), asked.state().record(), asked.asked());
}

Assessment assess(const State& state, Moment at) {
  return evaluate::assess(state.ruleset().checked(), state.record(), at);
}

Assessment only_for(Assessment all, const std::string& who, const std::vector<std::string>& titles) {
  const auto theirs = [&](const std::string& title) {
    return std::find(titles.begin(), titles.end(), title) != titles.end();
  };
  std::erase_if(all.actions,
                [&](const RequiredAction& action) { return !theirs(evaluate::falls_to(action)); });
  std::erase_if(all.find_out, [&](const ToFindOut& one) {
    return std::none_of(one.found_out_by.begin(), one.found_out_by.end(),
                        [&](const WhoHolds& by) { return theirs(by.role.title); });
  });
  for (RequiredAction& action : all.actions) action.moved.clear();
  std::erase_if(all.findings, [](const RecordFinding& one) { return one.what == "by_alleged_source"; });
  all.only_for = who;
  return all;
}

Due what_is_due(const State& state, Moment at) {
  return evaluate::what_is_due(state.ruleset().checked(), state.record(), at);
}

std::optional<WhoDecides> who_decides(const State& state, const std::string& decision, Moment at) {
  const model::Ruleset& rules = state.ruleset().checked();
  const auto about = rules.decisions.find(decision);
  if (!about || !rules.decisions[*about].declared) return std::nullopt;
  return evaluate::who_decides(rules, state.record(), *about, at);
}

WhoDecides who_decides(const DecisionAsked& asked) {
  const model::Ruleset& rules = asked.state().ruleset().checked();
  return evaluate::who_decides(rules, asked.state().record(), rules.decisions.find(asked.decision()).value(),
                               asked.at());
}

}  // namespace kith
