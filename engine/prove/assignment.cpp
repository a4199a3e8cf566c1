#include "engine/prove/assignment.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/decide/settle.hpp"

namespace kith::proving {

Assignment::Assignment(const Circumstances& circumstances)
    : all_(circumstances),
      cell_(circumstances.cell()),
      as_read_(circumstances.promise().kind == PromiseKind::always_allow),
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
  gather_what_stands_by_what();
}

// ---- what hangs on what ----------------------------------------------------------------------------------------

void Assignment::add_atom(std::size_t atom, Variables& to) const {
  if (const auto subject = subject_of(atom)) to.push_back(*subject);
  for (std::size_t t = 0; t < traits(); ++t)
    if (all_.by_trait(atom) && all_.traits()[t].conditions[atom]) to.push_back(subjects() + t);
}
void Assignment::add_condition(const model::Condition& condition, Variables& to) const {
  evaluate::any_atom(all_.inquiry(), condition, [&](model::AtomId id) {
    add_atom(all_.place(id), to);
    return false;
  });
}
void Assignment::add_own(std::size_t candidate, Variables& to) const {
  for (std::size_t t = 0; t < traits(); ++t)
    if (all_.traits()[t].clauses[candidate]) to.push_back(subjects() + t);
  add_condition(all_.rules()[cell_.candidates[candidate]].condition, to);
  if (all_.may_be_held_then(candidate)) to.push_back(subjects() + traits() + candidate);
}
std::optional<std::size_t> Assignment::subject_of(std::size_t atom) const {
  const auto found = subject_of_.find(atom);
  return found == subject_of_.end() ? std::nullopt : std::optional(found->second);
}

// ---- one case --------------------------------------------------------------------------------------------------

void Assignment::choose(std::size_t variable, int value) {
  values_[variable] = value;
  if (variable >= subjects()) return;
  const Subject& subject = all_.subjects()[variable];
  const Possibility* possible = value == open ? nullptr : &subject.possible[static_cast<std::size_t>(value)];
  for (std::size_t i = 0; i < subject.atoms.size(); ++i) {
    const std::size_t atom = subject.atoms[i];
    const Truth read = possible == nullptr ? Truth::unknown : possible->read[i];
    const bool completed = possible != nullptr && !as_read_;
    if (atom < cell_.atoms.size()) row_.change(atom, completed ? possible->completions.front()[i] : read);
    when_[atom] = read;
  }
}
void Assignment::choose(const std::vector<int>& values) {
  for (std::size_t variable = 0; variable < values.size(); ++variable)
    if (values[variable] != values_[variable]) choose(variable, values[variable]);
}
void Assignment::complete(std::size_t subject, const Truths& turns_out) {
  const Subject& of = all_.subjects()[subject];
  for (std::size_t i = 0; i < of.atoms.size(); ++i)
    if (of.atoms[i] < cell_.atoms.size()) row_.change(of.atoms[i], turns_out[i]);
}

Truth Assignment::trait(std::size_t t) const {
  const int value = values_[subjects() + t];
  return value == open ? Truth::unknown : truth(value == 1);
}
void Assignment::read_traits() {
  for (std::size_t atom = 0; atom < when_.size(); ++atom) {
    if (!all_.by_trait(atom)) continue;
    when_[atom] = any_of<Truth>(all_.so_by(atom), [&](std::size_t t) { return trait(t); });
    if (atom < cell_.atoms.size()) row_.change(atom, when_[atom]);
  }
}
Truth Assignment::applies(std::size_t i) const {
  return proving::applies(
      all_, i, cell_.terms(i, row_), [&](std::size_t t) { return trait(t); },
      [&] {
        const int held = values_[subjects() + traits() + i];
        return held == open ? Truth::unknown : truth(held == 1);
      });
}
Come Assignment::come_to() {
  read_traits();
  evaluate::Standing standing;
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i) standing.applies.push_back(applies(i));
  cell_.overrides.stand(standing);
  Come come;
  const auto [refuse, ask, allow] = evaluate::by_effect(cell_, standing.stands);
  come.refuse = refuse;
  come.ask = ask;
  come.allow = allow;
  come.stands = std::move(standing.stands);
  come.applies = std::move(standing.applies);
  if (!all_.speaks_to_asker()) come.spoken = any_trait(false, [](const Trait& one) { return one.promised; });
  come.when = all_.when(when_);
  return come;
}
Case Assignment::found() const {
  const auto end_of_subjects = values_.begin() + static_cast<std::ptrdiff_t>(subjects());
  Case made;
  made.possibility = {values_.begin(), end_of_subjects};
  made.trait = {end_of_subjects, end_of_subjects + static_cast<std::ptrdiff_t>(traits())};
  return made;
}

// ---- what to try next ------------------------------------------------------------------------------------------

