#include <fmt/format.h>

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
/// it always applies.
struct Cover {
  model::ConsentSet answered = 0;
  bool reads = false;
};

Cover cover_of(const Work& work, ConsentLanes& lanes, const model::Boundary& boundary) {
  Cover cover;
  for (const model::ClauseId id : boundary.clauses) {
    const model::Clause& clause = work.out[id];
    const bool reads = lanes.reads(clause.condition, boundary.period);
    cover.reads = cover.reads || reads;
    const Lanes applies = lanes.of(clause.condition, boundary.period);
    if (clause.otherwise) cover.answered = model::any_consent;
    else
      cover.answered |=
          reads ? static_cast<model::ConsentSet>(model::any_consent & ~applies.no) : applies.yes;
  }
  return cover;
}

}  // namespace

void lint_consent_cover(Work& work) {
  ConsentLanes lanes(work.out, std::nullopt), fluctuating(work.out, model::CapacityOutcome::fluctuating);
  for (std::size_t i = 0; i < work.out.boundaries.size(); ++i) {
    const model::Boundary& boundary = work.out.boundaries[i];
    const Cover cover = cover_of(work, lanes, boundary);
    if (!cover.reads) continue;
    const auto missing = static_cast<model::ConsentSet>(model::any_consent & ~cover.answered);
    const auto sometimes =
        static_cast<model::ConsentSet>(cover.answered & ~cover_of(work, fluctuating, boundary).answered);
    if (missing != 0) {
      auto& finding = work.report(Code::consent_not_covered, work.written_boundaries[i]->name.span,
                                  fmt::format("boundary {} reads consent and says nothing where it is {}",
                                              quoted(boundary.name), status_words(missing)));
      finding.hint = "add a clause for each, or one `when otherwise`";
    }
    if (sometimes != 0) {
      auto& finding =
          work.report(Code::capacity_not_covered, work.written_boundaries[i]->name.span,
                      fmt::format("boundary {} says nothing where capacity fluctuates and consent is {}",
                                  quoted(boundary.name), status_words(sometimes)));
      finding.hint = "add a clause `when capacity fluctuates`, or one `when otherwise`";
      finding.notes.push_back("where capacity fluctuates, `has capacity` and `lacks capacity` are both a no");
    }
  }
}

void lint_consent_without_capacity(Work& work) {
  ConsentLanes lanes(work.out, model::CapacityOutcome::lacking);
  constexpr auto given = model::consent_bit(model::ConsentStatus::given);
  constexpr auto absent = model::consent_bit(model::ConsentStatus::not_recorded);
  for (std::size_t i = 0; i < work.out.clauses.size(); ++i) {
    const model::Clause& clause = work.out.clauses[i];
    if (clause.effect != Effect::allow || !clause.names_given) continue;
    const Lanes applies = lanes.of(clause.condition, work.out[clause.boundary].period);
    const bool same = ((applies.yes & given) != 0) == ((applies.yes & absent) != 0) &&
                      ((applies.no & given) != 0) == ((applies.no & absent) != 0);
    if (same || (applies.no & given) != 0) continue;
    auto& finding = work.report(
        Code::consent_without_capacity, work.written_clauses[i]->span,
        fmt::format("{} rests on consent, and applies too where capacity is lacking", quoted(clause.id)));
    finding.hint = "add `and has capacity`: a yes counts only from somebody who can decide";
  }
}

}  // namespace kith::check
