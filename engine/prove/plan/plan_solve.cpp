#include <algorithm>
#include <map>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/prove/plan/plan_walk.hpp"
#include "engine/prove/solver/term.hpp"

/// What a plan's conditions may come to, by a solver.
namespace kith::proving {

/// Says what is asked of the conditions, over which value each variable has; the last of its values where no
/// input is so.
class PlanWalk::Solving {
 public:
  Solving(const PlanWalk& walk, const std::vector<StepAsks>& all)
      : walk_(walk), inputs_(walk.values_.size()), is_(walk.values_.size()) {
    for (std::size_t v = 0; v < is_.size(); ++v) add_variable(v);
    for (const StepAsks& asks : all) {
      std::map<std::uint32_t, Term> definitions;
      Term is = come_to(asks, asks.when, definitions);
      if (asks.is == Truth::no) is = opposite(is);
      hold(asks.or_unknown ? opposite_of(is.no) : is.yes);
    }
    for (const auto& pair : walk_.within_) hold_counts(pair);
  }

  const Gates& gates() const { return gates_; }
  Literal so() const { return so_; }
  int value(std::size_t variable, const std::vector<bool>& inputs) const {
    const auto& of = inputs_[variable];
    const auto first = std::find_if(of.begin(), of.end(), [&](Literal one) { return inputs[one / 2]; });
    return static_cast<int>(first - of.begin());
  }
  /// Not all that is chosen is so.
  Literal differs_from(const std::vector<int>& values) {
    Literal same = always;
    for (std::size_t v = 0; v < values.size(); ++v)
      if (values[v] != open) same = gates_.both(same, is_[v][static_cast<std::size_t>(values[v])]);
    return opposite_of(same);
  }

 private:
  void add_variable(std::size_t variable) {
    Literal none_before = always;
    for (std::size_t k = 0, count = walk_.choices(variable); k < count; ++k) {
      const Literal input = k + 1 == count ? always : gates_.input();
      if (k + 1 < count) inputs_[variable].push_back(input);
      is_[variable].push_back(gates_.both(none_before, input));
      none_before = gates_.both(none_before, opposite_of(input));
    }
  }
  void hold(Literal one) { so_ = gates_.both(so_, one); }

  Term read(const StepAsks& asks, model::AtomId id) {
    const std::size_t place = walk_.all_.place(id), subjects = walk_.all_.subjects().size();
    if (asks.just_stepped && walk_.counts_from_step(id, asks.since_step)) return Term(walk_.after_[place]);
    if (walk_.subject_of_[place] == subjects) return Term(walk_.all_.constant()[place]);
    const std::size_t one = walk_.variable(asks, id);
    if (one >= subjects) return Term(gates_, is_[one][1]);
    const Subject& subject = walk_.all_.subjects()[one];
    const auto at = std::find(subject.atoms.begin(), subject.atoms.end(), place) - subject.atoms.begin();
    Literal yes = never, no = never;
    for (std::size_t k = 0; k < is_[one].size(); ++k) {
      const Truth reads = subject.possible[k].read[static_cast<std::size_t>(at)];
      if (reads == Truth::yes) yes = gates_.either(yes, is_[one][k]);
      if (reads == Truth::no) no = gates_.either(no, is_[one][k]);
    }
    return {gates_, yes, no};
  }
  Term come_to(const StepAsks& asks, model::Condition condition, std::map<std::uint32_t, Term>& definitions) {
    const model::Ruleset& rules = walk_.all_.rules();
    return evaluate::run<Term>(
        rules, condition, [&](model::AtomId id) { return read(asks, id); },
        [&](model::DefinitionId id) {
          if (const auto done = definitions.find(id.index); done != definitions.end()) return done->second;
          const auto* rule = evaluate::rule_in_force(rules[id], walk_.all_.asked().day);
          const Term made =
              rule == nullptr ? Term(Truth::unknown) : come_to(asks, rule->condition, definitions);
          return definitions.emplace(id.index, made).first->second;
        });
  }
  void hold_counts(const std::pair<Counted, Counted>& pair) {
    const auto& few = is_[pair.first.variable];
    const auto& many = is_[pair.second.variable];
    for (std::size_t a = 0; a < few.size(); ++a)
      for (std::size_t b = 0; b < many.size(); ++b)
        if (!walk_.may_be_together(pair, static_cast<int>(a), static_cast<int>(b)))
          hold(opposite_of(gates_.both(few[a], many[b])));
  }

  const PlanWalk& walk_;
  Gates gates_;
  std::vector<std::vector<Literal>> inputs_, is_;  ///< by variable
  Literal so_ = always;
};

/// What is found is chosen one after another, as the walk would, until nothing asked hangs on the rest.
Walked PlanWalk::solve(const std::vector<StepAsks>& all, const Found& found) {
  constexpr std::size_t most = 1'000;
  values_.assign(values_.size(), open);
  Solving solving(*this, all);
  Solver solver(solver_, solving.gates());
  solver.hold(solving.so());
  for (std::size_t tried = 0; tried < most; ++tried) {
    const Solver::Says says = solver.ask();
    if (says == Solver::Says::none) return Walked::all;
    if (says == Solver::Says::lost) {
      solver_.why_not = solver.why_not() + ".";
      return Walked::too_many;
    }
    values_.assign(values_.size(), open);
    while (const auto variable = next(all)) values_[*variable] = solving.value(*variable, solver.found());
    if (found(case_now())) return Walked::stopped;
    solver.hold(solving.differs_from(values_));
  }
  solver_.why_not = "A solver found more cases than may be looked at.";
  return Walked::too_many;
}

}  // namespace kith::proving
