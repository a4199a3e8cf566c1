#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"
#include "dsl/check/lint/stands.hpp"

/// An allow and a refusal that may both stand, and neither overrides the other: of one boundary; or of two,
/// where the allow goes before clauses of other boundaries, and not before this one.
namespace kith::check {

namespace {

using model::ClauseId;

bool overrides(const model::Ruleset& rules, ClauseId over, ClauseId below) {
  const auto& by = rules[below].set_aside_by;
  return std::find(by.begin(), by.end(), over) != by.end();
}

/// What is so in the first circumstances in which both stand.
std::string example(const Work& work, const Combinations& over, const Bits& a, const Bits& b) {
  std::string out;
  for (const auto& [atom, is] : over.first(a, b))
    if (is) out += (out.empty() ? "" : ", and ") + work.out.atoms[atom].text;
  return out.empty() ? "so where none of what they read is so" : "so where " + out;
}

struct Moving {
  Subjects if_known, if_unknown;
};

struct Found {
  std::vector<ClauseId> refusals;
  std::string where;  ///< so with the first of them
};

void report(Work& work, ClauseId allow, const Found& found, bool of_one_boundary) {
  constexpr std::size_t most_labels = 3;
  const std::vector<ClauseId>& refusals = found.refusals;
  const std::string more = refusals.size() > 1 ? fmt::format(" and {} more", refusals.size() - 1) : "";
  const char* words =
      of_one_boundary
          ? "{} and {}{} may both stand, and neither overrides the other"
          : "{} goes before clauses of other boundaries, and not before {}{}, which may stand with it";
  auto& finding = work.report(
      Code::both_hold, work.written_clauses[allow.index]->span,
      fmt::format(fmt::runtime(words), quoted(work.out[allow].id), quoted(work.out[refusals[0]].id), more));
  finding.hint = "the refusal then holds; say `overrides`, or add to a `when`, where that is not meant";
  finding.notes.push_back(found.where);
  for (std::size_t i = 0; i < std::min(refusals.size(), most_labels); ++i)
    finding.labels.push_back({work.place(work.out[refusals[i]].place),
                              fmt::format("{} refuses here", quoted(work.out[refusals[i]].id))});
}

/// Where clauses of one boundary, and others that speak wherever it does, stand.
class Sides {
 public:
  Sides(Work& work, const Moving& moving, model::BoundaryId id, std::size_t& most_nodes,
        std::vector<ClauseId> also = {})
      : work_(work), moving_(moving), id_(id), most_nodes_(most_nodes), also_(std::move(also)) {
    if_known_ = Stands::of(work_, moving_.if_known, id_, most_nodes_, also_);
  }
  /// Nothing where more is read than is walked.
  std::optional<Stands>& if_known() { return if_known_; }

  /// Whether the allow stands somewhere without the refusal, too; otherwise it never decides, which is found
  /// by itself.
  bool part_ways(ClauseId allow, ClauseId refusal) {
    return apart(*if_known_, allow, refusal) || (if_unknown() && apart(*if_unknown_, allow, refusal));
  }

 private:
  static bool apart(Stands& stands, ClauseId allow, ClauseId refusal) {
    return stands.over().any_without(stands.stands(allow), stands.stands(refusal));
  }
  bool if_unknown() {
    if (!looked_) if_unknown_ = Stands::of(work_, moving_.if_unknown, id_, most_nodes_, also_);
    looked_ = true;
    return if_unknown_.has_value();
  }

