#include "engine/differ/walk.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/decide/settle.hpp"

namespace kith::differing {

using proving::Walked;

namespace {
constexpr int open_value = -1;
}

Walk::Walk(const Joint& joint, const proving::Circumstances& circumstances, std::uint64_t& budget)
    : joint_(joint),
      all_(circumstances),
      cell_(circumstances.cell()),
      budget_(budget),
      row_(cell_.atoms.size()) {
  const std::vector<bool> grants(cell_.grants.begin(), cell_.grants.end());
  const std::vector<std::uint32_t> meaning = joint_.meanings(cell_.candidates, grants);
  changed_ = joint_.changed_among(cell_.candidates, meaning);
  alike_ = std::find(changed_.begin(), changed_.end(), true) == changed_.end();
  if (alike_) return;
  for (std::size_t i = 0; i < cell_.atoms.size(); ++i) row_.set(i, all_.constant()[i]);
  gather_choices();
  variables_ = subjects() + traits();
  std::map<std::uint32_t, std::size_t> held;
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
    const auto [at, fresh] = held.emplace(meaning[i], variables_);
    if (fresh) ++variables_;
    held_.push_back(at->second);
  }
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i) add_reads(i);
  sides_.push_back(side(false));
  sides_.push_back(side(true));
  gather_traits();
}

void Walk::gather_traits() {
  for (std::size_t atom = 0; atom < cell_.atoms.size(); ++atom) {
    if (!all_.by_trait(atom)) continue;
    by_traits_.push_back(atom);
    auto& of = of_atom_.emplace_back();
    for (std::size_t t = 0; t < traits(); ++t)
      if (all_.traits()[t].conditions[atom]) of.push_back(t);
  }
  roles_.resize(cell_.candidates.size());
  marks_.resize(cell_.candidates.size());
  for (std::size_t t = 0; t < traits(); ++t) {
    const proving::Trait& trait = all_.traits()[t];
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i)
      if (trait.clauses[i]) (trait.mark ? marks_ : roles_)[i].push_back(t);
    idle_.push_back(is_idle(t));
  }
}

bool Walk::is_idle(std::size_t t) const {
  const proving::Trait& trait = all_.traits()[t];
  if (trait.mark || all_.asked().dead) return false;
  for (std::size_t atom = 0; atom < cell_.atoms.size(); ++atom)
    if (trait.conditions[atom]) return false;
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i)
    if (trait.clauses[i] && !all_.everybody(i) && (changed_[i] || matters_to_others(i))) return false;
  return true;
}

/// Does a candidate set another aside, or does one give way to it?
bool Walk::matters_to_others(std::size_t candidate) const {
  const model::Ruleset& rules = joint_.rules();
  const model::ClauseId own = cell_.candidates[candidate];
  return std::any_of(cell_.candidates.begin(), cell_.candidates.end(), [&](model::ClauseId id) {
    const model::Clause& clause = rules[id];
    const auto& by = clause.set_aside_by;
    return joint_.of_second(id) == joint_.of_second(own) &&
           (rules[clause.boundary].otherwise || std::find(by.begin(), by.end(), own) != by.end());
  });
}

void Walk::gather_choices() {
  for (std::size_t s = 0; s < subjects(); ++s) {
    const proving::Subject& subject = all_.subjects()[s];
    for (const std::size_t atom : subject.atoms) subject_of_.emplace(atom, s);
    auto& choices = choices_.emplace_back();
    for (std::size_t p = 0; p < subject.possible.size(); ++p)
      for (const proving::Truths& one : subject.possible[p].completions)
        if (std::none_of(choices.begin(), choices.end(),
                         [&](const auto& other) { return other.turns_out == one; }))
          choices.push_back({one, static_cast<int>(p)});
  }
}

Walk::Side Walk::side(bool second) const {
  std::vector<std::size_t> places;
  std::vector<model::ClauseId> clauses;
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i)
    if (joint_.of_second(cell_.candidates[i]) == second) {
      places.push_back(i);
      clauses.push_back(cell_.candidates[i]);
    }
  return {std::move(places), evaluate::Overrides(all_.inquiry(), clauses)};
}

void Walk::add_atom(std::size_t atom, Variables& to) const {
  if (const auto found = subject_of_.find(atom); found != subject_of_.end()) to.push_back(found->second);
  for (std::size_t t = 0; t < traits(); ++t)
    if (all_.by_trait(atom) && all_.traits()[t].conditions[atom]) to.push_back(subjects() + t);
}

