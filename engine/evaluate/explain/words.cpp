#include "engine/evaluate/explain/words.hpp"

#include <fmt/format.h>

#include "engine/evaluate/explain/holders.hpp"

namespace kith::evaluate {

using model::Party;

std::string person_name(const model::State& state) {
  return state.person_name.empty() ? "the person" : state.person_name;
}

std::string named_of(const Inquiry& inquiry, const std::vector<model::MemberIndex>& members) {
  std::string all;
  for (const model::MemberIndex one : members)
    all += (all.empty() ? "" : " and ") + name_of((*inquiry.state().circle)[one]);
  return all;
}

std::string recipient_name(const Asking& asking) {
  const Party& with = asking.question.with;
  switch (with.kind) {
    case Party::Kind::person: return person_name(asking.state);
    case Party::Kind::role: return asking.rules.roles[model::RoleId{with.index}].title;
    case Party::Kind::member: return name_of((*asking.state.circle)[with.index]);
  }
  return {};
}

namespace {

const std::string& said(const model::Concept& thing, SaidTo whom) {
  return whom == SaidTo::person && !thing.easy_read.empty() ? thing.easy_read : thing.title;
}

std::string placeholder(const Inquiry& inquiry, std::string_view name, SaidTo whom) {
  const auto& rules = inquiry.rules();
  const auto& question = inquiry.asking.question;
  const model::Party& with = question.with;
  if (name == "person") return person_name(inquiry.state());
  const bool any_member = inquiry.each && !inquiry.item && inquiry.each->kind == model::ItemKind::member;
  if (name == "recipient" && any_member) return "the member of the circle";
  if (name == "recipient" && with.kind == Party::Kind::role)
    return said(rules.roles[model::RoleId{with.index}], whom);
  if (name == "recipient") return recipient_name(inquiry.asking);
  if (name == "category" && inquiry.category) return said(rules.categories[*inquiry.category], whom);
  if (name == "category" && question.decision) return said(rules.decisions[*question.decision], whom);
  if (name == "purpose" && question.purpose) return said(rules.purposes[*question.purpose], whom);
  if (inquiry.item) return field_text(rules, inquiry.state(), *inquiry.item, name, whom);
  if (inquiry.each) return field_text(rules, inquiry.state(), *inquiry.each, name);
  return "the " + std::string(name);
}

}  // namespace

std::string fill(const Inquiry& inquiry, std::string_view text, SaidTo whom) {
  std::string result;
  while (true) {
    const auto open = text.find('{');
    const auto close = open == text.npos ? open : text.find('}', open);
    if (close == text.npos) return result.append(text);
    result.append(text.substr(0, open))
        .append(placeholder(inquiry, text.substr(open + 1, close - open - 1), whom));
    text.remove_prefix(close + 1);
  }
}

std::string matter_name(const model::Ruleset& rules, model::RecordedMatter matter) {
  return matter.sharing ? "sharing:" + rules.categories[model::CategoryId{matter.id}].name
                        : rules.decisions[model::DecisionId{matter.id}].name;
}

std::string matter_title(const model::Ruleset& rules, model::RecordedMatter matter, SaidTo whom) {
  return matter.sharing
             ? fmt::format("sharing “{}”", said(rules.categories[model::CategoryId{matter.id}], whom))
             : fmt::format("“{}”", said(rules.decisions[model::DecisionId{matter.id}], whom));
}

Named named(const model::Concept& thing) { return {thing.name, thing.title, thing.easy_read}; }
Named named(const model::Plan::Level& level) { return {level.name, level.title, level.easy_read}; }

std::string_view words(Why why) {
  switch (why) {
    case Why::none: return "";
    case Why::section_absent: return "this part of the record was not supplied";
    case Why::not_recorded: return "nothing is recorded";
    case Why::recorded_as_unknown: return "it is recorded as not known";
    case Why::out_of_date: return "the record is out of date";
    case Why::undated: return "the record has no date";
    case Why::differ: return "the records do not agree";
    case Why::not_verified: return "it has not been verified";
    case Why::stale: return "the record is too old to be sure that it still stands";
    case Why::review_passed: return "its review date has passed";
    case Why::incomplete: return "the log is not complete for this time";
    case Why::unsure_which: return "of something on record it is not known whether it counts";
    case Why::holders_not_known:
      return "who holds an authority over this was not supplied, so nobody knows whether they were consulted";
    case Why::not_consulted: return "somebody with authority over this was not consulted";
    case Why::may_be_in_error:
      return "it was marked as entered in error by somebody of whom it is not known whether they may say so";
    case Why::giver_not_known: return "nobody recorded who said it";
    case Why::giver_alleged: return "whoever said it is, or may be, an alleged source of harm";
    case Why::only_not_known: return "it is not known whether this holds for more than it lists";
    case Why::found_wider: return "it was found for something wider, and this is asked about by name";
    case Why::no_list: return "an open concern does not say who is alleged";
    case Why::no_outcome: return "a concern was closed, and does not say what it came to for them";
    case Why::capacity_then: return "whether there was capacity on that day is not known";
    case Why::no_matter: return "the question does not say which decision it is about";
    case Why::not_in_force: return "no rule about it was in force";
    case Why::member_not_known: return "the question names a role, not somebody in the circle";
    case Why::no_kind: return "of what kind the authority is, the record does not say";
    case Why::too_many: return "more records speak about it at once than are compared";
    case Why::not_over: return "the time in which it may come is not over";
  }
  return "";
}

std::string words(const model::Deadline& deadline) {
  using Kind = model::Deadline::Kind;
  switch (deadline.kind) {
    case Kind::none: return "";
    case Kind::within: return "within " + time::text(deadline.length) + time::text(deadline.counting);
    case Kind::end_of_next_working_day: return "by the end of the next working day";
    case Kind::without_delay: return "without delay";
    case Kind::sooner_of:
      return fmt::format("by the sooner of: {}, {}", words(deadline.of[0]), words(deadline.of[1]));
  }
  return "";
}

std::optional<time::Due> due(const model::Ruleset& rules, const model::Deadline& deadline,
                             const time::Stamp& from) {
  using Kind = model::Deadline::Kind;
  const time::Calendar* calendar = rules.calendar ? &*rules.calendar : nullptr;
  switch (deadline.kind) {
    case Kind::none:
    case Kind::without_delay: return std::nullopt;
    case Kind::within: return time::due(from, deadline.length, rules.zone, calendar, deadline.counting);
    case Kind::end_of_next_working_day: return time::due_with_next_working_day(from, rules.zone, calendar);
    case Kind::sooner_of: {
      const auto a = due(rules, deadline.of[0], from), b = due(rules, deadline.of[1], from);
      return a && b ? std::optional(time::sooner_of(*a, *b)) : std::nullopt;
    }
  }
  return std::nullopt;
}

namespace {

std::string who(const Inquiry& inquiry, const std::optional<model::Who>& who, SaidTo whom = SaidTo::staff) {
  if (!who) return "";
  if (who->person) return person_name(inquiry.state());
  if (who->everyone_holding)
    return "everyone holding “" + said(inquiry.rules().authorities[*who->everyone_holding], whom) + "”";
  return said(inquiry.rules().roles[*who->role], whom);
}

std::string about(const Inquiry& inquiry, const model::Action& action) {
  return action.category ? " about “" + inquiry.rules().categories[*action.category].title + "”" : "";
}

struct Spoken {
  std::string_view kind;
  std::string what;
};

Spoken spoken(const Inquiry& inquiry, const model::Action& action) {
  using Kind = model::Action::Kind;
  const std::string object = action.object.empty() ? fill(inquiry, action.text) : action.object;
  switch (action.kind) {
    case Kind::record: return {"record", "record " + object};
    case Kind::perform: return {"do", object};
    case Kind::meet: return {"meet", "meet: " + object};
    case Kind::tell: return {"tell", "tell " + who(inquiry, action.who) + about(inquiry, action)};
    case Kind::consult: return {"consult", "consult " + who(inquiry, action.who) + about(inquiry, action)};
    case Kind::ask: return {"ask", "ask " + who(inquiry, action.who) + " for consent"};
    case Kind::assess: {
      const auto matter = action.matter ? inquiry.resolve(*action.matter) : std::optional(inquiry.matter());
      return {"assess",
              "assess capacity for " + (matter ? matter_title(inquiry.rules(), *matter) : "the matter")};
    }
    case Kind::review: return {"review", "review " + object};
    case Kind::update: return {"update", "update " + object};
    case Kind::brief: return {"brief", "brief " + who(inquiry, action.who)};
    case Kind::escalate: return {"escalate", "escalate: " + (action.text.empty() ? object : action.text)};
  }
  return {};
}

/// By the role that the rule names, or by whoever helps in their place.
void give_to(const Inquiry& inquiry, model::RoleId role, const model::Clause& clause, Wording& wording,
             Action& action) {
  action.held_by = wording.helper(role, inquiry.rules()[clause.boundary].layer).who;
  action.by = action.held_by->role.title;
  action.by_easy = action.held_by->role.easy_read;
}

}  // namespace

Action unassigned(const Inquiry& inquiry, const model::Action& asked, const std::string& clause) {
  const Spoken words_of = spoken(inquiry, asked);
  Action result;
  result.kind = words_of.kind;
  result.what = words_of.what;
  result.to = who(inquiry, asked.who);
  result.to_easy = who(inquiry, asked.who, SaidTo::person);
  result.to_person = asked.who && asked.who->person;
  if (asked.who && asked.who->role)
    result.to_nobody_known =
        who_holds(inquiry.rules(), inquiry.state(), *asked.who->role, inquiry.asking.question.at)
            .members.empty();
  result.clause = clause;
  result.unless = fill(inquiry, asked.unless_text);
  return result;
}

Action action(const Inquiry& inquiry, const model::Action& asked, const model::Clause& clause,
              Wording& wording) {
  Action result = unassigned(inquiry, asked, clause.id);
  const Wording::Deadline& deadline = wording.deadline(inquiry.asking, asked.deadline);
  result.within = deadline.within;
  result.due = deadline.due;
  if (asked.purpose) result.what += " for “" + inquiry.rules().purposes[*asked.purpose].title + "”";
  if (asked.by) give_to(inquiry, *asked.by, clause, wording, result);
  return result;
}

}  // namespace kith::evaluate
