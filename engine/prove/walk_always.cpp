#include <algorithm>

#include "engine/evaluate/decide/settle.hpp"
#include "engine/prove/assignment.hpp"

namespace kith::proving {
namespace {

/// Tries every way in which the `when` is a definite yes for whoever is promised it. The less is known beside
/// that, the less is allowed: so all else is left open there, and an allow has to stand as it is. Where none
/// does, looks for what forbids it.
class AlwaysWalk {
 public:
  AlwaysWalk(const Circumstances& circumstances, std::uint64_t& budget,
             const std::function<bool(const Case&)>& found)
      : all_(circumstances),
        cell_(circumstances.cell()),
        budget_(budget),
        found_(found),
        now_(circumstances) {
    for (const Subject& subject : all_.subjects()) too_wide_ = too_wide_ || subject.too_wide;
  }

  Walked run(Start* start) {
    if (start == nullptr) return step();
    from_start_ = true;
    now_.choose(start->values);
    start->because.assign(now_.variables(), true);
    return step();
  }

 private:
  Walked step() {
    if (budget_ == 0) return Walked::too_many;
    --budget_;
    const Come come = now_.come_to();
    if (come.spoken == Truth::no || come.when == Truth::no || now_.never_together()) return Walked::all;
    if (come.spoken == Truth::unknown) return branch(now_.unset(now_.promised()));
    // One too wide is never followed to its end.
    if (come.when == Truth::unknown && !too_wide_) return branch(now_.unset(now_.when_reads()));
    if (!too_wide_ && kept(come)) return Walked::all;
    if (come.when == Truth::yes && never(come)) return show(now_.found());
    if (const auto trait = undecided_trait(come)) return branch(trait);
    if (!too_wide_ && kept_in_every_completion(come)) return Walked::all;
    return break_it();
  }
  /// Where nothing is left to be tried, the `when` is no yes.
  Walked branch(std::optional<std::size_t> variable) {
    if (!variable) return Walked::all;
    const std::size_t count = *variable < now_.subjects() ? possible(*variable).size() : 2;
    for (std::size_t value = 0; value < count; ++value) {
      now_.choose(*variable, static_cast<int>(value));
      const Walked walked = step();
      if (walked != Walked::all) return walked;
    }
    now_.choose(*variable, Assignment::open);
    return Walked::all;
  }
  const std::vector<Possibility>& possible(std::size_t subject) const {
    return all_.subjects()[subject].possible;
  }

  /// Is it an allow by this candidate, whatever is still open?
  bool kept_by(std::size_t candidate, const Come& come) const {
    return come.refuse == Truth::no && come.ask == Truth::no && all_.can_allow(candidate) &&
           come.stands[candidate] == Truth::yes && !all_.hangs_on_kinds() && nobody_binds(come);
  }
  bool nobody_binds(const Come& come) const {
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i)
      if (all_.whoever_decides(i) && come.stands[i] == Truth::yes) return true;
    return !all_.may_be_bound(now_.read());
  }
  bool kept(const Come& come) const {
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i)
      if (kept_by(i, come)) return true;
    return false;
  }
  /// Is it surely no allow?
  bool never(const Come& come) const {
    return come.refuse == Truth::yes || come.ask == Truth::yes || come.allow == Truth::no;
  }

