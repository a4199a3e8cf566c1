#include "engine/prove/walk.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/decide/settle.hpp"

namespace kith::proving {
namespace {

constexpr int open = -1;

/// What the clauses and the promise come to.
struct Come {
  std::vector<Truth> applies, stands;
  Truth refuse = Truth::no, ask = Truth::no, spoken = Truth::yes, when = Truth::yes;
};

class Walk {
 public:
  Walk(const Circumstances& circumstances, std::uint64_t& budget,
       const std::function<bool(const Case&)>& found)
      : all_(circumstances),
        cell_(circumstances.cell()),
        budget_(budget),
        found_(found),
        values_(subjects() + traits() + cell_.candidates.size(), open),
        when_(circumstances.constant()),
        row_(cell_.atoms.size()) {
    for (std::size_t i = 0; i < cell_.atoms.size(); ++i) row_.set(i, all_.constant()[i]);
    for (std::size_t s = 0; s < subjects(); ++s)
      for (const std::size_t atom : all_.subjects()[s].atoms) subject_of_.emplace(atom, s);
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i) add_own(i, reads_.emplace_back());
    add_condition(all_.promise().condition, when_reads_);
    for (std::size_t t = 0; t < traits(); ++t)
      if (all_.traits()[t].promised) promised_.push_back(subjects() + t);
  }

  Walked run() {
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
      if (!all_.can_allow(i)) continue;
      allowing_ = i;
      const Walked walked = step();
      if (walked != Walked::all) return walked;
    }
    return Walked::all;
  }

 private:
  using Variables = std::vector<std::size_t>;
  std::size_t subjects() const { return all_.subjects().size(); }
  std::size_t traits() const { return all_.traits().size(); }

  // ---- what hangs on what --------------------------------------------------------------------------------

