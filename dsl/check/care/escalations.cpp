#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/care/care.hpp"
#include "dsl/check/care/escalation_checks.hpp"
#include "dsl/check/care/escalation_starts.hpp"
#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"
#include "dsl/check/rule/parts.hpp"

namespace kith::check {

namespace {

constexpr std::uint8_t every_day = 0x7F;

/// A shift that ends at or before the hour at which it begins ends on the next day.
time::Shift shift_of(const syntax::Shift& written) {
  time::Shift out;
  const int days = (written.last_day - written.first_day + 7) % 7;
  for (int i = 0; i <= days; ++i) out.days |= static_cast<std::uint8_t>(1U << ((written.first_day + i) % 7));
  if (written.closed == syntax::Shift::Closed::only) out.days = every_day;
  out.from = written.from.value_or(0);
  out.to = written.to.value_or(minutes_of_a_day);
  if (out.to <= out.from) out.to += minutes_of_a_day;
  out.closed = static_cast<time::Shift::Closed>(written.closed);
  return out;
}

class EscalationReader {
 public:
  EscalationReader(Work& work, LayerId layer, const syntax::Escalation& written)
      : work_(work), layer_(layer), written_(written) {}

  std::optional<model::Escalation> read();

 private:
  std::optional<model::StageIndex> stage(const syntax::Name&);
  bool declare_stages();
  void read_stage(std::size_t);
  void find_first();

  Work& work_;
  LayerId layer_;
  const syntax::Escalation& written_;
  model::Escalation out_;
  bool whole_ = true;
};

std::optional<model::StageIndex> EscalationReader::stage(const syntax::Name& name) {
  std::vector<std::string> names;
  for (model::StageIndex i = 0; i < written_.stages.size(); ++i) {
    if (written_.stages[i].role.text == name.text) return i;
    names.push_back(written_.stages[i].role.text);
  }
  whole_ = false;
  auto& finding = work_.report(
      Code::unknown_stage, name.span,
      fmt::format("escalation {} has no stage {}", quoted(written_.name.text), quoted(name.text)));
  suggest(finding, name.text, names);
  return std::nullopt;
}

bool EscalationReader::declare_stages() {
  for (const syntax::Stage& one : written_.stages) {
    const auto same = std::find_if(written_.stages.begin(), written_.stages.end(),
                                   [&](const auto& other) { return other.role.text == one.role.text; });
    if (same->role.span.begin != one.role.span.begin) {
      auto& finding = work_.report(Code::declared_twice, one.role.span,
                                   fmt::format("stage {} stands twice", quoted(one.role.text)));
      finding.labels.push_back({work_.place(same->role.span), "it stands here first"});
      whole_ = false;
    }
    const auto role = resolve(work_, layer_, work_.out.roles, one.role, Kind::role);
    whole_ = whole_ && role;
    model::Stage stage;
    stage.role = role.value_or(model::RoleId{});
    stage.place = work_.spot(one.role.span);
    stage.title = one.title.value;
    stage.final = one.final;
    stage.outside = one.outside;
    out_.stages.push_back(std::move(stage));
  }
  return whole_;
}

void EscalationReader::read_stage(std::size_t index) {
  const syntax::Stage& written = written_.stages[index];
  model::Stage& out = out_.stages[index];
  need_calendar(work_, written.answers_within);
  need_calendar(work_, written.resolves_within);
  if (written.answers_within) out.answers_within = written.answers_within->value;
  if (written.resolves_within) out.resolves_within = written.resolves_within->value;
  for (const auto& shift : written.staffed) {
    if (shift.closed != syntax::Shift::Closed::either) need_calendar(work_, shift.span);
    out.staffed.push_back(shift_of(shift));
  }
  if (written.then) out.then = stage(*written.then);
  // Without `then`, the stage written next hears next.
  else if (!written.final && index + 1 < written_.stages.size())
    out.then = static_cast<model::StageIndex>(index + 1);
  if (!written.if_implicated) return;
  out.if_implicated = stage(written.if_implicated->go_to);
  if (written.if_implicated->role.text != written.role.text) {
    auto& finding =
        work_.report(Code::unknown_stage, written.if_implicated->role.span,
                     fmt::format("{} does not hold this stage", quoted(written.if_implicated->role.text)));
    finding.hint = fmt::format("say it of {}, or under the stage that is meant", quoted(written.role.text));
  }
}

void EscalationReader::find_first() {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < written_.stages.size(); ++i) {
    if (!written_.stages[i].first) continue;
    if (found) {
      auto& finding = work_.report(Code::no_first_stage, written_.stages[i].role.span,
                                   fmt::format("escalation {} has two first stages", quoted(out_.name)));
      finding.labels.push_back({work_.place(written_.stages[*found].role.span), "the other stands here"});
    }
    found = found ? found : i;
  }
  if (!found)
    work_
        .report(Code::no_first_stage, written_.name.span,
                fmt::format("escalation {} has no first stage", quoted(out_.name)))
        .hint = "write `first stage ROLE`";
  whole_ = whole_ && found;
  out_.first = static_cast<model::StageIndex>(found.value_or(0));
}

std::optional<model::Escalation> EscalationReader::read() {
  out_.name = written_.name.text;
  out_.title = written_.title.value;
  out_.layer = layer_;
  out_.period = rule_period(work_, layer_, written_.in_force, written_.name.span);
  out_.place = work_.spot(written_.name.span);
  out_.share = resolve(work_, layer_, work_.out.categories, written_.share, Kind::category);
  out_.purpose = resolve(work_, layer_, work_.out.purposes, written_.purpose, Kind::purpose);
  declare_stages();
  find_first();
  for (std::size_t i = 0; i < written_.stages.size(); ++i) read_stage(i);
  for (const auto& jump : written_.jumps) {
    const auto to = stage(jump.to);
    const model::Condition when = store(work_, about_person(work_, layer_, jump.when));
    if (to) out_.jumps.push_back({when, *to});
  }
  for (const auto& reach : written_.must_reach) {
    need_calendar(work_, reach.within);
    if (const auto to = stage(reach.stage))
      out_.must_reach.push_back({*to, reach.within.value, work_.spot(reach.stage.span)});
  }
  out_.cites = citations(work_, layer_, written_.cites, out_.period, {});
  if (!whole_) return std::nullopt;
  return std::move(out_);
}

}  // namespace

void add_escalations(Work& work) {
  RuleNames names("escalation");
  each<syntax::Escalation>(work, [&](LayerId layer, const syntax::Escalation& written, Span) {
    auto escalation = EscalationReader(work, layer, written).read();
    if (!escalation) {
      work.dropped.insert({Kind::escalation, written.name.text});
      return;
    }
    names.add(work, written.name.text, escalation->period, written.name.span);
    check_escalation(work, written, *escalation);
    work.out.escalations.push_back(std::move(*escalation));
  });
}

}  // namespace kith::check