  /// What is always known, and still decides something.
  std::optional<std::size_t> undecided_trait(const Come& come) const {
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
      if (come.stands[i] != Truth::unknown && come.applies[i] != Truth::unknown) continue;
      for (const std::size_t one : now_.reads(i))
        if (one >= now_.subjects() && now_.is_open(one)) return one;
    }
    return std::nullopt;
  }

  /// Does one allow stand however what is not known turns out? The engine tries no more of it than this.
  bool kept_in_every_completion(const Come& come) {
    constexpr std::size_t most = 2048;
    std::vector<std::size_t> open;
    std::size_t count = 1;
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
      if (come.applies[i] != Truth::unknown) continue;
      for (const std::size_t one : now_.reads(i)) {
        if (one >= now_.subjects() || std::find(open.begin(), open.end(), one) != open.end()) continue;
        open.push_back(one);
        count *= turns_out(one).size();
        if (count > most) return false;
      }
    }
    bool any = false;
    for (std::size_t i = 0; i < cell_.candidates.size() && count > 1 && !any; ++i)
      any = come.stands[i] != Truth::no && all_.can_allow(i) && kept_by_in_each(i, open, count);
    for (const std::size_t subject : open) now_.choose(subject, now_.value(subject));
    return any;
  }
  bool kept_by_in_each(std::size_t candidate, const std::vector<std::size_t>& open, std::size_t count) {
    for (std::size_t number = 0; number < count; ++number) {
      std::size_t rest = number;
      for (const std::size_t subject : open) {
        now_.complete(subject, turns_out(subject)[rest % turns_out(subject).size()]);
        rest /= turns_out(subject).size();
      }
      if (!kept_by(candidate, now_.come_to())) return false;
    }
    return true;
  }
  const std::vector<Truths>& turns_out(std::size_t subject) const {
    if (now_.is_open(subject)) return all_.subjects()[subject].values;
    return possible(subject)[static_cast<std::size_t>(now_.value(subject))].completions;
  }

  // ---- where no allow is sure ----------------------------------------------------------------------------

  /// First what is known and forbids it, then nothing more known than this.
  Walked break_it() {
    Case least = now_.found();
    least.rest_not_known = true;
    const Walked walked = hunting();
    return walked == Walked::all ? show(least) : walked;
  }
  /// Behind a start no more is looked at than it takes to find one.
  Walked hunting() {
    if (!from_start_) return hunt(budget_);
    constexpr std::uint64_t most = 200;
    std::uint64_t budget = most;
    const std::vector<int> before = now_.values();
    const Walked walked = hunt(budget);
    now_.choose(before);
    return walked == Walked::stopped ? walked : Walked::all;
  }
  Walked hunt(std::uint64_t& budget) {
    if (budget == 0) return Walked::too_many;
    --budget;
    const Come come = now_.come_to();
    if (now_.none_though_presumed() || now_.never_together() || come.when == Truth::no ||
        (!too_wide_ && kept(come)))
      return Walked::all;
    if (come.when == Truth::yes && never(come)) return show(now_.found());
    const auto variable = next(come);
    if (!variable) return come.when == Truth::yes ? show_bound() : Walked::all;
    const std::size_t count = *variable < now_.subjects() ? possible(*variable).size() : 2;
    for (std::size_t value = 0; value < count; ++value) {
      if (*variable < now_.subjects() && possible(*variable)[value].completions.size() > 1) continue;
      now_.choose(*variable, static_cast<int>(value));
      const Walked walked = hunt(budget);
      if (walked != Walked::all) return walked;
    }
    now_.choose(*variable, Assignment::open);
    return Walked::all;
  }
  std::optional<std::size_t> next(const Come& come) const {
    if (come.when == Truth::unknown)
      if (const auto one = now_.unset(now_.when_reads())) return one;
    for (const std::size_t i : now_.undecided(come, [](Effect) { return true; }))
      if (const auto one = now_.next(come, i)) return one;
    return std::nullopt;
  }
  /// It is allowed, and bound by who decides, by what is under it, or by what somebody else says.
  Walked show_bound() {
    Case found = now_.found();
    if ((all_.decider_binds() || all_.hangs_on_kinds()) && found_(found)) return Walked::stopped;
    if (all_.powers_to_say_no(all_.is_able(now_.read())).empty()) return Walked::all;
    found.says_no = true;
    return show(found);
  }
  Walked show(const Case& found) { return found_(found) ? Walked::stopped : Walked::all; }

  const Circumstances& all_;
  const evaluate::Cell& cell_;
  std::uint64_t& budget_;
  const std::function<bool(const Case&)>& found_;
  Assignment now_;
  bool too_wide_ = false, from_start_ = false;
};

}  // namespace

Walked walk_always(const Circumstances& circumstances, Start* start, std::uint64_t& budget,
                   const std::function<bool(const Case&)>& found) {
  return AlwaysWalk(circumstances, budget, found).run(start);
}

}  // namespace kith::proving
