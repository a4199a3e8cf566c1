#include "engine/prove/prove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/prove/example/example.hpp"
#include "engine/prove/nearby.hpp"
#include "engine/prove/realise.hpp"
#include "engine/prove/walk.hpp"
#include "engine/rehearse/given.hpp"
#include "engine/rehearse/rehearse.hpp"

namespace kith::proving {
namespace {

FileText no_file(const std::string&) { return FileText::none("a proof reads no records"); }

/// Looks for something that breaks one promise, in everything that it speaks of.
class Proving {
 public:
  Proving(const model::Ruleset& rules, const model::Promise& promise, const ProofLimits& limits)
      : rules_(rules),
        promise_(promise),
        limits_(limits),
        budget_(limits.cases),
        solver_{limits.solver, limits.timeout},
        matters_(matters_told_apart(rules)) {}

  Proof proof() {
    proof_.promise = promise_.name;
    proof_.title = promise_.title;
    proof_.kind = promise_.kind;
    proof_.ruleset = rules_[promise_.layer].name;
    proof_.place = rules_.place(promise_.place);
    proof_.result = Proof::Result::proved;
    for (Asked& asked : asked_of(rules_, promise_)) {
      proof_.questions += asked.questions;
      if (settled_ || !every_asker(asked)) break;
    }
    // Of what has stopped early, the questions are those that were to be looked at.
    proof_.cases = limits_.cases - budget_;
    if (solver_.was_asked()) proof_.solver = solver_.program;
    if (!settled_) proof_.in_the_way.assign(in_the_way_.begin(), in_the_way_.end());
    if (!proof_.in_the_way.empty()) proof_.result = Proof::Result::not_proved;
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
    for (const auto& matter : matters_) {
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
      const auto next = day_after(last);
      if (!next || (promise_.period.until && *last >= *promise_.period.until)) return true;
      asked.day = *next;
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
    return walked == Walked::all;
  }

  // ---- a counterexample ----------------------------------------------------------------------------------

  /// Is it one? Whether to stop: when it is, or when enough records were put together in vain.
  bool breaks(const Circumstances& circumstances, const Case& found) {
    if (tried_++ == limits_.records) {
      note("No record could be put together that shows it to be broken, and none that it is kept.");
      return true;
    }
    const auto made = realise(circumstances, found);
    const auto* scenario = std::get_if<model::Scenario>(&made);
    if ((scenario != nullptr && shows_it(*scenario)) || shown_nearby(circumstances, found)) return true;
    if (scenario != nullptr) note_what_differs(circumstances, found, *scenario);
    else
      note(fmt::format("No record is known in which this is as it would have to be: {}.",
                       std::get<Unrealised>(made).condition));
    return false;
  }
  /// By the engine itself.
  bool shows_it(model::Scenario scenario) {
    if (!how_broken(rules_, promise_, scenario)) return false;
    leave_out_what_does_not_matter(scenario);
    settled_ = true;
    proof_.result = Proof::Result::broken;
    proof_.counterexample = example_of(rules_, promise_, scenario);
    return true;
  }
  bool shown_nearby(const Circumstances& circumstances, const Case& found) {
    constexpr std::uint64_t each = 10;
    return look_nearby(circumstances, found,
                       [&](const model::Scenario& one) {
                         return nearby_++ >= each * limits_.records || shows_it(one);
                       }) &&
           settled_;
  }
  void leave_out_what_does_not_matter(model::Scenario& scenario) const {
    for (std::size_t i = scenario.givens.size(); i-- > 0;) {
      model::Scenario without = scenario;
      without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
      if (how_broken(rules_, promise_, without)) scenario = std::move(without);
    }
  }

  /// A few say enough.
  void note(std::string why) {
    constexpr std::size_t most = 6;
    if (in_the_way_.size() < most) in_the_way_.insert(std::move(why));
  }
  /// What came out otherwise in the record that was put together, and beside what.
  void note_what_differs(const Circumstances& circumstances, const Case& found,
                         const model::Scenario& scenario) {
    Rehearsal rehearsal;
    const auto setup = rehearsing::set_up(rules_, scenario, no_file, rehearsal);
    if (!setup) return note("A record that would show it could not be put together.");
    const auto asking = evaluate::Asking::of(rules_, setup->state, setup->question);
    const evaluate::Inquiry inquiry{asking, setup->question.category, {}};
    std::vector<std::string> differs, as_wanted;
    for (std::size_t s = 0; s < circumstances.subjects().size(); ++s) {
      const Subject& subject = circumstances.subjects()[s];
      if (found.possibility[s] < 0) continue;
      const auto& read = subject.possible[static_cast<std::size_t>(found.possibility[s])].read;
      for (std::size_t i = 0; i < read.size(); ++i) {
        const model::Atom& atom = rules_[circumstances.atoms()[subject.atoms[i]]];
        const bool is = evaluate::read(inquiry, atom, asking.now).value == read[i];
        (is ? as_wanted : differs).push_back(wanted(atom, read[i]));
      }
    }
    if (differs.empty()) return note(what_is_not_followed(circumstances));
    constexpr std::size_t most = 4;
    if (as_wanted.size() > most) as_wanted.resize(most);
    for (const std::string& one : differs)
      note(fmt::format("No record is known in which this is as it would have to be: {}{}{}.", one,
                       as_wanted.empty() ? "" : "; together with: ", fmt::join(as_wanted, "; ")));
  }
  static std::string wanted(const model::Atom& atom, Truth is) {
    return (is == Truth::yes ? "" : is == Truth::no ? "not so: " : "not known: ") + atom.text;
  }
  /// What binds an allow beside the clauses, and what can be done about it.
  std::string what_is_not_followed(const Circumstances& circumstances) const {
    if (circumstances.hangs_on_kinds())
      return fmt::format(
          "There is nothing in “{}” but what is under it, and whether all of that is kept back is not "
          "followed. What can be done: promise each category under it by itself.",
          rules_.categories[*circumstances.asked().category].title);
    std::vector<std::string> bound;
    for (std::size_t i = 0; i < circumstances.cell().candidates.size(); ++i)
      if (circumstances.can_allow(i) && !circumstances.whoever_decides(i))
        bound.push_back(rules_[circumstances.cell().candidates[i]].id);
    const std::string by = bound.empty() ? "no clause allows it" : fmt::format("{}", fmt::join(bound, ", "));
    if (promise_.decisions.empty())
      return fmt::format(
          "Somebody else who holds a power over it may say no, and that is not followed: {}. What can be "
          "done: let a clause read whether they refuse, or the promise's `when` that nobody holds such a power.",
          by);
    return fmt::format(
        "An allow is bound by whoever decides about it, which is not followed: {}. What can be done: say "
        "`whoever decides` there, or let the promise's `when` say that the person is able to decide.",
        by);
  }

  const model::Ruleset& rules_;
  const model::Promise& promise_;
  ProofLimits limits_;
  std::uint64_t budget_, tried_ = 0, nearby_ = 0;
  bool settled_ = false;
  SolverFor solver_;
  std::vector<std::optional<model::DecisionId>> matters_;
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
