#include "engine/report/words/rule.hpp"

#include <algorithm>

#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// Names as they are written, or titles in plain words.
struct RuleWords {
  const model::Ruleset& ruleset;
  bool plain = false;

  std::string role(model::RoleId id) const {
    return plain ? title_or(ruleset.roles[id].title, ruleset.roles[id].name) : ruleset.roles[id].name;
  }
  std::string named(const model::Concept& entry) const {
    return plain ? quoted(title_or(entry.title, entry.name)) : entry.name;
  }
  std::string who(const std::optional<model::Who>& who) const {
    if (!who) return {};
    if (who->person) return plain ? "the person" : "person";
    if (who->role) return role(*who->role);
    if (who->everyone_named && plain) return "everyone whom the person has named";
    return who->everyone_holding ? "everyone holding " + named(ruleset.authorities[*who->everyone_holding])
                                 : std::string();
  }
  std::string matter(const std::optional<model::Matter>& matter) const {
    if (!matter) return "the matter";
    switch (matter->kind) {
      case model::Matter::Kind::asked: return "what is asked";
      case model::Matter::Kind::the_matter: return "the matter";
      case model::Matter::Kind::decision: return named(ruleset.decisions[model::DecisionId{matter->id}]);
      case model::Matter::Kind::sharing:
        return "sharing " + named(ruleset.categories[model::CategoryId{matter->id}]);
    }
    return {};
  }
  std::string sharing(const model::Action& action) const {
    std::string out = ' ' + who(action.who);
    if (action.category) out += " about " + named(ruleset.categories[*action.category]);
    if (action.purpose) out += " for " + named(ruleset.purposes[*action.purpose]);
    return out;
  }
  std::string object(const model::Action& action) const {
    if (!plain) return action.text.empty() ? ' ' + action.object : " \"" + action.text + '"';
    return ' ' + spaced(action.text.empty() ? action.object : action.text);
  }
  /// A name that stands for itself, without the marks between its words.
  static std::string spaced(std::string name) {
    if (name.find(' ') == std::string::npos) std::replace(name.begin(), name.end(), '_', ' ');
    return one_line(name);
  }

  std::string action(const model::Action& action) const {
    using Kind = model::Action::Kind;
    const std::string verb(action_kind_name(action.kind));
    switch (action.kind) {
      case Kind::perform:
        if (plain) return object(action).substr(1);
        [[fallthrough]];
      case Kind::meet:
        if (plain) return verb + ':' + object(action);
        [[fallthrough]];
      case Kind::record:
      case Kind::review:
      case Kind::update: return verb + object(action);
      case Kind::tell:
      case Kind::consult: return verb + sharing(action);
      case Kind::ask: return verb + ' ' + who(action.who) + " for consent";
      case Kind::assess: return "assess capacity for " + matter(action.matter);
      case Kind::brief: return verb + ' ' + who(action.who);
      case Kind::escalate: return "escalate by " + (plain ? escalation(action.object) : action.object);
    }
    return {};
  }
  std::string escalation(const std::string& name) const {
    for (const model::Escalation& one : ruleset.escalations)
      if (one.name == name) return quoted(title_or(one.title, one.name));
    return spaced(name);
  }
};

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
  return RuleWords{ruleset}.action(action);
}
std::string action_plain(const model::Ruleset& ruleset, const model::Action& action) {
  return RuleWords{ruleset, true}.action(action);
}
std::string who_plain(const model::Ruleset& ruleset, const model::Who& who) {
  return RuleWords{ruleset, true}.who(who);
}
std::string matter_plain(const model::Ruleset& ruleset, const model::Matter& matter) {
  return RuleWords{ruleset, true}.matter(matter);
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

std::string_view kind_word(RuleCoverage::Kind kind) {
  static constexpr std::string_view words[] = {"clause", "boundary",    "requirement", "step",
                                               "stage",  "involvement", "definition"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace kith::report
