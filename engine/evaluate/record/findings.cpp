#include "engine/evaluate/record/findings.hpp"

#include <tuple>

namespace kith::evaluate {

using model::RecordedMatter;

bool narrower(const model::Ruleset& rules, RecordedMatter one, RecordedMatter than) {
  if (one == than || one.sharing != than.sharing) return false;
  if (one.sharing) return rules.categories.covers(model::CategoryId{than.id}, model::CategoryId{one.id});
  // A matter that no record names is under none.
  return one.id < rules.decisions.size() &&
         rules.decisions.covers(model::DecisionId{than.id}, model::DecisionId{one.id});
}

namespace {

/// Is what is listed wider, and the matter asked about by name under it?
bool only_by_name(const model::Ruleset& rules, RecordedMatter listed, RecordedMatter matter) {
  return matter.sharing &&
         !model::reaches(rules.categories, model::CategoryId{listed.id}, model::CategoryId{matter.id});
}

/// Where the record may hold for more than it lists: perhaps.
Speaks held_to(Speaks how, Truth only) {
  if (only == Truth::yes) how.whether = Truth::no;
  if (only == Truth::unknown && how.whether != Truth::no) {
    how.whether = Truth::unknown;
    how.doubt = Why::only_not_known;
  }
  return how;
}

Speaks perhaps(RecordedMatter as, bool leaves_open) {
  return {Truth::unknown, Why::recorded_as_unknown, as, leaves_open};
}

/// One found for something wider; `permits` is what it says when that makes anything easier, and reaches no
/// further than its name where the matter is asked about by name. Absent: not known.
Speaks wider(RecordedMatter as, bool by_name, std::optional<bool> permits, bool leaves_open) {
  if (!by_name) return {Truth::yes, Why::none, as, false};
  if (!permits) return perhaps(as, leaves_open);
  return {truth(!*permits), Why::none, as, leaves_open};
}

}  // namespace

std::optional<RecordedMatter> narrowest(const model::Ruleset& rules,
                                        const std::vector<RecordedMatter>& listed, RecordedMatter matter) {
  std::optional<RecordedMatter> found;
  for (const RecordedMatter one : listed)
    if (one == matter || narrower(rules, matter, one))
      if (!found || narrower(rules, one, *found)) found = one;
  return found;
}

Speaks speaks(const model::Ruleset& rules, const model::Capacity& record, RecordedMatter matter) {
  const auto as = narrowest(rules, record.matters, matter);
  if (!as) return {};
  if (*as == matter) return {Truth::yes, Why::none, *as, false};
  const auto permits =
      record.outcome ? std::optional(*record.outcome == model::CapacityOutcome::present) : std::nullopt;
  if (matter.sharing)
    return held_to(wider(*as, only_by_name(rules, *as, matter), permits, true), record.only);
  // A narrower choice is often easier: only that somebody can decide reaches downwards.
  if (!permits) return held_to(perhaps(*as, false), record.only);
  return held_to({truth(*permits), Why::none, *as, false}, record.only);
}

Speaks speaks(const model::Ruleset& rules, const model::BestInterests& record, RecordedMatter matter) {
  const auto as = narrowest(rules, record.matters, matter);
  if (!as) return {};
  if (*as == matter) return {Truth::yes, Why::none, *as, false};
  if (!matter.sharing) return {};
  const auto permits =
      record.finding ? std::optional(*record.finding == model::Finding::supports) : std::nullopt;
  return held_to(wider(*as, only_by_name(rules, *as, matter), permits, false), record.only);
}

bool at_least_as_specific(const Asking& asking, const Scope& a, const Scope& b) {
  if (!narrower(asking.rules, a.as, b.as) && a.as != b.as) return false;
  if (!*b.with) return true;
  if (!*a.with) return false;
  return std::all_of((*b.with)->begin(), (*b.with)->end(), [&](const model::Party& wide) {
    return !names_recipient(asking, wide) ||
           std::any_of((*a.with)->begin(), (*a.with)->end(), [&](const model::Party& narrow) {
             return names_recipient(asking, narrow) && covered(asking, narrow, wide);
           });
  });
}

bool review_passed(const std::optional<time::Stamp>& review_by, const time::Stamp& at) {
  return review_by && at.last >= time::end_of(*review_by);
}

bool more_telling(const Reading& a, const Reading& b) {
  const auto key = [](const Reading& one) {
    const auto since = [&](auto end) { return one.on ? (one.on->*end).time_since_epoch().count() : 0; };
    return std::tuple(one.value, one.why, -since(&time::Stamp::first), -since(&time::Stamp::last));
  };
  return key(a) < key(b);
}

}  // namespace kith::evaluate
