#include "engine/prove/circumstances.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/death.hpp"

namespace kith::proving {

using model::AtomId;

bool Trait::does_nothing() const {
  return !promised && std::find(clauses.begin(), clauses.end(), true) == clauses.end() &&
         std::find(conditions.begin(), conditions.end(), true) == conditions.end();
}
bool Trait::does_as(const Trait& other) const {
  return mark == other.mark && promised == other.promised && clauses == other.clauses &&
         conditions == other.conditions;
}

namespace {

/// The first day after one on which a period begins or has ended.
void narrow(std::optional<time::Date>& last, const model::Period& period, time::Date day) {
  constexpr std::chrono::days one{1};
  const auto end = [&](time::Date ends) {
    if (ends >= day && (!last || ends < *last)) last = ends;
  };
  if (period.from) end(*period.from - one);
  if (period.until) end(*period.until);
}

bool reads_authority(const model::Atom& atom) {
  return std::holds_alternative<model::RecipientHoldsTest>(atom.test) ||
         std::holds_alternative<model::SomebodyHoldsTest>(atom.test) ||
         std::holds_alternative<model::HolderSaysTest>(atom.test);
}

}  // namespace

Circumstances::Circumstances(const model::Ruleset& rules, const model::Promise& promise, const Asked& asked,
                             evaluate::Numbers& numbers, Outline)
    : rules_(rules),
      promise_(promise),
      asked_(asked),
      put_(rules, asked),
      cell_(asked.category || asked.decision ? evaluate::Cell(inquiry(), numbers)
                                             : evaluate::Cell(inquiry(), {}, numbers)) {
  gather_atoms();
  gather_when();
  gather_constants();
}
Circumstances::Circumstances(const model::Ruleset& rules, const model::Promise& promise, const Asked& asked,
                             evaluate::Numbers& numbers)
    : Circumstances(rules, promise, asked, numbers, Outline{}) {
  gather();
}

void Circumstances::gather() {
  gather_traits();
  never_together_ = proving::never_together(inquiry(), atoms_);
  gather_subjects();
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
    const model::Clause& clause = rules_[cell_.candidates[i]];
    everybody_.push_back(asked_.asker == Asker::person || rules_[clause.boundary].anyone);
    const bool allows = clause.effect == Effect::allow;
    can_allow_.push_back(allows && cell_.grants[i] &&
                         (!asked_.dead || evaluate::speaks_of_death(inquiry(), clause.condition)));
    held_then_.push_back(asked_.dead && !allows &&
                         evaluate::any_atom(inquiry(), clause.condition,
                                            [&](AtomId id) { return reads_authority(rules_[id]); }));
  }
}

/// Those of the cell stand first, so that their places are those of its row.
void Circumstances::gather_atoms() {
  atoms_.assign(cell_.atoms.begin(), cell_.atoms.end());
  evaluate::Entered entered;
  const auto take = [&](AtomId id) {
    if (std::find(atoms_.begin(), atoms_.end(), id) == atoms_.end()) atoms_.push_back(id);
    return false;
  };
  evaluate::any_atom(inquiry(), promise_.condition, take, entered);
  if (!asked_.dead) gather_presuming();
  places_.assign(rules_.atoms.size(), 0);
  for (std::size_t i = 0; i < atoms_.size(); ++i) places_[atoms_[i].index] = i;
  last_day_ = cell_.valid.until;
  if (promise_.period.until) narrow(last_day_, {std::nullopt, promise_.period.until}, asked_.day);
  for (const std::uint32_t definition : entered)
    for (const auto& rule : rules_.definitions[definition].rules) narrow(last_day_, rule.period, asked_.day);
  for (const model::Presumption& presumption : rules_.presumptions)
    narrow(last_day_, presumption.period, asked_.day);
}

/// A presumption that hangs on more than one condition is left out: of a record of which it is not known
/// which entries are in error it could be a no, though its conditions may all turn out so.
void Circumstances::gather_presuming() {
  const bool read = std::any_of(atoms_.begin(), atoms_.end(), [&](AtomId id) {
    return std::holds_alternative<model::CapacityTest>(rules_[id].test);
  });
  for (const model::Presumption& presumption : rules_.presumptions) {
    const model::Condition& when = presumption.condition;
    if (!read || presumption.fact || !presumption.period.contains(asked_.day) || when.end - when.begin != 1)
      continue;
    const model::Node& node = rules_.nodes[when.root()];
    if (node.kind != model::Node::Kind::atom) continue;
    const auto at = std::find(atoms_.begin(), atoms_.end(), AtomId{node.a});
    presuming_.push_back(static_cast<std::size_t>(at - atoms_.begin()));
    if (at == atoms_.end()) atoms_.push_back(AtomId{node.a});
  }
}

bool Circumstances::is_none(std::size_t subject, std::size_t possibility) const {
  const Subject& of = subjects_[subject];
  if (of.key.kind != evaluate::UnknownKey::Kind::capacity) return false;
  std::set<model::CapacityOutcome> outcomes;
  for (const std::size_t atom : of.atoms)
    outcomes.insert(std::get<model::CapacityTest>(rules_[atoms_[atom]].test).outcome);
  constexpr std::size_t all = 3;
  const Truths& read = of.possible[possibility].read;
  return outcomes.size() == all &&
         std::all_of(read.begin(), read.end(), [](Truth one) { return one == Truth::no; });
}