void Walk::add_reads(std::size_t candidate) {
  Variables& to = reads_.emplace_back();
  for (std::size_t t = 0; t < traits(); ++t)
    if (all_.traits()[t].clauses[candidate]) to.push_back(subjects() + t);
  evaluate::any_atom(all_.inquiry(), joint_.rules()[cell_.candidates[candidate]].condition,
                     [&](model::AtomId id) {
                       add_atom(all_.place(id), to);
                       const auto* says = std::get_if<model::HolderSaysTest>(&joint_.rules()[id].test);
                       if (says != nullptr && !says->agrees)
                         refusals_[joint_.of_second(cell_.candidates[candidate]) ? 1 : 0].insert(
                             joint_.rules().authorities[says->authority].name);
                       return false;
                     });
  if (all_.may_be_held_then(candidate)) to.push_back(held_[candidate]);
}

std::vector<std::size_t> Walk::roles_that_matter() const {
  std::vector<std::size_t> found;
  for (std::size_t t = 0; t < traits(); ++t) {
    if (all_.traits()[t].mark) continue;
    bool matters = false;
    for (std::size_t i = 0; i < changed_.size(); ++i)
      matters =
          matters || (changed_[i] && (all_.everybody(i) || std::find(reads_[i].begin(), reads_[i].end(),
                                                                     subjects() + t) != reads_[i].end()));
    if (matters) found.push_back(t);
  }
  return found;
}

// ---- one case ------------------------------------------------------------------------------------------------

Truth Walk::trait(std::size_t t) const {
  const int value = values_[subjects() + t];
  return value == open_value ? Truth::unknown : truth(value == 1);
}
Truth Walk::any(const std::vector<std::size_t>& traits) const {
  Truth any = Truth::no;
  for (const std::size_t t : traits) any = either(any, trait(t));
  return any;
}
void Walk::read_traits() {
  for (std::size_t i = 0; i < by_traits_.size(); ++i) row_.change(by_traits_[i], any(of_atom_[i]));
}

Truth Walk::applies(std::size_t i) const {
  const Truth speaks = both(all_.everybody(i) ? Truth::yes : any(roles_[i]), opposite(any(marks_[i])));
  if (speaks == Truth::no) return Truth::no;
  Truth own = cell_.terms(i, row_);
  const bool allows = joint_.rules()[cell_.candidates[i]].effect == Effect::allow;
  if (allows && all_.asked().dead && !all_.can_allow(i)) own = Truth::no;
  if (all_.may_be_held_then(i)) {
    const int held = values_[held_[i]];
    own = either(own, held == open_value ? Truth::unknown : truth(held == 1));
  }
  return both(speaks, own);
}

Walk::Come Walk::come_to() {
  read_traits();
  Come come;
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i) come.applies.push_back(applies(i));
  come.stands.resize(come.applies.size());
  for (std::size_t s = 0; s < sides_.size(); ++s) {
    evaluate::Standing standing;
    for (const std::size_t i : sides_[s].places) standing.applies.push_back(come.applies[i]);
    sides_[s].overrides.stand(standing);
    for (std::size_t i = 0; i < sides_[s].places.size(); ++i)
      come.stands[sides_[s].places[i]] = standing.stands[i];
    conclude(s, come);
  }
  return come;
}

void Walk::conclude(std::size_t side, Come& come) const {
  Truth any[3] = {Truth::no, Truth::no, Truth::no};
  for (const std::size_t i : sides_[side].places)
    if (cell_.grants[i]) {
      Truth& of = any[static_cast<std::size_t>(cell_.effects[i])];
      of = either(of, come.stands[i]);
    }
  for (const Effect effect : {Effect::refuse, Effect::ask_first, Effect::allow}) {
    const Truth stands = any[static_cast<std::size_t>(effect)];
    if (stands == Truth::yes) come.outcome[side] = static_cast<Outcome>(effect);
    if (stands != Truth::no) return;
  }
  come.outcome[side] = evaluate::uncovered(all_.inquiry());
  come.uncovered[side] = true;
}

// ---- the search ----------------------------------------------------------------------------------------------

Walked Walk::run(std::optional<std::size_t> role, const Found& found) {
  found_ = &found;
  values_.assign(variables_, open_value);
  for (std::size_t t = 0; t < traits() && role; ++t)
    if (!all_.traits()[t].mark) values_[subjects() + t] = t == *role ? 1 : 0;
  for (std::size_t s = 0; s < subjects(); ++s) choose(s, open_value);
  follow_idle_ = uncovered_differs_ = false;
  const Walked walked = step();
  if (walked != Walked::all || !uncovered_differs_) return walked;
  follow_idle_ = true;
  return step();
}

