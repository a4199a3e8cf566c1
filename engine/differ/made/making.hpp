#pragma once
#include <chrono>
#include <functional>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/prove/draft/givens.hpp"

namespace kith::differing {

/// Puts on record, at random among the ways there are, what makes conditions come out so. Nobody is sure that
/// they do: whoever wants to know decides by the record. The same seed makes the same records.
class Making {
 public:
  using Random = std::mt19937_64;
  Making(const model::Ruleset& rules, time::Date day, Random& random)
      : rules_(rules), random_(random), givens_(rules, day) {}

  /// From now on somebody asks: what conditions read of them and of what is asked is put on record too.
  void asked(const std::string& who, const model::scenario::Asked& what) {
    who_ = who;
    asked_ = what;
  }
  /// From now on nothing is put on record for these conditions.
  void leave_out(std::function<bool(const model::Atom&)> which) { left_out_ = std::move(which); }
  /// From now on what is said or found is on record of so many days ago.
  void dated(int days_ago) { dated_ = days_ago; }
  void member(const std::string& id, model::RoleId role) { givens_.member(id, role); }
  /// Of a condition with very many parts, some.
  void make(const model::Condition&, bool wanted);
  /// Some events of the kind, of which the conditions may be so; also about as long ago as that.
  void happen(model::EventId, const std::vector<model::Condition>& about,
              std::vector<std::chrono::minutes> lengths = {});
  /// About as long, a little shorter or a little longer: how long a length is hangs on when it begins.
  std::chrono::minutes near(const time::Duration&);
  template <class Node>
  void add(Node node) {
    givens_.add(std::move(node));
  }
  time::Stamp days_before(int days) const { return givens_.days_before(days); }
  time::Instant moment() const { return givens_.moment(); }
  std::vector<model::scenario::Given> told() const { return givens_.told(); }

 private:
  time::Stamp on_record(int days_ago) const { return days_before(dated_.value_or(days_ago)); }
  bool coin() { return random_() % 2 == 0; }
  template <class All>
  const auto& one_of(const All& all) {
    return all[random_() % std::size(all)];
  }
  void within(const model::Condition&, bool wanted);
  void node(std::uint32_t, bool wanted);
  void definition(const model::Definition&, bool wanted);
  void numbers_about(model::FieldId, const model::Condition&, std::vector<std::int64_t>&) const;
  void lengths_in(const model::Condition&, std::vector<std::chrono::minutes>&) const;
  model::scenario::Event event_of(model::EventId, const std::vector<model::Condition>& about,
                                  std::chrono::minutes ago);
  std::optional<model::Matter> matter_of(const model::Matter&) const;
  model::Value value(const model::ValueType&, std::vector<std::int64_t> thresholds);

  void is(const model::FactTest&, bool wanted);
  void is(const model::FactRecorded&, bool wanted);
  void is(const model::AgeTest&, bool wanted);
  void is(const model::SettingTest&, bool wanted);
  void is(const model::ConsentTest&, bool wanted);
  void is(const model::CapacityTest&, bool wanted);
  void is(const model::BestInterestsTest&, bool wanted);
  void is(const model::WishTest&, bool wanted);
  void is(const model::SomebodyIsTest&, bool wanted);
  void is(const model::RecipientHoldsTest&, bool wanted);
  void is(const model::EventCountTest&, bool wanted);
  void is(const model::SomebodyHoldsTest&, bool wanted);
  void is(const model::PersonDiedTest&, bool wanted);
  void is(const model::HolderSaysTest&, bool wanted);
  void is(const model::AllegedSourceTest&, bool wanted);
  void is(const model::NamedInConcernTest&, bool wanted);
  void is(const model::LatestTest&, bool wanted);
  void is(const model::DifferentTest&, bool wanted);
  void is(const model::LastEventTest&, bool wanted);
  void is(const model::TrendTest&, bool wanted);
  void is(const model::TotalTest&, bool wanted);
  void is(const model::AverageTest&, bool wanted);
  template <class Test>
  void with_numbers(const Test&, bool wanted);
  void concern(bool names_them);
  void cannot_decide(model::Matter);
  template <class Other>
  void is(const Other&, bool wanted);

  const model::Ruleset& rules_;
  Random& random_;
  proving::Givens givens_;
  std::function<bool(const model::Atom&)> left_out_;
  std::optional<int> dated_;
  int left_ = 0;  ///< nodes that are still gone through
  std::string who_;
  model::scenario::Asked asked_;
};

}  // namespace kith::differing
