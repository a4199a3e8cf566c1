#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"
#include "dsl/check/lint/stands.hpp"

/// An allow and a refusal of one boundary that may both stand: neither overrides the other.
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

void report(Work& work, ClauseId allow, const std::vector<ClauseId>& refusals, const std::string& where) {
  constexpr std::size_t most_labels = 3;
  const std::string more = refusals.size() > 1 ? fmt::format(" and {} more", refusals.size() - 1) : "";
  auto& finding =
      work.report(Code::both_hold, work.written_clauses[allow.index]->span,
                  fmt::format("{} and {}{} may both stand, and neither overrides the other",
                              quoted(work.out[allow].id), quoted(work.out[refusals[0]].id), more));
  finding.hint = "the refusal then holds; say `overrides`, or add to a `when`, where that is not meant";
  finding.notes.push_back(where);
  for (std::size_t i = 0; i < std::min(refusals.size(), most_labels); ++i)
    finding.labels.push_back(
        {work.out[refusals[i]].place, fmt::format("{} refuses here", quoted(work.out[refusals[i]].id))});
}

/// Whether the allow stands somewhere without the refusal, too; otherwise it never decides, which is found by
/// itself.
bool part_ways(Stands& stands, ClauseId allow, ClauseId refusal) {
  return stands.over().any_without(stands.stands(allow), stands.stands(refusal));
}

void look_at(Work& work, const model::Boundary& boundary, Stands& stands) {
  for (const ClauseId allow : boundary.clauses) {
    if (work.out[allow].effect != Effect::allow) continue;
    std::vector<ClauseId> refusals;
    std::string where;
    for (const ClauseId other : boundary.clauses) {
      if (work.out[other].effect != Effect::refuse || overrides(work.out, other, allow) ||
          overrides(work.out, allow, other) ||
          !Combinations::any(stands.stands(allow), stands.stands(other)) || !part_ways(stands, allow, other))
        continue;
      if (refusals.empty()) where = example(work, stands.over(), stands.stands(allow), stands.stands(other));
      refusals.push_back(other);
    }
    if (!refusals.empty()) report(work, allow, refusals, where);
  }
}

bool has(const model::Ruleset& rules, const model::Boundary& boundary, Effect effect) {
  return std::any_of(boundary.clauses.begin(), boundary.clauses.end(),
                     [&](ClauseId id) { return rules[id].effect == effect; });
}

}  // namespace

void lint_both_hold(Work& work) {
  const auto reads = subjects(work.out);
  // A stack that is larger than people write is not looked at to the end.
  std::size_t most_nodes = 500'000;
  for (std::uint32_t i = 0; i < work.out.boundaries.size(); ++i) {
    const model::Boundary& boundary = work.out.boundaries[i];
    if (!has(work.out, boundary, Effect::allow) || !has(work.out, boundary, Effect::refuse)) continue;
    if (auto stands = Stands::of(work, reads, {i}, most_nodes)) look_at(work, boundary, *stands);
  }
}

}  // namespace kith::check