bool Circumstances::speaks_to_asker() const {
  if (promise_.anyone) return true;
  const auto& roles = inquiry().asking.roles;
  return asked_.asker == Asker::person &&
         std::any_of(promise_.with.begin(), promise_.with.end(), [&](auto wide) {
           return std::any_of(roles.begin(), roles.end(),
                              [&](auto held) { return rules_.roles.covers(wide, held); });
         });
}

/// What hangs on the question alone; what a question does not name stays open.
void Circumstances::gather_constants() {
  constant_.assign(atoms_.size(), Truth::unknown);
  is_constant_.assign(atoms_.size(), false);
  by_trait_.assign(atoms_.size(), false);
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    const model::Atom& atom = rules_[atoms_[i]];
    const bool of_question = std::holds_alternative<model::CategoryTest>(atom.test) ||
                             std::holds_alternative<model::PurposeTest>(atom.test) ||
                             std::holds_alternative<model::MatterTest>(atom.test) ||
                             std::holds_alternative<model::PersonDiedTest>(atom.test);
    const bool of_person =
        asked_.asker == Asker::person && (std::holds_alternative<model::RecipientTest>(atom.test) ||
                                          std::holds_alternative<model::RecipientNamedTest>(atom.test));
    if (of_question || of_person) constant_[i] = evaluate::read(inquiry(), atom, inquiry().asking.now).value;
    is_constant_[i] = constant_[i] != Truth::unknown;
    by_trait_[i] =
        std::holds_alternative<model::MarkTest>(atom.test) ||
        (asked_.asker == Asker::somebody && std::holds_alternative<model::RecipientTest>(atom.test));
  }
}

Trait Circumstances::trait(bool mark, std::uint32_t id) const {
  Trait made{mark, {id}, {}, {}, false};
  for (const model::ClauseId clause : cell_.candidates) {
    const auto& keeps = rules_[clause].keep_back_marks;
    const auto& with = rules_[rules_[clause].boundary].with;
    made.clauses.push_back(
        mark ? std::any_of(keeps.begin(), keeps.end(),
                           [&](auto wide) { return rules_.marks.covers(wide, model::MarkId{id}); })
             : std::any_of(with.begin(), with.end(),
                           [&](auto wide) { return rules_.roles.covers(wide, model::RoleId{id}); }));
  }
  for (const AtomId atom : atoms_) {
    const auto* of_mark = std::get_if<model::MarkTest>(&rules_[atom].test);
    const auto* of_role = std::get_if<model::RecipientTest>(&rules_[atom].test);
    made.conditions.push_back(
        mark ? of_mark != nullptr && rules_.marks.covers(of_mark->mark, model::MarkId{id})
             : of_role != nullptr && rules_.roles.covers(of_role->role, model::RoleId{id}));
  }
  made.promised = !mark && !promise_.anyone &&
                  std::any_of(promise_.with.begin(), promise_.with.end(),
                              [&](auto wide) { return rules_.roles.covers(wide, model::RoleId{id}); });
  return made;
}

void Circumstances::gather_traits() {
  const auto add = [&](Trait&& one) {
    if (one.does_nothing()) return;
    const auto same =
        std::find_if(traits_.begin(), traits_.end(), [&](const Trait& other) { return other.does_as(one); });
    if (same == traits_.end()) traits_.push_back(std::move(one));
    else same->ids.push_back(one.ids.front());
  };
  for (const model::RoleId role : inquiry().asking.roles)
    if (asked_.asker == Asker::somebody) add(trait(false, role.index));
  for (std::uint32_t mark = 0; mark < rules_.marks.size() && asked_.category; ++mark) add(trait(true, mark));
  spoken_to_by_.resize(cell_.candidates.size());
  ended_by_.resize(cell_.candidates.size());
  so_by_.resize(atoms_.size());
  for (std::size_t t = 0; t < traits_.size(); ++t) {
    auto& clauses = traits_[t].mark ? ended_by_ : spoken_to_by_;
    for (std::size_t i = 0; i < clauses.size(); ++i)
      if (traits_[t].clauses[i]) clauses[i].push_back(t);
    for (std::size_t atom = 0; atom < so_by_.size(); ++atom)
      if (traits_[t].conditions[atom]) so_by_[atom].push_back(t);
  }
}

