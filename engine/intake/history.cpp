#include <fmt/format.h>

#include "engine/intake/question_fields.hpp"
#include "engine/intake/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

constexpr WordTable<Outcome, 3> decided{{{"allow", Outcome::allow}, {"ask_first", Outcome::ask_first}, {"refuse", Outcome::refuse}}};

std::optional<time::Stamp> moment(Reader& reader, const Given& value) {
  const auto at = reader.moment(value);
  return at ? std::optional(time::Stamp{*at, *at, false}) : std::nullopt;
}

void stage(Reader& reader, const Value& value) {
  const Fields fields(value, reader.mistakes, "a stage of an escalation", {"stage", "told", "answered", "resolved"});
  reader.plain_name(fields.need("stage"));
  const auto told = moment(reader, fields.known("told"));
  const auto answered = moment(reader, fields.known("answered"));
  reader.in_order(told, answered, fields.find("answered"), "a stage answers before it is told");
  const auto resolved = moment(reader, fields.known("resolved"));
  reader.in_order(answered ? answered : told, resolved, fields.find("resolved"), "a stage resolves before it answers");
}

/// What an action was for: anything in the record that has an id.
std::optional<time::Stamp> item(Reader& reader, const Given& value) {
  if (!value || !is_a(Kind::text, *value, reader.mistakes)) return std::nullopt;
  std::map<std::string, std::optional<time::Stamp>> all;
  for (const auto* ids : {&reader.known.events, &reader.known.concerns, &reader.known.restrictions, &reader.known.goals}) {
    const auto found = ids->find(value->text());
    if (found != ids->end()) return found->second;
  }
  for (const auto* ids : {&reader.known.events, &reader.known.concerns, &reader.known.restrictions, &reader.known.goals})
    all.insert(ids->begin(), ids->end());
  reader.reference(value, all, "event, concern, restriction or goal");
  return std::nullopt;
}

void action(Reader& reader, const Value& value) {
  const Fields fields(value, reader.mistakes, "an action", {"rule", "step", "for", "to", "done", "by"});
  reader.plain_name(fields.need("rule"));
  reader.whole_number(fields.find("step"), 1);
  const auto arose = item(reader, fields.known("for"));
  reader.party(fields.known("to"), Reader::Who::anybody);
  const auto done_given = fields.known("done");
  const auto done = reader.stamp(done_given);
  reader.party(fields.known("by"), Reader::Who::anybody);
  if (arose && done && time::later(*arose, *done))
    reader.mistakes.add(Code::done_before_event, *done_given, "an action is done before the event it is for",
                        fmt::format("{} is before {}", reader.rules.zone.text(*done), reader.rules.zone.text(*arose)));
}

}  // namespace

void check_escalations(Reader& reader, const Given& section) {
  for (const Value& one : reader.items(section)) {
    const Fields fields(one, reader.mistakes, "an escalation", {"name", "opened", "concern", "steps"});
    reader.plain_name(fields.need("name"));
    reader.moment(fields.need_or_null("opened"));
    reader.reference(fields.known("concern"), reader.known.concerns, "concern");
    for (const Value& step : reader.items(fields.find("steps"))) stage(reader, step);
  }
}

void check_actions(Reader& reader, const Given& section) {
  for (const Value& one : reader.items(section)) action(reader, one);
}

void check_decisions(Reader& reader, const Given& section) {
  for (const Value& one : reader.items(section)) {
    const Fields fields(one, reader.mistakes, "a decision on record", {"question", "decided", "by", "on", "because"});
    if (const auto question = fields.need("question")) read_question_fields(reader, *question, QuestionOf::history);
    reader.word(fields.need_or_null("decided"), decided, "outcome that people decide");
    reader.party(fields.known("by"), Reader::Who::anybody);
    reader.stamp(fields.known("on"));
    reader.text(fields.known("because"));
  }
}

}  // namespace kith::intake
