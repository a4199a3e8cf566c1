#include <set>

#include <fmt/format.h>

#include "dsl/check/ground/in_force.hpp"
#include "dsl/check/lint/lints.hpp"

namespace kith::check {

namespace {

using model::ConsentStatus;

/// What deleting could make of a test: true where `wanted`, else false. Empty where deleting a record cannot.
struct Deletion {
  const Work& work;
  const model::Atom& atom;
  bool wanted;

  std::string when(bool gains, std::string_view record) const {
    return gains ? fmt::format("{}{}: deleting {}", wanted ? "" : "not ", quoted(atom.text), record)
                 : std::string();
  }
  bool presumed(model::FactId fact) const { return work.presumed_fact[fact.index] != 0; }

  /// May it be about sharing something? Of other decisions only that somebody can decide reaches downwards.
  static bool of_sharing(const model::Matter& matter) {
    return matter.kind == model::Matter::Kind::asked || matter.kind == model::Matter::Kind::sharing;
  }

  std::string operator()(const model::FactTest& t) const {
    return when(presumed(t.fact), "the recorded value, so that what is presumed holds");
  }
  std::string operator()(const model::FactRecorded&) const { return when(!wanted, "the recorded value"); }
  std::string operator()(const model::AgeTest&) const { return {}; }
  std::string operator()(const model::SettingTest&) const { return {}; }
  std::string operator()(const model::ConsentTest& t) const {
    const bool absent = (t.statuses & model::consent_bit(ConsentStatus::not_recorded)) != 0;
    const bool given = (t.statuses & model::consent_bit(ConsentStatus::given)) != 0;
    if (absent != wanted && given == wanted)
      return when(true, "`given_by`, so that what somebody else said is taken for the person's own");
    return when(absent == wanted, "the recorded consent or refusal");
  }
  std::string operator()(const model::CapacityTest& t) const {
    const bool has = t.outcome == model::CapacityOutcome::present;
    if (work.presumed_capacity && has == wanted)
      return when(true, "an assessment, so that capacity is presumed");
    return when(wanted && (has || of_sharing(t.matter)),
                "an assessment's `only`, so that it holds for what is under it too");
  }
  std::string operator()(const model::BestInterestsTest& t) const {
    if ((t.finding == model::Finding::neither) == wanted) return when(true, "the best-interests decision");
    return when(wanted && of_sharing(t.matter),
                "the `only` of a best-interests decision, so that it holds for what is under it too");
  }
  std::string operator()(const model::WishTest&) const { return when(!wanted, "the wish"); }
  std::string operator()(const model::NoWishTest&) const { return when(wanted, "the wish"); }
  std::string operator()(const model::PersonDiedTest&) const { return when(!wanted, "the date of death"); }
  std::string operator()(const model::RecipientTest&) const { return when(!wanted, "the recipient's role"); }
  std::string operator()(const model::RecipientNamedTest&) const { return {}; }
  std::string operator()(const model::RecipientHoldsTest&) const {
    return when(!wanted, "the recipient's authority");
  }
  std::string operator()(const model::SomebodyHoldsTest&) const {
    return when(!wanted, "somebody's authority");
  }
  std::string operator()(const model::SomebodyIsTest&) const {
    return when(!wanted, "a member of the circle");
  }
  std::string operator()(const model::HolderSaysTest& t) const {
    return when(!wanted || t.agrees, t.agrees && wanted ? "a holder's no" : "what a holder said");
  }
  std::string operator()(const model::AllegedSourceTest&) const { return when(!wanted, "the concern"); }
  std::string operator()(const model::NamedInConcernTest&) const {
    return when(!wanted, "the concern, or its list of alleged sources");
  }
  std::string operator()(const model::CategoryTest&) const { return {}; }
  std::string operator()(const model::PurposeTest&) const { return {}; }
  std::string operator()(const model::MatterTest&) const { return {}; }
  std::string operator()(const model::MarkTest&) const { return {}; }
  std::string operator()(const model::EventCountTest& t) const { return count(t.count); }
  std::string operator()(const model::DifferentTest& t) const { return count(t.count); }
  std::string operator()(const model::TrendTest&) const {
    return when(true, "events from one of the two periods");
  }
  std::string operator()(const model::LatestTest&) const { return {}; }
  std::string operator()(const model::AverageTest&) const { return {}; }
  std::string operator()(const model::TotalTest& t) const { return when(less_may_do(t), "events"); }
  std::string operator()(const model::LastEventTest& t) const {
    return when(t.more_than == wanted, "the latest event");
  }
  std::string operator()(const model::FieldTest&) const { return {}; }
  std::string operator()(const model::ItemDateTest&) const { return {}; }
  std::string operator()(const model::ItemIsTest&) const { return {}; }
  std::string operator()(const model::ItemRecordedTest&) const { return {}; }
  std::string operator()(const model::ItemLateTest&) const { return {}; }
  std::string operator()(const model::ItemIncludesTest&) const { return {}; }

