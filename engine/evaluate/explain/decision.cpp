#include "engine/evaluate/explain/decision.hpp"

#include <algorithm>
#include <bit>

#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/decide/decide.hpp"
#include "engine/evaluate/explain/bound.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/limits.hpp"
#include "engine/evaluate/explain/reasons.hpp"

namespace kith::evaluate {

namespace {

using Names = std::vector<std::string_view>;

/// The ruleset's own text of a category's or a mark's name.
std::string_view own(const model::Ruleset& rules, const std::string& name) {
  if (const auto category = rules.categories.find(name)) return rules.categories[*category].name;
  return rules.marks[rules.marks.find(name).value()].name;
}
Names names(const model::Ruleset& rules, const std::vector<Named>& all) {
  Names out;
  for (const Named& one : all) out.push_back(own(rules, one.name));
  return out;
}

DecisionLimits limits_by_name(Decided& decided, Wording& wording) {
  const model::Ruleset& rules = decided.asked.trace.inquiry().rules();
  const Limits all = limits(decided, wording);
  DecisionLimits out;
  out.detail = all.detail;
  out.keep_back = names(rules, all.keep_back);
  for (const WithinLimit& one : all.within)
    out.within.push_back(
        {own(rules, one.category.name), one.detail, names(rules, one.keep_back), !one.on_condition.empty()});
  out.on_condition = !all.on_condition.empty();
  out.only_the_rest = all.only_the_rest;
  return out;
}

void add_once(Names& names, std::string_view name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

void add_deciding(const Finding& finding, Outcome outcome, Names& ids) {
  const model::Ruleset& rules = finding.trace.inquiry().rules();
  for (const model::ClauseId clause : deciding_clauses(finding, outcome)) add_once(ids, rules[clause].id);
}

Names because(const Decided& decided) {
  Names ids;
  if (!decided.by_kinds) add_deciding(decided.asked, decided.outcome, ids);
  else
    for (const Finding& kind : decided.narrower)
      if (kind.settled.outcome != Outcome::allow) add_deciding(kind, kind.settled.outcome, ids);
  return ids;
}

bool hangs_on_something(const Decided& decided) {
  const auto any = [](const Finding& finding) {
    const auto& decides = finding.settled.decides;
    return std::find(decides.begin(), decides.end(), true) != decides.end();
  };
  return any(decided.asked) || std::any_of(decided.narrower.begin(), decided.narrower.end(), any);
}

Decision general(const Asking& asking, Workspace& workspace) {
  Decided decided = evaluate::decide(asking, workspace);
  const Bound by_decider = bound(decided);
  const auto bound_to = possible_as_bound(decided, by_decider);
  Decision result;
  result.outcome = bound_to ? outcome(decided, by_decider) : decided.outcome;
  result.approximate = is_approximate(decided);
  if (result.outcome == Outcome::undetermined)
    result.possible = outcomes_in(bound_to ? *bound_to : decided.possible);
  // The clauses that would have allowed it give no reason for what it has become, nor does anything hang on
  // them.
  const bool as_decided = !bound_to || result.outcome == Outcome::undetermined;
  if (as_decided) result.because = because(decided);
  if (!bound_to && result.outcome == Outcome::allow)
    result.limits = limits_by_name(decided, wording_of(workspace, asking));
  result.find_out = (as_decided && hangs_on_something(decided)) ||
                    (bound_to && result.outcome != Outcome::refuse && !by_decider.find_out.empty());
  return result;
}

}  // namespace

Moment::Put* put_by_row(Workspace& workspace, const Inquiry& inquiry) {
  Moment* moment = workspace.moment();
  const bool may = moment != nullptr && moment->is_put(inquiry.asking) && inquiry.category &&
                   !inquiry.asking.dead && !moment->others_may_speak();
  return may ? &moment->of(inquiry, workspace.cells(inquiry.rules())) : nullptr;
}

const Decision& ByIds::decide(const Asking& asking) {
  if (!read_off({asking, asking.question.category, {}})) out_ = general(asking, workspace_);
  return out_;
}

bool ByIds::stands(std::size_t place) const {
  return (stands_[place / mask_bits] >> place % mask_bits & 1) != 0;
}

bool ByIds::any_stands(const Cell::Some& some) const {
  Mask both = 0;
  for (std::size_t word = 0; word < stands_.size(); ++word) both |= stands_[word] & some[word];
  return both != 0;
}

/// Nothing where a condition is not known, or what is under it has a say.
std::optional<Outcome> ByIds::settle(const Inquiry& inquiry, Moment::Put& put) {
  const Cell& cell = *put.cell;
  if (!stand(cell, workspace_.moment()->row(put, inquiry, workspace_.cells(inquiry.rules()))))
    return std::nullopt;
  std::array<Mask, 3> granting{};
  for (std::size_t word = 0; word < stands_.size(); ++word)
    for (std::size_t effect = 0; effect < granting.size(); ++effect)
      granting[effect] |= stands_[word] & cell.granting[effect][word];
  const auto any = [&](Effect effect) { return truth(granting[static_cast<std::size_t>(effect)] != 0); };
  const Outcome outcome =
      comes_to(inquiry, {any(Effect::refuse), any(Effect::ask_first), any(Effect::allow)});
  if (outcome == Outcome::allow && !cell.alone) return std::nullopt;
  return outcome;
}

bool ByIds::read_off(const Inquiry& inquiry) {
  Moment::Put* put = put_by_row(workspace_, inquiry);
  if (put == nullptr) return false;
  const auto outcome = settle(inquiry, *put);
  if (!outcome) return false;
  start(*outcome);
  if (outcome == Outcome::allow && !take_limits(*workspace_.moment(), *put, inquiry)) return false;
  take(*put->cell, *outcome);
  return true;
}

/// Which of the candidates do; false where a condition is not known.
bool ByIds::stand(const Cell& cell, const Row& row) {
  if (!cell.terms.hold(row, stands_)) return false;
  if (cell.overrides.none()) return true;
  standing_.applies.clear();
  for (std::size_t place = 0; place < cell.candidates.size(); ++place)
    standing_.applies.push_back(truth(stands(place)));
  cell.overrides.stand(standing_);
  applies_.assign(stands_.size(), 0);
  stands_.assign(stands_.size(), 0);
  for (std::size_t place = 0; place < cell.candidates.size(); ++place) {
    const auto bit = [&](Truth value) { return Mask{value == Truth::yes} << place % mask_bits; };
    applies_[place / mask_bits] |= bit(standing_.applies[place]);
    stands_[place / mask_bits] |= bit(standing_.stands[place]);
  }
  return true;
}

void ByIds::start(Outcome outcome) {
  if (out_.limits) {
    spare_ = std::move(*out_.limits);
    out_.limits.reset();
  }
  out_.outcome = outcome;
  out_.possible.clear();
  out_.because.clear();
  out_.find_out = out_.approximate = false;
}

void ByIds::take(const Cell& cell, Outcome outcome) {
  const Cell::Some& deciding = cell.granting[static_cast<std::size_t>(outcome)];
  if (!cell.in_order) {
    for (const std::uint32_t place : cell.declared)
      if (stands(place) && (deciding[place / mask_bits] >> place % mask_bits & 1) != 0)
        add_once(out_.because, cell.ids[place]);
    return;
  }
  for (std::size_t word = 0; word < stands_.size(); ++word)
    for (Mask left = stands_[word] & deciding[word]; left != 0; left &= left - 1)
      out_.because.push_back(cell.ids[word * mask_bits + static_cast<std::size_t>(std::countr_zero(left))]);
}

/// Of an allow under which there is nothing; false where whether something is to be done with it hangs on a
/// condition.
bool ByIds::take_limits(Moment& moment, Moment::Put& put, const Inquiry& inquiry) {
  DecisionLimits& limits = out_.limits.emplace(std::move(spare_));
  limits.detail = Detail::full;
  limits.keep_back.clear();
  limits.within.clear();
  limits.on_condition = limits.only_the_rest = false;
  if (any_stands(put.cell->limits) && !take_limits_of(inquiry.rules(), *put.cell, limits)) return false;
  if (!any_stands(put.cell->names_given)) return true;
  moment.read_consent(put, inquiry);
  limits.detail = within_consent(limits.detail, put.possible, put.detail);
  return true;
}

bool ByIds::take_limits_of(const model::Ruleset& rules, const Cell& cell, DecisionLimits& limits) const {
  for (const std::uint32_t place : cell.declared) {
    const model::Clause& clause = rules[cell.candidates[place]];
    if (!stands(place) || clause.effect != Effect::allow) continue;
    const auto hangs = [](const model::Action& action) { return action.unless.has_value(); };
    if (std::any_of(clause.on_condition.begin(), clause.on_condition.end(), hangs)) return false;
    limits.on_condition = limits.on_condition || !clause.on_condition.empty();
    limits.detail = std::min(limits.detail, clause.detail);
    for (const auto category : clause.keep_back) add_once(limits.keep_back, rules.categories[category].name);
    for (const auto mark : clause.keep_back_marks) add_once(limits.keep_back, rules.marks[mark].name);
  }
  return true;
}

}  // namespace kith::evaluate
