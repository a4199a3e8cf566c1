#include "engine/prove/encoding.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/decide/settle.hpp"

namespace kith::proving {

Encoding::Encoding(const Assignment& nothing)
    : nothing_(nothing),
      all_(nothing.all()),
      cell_(nothing.cell()),
      as_read_(all_.promise().kind == PromiseKind::always_allow),
      inputs_(nothing.variables()),
      is_(nothing.variables()) {
  for (const Truth constant : all_.constant()) when_.emplace_back(constant);
  clause_ = when_;
  for (std::size_t s = 0; s < all_.subjects().size(); ++s) add_subject(s);
  add_traits();
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i)
    if (all_.may_be_held_then(i)) add_input(all_.subjects().size() + all_.traits().size() + i);
  settle();
}

// ---- what may be so --------------------------------------------------------------------------------------------

/// Where what is not known is followed as it is read, all that the `when` does not read is left open: the
/// less is known, the less is allowed.
void Encoding::add_subject(std::size_t s) {
  const Subject& subject = all_.subjects()[s];
  const auto& read = nothing_.when_reads();
  if (as_read_ && std::find(read.begin(), read.end(), s) == read.end()) return;
  const std::size_t count = subject.possible.size();
  Literal none_before = always;
  for (std::size_t k = 0; k < count; ++k) {
    const bool last = k + 1 == count && !as_read_;
    const Literal input = last ? always : gates_.input();
    if (!last) inputs_[s].push_back(input);
    is_[s].push_back(gates_.both(none_before, input));
    none_before = gates_.both(none_before, opposite_of(input));
  }
  for (std::size_t i = 0; i < subject.atoms.size(); ++i) {
    Literal is[2] = {never, never}, is_not[2] = {never, never};
    for (std::size_t k = 0; k < count; ++k) {
      const Possibility& one = subject.possible[k];
      const Truth reads[2] = {one.read[i], as_read_ ? one.read[i] : one.completions.front()[i]};
      const Literal so = is_[s][k];
      for (const int side : {0, 1}) {
        if (reads[side] == Truth::yes) is[side] = gates_.either(is[side], so);
        if (reads[side] == Truth::no) is_not[side] = gates_.either(is_not[side], so);
      }
    }
    when_[subject.atoms[i]] = Term(gates_, is[0], is_not[0]);
    clause_[subject.atoms[i]] = Term(gates_, is[1], is_not[1]);
  }
}

void Encoding::add_traits() {
  const std::size_t first = all_.subjects().size();
  for (std::size_t t = 0; t < all_.traits().size(); ++t) add_input(first + t);
  const auto is = [&](std::size_t t) { return Term(gates_, inputs_[first + t].front()); };
  for (std::size_t atom = 0; atom < when_.size(); ++atom) {
    if (!all_.by_trait(atom)) continue;
    when_[atom] = any_of<Term>(all_.so_by(atom), is);
    clause_[atom] = when_[atom];
  }
}

/// Of what is so or not.
void Encoding::add_input(std::size_t variable) {
  const Literal so = gates_.input();
  inputs_[variable] = {so};
  is_[variable] = {opposite_of(so), so};
}

std::vector<int> Encoding::values(const std::vector<bool>& inputs) const {
  std::vector<int> made;
  for (std::size_t v = 0; v < inputs_.size(); ++v) {
    const auto first =
        std::find_if(inputs_[v].begin(), inputs_[v].end(), [&](Literal one) { return inputs[one / 2]; });
    const bool some = first != inputs_[v].end();
    if (v >= all_.subjects().size())
      made.push_back(inputs_[v].empty() ? Assignment::open : static_cast<int>(some));
    else if (some || (!as_read_ && !all_.subjects()[v].possible.empty()))
      made.push_back(static_cast<int>(first - inputs_[v].begin()));
    else made.push_back(Assignment::open);
  }
  return made;
}

Literal Encoding::differs_from(const Start& start) {
  Literal same = always;
  for (std::size_t v = 0; v < start.values.size(); ++v)
    if (start.because[v] && start.values[v] != Assignment::open)
      same = gates_.both(same, is_[v][static_cast<std::size_t>(start.values[v])]);
  return opposite_of(same);
}

// ---- what comes of it ------------------------------------------------------------------------------------------

Term Encoding::come_to(model::Condition condition, const Terms& atoms,
                       std::map<std::uint32_t, Term>& definitions) {
  return evaluate::run<Term>(
      all_.rules(), condition, [&](model::AtomId id) { return atoms[all_.place(id)]; },
      [&](model::DefinitionId id) {
        if (const auto done = definitions.find(id.index); done != definitions.end()) return done->second;
        const auto* rule = evaluate::rule_in_force(all_.rules()[id], all_.asked().day);
        const Term made =
            rule == nullptr ? Term(Truth::unknown) : come_to(rule->condition, atoms, definitions);
        return definitions.emplace(id.index, made).first->second;
      });
}

