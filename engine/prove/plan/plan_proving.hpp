#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/prove/plan/plan_record.hpp"
#include "engine/prove/plan/plan_walk.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

using model::LevelIndex;
using model::Plan;

/// The ruleset with one more condition: all that a plan's conditions read.
struct Joined {
  Joined(const model::Ruleset&, const model::Plan&, const model::CarePromise*);
  void join(model::Condition);
  model::Ruleset rules;
  model::Promise promise;
};

/// A record, asked about, that breaks what is proved of a plan.
struct Broken {
  model::Scenario scenario;
  std::string expected;
  std::vector<std::string> sentences;
  std::vector<const Plan::StepDown*> downs;
  std::vector<const Plan::StepUp*> ups;
};

class PlanProving {
 public:
  PlanProving(const model::Ruleset&, const Plan&, const ProofLimits&, const model::CarePromise* = nullptr);

  Proof proof(PlanPromise, std::string name);
  /// Of a promise that it never steps down.
  Proof proof(const model::CarePromise&);

 private:
  using Ago = std::optional<std::chrono::minutes>;
  /// What breaks it, of a case where the last step was that long ago.
  using Confirmed = std::function<std::optional<Broken>(const Case&, const Ago&)>;
  void begin(std::string name, const std::string& title, model::LayerId, const model::Spot&);
  Proof ended();
  bool settled() const { return proof_.result == Proof::Result::broken; }
  LevelIndex last_level() const { return static_cast<LevelIndex>(plan_.levels.size() - 1); }
  const Plan::StepDown* down_from(LevelIndex level) const {
    const auto found = std::find_if(plan_.downs.begin(), plan_.downs.end(),
                                    [&](const Plan::StepDown& one) { return one.from == level; });
    return found == plan_.downs.end() ? nullptr : &*found;
  }
  static LevelIndex target(const Plan::StepUp& up, LevelIndex from) {
    if (up.to) return *up.to;
    return up.by >= from ? 0 : from - static_cast<LevelIndex>(up.by);
  }
  std::string name(const Plan::StepDown& down) const {
    return plan_.name + ".step_down." + plan_.levels[down.from].name;
  }
  std::string name(const Plan::StepUp& up) const {
    return model::step_up_name(plan_.name, static_cast<std::size_t>(&up - plan_.ups.data()));
  }
  std::string quoted(LevelIndex level) const { return "“" + plan_.levels[level].title + "”"; }
  void no_step_up(std::vector<StepAsks>& asks, bool just_stepped) const {
    for (const Plan::StepUp& up : plan_.ups) asks.push_back({up.when, Truth::no, !up.to, just_stepped});
  }

  /// Is there no case of this, whatever is counted since the last step? Then nothing needs a record.
  bool none(PlanWalk&, const std::vector<StepAsks>&);
  /// A case that is so by the engine's own answer.
  std::optional<Broken> shown(PlanWalk&, const std::vector<StepAsks>&, const Confirmed&);

  void never_flaps();
  void down_then_up(const Circumstances&, PlanWalk&, const Plan::StepDown&, const Plan::StepUp&);
  void up_then_down(const Circumstances&, PlanWalk&, const Plan::StepUp&, LevelIndex from);
  std::optional<Broken> taken_back(const Circumstances&, const Case&, const Ago&, LevelIndex from,
                                   bool down) const;
  void can_be_left();
  void never_steps_down(const Circumstances&, PlanWalk&, const Plan::StepDown&, const model::CarePromise&);
  std::optional<Broken> stepped_down(const Circumstances&, const Case&, const Ago&, LevelIndex from,
                                     const model::CarePromise&) const;
  void step_ups_end();
  bool ends(const Circumstances&, PlanWalk&, const Plan::StepUp&, LevelIndex from, LevelIndex to);
  std::optional<int> youngest(const Circumstances&, PlanWalk&, const Plan::StepUp&);
  std::pair<int, int> ages(const Circumstances&, const Case&) const;
  /// May the person be led down from there, later than something that was so at an age? `came`: the levels up
  /// to this one.
  enum class Left : std::uint8_t { shown, never, may_be };
  Left left(const Circumstances&, PlanWalk&, std::vector<LevelIndex> came, int youngest);
  void show(Broken);
  void leave_out_what_does_not_matter(model::Scenario&,
                                      const std::function<bool(const model::Scenario&)>& confirmed) const;

  const Plan& plan_;
  Joined joined_;
  ProofLimits limits_;
  std::uint64_t budget_ = 0;
  SolverFor solver_;
  evaluate::Numbers numbers_;
  std::vector<Asked> times_;
  Asked last_;  ///< from when on nothing changes any more
  Proof proof_;
  std::set<std::string> in_the_way_;
};

}  // namespace kith::proving
