#include "engine/prove/prove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/prove/realise.hpp"
#include "engine/prove/walk.hpp"
#include "engine/prove/written.hpp"
#include "engine/rehearse/given.hpp"
#include "engine/rehearse/rehearse.hpp"

namespace kith::proving {
namespace {

std::string_view answered(Outcome outcome) {
  switch (outcome) {
    case Outcome::allow: return "yes";
    case Outcome::refuse: return "no";
    case Outcome::ask_first: return "to ask first";
    case Outcome::undetermined: break;
  }
  return "not known";
}

std::string what_is_promised(PromiseKind kind, bool open) {
  if (kind == PromiseKind::always_allow) return "The promise says that the answer is always yes here.";
  if (open)
    return "The promise says that this never happens, but where it is known that its `when` is not so; here "
           "that is not known.";
  return "The promise says that this never happens.";
}

FileText no_file(const std::string&) { return FileText::none("a proof reads no records"); }

/// Looks for something that breaks one promise, in everything that it speaks of.
class Proving {
 public:
  Proving(const model::Ruleset& rules, const model::Promise& promise, const ProofLimits& limits)
      : rules_(rules),
        promise_(promise),
        limits_(limits),
        budget_(limits.cases),
        solver_{limits.solver, limits.timeout} {}

  Proof proof() {
    proof_.promise = promise_.name;
    proof_.title = promise_.title;
    proof_.kind = promise_.kind;
    proof_.ruleset = rules_[promise_.layer].name;
    proof_.place = promise_.place;
    proof_.result = Proof::Result::proved;
    for (Asked& asked : asked_of(rules_, promise_)) {
      proof_.questions += asked.questions;
      if (settled_ || !every_asker(asked)) break;
    }
    // Of what has stopped early, the questions are those that were to be looked at.
    proof_.cases = limits_.cases - budget_;
    if (solver_.was_asked()) proof_.solver = solver_.program;
    for (const std::string& condition : in_the_way_) proof_.in_the_way.push_back(condition);
    if (!settled_ && !proof_.in_the_way.empty()) proof_.result = Proof::Result::not_proved;
    return std::move(proof_);
  }

 private:
  bool every_asker(const Asked& asked) {
    for (const Asker asker : {Asker::somebody, Asker::person, Asker::doubtful}) {
      Asked one = asked;
      one.asker = asker;
      if (!speaks_to(asker)) continue;
      for (const bool dead : {false, true}) {
        one.dead = dead;
        if (!every_matter(one)) return false;
      }
    }
    return true;
  }
  /// A promise about roles is about nobody of whom it is not known whether they are in the circle.
  bool speaks_to(Asker asker) const {
    if (asker == Asker::somebody) return true;
    if (asker == Asker::doubtful) return promise_.anyone && reads<model::RecipientTest>();
    const auto person = rules_.roles.find("person");
    return promise_.anyone ||
           (person && std::any_of(promise_.with.begin(), promise_.with.end(),
                                  [&](auto wide) { return rules_.roles.covers(wide, *person); }));
  }
  template <class Test>
  bool reads() const {
    return std::any_of(rules_.atoms.begin(), rules_.atoms.end(),
                       [](const model::Atom& atom) { return std::holds_alternative<Test>(atom.test); });
  }
  bool reads_the_matter() const {
    return reads<model::MatterTest>() ||
           std::any_of(rules_.atoms.begin(), rules_.atoms.end(), [](const auto& atom) {
             const auto the_matter = [](const model::Matter& matter) {
               return matter.kind == model::Matter::Kind::the_matter;
             };
             if (const auto* one = std::get_if<model::CapacityTest>(&atom.test))
               return the_matter(one->matter);
             if (const auto* one = std::get_if<model::BestInterestsTest>(&atom.test))
               return the_matter(one->matter);
             if (const auto* one = std::get_if<model::SomebodyHoldsTest>(&atom.test))
               return the_matter(one->matter);
             return false;
           });
  }
  bool every_matter(const Asked& asked) {
    if (asked.decision || !reads_the_matter()) return every_day(asked);
    for (const auto& matter : matters(rules_)) {
      Asked one = asked;
      one.matter = matter;
      if (!every_day(one)) return false;
    }
    return true;
  }
  bool every_day(Asked asked) {
    for (;;) {
      Circumstances circumstances(rules_, promise_, asked, numbers_, Circumstances::Outline{});
      if (seen_.insert(circumstances.signature()).second) {
        circumstances.gather();
        if (!look_at(circumstances)) return false;
      }
      const auto last = circumstances.last_day();
      if (!last || (promise_.period.until && *last >= *promise_.period.until)) return true;
      asked.day = *last + std::chrono::days{1};
    }
  }

  bool look_at(const Circumstances& circumstances) {
    const auto shown = [&](const Case& found) { return breaks(circumstances, found); };
    Walked walked = walk(circumstances, budget_, shown);
    if (walked == Walked::too_many && !solver_.program.empty()) walked = solve(circumstances, solver_, shown);
    if (walked == Walked::too_many) {
      in_the_way_.insert(too_many_cases(limits_));
      if (!solver_.why_not.empty()) in_the_way_.insert(solver_.why_not);
    }
    return walked == Walked::all || (walked == Walked::stopped && settled_);
  }

