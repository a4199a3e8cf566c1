#include <fmt/format.h>

#include "dsl/check/care/care.hpp"
#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"
#include "dsl/check/rule/parts.hpp"

namespace kith::check {

namespace {

Fragment when(Work& work, LayerId layer, const std::optional<syntax::ConditionId>& written) {
  Fragment out = lower(work, layer, written);
  check_reads(work, out.reads, Telling::involvement);
  return out;
}

/// What belongs to one involvement and is needed for each of its lines.
struct Reader {
  Work& work;
  LayerId layer;
  const syntax::Involvement& written;
  model::Involvement& out;

  std::vector<model::Citation> cites(const std::vector<syntax::Citation>& cited) const {
    return citations(work, layer, cited, out.period, written.in_force.settings);
  }
  void decides(const syntax::Decides& line) const {
    const model::Who decider = who(work, layer, line.who);
    check_placeholders(work, line.because, Telling::involvement);
    model::Condition condition = store(work, when(work, layer, line.when));
    const auto cited = cites(line.cites);
    const auto even_where = held_anyway(line, cited);
    if (decider.role || decider.everyone_holding)
      out.deciders.push_back(
          {decider, line.in_best_interests, condition, line.because.value, cited, even_where});
  }
  /// Against somebody's power only a law or a regulation decides.
  std::vector<model::AuthorityId> held_anyway(const syntax::Decides& line,
                                              const std::vector<model::Citation>& cited) const {
    std::vector<model::AuthorityId> found;
    for (const syntax::Name& name : line.even_where)
      if (const auto id = resolve(work, layer, work.out.authorities, name, Kind::authority))
        found.push_back(*id);
    if (!found.empty() && !cites_law(work, cited)) {
      auto& finding = work.report(Code::no_law_cited, line.even_where.front().span,
                                  fmt::format("nothing is cited that lets somebody decide though {} is held",
                                              quoted(line.even_where.front().text)));
      finding.hint = "add `cites` with a law or a regulation, or take the line out";
    }
    return found;
  }
  void consults(const syntax::Consults& line) const {
    check_placeholders(work, line.because, Telling::involvement);
    model::Condition condition = store(work, when(work, layer, line.when));
    out.consults.push_back({who(work, layer, line.who), condition, line.because.value, cites(line.cites)});
  }
};

void check_never(Work& work, const syntax::Involvement& written, model::DecisionId id) {
  const model::DecisionConcept& decision = work.out.decisions[id];
  if (!decision.never_decided_for_another || written.deciders.empty()) return;
  auto& finding =
      work.report(Code::decided_for_another, written.deciders.front().who.role.span,
                  fmt::format("{} is never decided for another, and {} would decide it",
                              quoted(decision.name), quoted(written.deciders.front().who.role.text)));
  finding.hint = "nobody can decide this for the person; take the line out";
  finding.labels.push_back({work.place(decision.place), "it is declared here"});
}

std::optional<model::Involvement> involvement_of(Work& work, LayerId layer,
                                                 const syntax::Involvement& written) {
  model::Involvement out;
  out.name = written.name.text;
  out.title = written.title.value;
  out.layer = layer;
  out.period = rule_period(work, layer, written.in_force, written.name.span);
  out.applies = store(work, lower_settings(work, layer, written.in_force.settings));
  out.place = work.spot(written.name.span);
  out.anything = written.anything;
  out.may_be_overridden = written.may_be_overridden;
  const auto decision = written.anything
                            ? std::nullopt
                            : resolve(work, layer, work.out.decisions, written.decision, Kind::decision);
  if (decision) check_never(work, written, *decision);
  const Reader reader{work, layer, written, out};
  for (const auto& line : written.deciders) reader.decides(line);
  for (const auto& line : written.consults) reader.consults(line);
  out.informs = who(work, layer, written.informs);
  if (!decision && !written.anything) return std::nullopt;
  if (decision) out.decision = *decision;
  return out;
}

/// A decision has one involvement in the stack at a time.
void check_only_one(Work& work, const model::Involvement& last, Span at) {
  for (const model::Involvement& other : work.out.involvements) {
    const bool about_the_same =
        other.anything == last.anything && (last.anything || other.decision == last.decision);
    const bool below = other.may_be_overridden && other.layer != last.layer;
    if (!about_the_same || below || !overlap(other.period, last.period)) continue;
    const std::string about = last.anything ? "anything" : work.out.decisions[last.decision].name;
    auto& finding = work.report(Code::second_involvement, at,
                                fmt::format("{} has an involvement already", quoted(about)));
    finding.hint = last.anything
                       ? "there is one for anything in the stack, unless the one above `may be overridden`"
                       : "a decision has one involvement in the stack";
    finding.labels.push_back(
        {work.place(other.place), fmt::format("{} is about it too", quoted(other.name))});
    return;
  }
}

}  // namespace

void add_involvements(Work& work) {
  RuleNames names("involvement");
  each<syntax::Involvement>(work, [&](LayerId layer, const syntax::Involvement& written, Span) {
    auto read = involvement_of(work, layer, written);
    if (!read) return;
    names.add(work, written.name.text, read->period, written.name.span);
    check_only_one(work, *read, written.name.span);
    work.out.involvements.push_back(std::move(*read));
  });
}

}  // namespace kith::check
