#include "engine/evaluate/requirement/resolve.hpp"

#include <algorithm>

#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/item_text.hpp"
#include "engine/evaluate/requirement/tiers.hpp"

namespace kith::evaluate {

using time::Instant;

namespace {

class Resolver {
 public:
  Resolver(const model::Ruleset& rules, const model::State& state, Demand demand, const Recipient& recipient,
           Roster& roster, Instant at)
      : rules_(rules),
        state_(state),
        demand_(std::move(demand)),
        recipient_(recipient),
        roster_(roster),
        at_(at),
        asking_(roster.asking(demand_.item)) {}

  Resolved resolved() {
    RequiredAction& action = result_.action;
    action.action = unassigned({asking_, {}, {}, demand_.item, {}, false, 0, demand_.each}, *demand_.action,
                               demand_.requirement);
    action.action.within = words(demand_.action->deadline);
    name_object();
    name_recipient();
    result_.by = demand_.action->by ? demand_.action->by : demand_.by;
    if (result_.by) give_to(roster_.holders().helping(*result_.by, demand_.layer));
    else result_.by = rules_[demand_.layer].owner;
    if (demand_.item) action.item = shown(rules_, state_, *demand_.item);
    action.strength = demand_.strength;
    action.safety = demand_.safety;
    result_.due = due();
    settle();
    action.due = action.action.due = result_.due ? time::text(*result_.due, rules_.zone) : "";
    action.overdue_after = result_.due ? time::overdue_after(*result_.due, rules_.zone) : "";
    place();
    action.reasons.push_back(reason());
    return std::move(result_);
  }

 private:
  void give_to(const Helper& helper) {
    helper_ = &helper;
    evaluate::give_to(helper, result_.action);
  }
  /// Its tier, and where the rules wrote it.
  void place() {
    RequiredAction& action = result_.action;
    const model::Deadline& deadline = demand_.action->deadline;
    const bool has_deadline = demand_.recurs || deadline.kind != model::Deadline::Kind::none;
    result_.at_once = evaluate::without_delay(deadline);
    action.live = demand_.live && open(action.status);
    if (open(action.status))
      action.tier = tier_of({demand_.strength, demand_.live, demand_.safety, result_.at_once,
                             has_deadline && !result_.due, result_.due},
                            clock_at(rules_, at_));
    if (open(action.status) && helper_ && helper_->nobody) action.tier = Tier::now;
    result_.who_leads = open(action.status) && helper_ && (helper_->nobody || helper_->doubtful);
    result_.written = {demand_.layer.index, demand_.place.line, "", "", demand_.step, recipient_.id};
    if (action.item) {
      result_.written.item = action.item->title;
      result_.written.item_id = action.item->id;
    }
  }
  void name_object() {
    if (demand_.action->object != "it" || (!demand_.item && !demand_.each)) return;
    std::string& what = result_.action.action.what;
    what.replace(what.size() - 2, 2,
                 demand_.item ? shown(rules_, state_, *demand_.item).title
                              : "the " + kind_text(rules_, *demand_.each));
  }
  /// The role or the authority that the rule names.
  Named whom() const {
    const model::Who& who = *demand_.action->who;
    if (who.role) return named(rules_.roles[*who.role]);
    return named(rules_.authorities[*who.everyone_holding]);
  }
  void name_recipient() {
    Action& action = result_.action.action;
    if (demand_.action->kind == model::Action::Kind::escalate)
      action.hears = hears_first(rules_, state_, demand_.action->object,
                                 demand_.action->by ? demand_.action->by : demand_.by, at_);
    if (!recipient_.party || recipient_.party->kind == model::Party::Kind::person) return;
    if (recipient_.party->kind == model::Party::Kind::role) {
      action.hears = roster_.holders().of(model::RoleId{recipient_.party->index});
      return;
    }
    const model::Member& member = (*state_.circle)[recipient_.party->index];
    const std::string name = name_of(member);
    action.hears = WhoHolds{whom(), {{member.id, member.name, member.contact}}, true};
    const auto place = action.what.find(action.to);
    if (!action.to.empty() && place != std::string::npos) action.what.replace(place, action.to.size(), name);
    action.to = name;
    action.to_easy.clear();
    action.to_nobody_known = false;
  }
  ActionReason reason() const {
    ActionReason result;
    result.requirement = demand_.requirement;
    result.step = demand_.step;
    result.title = demand_.title;
    result.ruleset = rules_[demand_.layer].name + "@" + rules_[demand_.layer].version;
    result.at = rules_.place_text(demand_.place);
    result.strength = demand_.strength;
    const bool own_deadline = demand_.action->deadline.kind != model::Deadline::Kind::none;
    result.within = demand_.recurs && !own_deadline ? "every " + time::text(*demand_.recurs)
                                                    : words(demand_.action->deadline);
    if (demand_.arose && !demand_.undated) result.arose = rules_.zone.text(*demand_.arose);
    result.due = result_.action.due;
    result.overdue_after = result_.action.overdue_after;
    result.perhaps_late = result_.perhaps_late;
    result.status = result_.action.status;
    result.safety = demand_.safety;
    result.tier = result_.action.tier;
    if (result.status != ActionStatus::find_out) {
      result.text = demand_.text;
      result.easy_read = demand_.easy_read;
    }
    result.cites = citations(rules_, *demand_.cites);
    result.facts = demand_.facts;
    return result;
  }
  std::optional<time::Due> due() const {
    if (!demand_.arose || demand_.undated) return std::nullopt;
    const time::Stamp from = began(rules_, demand_);
    if (demand_.recurs && demand_.action->deadline.kind == model::Deadline::Kind::none)
      return time::due(from, *demand_.recurs, rules_.zone, rules_.calendar ? &*rules_.calendar : nullptr);
    return evaluate::due(rules_, demand_.action->deadline, from);
  }

