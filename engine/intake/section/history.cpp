#include <fmt/format.h>

#include "engine/intake/section/question_fields.hpp"
#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

constexpr WordTable<Outcome, 3> decided{
    {{"allow", Outcome::allow}, {"ask_first", Outcome::ask_first}, {"refuse", Outcome::refuse}}};

std::optional<time::Stamp> moment(Reader& reader, const Given& value) {
  const auto at = reader.moment(value);
  return at ? std::optional(time::Stamp{*at, *at, false}) : std::nullopt;
}

/// By the roles that hold them, of every version of the escalation.
std::vector<std::string> stages_of(const model::Ruleset& rules, const std::string& escalation) {
  std::vector<std::string> names;
  for (const model::Escalation& one : rules.escalations)
    if (one.name == escalation)
      for (const model::Stage& stage : one.stages) names.push_back(rules.roles[stage.role].name);
  return names;
}

std::string stage(Reader& reader, const Given& value, const std::string& escalation) {
  const std::string name = reader.plain_name(value);
  const std::vector<std::string> stages = stages_of(reader.rules, escalation);
  if (escalation.empty() || !is_name(name) || std::find(stages.begin(), stages.end(), name) != stages.end())
    return name;
  std::string hint = did_you_mean(name, stages);
  if (hint.empty()) hint = fmt::format("its stages are {}", listed(stages, "and"));
  reader.mistakes.add(Code::no_such_stage, *value,
                      fmt::format("the escalation `{}` has no stage {}", escalation, in_backticks(name)),
                      std::move(hint));
  return "";
}

model::EscalationRecord::Step step(Reader& reader, const Value& value, const model::EscalationRecord& of) {
  const Fields fields =
      entry_fields(reader, value, "a stage of an escalation", {"stage", "told", "answered", "resolved"});
  model::EscalationRecord::Step found;
  found.stage = stage(reader, fields.need("stage"), of.name);
  found.told = moment(reader, fields.known("told"));
  reader.in_order(of.opened, found.told, fields.find("told"),
                  "a stage is told before the escalation is opened");
  const auto& begun = found.told ? found.told : of.opened;
  found.answered = moment(reader, fields.known("answered"));
  reader.in_order(begun, found.answered, fields.find("answered"), "a stage answers before it is told");
  found.resolved = moment(reader, fields.known("resolved"));
  reader.in_order(found.answered ? found.answered : begun, found.resolved, fields.find("resolved"),
                  "a stage resolves before it answers");
  found.in_error = entered_in_error(reader, fields);
  return found;
}

model::EscalationRecord escalation(Reader& reader, const Value& value) {
  const Fields fields = entry_fields(reader, value, "an escalation", {"name", "opened", "concern", "steps"});
  model::EscalationRecord found;
  found.name = reader.rule(fields.need("name"), reader.rules.escalations, "escalation");
  found.opened = moment(reader, fields.need_or_null("opened"));
  found.concern = reader.reference(fields.known("concern"), reader.known.concerns, "concern").value_or("");
  for (const Value one : reader.items(fields.find("steps"))) found.steps.push_back(step(reader, one, found));
  found.in_error = entered_in_error(reader, fields);
  return found;
}

}  // namespace

std::optional<std::vector<model::EscalationRecord>> read_escalations(Reader& reader, const Given& section) {
  return each<model::EscalationRecord>(reader, section,
                                       [&](const Value& item) { return escalation(reader, item); });
}

void check_decisions(Reader& reader, const Given& section) {
  for (const Value one : reader.items(section)) {
    const Fields fields =
        entry_fields(reader, one, "a decision on record", {"question", "decided", "by", "on", "because"});
    if (const auto question = fields.need("question"))
      read_question_fields(reader, *question, QuestionOf::history);
    reader.word(fields.need_or_null("decided"), decided, "outcome that people decide");
    reader.party(fields.known("by"), Reader::Who::anybody);
    reader.stamp(fields.known("on"));
    reader.text(fields.known("because"));
    entered_in_error(reader, fields);
  }
}

}  // namespace kith::intake