/// The promise's `when`, its definitions written into it, each once.
void Circumstances::gather_when() {
  std::map<std::uint32_t, std::uint32_t> written;
  if (!promise_.condition.always()) write_when(promise_.condition, written);
}
std::uint32_t Circumstances::write_when(model::Condition condition,
                                        std::map<std::uint32_t, std::uint32_t>& written) {
  using Kind = model::Node::Kind;
  std::vector<std::uint32_t> at;
  const auto put = [&](const model::Node& node) {
    when_.push_back(node);
    return static_cast<std::uint32_t>(when_.size() - 1);
  };
  const auto always = [&](Truth is) { return put({Kind::definition, static_cast<std::uint32_t>(is), 0}); };
  const auto definition = [&](std::uint32_t id) {
    if (const auto known = written.find(id); known != written.end()) return known->second;
    const auto* rule = evaluate::rule_in_force(rules_.definitions[id], inquiry().asking.day);
    const std::uint32_t place = rule == nullptr            ? always(Truth::unknown)
                                : rule->condition.always() ? always(Truth::yes)
                                                           : write_when(rule->condition, written);
    return written.emplace(id, place).first->second;
  };
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const model::Node& node = rules_.nodes[i];
    switch (node.kind) {
      case Kind::atom: at.push_back(put({Kind::atom, static_cast<std::uint32_t>(place({node.a})), 0})); break;
      case Kind::definition: at.push_back(definition(node.a)); break;
      case Kind::negation: at.push_back(put({Kind::negation, at[node.a - condition.begin], 0})); break;
      default: at.push_back(put({node.kind, at[node.a - condition.begin], at[node.b - condition.begin]}));
    }
  }
  return at.back();
}

/// Of what the promise's `when` reads: wherever it is wanted, and wherever it is denied.
void Circumstances::use(std::vector<Use>& uses) const {
  if (when_.empty()) return;
  std::vector<Use> wanted(when_.size());
  wanted.back().is = true;
  const auto add = [](Use& to, bool is, bool is_not) {
    to.is = to.is || is;
    to.is_not = to.is_not || is_not;
  };
  for (std::size_t i = when_.size(); i-- > 0;) {
    const model::Node& node = when_[i];
    const Use of = wanted[i];
    switch (node.kind) {
      case model::Node::Kind::atom: add(uses[node.a], of.is, of.is_not); break;
      case model::Node::Kind::definition: break;
      case model::Node::Kind::negation: add(wanted[node.a], of.is_not, of.is); break;
      default: add(wanted[node.a], of.is, of.is_not); add(wanted[node.b], of.is, of.is_not);
    }
  }
}

void Circumstances::gather_subjects() {
  std::vector<Use> uses(atoms_.size(), Use{asked_.each_completion, asked_.each_completion});
  use(uses);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < atoms_.size(); ++i)
    if (!is_constant_[i] && !by_trait_[i]) places.push_back(i);
  // In order of declaration, so that what is tried first does not hang on how a cell numbers them.
  const auto of_cell = std::lower_bound(places.begin(), places.end(), cell_.atoms.size());
  std::sort(places.begin(), of_cell, [&](std::size_t a, std::size_t b) { return atoms_[a] < atoms_[b]; });
  const evaluate::Inquiry asked = inquiry();
  evaluate::Trace trace(asked);
  if (promise_.kind == PromiseKind::always_allow) {
    subjects_ = subjects_as_read(trace, atoms_, places, uses);
    return;
  }
  std::vector<bool> all_of_it(atoms_.size(), false);
  for (const NeverTogether& pair : never_together_) all_of_it[pair.one] = all_of_it[pair.other] = true;
  subjects_ = subjects_of(trace, atoms_, places, uses, all_of_it);
}

Truth Circumstances::when(const std::vector<Truth>& atoms) const {
  if (when_.empty()) return Truth::yes;
  std::vector<Truth> values(when_.size());
  evaluate::run(
      when_, 0, static_cast<std::uint32_t>(when_.size()), values.data(),
      [&](AtomId place) { return atoms[place.index]; },
      [](model::DefinitionId is) { return static_cast<Truth>(is.index); });
  return values.back();
}

std::vector<std::uint32_t> Circumstances::signature() const {
  std::vector<std::uint32_t> made{static_cast<std::uint32_t>(asked_.asker), asked_.dead ? 1U : 0U,
                                  hangs_on_kinds() ? 1U : 0U};
  const auto end = [&] { made.push_back(~0U); };
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
    made.push_back(cell_.candidates[i].index);
    made.push_back(cell_.grants[i] ? 1U : 0U);
  }
  end();
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    made.push_back(atoms_[i].index);
    made.push_back(static_cast<std::uint32_t>(constant_[i]));
  }
  // Which of them are about one thing.
  std::map<evaluate::UnknownKey, std::uint32_t> about;
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    if (is_constant_[i] || by_trait_[i]) continue;
    const evaluate::UnknownKey key = evaluate::unknown_key(inquiry(), atoms_[i]);
    made.push_back(static_cast<std::uint32_t>(key.kind));
    made.push_back(about.emplace(key, static_cast<std::uint32_t>(about.size())).first->second);
  }
  // What is presumed, and what definitions read, is not the same on all days.
  for (const model::Presumption& presumption : rules_.presumptions)
    made.push_back(presumption.period.contains(asked_.day) ? 1U : 0U);
  for (const auto& definition : rules_.definitions) {
    const auto* rule = evaluate::rule_in_force(definition, asked_.day);
    made.push_back(rule == nullptr ? ~0U : rule->condition.begin);
  }
  return made;
}

}  // namespace kith::proving
