#include "dsl/check/built_in.hpp"
#include "dsl/check/conditions.hpp"
#include "dsl/check/lowering.hpp"
#include "dsl/check/names.hpp"
#include "dsl/check/periods.hpp"
#include "dsl/check/rules.hpp"
#include "dsl/syntax/syntax.hpp"

namespace kith::check {

namespace {

model::Deadline deadline(Work& work, const syntax::Deadline& written) {
  using Kind = model::Deadline::Kind;
  model::Deadline out;
  if (const auto* within = std::get_if<syntax::Within>(&written.node)) {
    need_calendar(work, within->length);
    out.kind = Kind::within;
    out.length = within->length.value;
  } else if (const auto* sooner = std::get_if<syntax::SoonerOf>(&written.node)) {
    out.kind = Kind::sooner_of;
    for (const auto& part : sooner->of) out.of.push_back(deadline(work, part));
  } else if (std::holds_alternative<syntax::WithoutDelay>(written.node)) {
    out.kind = Kind::without_delay;
  } else {
    out.kind = Kind::end_of_next_working_day;
    if (!work.out.calendar)
      work.report(Code::no_calendar, written.span, "working days are counted, and no ruleset of the stack declares a calendar").hint = "declare a `calendar` with its closed days";
  }
  return out;
}

model::Who who(Work& work, LayerId layer, const syntax::Who& written) {
  model::Who out;
  if (written.everyone_holding) out.everyone_holding = resolve(work, layer, work.out.authorities, written.role, Kind::authority);
  else if (written.role.text == person_role) out.person = true;
  else out.role = resolve(work, layer, work.out.roles, written.role, Kind::role);
  return out;
}

/// A single condition in its plain words, anything longer as written.
std::string unless_words(const Work& work, LayerId layer, const Fragment& condition, syntax::ConditionId written) {
  using Kind = model::Node::Kind;
  if (condition.nodes.size() == 1 && condition.nodes[0].kind == Kind::atom) return work.out.atoms[condition.nodes[0].a].plain;
  if (condition.nodes.size() == 1 && condition.nodes[0].kind == Kind::definition) return work.out.definitions[condition.nodes[0].a].title;
  return syntax::print(work.tree(layer), written);
}

void read_unless(Work& work, LayerId layer, syntax::ConditionId written, Telling telling, model::Action& out) {
  const Fragment condition = lower(work, layer, written);
  check_reads(work, condition.reads, telling);
  out.unless = store(work, condition);
  out.unless_text = unless_words(work, layer, condition, written);
}

model::Action action(Work& work, LayerId layer, const syntax::Action& written, Telling telling) {
  model::Action out;
  out.kind = static_cast<model::Action::Kind>(written.kind);
  out.text = written.text.value;
  check_placeholders(work, written.text, telling);
  if (written.who) out.who = who(work, layer, *written.who);
  out.category = resolve(work, layer, work.out.categories, written.category, Kind::category);
  out.purpose = resolve(work, layer, work.out.purposes, written.purpose, Kind::purpose);
  if (written.matter) out.matter = matter_of(work, layer, *written.matter);
  if (written.object) out.object = written.object->text;
  if (written.deadline) out.deadline = deadline(work, *written.deadline);
  out.by = resolve(work, layer, work.out.roles, written.by, Kind::role);
  if (written.unless) read_unless(work, layer, *written.unless, telling, out);
  return out;
}

}  // namespace

std::vector<model::Action> actions(Work& work, LayerId layer, const std::vector<syntax::Action>& written, Telling telling) {
  std::vector<model::Action> out;
  for (const auto& one : written) out.push_back(action(work, layer, one, telling));
  return out;
}

}  // namespace kith::check
