#include <fmt/format.h>

#include "dsl/check/ground/combinations.hpp"
#include "dsl/check/lint/consent_lanes.hpp"
#include "dsl/check/lint/lints.hpp"

namespace kith::check {

namespace {

std::string_view word(model::ConsentStatus status) {
  using S = model::ConsentStatus;
  switch (status) {
    case S::given: return "given";
    case S::refused: return "refused";
    case S::withdrawn: return "withdrawn";
    case S::objected: return "objected";
    case S::unclear: return "unclear";
    case S::expired: return "expired";
    case S::not_recorded: return "not recorded";
  }
  return {};
}

std::string status_words(model::ConsentSet statuses) {
  std::string out;
  for (unsigned i = 0; i < 7; ++i)
    if (((statuses >> i) & 1U) != 0)
      out += (out.empty() ? "`" : ", `") + std::string(word(static_cast<model::ConsentStatus>(i))) + "`";
  return out;
}

/// The statuses that some clause of the boundary answers. A clause that never reads consent answers only when
/// it always applies; several do when one of them always applies.
struct Cover {
  model::ConsentSet answered = 0;
  bool reads = false;
  std::vector<model::ClauseId> others = {};  ///< those that never read consent
};

Cover cover_of(const Work& work, ConsentLanes& lanes, const model::Boundary& boundary) {
  Cover cover;
  for (const model::ClauseId id : boundary.clauses) {
    const model::Clause& clause = work.out[id];
    const bool reads = lanes.reads(clause.condition, boundary.period);
    cover.reads = cover.reads || reads;
    if (!reads) cover.others.push_back(id);
    const Lanes applies = lanes.of(clause.condition, boundary.period);
    if (clause.otherwise) cover.answered = model::any_consent;
    else
      cover.answered |=
          reads ? static_cast<model::ConsentSet>(model::any_consent & ~applies.no) : applies.yes;
  }
  return cover;
}

/// Whether one of the clauses applies, whatever is on record, and whichever way what is not turns out.
/// `capacity`: what it is found to be.
bool one_applies(Work& work, const Subjects& reads, const model::Boundary& boundary,
                 const std::vector<model::ClauseId>& clauses,
                 std::optional<model::CapacityOutcome> capacity) {
  auto& nodes = work.out.nodes;
  const std::size_t before = nodes.size();
  std::vector<std::uint32_t> roots;
  for (const model::ClauseId id : clauses)
    if (!work.out[id].condition.always()) roots.push_back(append_condition(nodes, work.out[id].condition));
  const model::Condition whole{static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(nodes.size())};
  const auto suppose = [&](const model::Atom& atom) -> std::optional<bool> {
    const auto* test = std::get_if<model::CapacityTest>(&atom.test);
    return test != nullptr && capacity ? std::optional(test->outcome == *capacity) : std::nullopt;
  };
  const auto combinations = Combinations::of(work.out, reads, boundary, whole, suppose);
  nodes.resize(before);
  if (!combinations) return false;
  Bits left = combinations->everywhere();
  for (const std::uint32_t root : roots) take_out(left, combinations->where(root));
  return !Combinations::any(left, left);
}

}  // namespace

void lint_consent_cover(Work& work) {
  constexpr auto fluctuates = model::CapacityOutcome::fluctuating;
  ConsentLanes lanes(work.out, std::nullopt), fluctuating(work.out, fluctuates);
  const auto reads = subjects_if_unknown(work.out);
  for (std::size_t i = 0; i < work.out.boundaries.size(); ++i) {
    const model::Boundary& boundary = work.out.boundaries[i];
    const Cover cover = cover_of(work, lanes, boundary);
    if (!cover.reads || one_applies(work, reads, boundary, cover.others, std::nullopt)) continue;
    const auto missing = static_cast<model::ConsentSet>(model::any_consent & ~cover.answered);
    const auto sometimes =
        static_cast<model::ConsentSet>(cover.answered & ~cover_of(work, fluctuating, boundary).answered);
    if (missing != 0) {
      auto& finding = work.report(Code::consent_not_covered, work.written_boundaries[i]->name.span,
                                  fmt::format("boundary {} reads consent and says nothing where it is {}",
                                              quoted(boundary.name), status_words(missing)));
      finding.hint = "add a clause for each, or one `when otherwise`";
    }
    if (sometimes != 0 && !one_applies(work, reads, boundary, cover.others, fluctuates)) {
      auto& finding =
          work.report(Code::capacity_not_covered, work.written_boundaries[i]->name.span,
                      fmt::format("boundary {} says nothing where capacity fluctuates and consent is {}",
                                  quoted(boundary.name), status_words(sometimes)));
      finding.hint = "add a clause `when capacity fluctuates`, or one `when otherwise`";
      finding.notes.push_back("where capacity fluctuates, `has capacity` and `lacks capacity` are both a no");
    }
  }
}

}  // namespace kith::check
