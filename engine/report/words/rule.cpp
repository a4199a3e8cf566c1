#include "engine/report/words/rule.hpp"

namespace kith::report {
namespace {

std::string who_text(const model::Ruleset& ruleset, const std::optional<model::Who>& who) {
  if (!who) return {};
  if (who->person) return "person";
  if (who->role) return ruleset.roles[*who->role].name;
  return who->everyone_holding ? "everyone holding " + ruleset.authorities[*who->everyone_holding].name
                               : std::string();
}

std::string matter_text(const model::Ruleset& ruleset, const std::optional<model::Matter>& matter) {
  if (!matter) return "the matter";
  switch (matter->kind) {
    case model::Matter::Kind::asked: return "what is asked";
    case model::Matter::Kind::the_matter: return "the matter";
    case model::Matter::Kind::decision: return ruleset.decisions[model::DecisionId{matter->id}].name;
    case model::Matter::Kind::sharing:
      return "sharing " + ruleset.categories[model::CategoryId{matter->id}].name;
  }
  return {};
}

std::string sharing_text(const model::Ruleset& ruleset, const model::Action& action) {
  std::string out = ' ' + who_text(ruleset, action.who);
  if (action.category) out += " about " + ruleset.categories[*action.category].name;
  if (action.purpose) out += " for " + ruleset.purposes[*action.purpose].name;
  return out;
}

std::string text_or_name(const model::Action& action) {
  return action.text.empty() ? ' ' + action.object : " \"" + action.text + '"';
}

}  // namespace

std::string_view source_kind_name(model::SourceKind kind) {
  switch (kind) {
    case model::SourceKind::law: return "law";
    case model::SourceKind::regulation: return "regulation";
    case model::SourceKind::contract: return "contract";
    case model::SourceKind::code: return "code";
    case model::SourceKind::guidance: return "guidance";
    case model::SourceKind::protocol: return "protocol";
    case model::SourceKind::advice: return "advice";
    case model::SourceKind::policy: return "policy";
    case model::SourceKind::support_plan: return "support_plan";
  }
  return {};
}

std::string_view subject_name(model::Fact::Subject subject) {
  switch (subject) {
    case model::Fact::Subject::person: return "person";
    case model::Fact::Subject::recipient: return "recipient";
    case model::Fact::Subject::question: return "question";
  }
  return {};
}

std::string_view type_name(model::ValueType::Kind kind) {
  switch (kind) {
    case model::ValueType::Kind::yes_or_no: return "yes_or_no";
    case model::ValueType::Kind::choice: return "choice";
    case model::ValueType::Kind::number: return "number";
    case model::ValueType::Kind::text: return "text";
  }
  return {};
}

std::string_view action_kind_name(model::Action::Kind kind) {
  switch (kind) {
    case model::Action::Kind::record: return "record";
    case model::Action::Kind::perform: return "do";
    case model::Action::Kind::meet: return "meet";
    case model::Action::Kind::tell: return "tell";
    case model::Action::Kind::consult: return "consult";
    case model::Action::Kind::ask: return "ask";
    case model::Action::Kind::assess: return "assess";
    case model::Action::Kind::review: return "review";
    case model::Action::Kind::update: return "update";
    case model::Action::Kind::brief: return "brief";
    case model::Action::Kind::escalate: return "escalate";
  }
  return {};
}

std::string value_text(const model::ValueType& type, const model::Value& value) {
  switch (type.kind) {
    case model::ValueType::Kind::yes_or_no: return value.number != 0 ? "yes" : "no";
    case model::ValueType::Kind::choice: return type.choices.at(static_cast<std::size_t>(value.number));
    case model::ValueType::Kind::number: return Decimal{value.number}.text() + (type.percent ? "%" : "");
    case model::ValueType::Kind::text: return value.text;
  }
  return {};
}

std::string action_text(const model::Ruleset& ruleset, const model::Action& action) {
  const std::string verb(action_kind_name(action.kind));
  switch (action.kind) {
    case model::Action::Kind::record:
    case model::Action::Kind::perform:
    case model::Action::Kind::meet:
    case model::Action::Kind::review:
    case model::Action::Kind::update: return verb + text_or_name(action);
    case model::Action::Kind::tell:
    case model::Action::Kind::consult: return verb + sharing_text(ruleset, action);
    case model::Action::Kind::ask: return verb + ' ' + who_text(ruleset, action.who) + " for consent";
    case model::Action::Kind::assess: return "assess capacity for " + matter_text(ruleset, action.matter);
    case model::Action::Kind::brief: return verb + ' ' + who_text(ruleset, action.who);
    case model::Action::Kind::escalate: return "escalate by " + action.object;
  }
  return {};
}

std::string deadline_text(const model::Deadline& deadline) {
  switch (deadline.kind) {
    case model::Deadline::Kind::none: return {};
    case model::Deadline::Kind::within:
      return "within " + time::text(deadline.length) + time::text(deadline.counting);
    case model::Deadline::Kind::end_of_next_working_day: return "by the end of the next working day";
    case model::Deadline::Kind::without_delay: return "without delay";
    case model::Deadline::Kind::sooner_of:
      return deadline.of.size() == 2 ? "by the sooner of " + deadline_text(deadline.of[0]) + " and " +
                                           deadline_text(deadline.of[1])
                                     : std::string();
  }
  return {};
}

}  // namespace kith::report
