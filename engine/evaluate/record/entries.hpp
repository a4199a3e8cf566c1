#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "engine/evaluate/record/by_date.hpp"
#include "engine/model/state.hpp"

namespace kith::evaluate {

/// So few entries are gone through one by one.
inline constexpr std::size_t few_entries = 16;

/// Did the person say it? Where nobody knows who did, they may have.
inline bool perhaps_the_persons(const model::Consent& consent) {
  return consent.giver_unknown || !consent.given_by;
}

/// The entries of one record by what they speak of, for what is read at one moment after another: each
/// section is put in order when somebody first asks. The record outlives it, and does not change.
class Entries {
 public:
  explicit Entries(const model::State& state) : state_(state) {}
  const model::State& state() const { return state_; }

  /// The wishes of one party about exactly one matter that stand by a moment; places, ascending. There are
  /// wishes on record.
  std::vector<std::uint32_t> wishes(const model::Party& by, model::RecordedMatter about, time::Instant);
  /// The values of one fact, of the person or of a member, that stand by a moment; places, ascending.
  std::vector<std::uint32_t> values(const std::vector<model::FactValue>&, time::Instant by);
  /// Those concerns that may say anything about somebody's being a source of harm, whenever; places,
  /// ascending. There are concerns on record.
  std::vector<std::uint32_t> concerns(const model::Party&);
  /// Findings of one sort: those of which one sets aside every earlier one.
  struct Sort {
    std::uint32_t first = 0;  ///< place of one of them
    ByDate by_date;
  };
  /// None where they are of more sorts than are looked at.
  using Sorts = std::optional<std::vector<Sort>>;
  /// There are findings on record.
  const Sorts& capacity();
  const Sorts& best_interests();

  /// What was said about one decision in one way, or in a way that nobody wrote down, perhaps by the person.
  struct Said {
    model::DecisionId decision;
    std::optional<model::Consent::Status> status;
    ByDate by_date;  ///< places
  };
  /// There are consents on record.
  const std::vector<Said>& said_about_decisions();

 private:
  using ByMatter = std::map<std::tuple<model::Party, model::RecordedMatter>, ByDate>;
  struct Concerns {
    std::map<model::MemberIndex, std::set<std::uint32_t>> by_member;
    std::vector<std::uint32_t> of_anybody;  ///< without a list
  };
  const Concerns& all_concerns();

  const model::State& state_;
  std::optional<ByMatter> wishes_;
  std::map<const model::FactValue*, ByDate> values_;  ///< by where the values begin
  std::optional<Concerns> concerns_;
  std::optional<Sorts> capacity_, best_interests_;
  std::optional<std::vector<Said>> said_;
};

}  // namespace kith::evaluate