  Work& work_;
  const Moving& moving_;
  model::BoundaryId id_;
  std::size_t& most_nodes_;
  std::vector<ClauseId> also_;
  std::optional<Stands> if_known_, if_unknown_;
  bool looked_ = false;
};

void look_at(Work& work, ClauseId allow, const std::vector<ClauseId>& others, Sides& sides, Found& found) {
  if (work.out[allow].effect != Effect::allow) return;
  Stands& stands = *sides.if_known();
  for (const ClauseId other : others) {
    if (work.out[other].effect != Effect::refuse || overrides(work.out, other, allow) ||
        overrides(work.out, allow, other) || !Combinations::any(stands.stands(allow), stands.stands(other)) ||
        !sides.part_ways(allow, other))
      continue;
    if (found.refusals.empty())
      found.where = example(work, stands.over(), stands.stands(allow), stands.stands(other));
    found.refusals.push_back(other);
  }
}

void within_one(Work& work, const model::Boundary& boundary, Sides& sides) {
  for (const ClauseId allow : boundary.clauses) {
    Found found;
    look_at(work, allow, boundary.clauses, sides, found);
    if (!found.refusals.empty()) report(work, allow, found, true);
  }
}

// ---- of two boundaries -----------------------------------------------------------------------------------------

/// By clause: does it go before a clause of another boundary?
std::vector<bool> going_before_others(const model::Ruleset& rules) {
  std::vector<bool> out(rules.clauses.size());
  for (const model::Clause& clause : rules.clauses)
    for (const ClauseId over : clause.set_aside_by)
      if (rules[over].boundary != clause.boundary) out[over.index] = true;
  return out;
}

/// Whoever wrote the one knew of the other, and could go before it.
bool could_go_before(const model::Ruleset& rules, const model::Boundary& one, const model::Boundary& other) {
  if (one.layer == other.layer) return true;
  return rules[one.layer].above[other.layer.index] && other.may_be_overridden;
}

std::vector<ClauseId> refusals_of(const model::Ruleset& rules, const model::Boundary& boundary) {
  std::vector<ClauseId> out;
  for (const ClauseId id : boundary.clauses)
    if (rules[id].effect == Effect::refuse && !rules[id].otherwise) out.push_back(id);
  return out;
}

void across(Work& work, const Moving& moving, model::BoundaryId id, const std::vector<ClauseId>& allows,
            std::size_t& most_nodes) {
  const model::Ruleset& rules = work.out;
  std::vector<Found> found(allows.size());
  for (const model::Boundary& other : rules.boundaries) {
    if (&other == &rules[id] || !could_go_before(rules, rules[id], other) ||
        !speaks_wherever(rules, other, rules[id]))
      continue;
    const std::vector<ClauseId> refusals = refusals_of(rules, other);
    if (refusals.empty()) continue;
    Sides sides(work, moving, id, most_nodes, refusals);
    for (std::size_t i = 0; i < allows.size() && sides.if_known(); ++i)
      look_at(work, allows[i], refusals, sides, found[i]);
  }
  for (std::size_t i = 0; i < allows.size(); ++i)
    if (!found[i].refusals.empty()) report(work, allows[i], found[i], false);
}

bool has(const model::Ruleset& rules, const model::Boundary& boundary, Effect effect) {
  return std::any_of(boundary.clauses.begin(), boundary.clauses.end(),
                     [&](ClauseId id) { return rules[id].effect == effect; });
}

}  // namespace

void lint_both_hold(Work& work) {
  const Moving moving{subjects_if_known(work.out), subjects_if_unknown(work.out)};
  const std::vector<bool> before_others = going_before_others(work.out);
  // A stack that is larger than people write is not looked at to the end.
  std::size_t most_nodes = 500'000;
  for (std::uint32_t i = 0; i < work.out.boundaries.size(); ++i) {
    const model::Boundary& boundary = work.out.boundaries[i];
    if (!has(work.out, boundary, Effect::allow)) continue;
    if (has(work.out, boundary, Effect::refuse))
      if (Sides sides(work, moving, {i}, most_nodes); sides.if_known()) within_one(work, boundary, sides);
    std::vector<ClauseId> allows;
    for (const ClauseId id : boundary.clauses)
      if (work.out[id].effect == Effect::allow && before_others[id.index]) allows.push_back(id);
    if (!allows.empty()) across(work, moving, {i}, allows, most_nodes);
  }
}

}  // namespace kith::check