  std::optional<Done> how_done() const {
    if (const model::ActionDone* record =
            done(rules_, state_, demand_, recipient_, roster_.steps_asking(), at_))
      return Done{*record->done, record->by, "/actions/" + std::to_string(record - state_.actions->data()),
                  record};
    if (const model::EscalationRecord* record = opened(state_, demand_, at_))
      return Done{*record->opened, "", "/escalations/" + std::to_string(record - state_.escalations->data())};
    return std::nullopt;
  }
  void settle() {
    RequiredAction& action = result_.action;
    result_.done = how_done();
    if (result_.done) {
      result_.late = result_.due && result_.done->at.first > result_.due->latest;
      result_.perhaps_late = !result_.late && result_.due && result_.done->at.last > result_.due->earliest;
      action.perhaps_late = result_.perhaps_late;
      action.status = result_.late ? ActionStatus::done_late : ActionStatus::done;
      action.done_on = rules_.zone.text(result_.done->at);
      action.done_by = result_.done->by;
      action.done_from = result_.done->from;
    } else if (asking_.dead && ends_with_life()) {
      action.status = ActionStatus::ended;
    } else if (!demand_.certain || !recipient_.known) {
      find_out();
    } else {
      result_.late = result_.due && at_ > result_.due->latest;
      action.status = result_.late ? ActionStatus::overdue : ActionStatus::due;
      bar();
      if (action.status == ActionStatus::blocked) result_.late = false;
    }
  }
  /// What is done with the person, about their plans, or about what went on while they lived.
  bool ends_with_life() const {
    using Kind = model::Action::Kind;
    const model::Action& asked = *demand_.action;
    const bool to_them = asked.who && asked.who->person;
    switch (asked.kind) {
      case Kind::assess: return true;
      case Kind::ask:
      case Kind::consult:
      case Kind::tell: return to_them;
      case Kind::review:
      case Kind::update: return asked.object == "it" ? !of_an_event() : of_a_plan(asked.object);
      case Kind::perform:
      case Kind::meet: return demand_.of_the_living && (names_person() || only_perhaps_about_their_life());
      case Kind::record:
      case Kind::brief:
      case Kind::escalate: break;
    }
    return false;
  }
  bool names_person() const { return demand_.action->text.find("{person}") != std::string::npos; }
  /// What nobody knows to have been asked for while they lived, and nothing that happened asks for.
  bool only_perhaps_about_their_life() const { return !demand_.certain && !of_an_event(); }
  bool of_an_event() const {
    const auto kind = demand_.item   ? demand_.item->kind
                      : demand_.each ? demand_.each->kind
                                     : model::ItemKind::plan;
    return kind == model::ItemKind::event || kind == model::ItemKind::concern;
  }
  bool of_a_plan(const std::string& object) const {
    if (object == "the plan") return true;
    return std::any_of(rules_.plans.begin(), rules_.plans.end(),
                       [&](const model::Plan& plan) { return plan.name == object; });
  }
  void find_out() {
    result_.action.status = ActionStatus::find_out;
    result_.hangs_on = demand_.hangs_on;
    if (recipient_.known) return;
    const std::string& also = result_.hangs_on.empty() ? "" : result_.hangs_on.front().when;
    const FindOut holders{recipient_.id,
                          "whether anybody holds “" + whom().title + "”",
                          "/circle",
                          std::string(words(Why::section_absent)),
                          {"whoever keeps the record"},
                          1};
    result_.hangs_on.push_back(
        {holders, also.empty() || also == "so" || also == "not so" ? "so" : "so, and " + also});
  }

