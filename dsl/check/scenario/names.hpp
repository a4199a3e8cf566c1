#pragma once
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "dsl/check/ground/kind.hpp"
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// The names that one scenario may use: the stack's, and the members it gives itself. One that starts from a
/// record may name anybody, since who is in the record is known only when it is read.
class ScenarioNames {
 public:
  ScenarioNames(Work& work, LayerId layer, const syntax::Scenario& written)
      : work_(work), layer_(layer), written_(written) {}

  Work& work() { return work_; }
  LayerId layer() const { return layer_; }

  /// A member given here; reported where one of that id is given already.
  std::string add_member(const syntax::Name&);
  /// What the scenario starts from, as a file name.
  std::string add_record(const std::string& path);
  /// A member given before; else reported.
  std::string member(const syntax::Name&);
  std::vector<std::string> members(const std::vector<syntax::Name>&);
  /// A member, a role, or `person`.
  std::string party(const syntax::Name&);
  std::string party(const std::optional<syntax::Name>& name) { return name ? party(*name) : std::string(); }

  /// A plan, requirement, escalation or measure of the stack, in force at any time; else reported, and "".
  std::string rule(const syntax::Name&, Kind);
  /// What asks for an action: a requirement, a plan's step up (`cafe_travel.step_up.1`), or an escalation;
  /// else reported, and "".
  std::string asks_for_action(const syntax::Name&);
  std::string level(const std::string& plan, const syntax::Name&);
  /// A stage, by the role that holds it.
  std::string stage(const std::string& escalation, const syntax::Name&);
  /// A whole number from 1; else reported.
  std::optional<int> step(const std::optional<syntax::Number>&);
  /// Reports an expectation that this scenario's question gives no answer to.
  void needs(syntax::AskedQuestion::Kind, Span, std::string_view what);

  /// The id of something given here, that another line may name; reported where it is taken.
  std::string add_item(const syntax::Name&);
  /// The id of something given before; else reported.
  std::string item(const syntax::Name&);
  /// The same, or a member: what a rule may stand for each of.
  std::string item_or_member(const syntax::Name&);

  std::optional<time::Stamp> stamp(const std::optional<syntax::When>&) const;
  /// The clause of that name in force on the day asked about.
  std::optional<model::ClauseId> clause(const syntax::Name&);

 private:
  std::vector<std::string> rules_of(Kind) const;
  std::string unknown(source::Code, const syntax::Name&, std::string what,
                      const std::vector<std::string>& near);
  bool known(const std::string& id) const { return from_record_ || members_.count(id) != 0; }

  Work& work_;
  LayerId layer_;
  const syntax::Scenario& written_;
  std::unordered_set<std::string> members_;
  std::vector<std::string> order_;
  std::vector<std::string> items_;
  bool from_record_ = false;
};

/// The parts about a whole person.
using GivenNode = decltype(model::scenario::Given::node);
using ExpectedNode = decltype(model::scenario::Expected::node);
GivenNode read_given(ScenarioNames&, const syntax::GivenPlan&);
GivenNode read_given(ScenarioNames&, const syntax::GivenAgreement&);
GivenNode read_given(ScenarioNames&, const syntax::GivenRestriction&);
GivenNode read_given(ScenarioNames&, const syntax::GivenGoal&);
GivenNode read_given(ScenarioNames&, const syntax::GivenReview&);
GivenNode read_given(ScenarioNames&, const syntax::GivenEscalation&);
GivenNode read_given(ScenarioNames&, const syntax::GivenStage&);
GivenNode read_given(ScenarioNames&, const syntax::GivenDone&);
ExpectedNode read_expected(ScenarioNames&, const syntax::ExpectAction&, Span);
ExpectedNode read_expected(ScenarioNames&, const syntax::ExpectReview&, Span);
ExpectedNode read_expected(ScenarioNames&, const syntax::ExpectPlan&, Span);
ExpectedNode read_expected(ScenarioNames&, const syntax::ExpectEscalation&, Span);
ExpectedNode read_expected(ScenarioNames&, const syntax::ExpectDecider&, Span);
ExpectedNode read_expected(ScenarioNames&, const syntax::ExpectInvolved&, Span);
ExpectedNode read_expected(ScenarioNames&, const syntax::ExpectMeasure&, Span);
ExpectedNode read_expected(ScenarioNames&, const syntax::ExpectLacks&, Span);

GivenNode read_given(ScenarioNames&, const syntax::Given&);
ExpectedNode read_expected(ScenarioNames&, const syntax::Expect&);

}  // namespace kith::check
