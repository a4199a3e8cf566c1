#pragma once
#include <map>
#include <optional>
#include <vector>

#include "engine/prove/walk.hpp"

namespace kith::proving {

/// What the clauses and the promise come to.
struct Come {
  std::vector<Truth> applies, stands;  ///< by candidate
  Truth refuse = Truth::no, ask = Truth::no, allow = Truth::no, spoken = Truth::yes, when = Truth::yes;
};

/// What has been given a value so far of all that a case consists of, and what that comes to. A variable is a
/// subject, then a trait, then whether a candidate applies by what was held at death.
class Assignment {
 public:
  using Variables = std::vector<std::size_t>;
  static constexpr int open = -1;

  explicit Assignment(const Circumstances&);

  const Circumstances& all() const { return all_; }
  const evaluate::Cell& cell() const { return cell_; }
  std::size_t subjects() const { return all_.subjects().size(); }
  std::size_t traits() const { return all_.traits().size(); }
  std::size_t variables() const { return values_.size(); }
  bool is_open(std::size_t variable) const { return values_[variable] == open; }
  int value(std::size_t variable) const { return values_[variable]; }
  const std::vector<int>& values() const { return values_; }
  /// A subject: the place among its possibilities. Anything else: 0 or 1.
  void choose(std::size_t variable, int value);
  void choose(const std::vector<int>& values);
  /// The clauses read this of a subject, until something is chosen for it.
  void complete(std::size_t subject, const Truths& turns_out);

  Come come_to();
  /// Is it so of one of the traits that touch something? `mark`: of the marks, else of the roles.
  template <class Touches>
  Truth any_trait(bool mark, Touches&& touches) const {
    return proving::any_trait<Truth>(all_, mark, touches, [&](std::size_t t) { return trait(t); });
  }
  /// What the conditions are for the promise; by atom.
  const std::vector<Truth>& read() const { return when_; }

  /// What whether a candidate itself applies hangs on; what the `when` hangs on; and whether the promise is
  /// about whoever asks.
  const Variables& reads(std::size_t candidate) const { return reads_[candidate]; }
  const Variables& when_reads() const { return when_reads_; }
  const Variables& promised() const { return promised_; }
  /// By variable: what is enough for a candidate to stand, or not to, as it now surely does; and for the
  /// `when` to be a no.
  std::vector<bool> why_stands(const Come&, std::size_t candidate);
  std::vector<bool> why_never();
  std::optional<std::size_t> unset(const Variables& among) const;
  /// What an undecided candidate hangs on: first what it reads itself, then what those read that may set it
  /// aside.
  std::optional<std::size_t> next(const Come&, std::size_t candidate) const;
  /// Those of these effects that are undecided, first what has the least left to be decided.
  template <class Wanted>
  std::vector<std::size_t> undecided(const Come& come, Wanted&& wanted) const {
    std::vector<std::pair<std::size_t, std::size_t>> ranked;
    for (std::size_t i = 0; i < come.stands.size(); ++i)
      if (come.stands[i] == Truth::unknown && wanted(cell_.effects[i])) ranked.emplace_back(left(i), i);
    return in_order(std::move(ranked));
  }
  std::optional<std::size_t> subject_of(std::size_t atom) const;
  /// Was capacity found to be none of the three, though it is presumed?
  bool none_though_presumed() const;
  bool capacity_is_none() const;
  /// The first two conditions that are so now and never are together; null: there are none.
  const NeverTogether* never_together() const;
  Case found() const;

 private:
  void add_atom(std::size_t atom, Variables& to) const;
  void add_condition(const model::Condition&, Variables& to) const;
  void add_own(std::size_t candidate, Variables& to) const;
  Truth trait(std::size_t) const;
  void read_traits();
  Truth applies(std::size_t candidate) const;
  bool hangs_on(std::size_t candidate, std::size_t other) const;
  void gather_what_stands_by_what();
  bool why(const Come&, std::size_t candidate, std::vector<bool>& why, std::vector<bool>& seen);
  template <class IsNo>
  void add_enough(const Variables& read, IsNo&& is_no, std::vector<bool>& why);
  std::optional<std::size_t> next(const Come&, std::size_t candidate, std::vector<bool>& seen) const;
  std::size_t left(std::size_t candidate) const;
  static std::vector<std::size_t> in_order(std::vector<std::pair<std::size_t, std::size_t>>);

  const Circumstances& all_;
  const evaluate::Cell& cell_;
  bool as_read_;             ///< the clauses read what is not known as such
  std::vector<int> values_;  ///< by variable
  std::vector<Truth> when_;  ///< by atom, for the promise
  evaluate::Row row_;        ///< by atom, for the clauses
  std::map<std::size_t, std::size_t> subject_of_;
  std::vector<Variables> reads_;
  Variables when_reads_, promised_;
  std::vector<std::vector<bool>> stands_by_;  ///< by candidate: all that whether it stands may hang on
};

/// The cases in which an allow, or an ask first, comes out that is never to. `start`: null to begin with
/// nothing.
Walked walk_never(const Circumstances&, Start* start, std::uint64_t& budget,
                  const std::function<bool(const Case&)>& found);
/// The cases in which something else than an allow comes out where it is always to.
Walked walk_always(const Circumstances&, Start* start, std::uint64_t& budget,
                   const std::function<bool(const Case&)>& found);

}  // namespace kith::proving