void Walk::choose(std::size_t variable, int value) {
  values_[variable] = value;
  if (variable >= subjects()) return;
  const proving::Subject& subject = all_.subjects()[variable];
  for (std::size_t i = 0; i < subject.atoms.size(); ++i)
    if (const std::size_t atom = subject.atoms[i]; atom < cell_.atoms.size())
      row_.change(atom, value == open_value
                            ? Truth::unknown
                            : choices_[variable][static_cast<std::size_t>(value)].turns_out[i]);
}

std::size_t Walk::ways(std::size_t variable) const {
  if (variable < subjects()) return choices_[variable].size();
  const std::size_t trait = variable - subjects();
  return trait < traits() && idle_[trait] && !follow_idle_ ? 1 : 2;
}

std::optional<std::size_t> Walk::unset(const Variables& among) const {
  for (const std::size_t one : among)
    if (values_[one] == open_value) return one;
  return std::nullopt;
}

/// Of what is undecided, what has the least left to be decided; what forbids first.
std::optional<std::size_t> Walk::next(const Come& come, bool only_changed) const {
  std::optional<std::pair<std::pair<int, long>, std::size_t>> best;
  for (std::size_t i = 0; i < come.applies.size(); ++i) {
    if (come.applies[i] != Truth::unknown || (only_changed && !changed_[i])) continue;
    const auto one = unset(reads_[i]);
    if (!one) continue;
    const long left = std::count_if(reads_[i].begin(), reads_[i].end(),
                                    [&](std::size_t read) { return values_[read] == open_value; });
    const std::pair rank{static_cast<int>(cell_.effects[i]), left};
    if (!best || rank < best->first) best = {rank, *one};
  }
  return best ? std::optional(best->second) : std::nullopt;
}

/// The values, first those with which the least is forbidden by what is not changed: there differences show.
std::vector<int> Walk::best_first(std::size_t variable) {
  std::vector<std::pair<int, int>> ranked;
  for (int value = 0; value < static_cast<int>(ways(variable)); ++value) {
    choose(variable, value);
    read_traits();
    int forbidding = 0;
    for (std::size_t i = 0; i < changed_.size(); ++i)
      if (changed_[i] ? applies(i) == Truth::no
                      : cell_.effects[i] != Effect::allow && applies(i) != Truth::no)
        ++forbidding;
    ranked.emplace_back(forbidding, value);
  }
  choose(variable, open_value);
  std::sort(ranked.begin(), ranked.end());
  std::vector<int> values;
  for (const auto& [forbidding, value] : ranked) values.push_back(value);
  return values;
}

Walked Walk::branch(std::size_t variable) {
  for (const int value : best_first(variable)) {
    choose(variable, value);
    const Walked walked = step();
    if (walked != Walked::all) return walked;
  }
  choose(variable, open_value);
  return Walked::all;
}

Walked Walk::step() {
  if (budget_ == 0) return Walked::too_many;
  --budget_;
  const Come come = come_to();
  bool any = false;
  for (std::size_t i = 0; i < come.applies.size(); ++i)
    any = any || (changed_[i] && come.applies[i] != Truth::no);
  if (!any) return Walked::all;
  if (const auto variable = next(come, true)) return branch(*variable);
  const auto &first = come.outcome[0], &second = come.outcome[1];
  if (first && second && *first != *second) return show(come);
  if (first && second) {
    uncovered_differs_ = uncovered_differs_ || come.uncovered[0] != come.uncovered[1];
    if (const auto same = same_released(come, *first)) return *same ? Walked::all : show(come);
  }
  if (const auto variable = next(come, false)) return branch(*variable);
  return first == second ? Walked::all : show(come);
}

Walked Walk::show(const Come& come) {
  Apart apart{come.outcome[0], come.outcome[1], may_permit_more(come), {}};
  for (std::size_t s = 0; s < subjects(); ++s)
    apart.where.possibility.push_back(
        values_[s] == open_value ? -1 : choices_[s][static_cast<std::size_t>(values_[s])].possibility);
  for (std::size_t t = 0; t < traits(); ++t) apart.where.trait.push_back(values_[subjects() + t]);
  return (*found_)(apart) ? Walked::stopped : Walked::all;
}

}  // namespace kith::differing
