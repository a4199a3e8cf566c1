#include "engine/intake/section/question_fields.hpp"

#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"
#include "engine/time/parse.hpp"

namespace kith::intake {
namespace {

using source::Code;

constexpr std::string_view anything = "anything";

std::vector<model::MarkId> marks(Reader& reader, const Given& list) {
  std::vector<model::MarkId> found;
  for (const Value item : reader.items(list))
    if (const auto mark = reader.name(item, reader.rules.marks, "mark")) found.push_back(*mark);
  return found;
}

void check_calendar(Reader& reader, time::Instant at, const Value& given) {
  if (auto beyond = beyond_calendar(reader.rules, at))
    reader.mistakes.add(Code::beyond_calendar, given, std::move(beyond->message), std::move(beyond->hint));
}

Fields form(Reader& reader, const Value& value, QuestionOf of) {
  if (value.find("do"))
    return {value,
            reader.mistakes,
            "a question whether something may be done",
            {"do", "by", "at", "concern", "facts", "person"}};
  if (value.kind() == Kind::object && !value.find("share") && of != QuestionOf::history)
    reader.mistakes.add(Code::missing_key, value, "a question needs `share` or `do`");
  return {value,
          reader.mistakes,
          "a question whether something may be shared",
          {"share", "with", "for", "at", "matter", "marked", "concern", "facts", "person"}};
}

std::optional<model::CategoryId> category(Reader& reader, const Given& share) {
  if (!share || share->kind() != Kind::text || share->text() != anything)
    return reader.name(share, reader.rules.categories, "category");
  reader.mistakes.add(Code::undeclared_name, *share,
                      "`anything` has no outcome for the whole, and none is given",
                      "name one category; a question about everything is put by itself");
  return std::nullopt;
}

void what_is_asked(Reader& reader, const Fields& fields, QuestionOf of, model::Question& question) {
  const auto who = [&](const Given& given) {
    return reader.party(given, Reader::Who::anybody).value_or(model::Party{});
  };
  if (fields.find("do")) {
    question.decision = reader.name(fields.find("do"), reader.rules.decisions, "decision");
    question.with = who(fields.need("by"));
    return;
  }
  if (of != QuestionOf::everything) question.category = category(reader, fields.find("share"));
  question.with = who(fields.need("with"));
  question.purpose = reader.name(of != QuestionOf::history ? fields.need("for") : fields.find("for"),
                                 reader.rules.purposes, "purpose");
  question.matter = reader.name(fields.find("matter"), reader.rules.decisions, "decision");
  question.marked = marks(reader, fields.find("marked"));
}

}  // namespace

std::optional<BeyondCalendar> beyond_calendar(const model::Ruleset& rules, time::Instant at) {
  if (!rules.calendar) return std::nullopt;
  const time::Date day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  if (day <= rules.calendar->through) return std::nullopt;
  return BeyondCalendar{
      fmt::format("{} is after the last day of the calendar `{}`", time::text(day), rules.calendar->name),
      fmt::format("its working days are known through {}", time::text(rules.calendar->through))};
}

bool asks_about_everything(const Value& value) {
  const auto share = value.find("share");
  return share && share->kind() == Kind::text && share->text() == anything;
}

bool asks_who_decides(const Value& value) {
  return value.find("decision") && !value.find("share") && !value.find("do");
}

model::DecisionAsked read_decision_asked(Reader& reader, const Value& value) {
  const Fields fields(value, reader.mistakes, "a question who decides", {"decision", "at", "person"});
  const auto given = fields.need("decision");
  const auto decision = reader.name(given, reader.rules.decisions, "decision", false);
  const auto at = fields.need("at");
  const auto moment = reader.moment(at);
  if (moment) check_calendar(reader, *moment, *at);
  return {decision.value_or(model::DecisionId{}), moment.value_or(time::Instant{})};
}

model::Question read_question_fields(Reader& reader, const Value& value, QuestionOf of) {
  const Fields fields = form(reader, value, of);
  model::Question question;
  what_is_asked(reader, fields, of, question);
  const auto at = of != QuestionOf::history ? fields.need("at") : fields.find("at");
  if (const auto moment = reader.moment(at)) {
    question.at = *moment;
    if (of != QuestionOf::history) check_calendar(reader, *moment, *at);
  }
  question.concern = reader.reference(fields.known("concern"), reader.known.concerns, "concern").value_or("");
  question.facts = read_facts(reader, fields.find("facts"), model::Fact::Subject::question, FactForms::bare);
  return question;
}

}  // namespace kith::intake