void Encoding::settle() {
  const std::size_t first = all_.subjects().size(), held = first + all_.traits().size();
  const auto is = [&](std::size_t t) { return Term(gates_, inputs_[first + t].front()); };
  evaluate::StandingOf<Term> standing;
  std::map<std::uint32_t, Term> of_clauses, of_when;
  for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
    const Term own = come_to(all_.rules()[cell_.candidates[i]].condition, clause_, of_clauses);
    standing.applies.push_back(
        applies(all_, i, own, is, [&] { return Term(gates_, inputs_[held + i].front()); }));
  }
  cell_.overrides.stand(standing);
  const auto by = evaluate::by_effect(cell_, standing.stands);
  refuse_ = by[0];
  ask_ = by[1];
  allow_ = by[2];
  stands_ = std::move(standing.stands);
  spoken_ = Term(Truth::yes);
  if (!all_.speaks_to_asker())
    spoken_ = any_trait<Term>(
        all_, false, [](const Trait& one) { return one.promised; }, is);
  is_when_ = come_to(all_.promise().condition, when_, of_when);
}

Literal Encoding::all(const std::vector<Literal>& each) {
  Literal made = always;
  for (const Literal one : each) made = gates_.both(made, one);
  return made;
}
Literal Encoding::any(const std::vector<Literal>& each) {
  Literal made = never;
  for (const Literal one : each) made = gates_.either(made, one);
  return made;
}

Literal Encoding::may_be_broken() {
  if (as_read_) return all({may_be_together(), spoken_.yes, is_when_.yes, opposite_of(is_kept())});
  return all({may_be_together(), opposite_of(spoken_.no), opposite_of(is_when_.no),
              opposite_of(none_though_presumed()), opposite_of(refuse_.yes), may_come_out()});
}

/// No two conditions are so that never are together. Where what is not known is followed as it is read, that
/// may be less than what is known.
Literal Encoding::may_be_together() {
  std::vector<Literal> each;
  for (const NeverTogether& pair : all_.never_together()) {
    const auto is = [&](std::size_t atom, Truth truth) {
      if (truth == Truth::yes) return when_[atom].yes;
      if (truth == Truth::no) return when_[atom].no;
      const bool followed = !as_read_ && nothing_.subject_of(atom);
      return followed ? all({opposite_of(when_[atom].yes), opposite_of(when_[atom].no)}) : never;
    };
    each.push_back(opposite_of(all({is(pair.one, pair.is_one), is(pair.other, pair.is_other)})));
  }
  return all(each);
}

/// An allow, or an ask first, where nothing refuses it.
Literal Encoding::may_come_out() {
  const bool asking = all_.promise().kind == PromiseKind::never_ask_first;
  std::vector<Literal> clause, bound;
  for (std::size_t i = 0; i < stands_.size(); ++i) {
    if (asking ? all_.can_ask(i) : all_.can_allow(i)) clause.push_back(opposite_of(stands_[i].no));
    if (all_.can_allow(i) && !all_.whoever_decides(i)) bound.push_back(opposite_of(stands_[i].no));
  }
  const Literal no_ask = opposite_of(ask_.yes);
  if (!asking) return all({any(clause), no_ask});
  const bool asks = evaluate::uncovered(all_.inquiry()) == Outcome::ask_first;
  return any({any(clause), all({any(bound), no_ask, may_be_bound()}),
              asks ? all({no_ask, opposite_of(allow_.yes)}) : never});
}

/// Is it surely an allow?
Literal Encoding::is_kept() {
  if (all_.hangs_on_kinds()) return never;
  std::vector<Literal> by, whoever;
  for (std::size_t i = 0; i < stands_.size(); ++i) {
    if (all_.can_allow(i)) by.push_back(stands_[i].yes);
    if (all_.whoever_decides(i)) whoever.push_back(stands_[i].yes);
  }
  whoever.push_back(opposite_of(may_be_bound()));
  return all({any(by), refuse_.no, ask_.no, any(whoever)});
}

Literal Encoding::may_be_bound() {
  const auto as_literal = [](bool so) { return so ? always : never; };
  std::vector<Literal> able;
  for (const auto& [atom, is] : all_.signs_of_ability())
    able.push_back(is == Truth::yes ? when_[atom].yes : when_[atom].no);
  return gates_.choose(any(able), as_literal(all_.may_be_bound(true)), as_literal(all_.may_be_bound(false)));
}

Literal Encoding::none_though_presumed() {
  std::vector<Literal> none, presumed;
  for (std::size_t s = 0; s < all_.subjects().size(); ++s)
    for (std::size_t k = 0; k < all_.subjects()[s].possible.size(); ++k)
      if (all_.is_none(s, k)) none.push_back(is_[s][k]);
  for (const std::size_t atom : all_.presuming()) presumed.push_back(when_[atom].yes);
  return all({any(none), any(presumed)});
}

}  // namespace kith::proving