  void add_atom(std::size_t atom, Variables& to) const {
    if (const auto found = subject_of_.find(atom); found != subject_of_.end()) to.push_back(found->second);
    for (std::size_t t = 0; t < traits(); ++t)
      if (all_.by_trait(atom) && all_.traits()[t].conditions[atom]) to.push_back(subjects() + t);
  }
  void add_condition(const model::Condition& condition, Variables& to) const {
    evaluate::any_atom(all_.inquiry(), condition, [&](model::AtomId id) {
      add_atom(all_.place(id), to);
      return false;
    });
  }
  /// Whether a candidate itself applies.
  void add_own(std::size_t candidate, Variables& to) const {
    for (std::size_t t = 0; t < traits(); ++t)
      if (all_.traits()[t].clauses[candidate]) to.push_back(subjects() + t);
    add_condition(all_.rules()[cell_.candidates[candidate]].condition, to);
    if (all_.may_be_held_then(candidate)) to.push_back(subjects() + traits() + candidate);
  }
  /// Beside the traits that are so already, can one do no more than keep the allow from standing? It brings
  /// clauses, a boundary's all together, or takes allows away; if those set nothing aside and nothing gives
  /// way to them, nothing is allowed with it that is not allowed without it.
  bool only_forbids(std::size_t t, const Come& come) const {
    const Trait& trait = all_.traits()[t];
    if ((trait.promised && come.spoken != Truth::yes) || all_.asked().dead) return false;
    const auto already = [&](auto&& touches) { return any_trait(trait.mark, touches) == Truth::yes; };
    for (std::size_t atom = 0; atom < trait.conditions.size(); ++atom)
      if (trait.conditions[atom] && !already([&](const Trait& one) { return one.conditions[atom]; }))
        return false;
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
      const bool adds = trait.clauses[i] && (trait.mark || !all_.everybody(i)) &&
                        !already([&](const Trait& one) { return one.clauses[i]; });
      if (adds && (i == allowing_ || matters_to_others(i, trait.mark))) return false;
    }
    return true;
  }
  /// Does a candidate set another aside, or does one give way to it?
  bool matters_to_others(std::size_t candidate, bool ends_it) const {
    const model::Ruleset& rules = all_.rules();
    return std::any_of(cell_.candidates.begin(), cell_.candidates.end(), [&](model::ClauseId id) {
      const model::Clause& clause = rules[id];
      const auto& by = clause.set_aside_by;
      return rules[clause.boundary].otherwise || (ends_it && clause.otherwise) ||
             std::find(by.begin(), by.end(), cell_.candidates[candidate]) != by.end();
    });
  }

  // ---- one case ------------------------------------------------------------------------------------------

  Truth trait(std::size_t t) const {
    const int value = values_[subjects() + t];
    return value == open ? Truth::unknown : truth(value == 1);
  }
  template <class Touches>
  Truth any_trait(bool mark, Touches&& touches) const {
    Truth any = Truth::no;
    for (std::size_t t = 0; t < traits(); ++t)
      if (all_.traits()[t].mark == mark && touches(all_.traits()[t])) any = either(any, trait(t));
    return any;
  }
  void read_traits() {
    for (std::size_t atom = 0; atom < when_.size(); ++atom) {
      if (!all_.by_trait(atom)) continue;
      const auto touches = [&](const Trait& one) { return one.conditions[atom]; };
      set(atom, either(any_trait(false, touches), any_trait(true, touches)), true);
    }
  }
  void set(std::size_t atom, Truth value, bool for_promise) {
    if (atom < cell_.atoms.size()) row_.change(atom, value);
    if (for_promise) when_[atom] = value;
  }

  Truth applies(std::size_t i) const {
    const auto touches = [&](const Trait& one) { return one.clauses[i]; };
    const Truth speaks =
        both(all_.everybody(i) ? Truth::yes : any_trait(false, touches), opposite(any_trait(true, touches)));
    Truth own = cell_.terms(i, row_);
    const bool allows = all_.rules()[cell_.candidates[i]].effect == Effect::allow;
    if (allows && all_.asked().dead && !all_.can_allow(i)) own = Truth::no;
    if (all_.may_be_held_then(i)) {
      const int held = values_[subjects() + traits() + i];
      own = either(own, held == open ? Truth::unknown : truth(held == 1));
    }
    return both(speaks, own);
  }
  Come come_to() {
    read_traits();
    evaluate::Standing standing;
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i) standing.applies.push_back(applies(i));
    cell_.overrides.stand(standing);
    Come come;
    const auto [refuse, ask, allow] = evaluate::by_effect(cell_, standing.stands);
    come.refuse = refuse;
    come.ask = ask;
    come.stands = std::move(standing.stands);
    come.applies = std::move(standing.applies);
    if (!all_.speaks_to_asker())
      come.spoken = any_trait(false, [](const Trait& one) { return one.promised; });
    come.when = all_.when(when_);
    return come;
  }

  // ---- the search ----------------------------------------------------------------------------------------

  std::optional<std::size_t> unset(const Variables& among) const {
    for (const std::size_t one : among)
      if (values_[one] == open) return one;
    return std::nullopt;
  }
  /// Does whether a candidate stands hang on another?
  bool hangs_on(std::size_t candidate, std::size_t other) const {
    const model::Clause& clause = all_.rules()[cell_.candidates[candidate]];
    const auto& by = clause.set_aside_by;
    return clause.otherwise || all_.rules()[clause.boundary].otherwise || all_.asked().dead ||
           std::find(by.begin(), by.end(), cell_.candidates[other]) != by.end();
  }
  /// What an undecided candidate hangs on: first what it reads itself, then what those read that may set it
  /// aside.
  std::optional<std::size_t> next(const Come& come, std::size_t candidate, std::vector<bool>& seen) const {
    seen[candidate] = true;
    if (come.applies[candidate] == Truth::unknown)
      if (const auto one = unset(reads_[candidate])) return one;
    for (std::size_t other = 0; other < seen.size(); ++other) {
      const bool undecided = come.applies[other] == Truth::unknown || come.stands[other] == Truth::unknown;
      if (seen[other] || !undecided || !hangs_on(candidate, other)) continue;
      if (const auto one = next(come, other, seen)) return one;
    }
    return std::nullopt;
  }
  std::optional<std::size_t> next(const Come& come, std::size_t candidate) const {
    std::vector<bool> seen(cell_.candidates.size());
    return next(come, candidate, seen);
  }
  /// What forbids and is undecided, first what has the least left to be decided: most ways end there.
  std::vector<std::size_t> undecided_forbidding(const Come& come) const {
    std::vector<std::pair<std::size_t, std::size_t>> ranked;
    for (std::size_t i = 0; i < come.stands.size(); ++i) {
      if (come.stands[i] != Truth::unknown || cell_.effects[i] == Effect::allow) continue;
      const auto left = std::count_if(reads_[i].begin(), reads_[i].end(),
                                      [&](std::size_t one) { return values_[one] == open; });
      ranked.emplace_back(static_cast<std::size_t>(left), i);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::size_t> places;
    for (const auto& [left, place] : ranked) places.push_back(place);
    return places;
  }
  /// What to try next: of what is still undecided, what it reads first.
  std::optional<std::size_t> next(const Come& come) const {
    if (come.spoken == Truth::unknown)
      if (const auto one = unset(promised_)) return one;
    if (come.stands[allowing_] == Truth::unknown)
      if (const auto one = next(come, allowing_)) return one;
    if (come.when == Truth::unknown)
      if (const auto one = unset(when_reads_)) return one;
    for (const std::size_t i : undecided_forbidding(come))
      if (const auto one = next(come, i)) return one;
    if (!capacity_is_none()) return std::nullopt;
    for (const std::size_t atom : all_.presuming()) {
      const auto subject = subject_of_.find(atom);
      if (subject != subject_of_.end() && values_[subject->second] == open) return subject->second;
    }
    return std::nullopt;
  }
  bool hopeless(const Come& come) const {
    return come.refuse == Truth::yes || come.ask == Truth::yes || come.stands[allowing_] == Truth::no ||
           come.spoken == Truth::no || come.when == Truth::no;
  }

  bool capacity_is_none() const {
    for (std::size_t s = 0; s < subjects(); ++s)
      if (values_[s] != open && all_.is_none(s, static_cast<std::size_t>(values_[s]))) return true;
    return false;
  }
  bool none_though_presumed() const {
    const auto& presuming = all_.presuming();
    return std::any_of(presuming.begin(), presuming.end(),
                       [&](std::size_t atom) { return when_[atom] == Truth::yes; }) &&
           capacity_is_none();
  }

  Walked step() {
    if (budget_ == 0) return Walked::too_many;
    --budget_;
    const Come come = come_to();
    if (hopeless(come) || none_though_presumed()) return Walked::all;
    const auto variable = next(come);
    if (!variable) return show();
    const std::size_t count = ways(*variable, come);
    for (std::size_t value = 0; value < count; ++value) {
      choose(*variable, static_cast<int>(value));
      const Walked walked = step();
      if (walked != Walked::all) return walked;
    }
    choose(*variable, open);
    return Walked::all;
  }
  std::size_t ways(std::size_t variable, const Come& come) const {
    if (variable < subjects()) return all_.subjects()[variable].possible.size();
    const std::size_t trait = variable - subjects();
    return trait < traits() && only_forbids(trait, come) ? 1 : 2;
  }
  void choose(std::size_t variable, int value) {
    values_[variable] = value;
    if (variable >= subjects()) return;
    const Subject& subject = all_.subjects()[variable];
    const Possibility* possible =
        value == open ? nullptr : &subject.possible[static_cast<std::size_t>(value)];
    for (std::size_t i = 0; i < subject.atoms.size(); ++i) {
      const std::size_t atom = subject.atoms[i];
      if (atom < cell_.atoms.size())
        row_.change(atom, possible == nullptr ? Truth::unknown : possible->completions.front()[i]);
      when_[atom] = possible == nullptr ? Truth::unknown : possible->read[i];
    }
  }

  /// Is it an allow however what is not known turns out? Where that is too much to try, it may be.
  bool in_every_completion() {
    constexpr std::size_t most = 4096;
    std::vector<std::pair<std::size_t, std::size_t>> several;
    std::size_t count = 1;
    for (std::size_t s = 0; s < subjects(); ++s) {
      if (values_[s] == open) continue;
      const std::size_t many =
          all_.subjects()[s].possible[static_cast<std::size_t>(values_[s])].completions.size();
      if (many > 1) several.emplace_back(s, many);
      if (count <= most) count *= many;
    }
    if (count > most) return true;
    for (std::size_t number = 0; number < count; ++number) {
      std::size_t rest = number;
      for (const auto& [subject, many] : several) {
        complete(subject, rest % many);
        rest /= many;
      }
      const Come come = come_to();
      if (come.refuse == Truth::yes || come.ask == Truth::yes || come.stands[allowing_] == Truth::no)
        return restore(several, false);
    }
    return restore(several, true);
  }
  void complete(std::size_t subject, std::size_t completion) {
    const Subject& of = all_.subjects()[subject];
    const auto& turns_out = of.possible[static_cast<std::size_t>(values_[subject])].completions[completion];
    for (std::size_t i = 0; i < of.atoms.size(); ++i)
      if (of.atoms[i] < cell_.atoms.size()) row_.change(of.atoms[i], turns_out[i]);
  }
  bool restore(const std::vector<std::pair<std::size_t, std::size_t>>& several, bool answer) {
    for (const auto& [subject, many] : several) complete(subject, 0);
    return answer;
  }

  Walked show() {
    if (!in_every_completion()) return Walked::all;
    const auto end_of_subjects = values_.begin() + static_cast<std::ptrdiff_t>(subjects());
    const Case found{{values_.begin(), end_of_subjects},
                     {end_of_subjects, end_of_subjects + static_cast<std::ptrdiff_t>(traits())},
                     cell_.candidates[allowing_]};
    return found_(found) ? Walked::stopped : Walked::all;
  }

  const Circumstances& all_;
  const evaluate::Cell& cell_;
  std::uint64_t& budget_;
  const std::function<bool(const Case&)>& found_;
  std::vector<int> values_;  ///< of subjects, then traits, then what applies by what was held at death
  std::vector<Truth> when_;  ///< by atom, for the promise
  evaluate::Row row_;        ///< by atom, for the clauses
  std::map<std::size_t, std::size_t> subject_of_;
  std::vector<Variables> reads_;
  Variables when_reads_, promised_;
  std::size_t allowing_ = 0;
};

}  // namespace

Walked walk(const Circumstances& circumstances, std::uint64_t& budget,
            const std::function<bool(const Case&)>& found) {
  return Walk(circumstances, budget, found).run();
}

}  // namespace kith::proving