  /// Everything addressed to anyone but the person passes through the boundaries.
  void bar() {
    const model::Action& asked = *demand_.action;
    if (!recipient_.party || recipient_.party->kind == model::Party::Kind::person || !asked.category ||
        !asked.purpose)
      return;
    model::Question question;
    question.category = asked.category;
    question.purpose = asked.purpose;
    question.with = *recipient_.party;
    question.matter = demand_.matter;
    question.at = at_;
    const Answer& answer = roster_.answer(question);
    RequiredAction& action = result_.action;
    if (answer.outcome == Outcome::allow) {
      action.limits = answer.limits;
      return;
    }
    const bool conflict = demand_.strength == Strength::must && only_lower(answer);
    action.status = conflict ? ActionStatus::conflict : ActionStatus::blocked;
    const auto owner = rules_[demand_.layer].owner;
    action.settled_by =
        owner ? std::optional(roster_.holders().helping(*owner, demand_.layer).who) : action.action.held_by;
    action.dealt_with_by = action.settled_by ? action.settled_by->role.title : "";
    action.barred = answer;
  }
  /// Is it barred only by layers below the one that requires it?
  bool only_lower(const Answer& answer) const {
    return !answer.because.empty() &&
           std::all_of(answer.because.begin(), answer.because.end(), [&](const Reason& reason) {
             return std::any_of(rules_.layers.begin(), rules_.layers.end(), [&](const model::Layer& layer) {
               return layer.name + "@" + layer.version == reason.ruleset &&
                      demand_.layer.index < layer.above.size() && layer.above[demand_.layer.index];
             });
           });
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  const Demand demand_;
  const Recipient& recipient_;
  Roster& roster_;
  Instant at_;
  const Asking& asking_;
  const Helper* helper_ = nullptr;
  Resolved result_;
};

}  // namespace

Resolved resolve(const model::Ruleset& rules, const model::State& state, const Demand& demand,
                 const Recipient& recipient, Roster& roster, Instant at) {
  Demand now = renewed(rules, state, demand, recipient, roster.steps_asking(), at);
  return Resolver(rules, state, std::move(now), recipient, roster, at).resolved();
}

}  // namespace kith::evaluate