 private:
  /// Without one of its events a sum is smaller; where the field may be negative, it may be larger.
  bool less_may_do(const model::TotalTest& t) const {
    const auto& type = work.out.events[t.event].fields[t.field.index].type;
    if (type.least && type.least->micros < 0) return true;
    switch (t.comparison) {
      case model::Comparison::at_most:
      case model::Comparison::below: return wanted;
      case model::Comparison::at_least:
      case model::Comparison::above: return !wanted;
      case model::Comparison::is:
      case model::Comparison::is_not: return true;
    }
    return true;
  }
  std::string count(const model::Count& count) const {
    return when(wanted ? count.most.has_value() : count.least.has_value(), "events");
  }
};

/// Walks a condition with the truth that is wanted of each part.
class Gains {
 public:
  Gains(const Work& work, const model::Period& period) : work_(work), period_(period) {}

  void add(model::Condition condition, bool wanted) {
    if (!condition.always()) next_.push_back({condition.root(), wanted});
    while (!next_.empty()) {
      const Step step = next_.back();
      next_.pop_back();
      take(step);
    }
  }
  const std::vector<std::string>& found() const { return found_; }

 private:
  struct Step {
    std::uint32_t node;
    bool wanted;
  };

  void take(Step step) {
    using Kind = model::Node::Kind;
    const model::Node& node = work_.out.nodes[step.node];
    switch (node.kind) {
      case Kind::atom: return atom(node.a, step.wanted);
      case Kind::negation: return next_.push_back({node.a, !step.wanted});
      case Kind::all_of:
      case Kind::any_of:
        next_.push_back({node.b, step.wanted});
        return next_.push_back({node.a, step.wanted});
      case Kind::definition: {
        const auto* rule = rule_throughout(work_.out.definitions[node.a], period_);
        if (rule != nullptr && !rule->condition.always() && seen_.insert({node.a, step.wanted}).second)
          next_.push_back({rule->condition.root(), step.wanted});
        return;
      }
    }
  }
  void atom(std::uint32_t id, bool wanted) {
    if (!told_.insert({id, wanted}).second) return;
    const model::Atom& atom = work_.out.atoms[id];
    if (auto gain = std::visit(Deletion{work_, atom, wanted}, atom.test); !gain.empty())
      found_.push_back(std::move(gain));
  }

  const Work& work_;
  const model::Period& period_;
  std::vector<Step> next_;
  std::vector<std::string> found_;
  std::set<std::pair<std::uint32_t, bool>> seen_, told_;
};

}  // namespace

void lint_deletions(Work& work) {
  for (std::size_t i = 0; i < work.out.clauses.size(); ++i) {
    const model::Clause& clause = work.out.clauses[i];
    if (clause.effect != Effect::allow) continue;
    const model::Boundary& boundary = work.out[clause.boundary];
    Gains gains(work, boundary.period);
    gains.add(clause.condition, true);
    // `otherwise` applies where no other clause does.
    if (clause.otherwise)
      for (const model::ClauseId other : boundary.clauses)
        if (other.index != i) gains.add(work.out[other].condition, false);
    if (gains.found().empty()) continue;
    auto& finding = work.report(Code::gained_by_deletion, work.written_clauses[i]->span,
                                fmt::format("deleting a record could gain the allow {}", quoted(clause.id)));
    finding.notes = gains.found();
  }
}

}  // namespace kith::check
