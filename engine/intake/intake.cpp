#include "engine/intake/intake.hpp"

#include <fmt/format.h>

#include "engine/intake/json/read_json.hpp"
#include "engine/intake/section/question_fields.hpp"
#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

void check_format(Reader& reader, const Given& format) {
  if (!format) return;
  if (format->kind() == Kind::number && format->text() == "2") return;
  if (format->kind() == Kind::number && format->text() == "1") {
    reader.mistakes.add(
        Code::format_of_before, *format,
        "this record is of the meaning before: its `until` and `review_by` end as their day begins, now they include it",
        "`kith migrate FILE` rewrites it as `\"kith\": 2` and shows what it changes");
    return;
  }
  reader.mistakes.add(Code::format_not_known, *format, "this record is in a format that is not known",
                      "expected `\"kith\": 2`");
}

/// The order matters: what others refer to is read before them.
model::State read_sections(Reader& reader, const Fields& fields) {
  model::State state;
  check_format(reader, fields.need("kith"));
  state.drawn_at = reader.moment(fields.known("drawn_at"));
  read_person(reader, fields.need("person"), state);
  state.setting = reader.name(fields.known("setting"), reader.rules.settings, "setting");
  gather_members(reader, fields.find("circle"));
  state.circle = read_circle(reader, fields.find("circle"));
  state.wishes = read_wishes(reader, fields.find("wishes"));
  state.consents = read_consents(reader, fields.find("consents"));
  state.capacity = read_capacity(reader, fields.find("capacity"));
  state.best_interests = read_best_interests(reader, fields.find("best_interests"));
  state.facts = read_facts(reader, fields.find("facts"), model::Fact::Subject::person, FactForms::dated);
  state.events = read_events(reader, fields.find("events"));
  state.concerns = read_concerns(reader, fields.find("concerns"));
  return state;
}

void read_care(Reader& reader, const Fields& fields, model::State& state) {
  state.restrictions = read_restrictions(reader, fields.find("restrictions"));
  state.goals = read_goals(reader, fields.find("goals"));
  state.plans = read_plans(reader, fields.find("plans"));
  state.reviews = read_reviews(reader, fields.find("reviews"));
  state.escalations = read_escalations(reader, fields.find("escalations"));
  state.actions = read_actions(reader, fields.find("actions"), state);
  check_decisions(reader, fields.find("decisions"));
}

/// The ids that a question may refer to.
void remember(Reader& reader, const model::State& state) {
  if (state.circle)
    for (std::size_t i = 0; i < state.circle->size(); ++i)
      reader.known.members.emplace((*state.circle)[i].id, static_cast<model::MemberIndex>(i));
  if (state.concerns)
    for (const model::Concern& concern : *state.concerns)
      reader.known.concerns.emplace(concern.id, concern.opened);
}

void check_person(Reader& reader, const Given& person, const model::State& state) {
  if (!person || !is_a(Kind::text, *person, reader.mistakes) || person->text() == state.person_id) return;
  reader.mistakes.add(Code::about_somebody_else, *person,
                      fmt::format("the question is about {}, and the record about {}",
                                  in_backticks(person->text()), in_backticks(state.person_id)));
}

template <class T>
Reading<T> reading(T value, Mistakes& mistakes) {
  if (mistakes.any()) return {std::nullopt, mistakes.take()};
  return {std::move(value), {}};
}

/// What `read` makes of a question's JSON.
template <class Read>
auto question(const model::Ruleset& rules, const model::State& state, std::string_view json,
              const std::string& name, Read read)
    -> Reading<decltype(read(std::declval<Reader&>(), std::declval<const Value&>()))> {
  Mistakes mistakes(name);
  const auto document = read_json(json, mistakes);
  if (!document) return {std::nullopt, mistakes.take()};
  Reader reader(rules, mistakes);
  remember(reader, state);
  auto asked = read(reader, document->root());
  check_person(reader, document->root().find("person"), state);
  return reading(std::move(asked), mistakes);
}

}  // namespace

Reading<model::State> read_state(const model::Ruleset& rules, std::string_view json,
                                 const std::string& name) {
  Mistakes mistakes(name);
  const auto document = read_json(json, mistakes);
  if (!document) return {std::nullopt, mistakes.take()};
  Reader reader(rules, mistakes);
  const Fields fields(document->root(), mistakes, "a record",
                      {"kith", "setting", "drawn_at", "person", "circle", "wishes", "consents", "capacity",
                       "best_interests", "facts", "events", "concerns", "plans", "restrictions", "goals",
                       "reviews", "escalations", "actions", "decisions"});
  model::State state = read_sections(reader, fields);
  read_care(reader, fields, state);
  state.has_errors = reader.any_in_error;
  return reading(std::move(state), mistakes);
}

Reading<model::Question> read_question(const model::Ruleset& rules, const model::State& state,
                                       std::string_view json, const std::string& name) {
  return question(rules, state, json, name, [](Reader& reader, const Value& root) {
    return read_question_fields(reader, root, QuestionOf::now);
  });
}

Reading<AnyQuestion> read_any_question(const model::Ruleset& rules, const model::State& state,
                                       std::string_view json, const std::string& name) {
  return question(rules, state, json, name, [](Reader& reader, const Value& root) -> AnyQuestion {
    if (asks_who_decides(root)) return read_decision_asked(reader, root);
    if (asks_about_everything(root))
      return EverythingAsked{read_question_fields(reader, root, QuestionOf::everything)};
    return read_question_fields(reader, root, QuestionOf::now);
  });
}

}  // namespace kith::intake