  // ---- a counterexample ----------------------------------------------------------------------------------

  /// Is it one? Whether to stop: when it is, or when enough records were put together in vain.
  bool breaks(const Circumstances& circumstances, const Case& found) {
    if (tried_++ == limits_.records) {
      in_the_way_.insert(
          "No record could be put together that shows it to be broken, and none that it is kept.");
      return true;
    }
    auto made = realise(circumstances, found);
    if (const auto* unrealised = std::get_if<Unrealised>(&made)) {
      in_the_way_.insert(fmt::format("No record is known in which this is as it would have to be: {}.",
                                     unrealised->condition));
      return false;
    }
    auto& scenario = std::get<model::Scenario>(made);
    if (!confirmed(scenario)) {
      note_what_differs(circumstances, found, scenario);
      return false;
    }
    leave_out_what_does_not_matter(scenario);
    settled_ = true;
    proof_.result = Proof::Result::broken;
    in_the_way_.clear();
    show(scenario);
    return true;
  }
  /// By the engine itself, as `kith test` has it.
  bool confirmed(const model::Scenario& scenario) const {
    const Rehearsal done = rehearsing::rehearse(rules_, scenario, no_file);
    const std::string by = "promised by " + promise_.name + ":";
    return std::any_of(done.failures.begin(), done.failures.end(),
                       [&](const auto& failure) { return failure.expected.starts_with(by); });
  }
  void leave_out_what_does_not_matter(model::Scenario& scenario) const {
    for (std::size_t i = scenario.givens.size(); i-- > 0;) {
      model::Scenario without = scenario;
      without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
      if (confirmed(without)) scenario = std::move(without);
    }
  }
  void show(const model::Scenario& scenario) {
    Proof::Counterexample example;
    example.scenario =
        written(rules_, scenario, promise_.kind == PromiseKind::never_allow ? "refuse" : "allow");
    example.story = told(rules_, scenario);
    const Rehearsal done = rehearsing::rehearse(rules_, scenario, no_file);
    std::string by;
    for (const Reason& reason : done.answer->because) {
      const auto clause = std::find_if(rules_.clauses.begin(), rules_.clauses.end(),
                                       [&](const auto& one) { return one.id == reason.clause; });
      if (clause == rules_.clauses.end()) continue;
      if (promise_.kind == PromiseKind::never_allow && clause->effect != Effect::allow) continue;
      example.clauses.push_back({clause->id, rules_[clause->boundary].title});
      example.effects.push_back(clause->effect);
      example.places.push_back(clause->place);
      by += (by.empty() ? ", by " : ", ") + clause->id;
    }
    if (by.empty() && !done.answer->uncovered.empty()) by = ": " + done.answer->uncovered;
    example.story.push_back("The answer is " + std::string(answered(done.answer->outcome)) + by + ".");
    const bool open = std::any_of(done.failures.begin(), done.failures.end(), [](const auto& failure) {
      return failure.found.find("not known") != std::string::npos;
    });
    example.story.push_back(what_is_promised(promise_.kind, open));
    proof_.counterexample = std::move(example);
  }

  /// What came out otherwise in the record that was put together.
  void note_what_differs(const Circumstances& circumstances, const Case& found,
                         const model::Scenario& scenario) {
    Rehearsal rehearsal;
    const auto setup = rehearsing::set_up(rules_, scenario, no_file, rehearsal);
    if (!setup) {
      in_the_way_.insert("A record that would show it could not be put together.");
      return;
    }
    const auto asking = evaluate::Asking::of(rules_, setup->state, setup->question);
    const evaluate::Inquiry inquiry{asking, setup->question.category, {}};
    bool any = false;
    for (std::size_t s = 0; s < circumstances.subjects().size(); ++s) {
      const Subject& subject = circumstances.subjects()[s];
      if (found.possibility[s] < 0) continue;
      const auto& read = subject.possible[static_cast<std::size_t>(found.possibility[s])].read;
      for (std::size_t i = 0; i < read.size(); ++i) {
        const model::Atom& atom = rules_[circumstances.atoms()[subject.atoms[i]]];
        if (evaluate::read(inquiry, atom, asking.now).value == read[i]) continue;
        any = true;
        in_the_way_.insert(
            fmt::format("No record is known in which this is as it would have to be: {}.", atom.text));
      }
    }
    if (any) return;
    in_the_way_.insert(circumstances.hangs_on_kinds() ? "What is under it is not followed."
                       : promise_.decisions.empty()   ? "What somebody else may say about it is not followed."
                                                      : "Who decides about it is not followed.");
  }

  const model::Ruleset& rules_;
  const model::Promise& promise_;
  ProofLimits limits_;
  std::uint64_t budget_, tried_ = 0;
  bool settled_ = false;
  SolverFor solver_;
  Proof proof_;
  evaluate::Numbers numbers_;
  std::set<std::vector<std::uint32_t>> seen_;
  std::set<std::string> in_the_way_;
};

}  // namespace

std::string too_many_cases(const ProofLimits& limits) {
  return fmt::format("There are more cases than the {} that may be looked at.", limits.cases);
}

Proof prove(const model::Ruleset& rules, const model::Promise& promise, const ProofLimits& limits) {
  return Proving(rules, promise, limits).proof();
}

}  // namespace kith::proving