std::optional<std::size_t> Assignment::unset(const Variables& among) const {
  for (const std::size_t one : among)
    if (values_[one] == open) return one;
  return std::nullopt;
}
/// Does whether a candidate stands hang on another?
bool Assignment::hangs_on(std::size_t candidate, std::size_t other) const {
  const model::Clause& clause = all_.rules()[cell_.candidates[candidate]];
  const auto& by = clause.set_aside_by;
  return clause.otherwise || all_.rules()[clause.boundary].otherwise || all_.asked().dead ||
         std::find(by.begin(), by.end(), cell_.candidates[other]) != by.end();
}
void Assignment::gather_what_stands_by_what() {
  const std::size_t count = cell_.candidates.size();
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<bool> by(variables(), false), seen(count, false);
    std::vector<std::size_t> open_still{i};
    seen[i] = true;
    while (!open_still.empty()) {
      const std::size_t one = open_still.back();
      open_still.pop_back();
      for (const std::size_t variable : reads_[one]) by[variable] = true;
      for (std::size_t other = 0; other < count; ++other)
        if (!seen[other] && hangs_on(one, other)) {
          seen[other] = true;
          open_still.push_back(other);
        }
    }
    stands_by_.push_back(std::move(by));
  }
}

/// Of what is read, what cannot be left open without its being a no no longer.
template <class IsNo>
void Assignment::add_enough(const Variables& read, IsNo&& is_no, std::vector<bool>& why) {
  std::vector<std::pair<std::size_t, int>> opened;
  for (const std::size_t one : read) {
    if (is_open(one)) continue;
    const int value = values_[one];
    choose(one, open);
    read_traits();
    if (is_no()) {
      opened.emplace_back(one, value);
      continue;
    }
    choose(one, value);
    why[one] = true;
  }
  for (const auto& [one, value] : opened) choose(one, value);
  read_traits();
}
std::vector<bool> Assignment::why_never() {
  std::vector<bool> why(variables(), false);
  add_enough(
      when_reads_, [&] { return all_.when(when_) == Truth::no; }, why);
  return why;
}
std::vector<bool> Assignment::why_stands(const Come& come, std::size_t candidate) {
  std::vector<bool> found(variables(), false), seen(cell_.candidates.size(), false);
  return why(come, candidate, found, seen) ? found : stands_by_[candidate];
}
/// Whether it can be said of the candidate: of what gives way to others it is not.
bool Assignment::why(const Come& come, std::size_t candidate, std::vector<bool>& found,
                     std::vector<bool>& seen) {
  if (seen[candidate]) return true;
  seen[candidate] = true;
  const model::Clause& clause = all_.rules()[cell_.candidates[candidate]];
  if (clause.otherwise || all_.rules()[clause.boundary].otherwise || all_.asked().dead) return false;
  if (applies(candidate) == Truth::no) {
    add_enough(
        reads_[candidate], [&] { return applies(candidate) == Truth::no; }, found);
    return true;
  }
  const bool stands = come.stands[candidate] == Truth::yes;
  for (const std::size_t one : reads_[candidate]) found[one] = found[one] || stands;
  for (std::size_t other = 0; other < seen.size(); ++other) {
    if (!hangs_on(candidate, other)) continue;
    if (!stands && come.stands[other] == Truth::yes) return why(come, other, found, seen);
    if (stands && !why(come, other, found, seen)) return false;
  }
  return stands;
}

std::optional<std::size_t> Assignment::next(const Come& come, std::size_t candidate,
                                            std::vector<bool>& seen) const {
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
std::optional<std::size_t> Assignment::next(const Come& come, std::size_t candidate) const {
  std::vector<bool> seen(cell_.candidates.size());
  return next(come, candidate, seen);
}
std::size_t Assignment::left(std::size_t candidate) const {
  const Variables& reads = reads_[candidate];
  return static_cast<std::size_t>(
      std::count_if(reads.begin(), reads.end(), [&](std::size_t one) { return is_open(one); }));
}
std::vector<std::size_t> Assignment::in_order(std::vector<std::pair<std::size_t, std::size_t>> ranked) {
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::size_t> places;
  for (const auto& [left, place] : ranked) places.push_back(place);
  return places;
}

bool Assignment::capacity_is_none() const {
  for (std::size_t s = 0; s < subjects(); ++s)
    if (!is_open(s) && all_.is_none(s, static_cast<std::size_t>(values_[s]))) return true;
  return false;
}
/// What is open, or followed no further than the `when` reads it, may still be known.
const NeverTogether* Assignment::never_together() const {
  const auto is = [&](std::size_t atom, Truth truth) {
    if (when_[atom] != truth) return false;
    const auto subject = subject_of(atom);
    return truth != Truth::unknown || (!as_read_ && subject && !is_open(*subject));
  };
  const auto& all = all_.never_together();
  const auto found = std::find_if(all.begin(), all.end(), [&](const NeverTogether& pair) {
    return is(pair.one, pair.is_one) && is(pair.other, pair.is_other);
  });
  return found == all.end() ? nullptr : &*found;
}
bool Assignment::none_though_presumed() const {
  const auto& presuming = all_.presuming();
  return std::any_of(presuming.begin(), presuming.end(),
                     [&](std::size_t atom) { return when_[atom] == Truth::yes; }) &&
         capacity_is_none();
}

Walked walk(const Circumstances& circumstances, std::uint64_t& budget,
            const std::function<bool(const Case&)>& found) {
  const bool always = circumstances.promise().kind == PromiseKind::always_allow;
  return (always ? walk_always : walk_never)(circumstances, nullptr, budget, found);
}
Walked walk_from(Start& start, const Circumstances& circumstances, std::uint64_t& budget,
                 const std::function<bool(const Case&)>& found) {
  const bool always = circumstances.promise().kind == PromiseKind::always_allow;
  return (always ? walk_always : walk_never)(circumstances, &start, budget, found);
}

}  // namespace kith::proving
