#include "engine/prove/example/example.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/row/cell.hpp"
#include "engine/prove/example/written.hpp"
#include "engine/rehearse/given.hpp"
#include "engine/rehearse/rehearse.hpp"

namespace kith::proving {
namespace {

FileText reads_nothing(const std::string&) { return FileText::none("a proof reads no records"); }

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

/// Puts an example together.
class Example {
 public:
  Example(const model::Ruleset& rules, const model::Promise& promise, const model::Scenario& scenario)
      : rules_(rules),
        promise_(promise),
        scenario_(scenario),
        answer_(*rehearsing::rehearse(rules, scenario, reads_nothing).answer) {}

  Proof::Counterexample made() {
    made_.scenario =
        written(rules_, scenario_, promise_.kind == PromiseKind::never_allow ? "refuse" : "allow");
    made_.story = told(rules_, scenario_);
    add_reasons();
    if (answer_.outcome != Outcome::allow && !any_allows()) add_what_does_not_apply();
    made_.story.push_back("The answer is " + std::string(answered(answer_.outcome)) + by() + ".");
    if (answer_.outcome == Outcome::undetermined) add_what_is_not_known();
    const auto how = how_broken(rules_, promise_, scenario_);
    made_.story.push_back(
        what_is_promised(promise_.kind, how && how->find("not known") != std::string::npos));
    return std::move(made_);
  }

 private:
  void add(const model::Clause& clause, Truth applies) {
    made_.clauses.push_back({clause.id, rules_[clause.boundary].title});
    made_.effects.push_back(clause.effect);
    made_.applies.push_back(applies);
    made_.places.push_back(rules_.place(clause.place));
  }
  /// Of an allow that is sure, the clauses that surely allow it; what merely may plays no part then.
  void add_reasons() {
    const bool sure = std::any_of(answer_.because.begin(), answer_.because.end(), [](const Reason& one) {
      return one.certain && one.effect == Effect::allow;
    });
    for (const Reason& reason : answer_.because) {
      const auto clause = std::find_if(rules_.clauses.begin(), rules_.clauses.end(),
                                       [&](const auto& one) { return one.id == reason.clause; });
      if (clause == rules_.clauses.end()) continue;
      if (promise_.kind == PromiseKind::never_allow && clause->effect != Effect::allow) continue;
      if (answer_.outcome == Outcome::allow && sure && !reason.certain) continue;
      add(*clause, reason.certain ? Truth::yes : Truth::unknown);
    }
  }
  bool any_allows() const {
    return std::find(made_.effects.begin(), made_.effects.end(), Effect::allow) != made_.effects.end();
  }
  /// Clauses that speak about what is asked, to whoever asks, and would allow it. One that applies all the
  /// same is bound by what somebody else says.
  void add_what_does_not_apply() {
    Rehearsal unread;
    const auto setup = rehearsing::set_up(rules_, scenario_, reads_nothing, unread);
    if (!setup) return;
    const auto asking = evaluate::Asking::of(rules_, setup->state, setup->question);
    const evaluate::Inquiry inquiry{asking, setup->question.category, {}};
    evaluate::Numbers numbers;
    const evaluate::Cell cell(inquiry, numbers);
    constexpr std::size_t most = 3;
    for (const model::ClauseId id : cell.candidates) {
      const bool set_aside =
          std::any_of(answer_.set_aside.begin(), answer_.set_aside.end(),
                      [&](const SetAside& one) { return one.reason.clause == rules_[id].id; });
      if (rules_[id].effect != Effect::allow || set_aside || made_.clauses.size() >= most) continue;
      const Truth applies = evaluate::Trace(inquiry).condition(rules_[id].condition);
      if (applies == Truth::yes) bound_ = rules_[id].id;
      add(rules_[id], applies);
    }
  }

  /// By what it comes to this.
  std::string by() const {
    std::vector<std::string> names, does;
    for (std::size_t i = 0; i < made_.clauses.size(); ++i) {
      names.push_back(made_.clauses[i].name);
      does.push_back(fmt::format("{} {}", names.back(), words_of(made_.effects[i], made_.applies[i])));
    }
    if (!bound_.empty())
      return fmt::format(", though {} allows it{}{}", bound_, answer_.uncovered.empty() ? "" : ": ",
                         answer_.uncovered);
    const auto not_sure =
        std::any_of(made_.applies.begin(), made_.applies.end(), [](Truth one) { return one != Truth::yes; });
    if (not_sure) return fmt::format(": {}", fmt::join(does, "; "));
    if (!names.empty()) return fmt::format(", by {}", fmt::join(names, ", "));
    return answer_.uncovered.empty() ? "" : ": " + answer_.uncovered;
  }
  void add_what_is_not_known() {
    constexpr std::size_t most = 3;
    std::vector<std::string> open;
    for (const FindOut& one : answer_.find_out)
      if (open.size() < most) open.push_back(one.plain);
    if (!open.empty()) made_.story.push_back(fmt::format("What is not known: {}.", fmt::join(open, "; ")));
  }

  const model::Ruleset& rules_;
  const model::Promise& promise_;
  const model::Scenario& scenario_;
  Answer answer_;
  std::string bound_;  ///< an allow that applies, and does not come out
  Proof::Counterexample made_;
};

}  // namespace

std::optional<std::string> how_broken(const model::Ruleset& rules, const model::Promise& promise,
                                      const model::Scenario& scenario) {
  const Rehearsal done = rehearsing::rehearse(rules, scenario, reads_nothing);
  const std::string by = "promised by " + promise.name + ":";
  const auto failure = std::find_if(done.failures.begin(), done.failures.end(),
                                    [&](const auto& one) { return one.expected.starts_with(by); });
  return failure == done.failures.end() ? std::nullopt : std::optional(failure->found);
}

Proof::Counterexample example_of(const model::Ruleset& rules, const model::Promise& promise,
                                 const model::Scenario& scenario) {
  return Example(rules, promise, scenario).made();
}

}  // namespace kith::proving
