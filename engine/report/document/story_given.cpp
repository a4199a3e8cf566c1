#include <algorithm>

#include "engine/report/document/parts.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

namespace given = model::scenario;

/// A name as it is written, without the marks between its words.
std::string as_words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return one_line(name);
}

struct GivenWords {
  const model::Ruleset& rules;

  std::string on(const std::optional<time::Stamp>& stamp, const char* before = " on ") const {
    return stamp ? before + stamp_words(rules, *stamp) : "";
  }
  std::string who(const std::string& name) const { return party_words(rules, name); }
  std::string by(const std::string& name) const { return name.empty() ? "the person" : who(name); }

  std::string matters(const std::vector<model::Matter>& all, bool only) const {
    std::vector<std::string> out;
    for (const model::Matter& one : all) out.push_back(matter_plain(rules, one));
    return (out.empty() ? "what is asked" : listed(out)) + (only ? " only" : "");
  }
  std::string with(const std::string& name) const { return name.empty() ? "" : " with " + who(name); }
  std::string all(const std::vector<std::string>& names) const {
    std::vector<std::string> out;
    for (const std::string& name : names) out.push_back(who(name));
    return listed(out);
  }

  std::string operator()(const given::Record& it) const { return "the record " + one_line(it.path); }
  std::string operator()(const given::Member& it) const {
    std::vector<std::string> roles;
    for (const model::RoleId role : it.roles) roles.push_back(concept_title(rules.roles[role]));
    return who(it.id) + " is " + (roles.empty() ? "in the circle" : joined(roles)) + on(it.since, " since ") +
           on(it.until, " until ");
  }
  std::string operator()(const given::NamedByPerson& it) const {
    return "the person has " + std::string(it.named ? "named " : "not named ") + who(it.id);
  }
  std::string operator()(const given::HoldsAuthority& it) const {
    return who(it.id) + " holds " + quoted(concept_title(rules.authorities[it.authority])) +
           (it.scope.empty() ? "" : " for " + matters(it.scope, false)) + on(it.since, " since ") +
           on(it.until, " until ") + on(it.verified_on, ", verified on ");
  }
  std::string operator()(const given::Consent& it) const {
    using Status = given::Consent::Status;
    const std::string said = it.status == Status::given     ? " said yes to "
                             : it.status == Status::refused ? " said no to "
                             : it.status == Status::withdrawn
                                 ? " took back a yes to "
                                 : " spoke, and what was said is not known, about ";
    std::string out = by(it.by) + said;
    if (it.category)
      out += (it.detail ? std::string(it.detail == Detail::full      ? "all of "
                                      : it.detail == Detail::summary ? "a summary of "
                                                                     : "the existence of ")
                        : "") +
             quoted(concept_title(rules.categories[*it.category])) + " being told";
    else if (it.decision) out += quoted(concept_title(rules.decisions[*it.decision]));
    if (!it.with.empty()) out += (it.category ? " to " : " with ") + who(it.with);
    std::vector<std::string> purposes;
    for (const model::PurposeId id : it.purposes)
      purposes.push_back(quoted(concept_title(rules.purposes[id])));
    if (!purposes.empty()) out += " for " + listed(purposes);
    return out + on(it.on) + on(it.until, ", until ");
  }
  std::string operator()(const given::Capacity& it) const {
    const std::string found = it.outcome == model::CapacityOutcome::present ? "able to decide about "
                              : it.outcome == model::CapacityOutcome::lacking
                                  ? "not able to decide about "
                                  : "able to decide at some times and not at others about ";
    return "the person was found " + found + matters(it.matters, it.only) + with(it.with) + on(it.on) +
           on(it.review_by, ", to be looked at again by ");
  }
  std::string operator()(const given::BestInterests& it) const {
    const std::string found = it.finding == model::Finding::supports ? " is in the person's best interests"
                              : it.finding == model::Finding::opposes
                                  ? " is not in the person's best interests"
                                  : ": neither way was in the person's best interests";
    std::string out =
        "it was decided that " + matters(it.matters, it.only) + with(it.with) + found + on(it.on);
    if (!it.consulted.empty()) out += ", after asking " + all(it.consulted);
    for (const auto& one : it.not_consulted)
      out += ", without asking " + who(one.who) + " (" + one_line(one.why) + ')';
    return out + on(it.review_by, ", to be looked at again by ");
  }
  std::string operator()(const given::Wish& it) const {
    return by(it.by) + (it.stance == model::Stance::wants ? " wants " : " does not want ") +
           quoted(concept_title(rules.decisions[it.about])) + on(it.on, ", said on ");
  }
  std::string operator()(const given::Fact& it) const {
    const model::Fact& fact = rules.facts[it.fact];
    return quoted(concept_title(fact)) + (it.of.empty() ? "" : " of " + who(it.of)) + " is " +
           (it.value ? as_words(value_text(fact.type, *it.value)) : "recorded as not known") +
           on(it.on, ", recorded on ");
  }
  std::string operator()(const given::Setting& it) const {
    return "the setting is " + quoted(concept_title(rules.settings[it.setting]));
  }
  std::string operator()(const given::Born& it) const {
    return "the person was born on " + stamp_words(rules, rules.zone.day(it.on));
  }
  std::string operator()(const given::Died& it) const { return "the person died" + on(it.on); }
  std::string operator()(const given::Supported& it) const {
    return "the person has been supported since " + stamp_words(rules, it.since);
  }
  std::string operator()(const given::Event& it) const {
    const model::EventKind& kind = rules.events[it.event];
    std::string out = quoted(concept_title(kind)) + on(it.at) + on(it.due, ", due ");
    for (const given::Event::Field& one : it.fields) {
      const model::EventKind::Field& field = kind.fields[one.field.index];
      out += ", " + one_line(field.title.empty() ? as_words(field.name) : field.title) + ": " +
             as_words(value_text(field.type, one.value));
    }
    return out;
  }
  std::string operator()(const given::Concern& it) const {
    std::string out = "a concern was opened on " + stamp_words(rules, it.opened);
    if (!it.alleged.empty()) out += ", about what " + all(it.alleged) + " may have done";
    if (!it.cleared.empty()) out += ", and " + all(it.cleared) + " cleared";
    return out + on(it.closed, ", closed on ");
  }
  std::string operator()(const given::AtLevel& it) const {
    return "the plan " + plan(it.plan) + " is at " + level(it.plan, it.level) + " since " +
           stamp_words(rules, it.since);
  }
  std::string operator()(const given::Agreed& it) const {
    return by(it.by) + (it.agrees ? " agrees to " : " does not agree to ") + level(it.plan, it.level) +
           on(it.on);
  }
  std::string operator()(const model::Restriction& it) const {
    const auto kind = rules.restriction_kinds.find(it.kind);
    return "a restriction, " +
           (kind ? quoted(concept_title(rules.restriction_kinds[*kind])) : as_words(it.kind)) +
           on(it.since, ", since ");
  }
  std::string operator()(const model::Goal& it) const {
    return "a goal" + (it.says.empty() ? "" : ": " + quoted(it.says));
  }
  std::string operator()(const model::ReviewHeld& it) const {
    return "a review of " + as_words(it.of) + " was held" + on(it.held);
  }
  std::string operator()(const given::Opened& it) const {
    return escalation(it.escalation) + " began on " + stamp_words(rules, it.at);
  }
  std::string operator()(const given::StageTold& it) const {
    return who(it.stage) + " was told on " + stamp_words(rules, it.told) + on(it.answered, ", answered on ") +
           on(it.resolved, ", and resolved it on ");
  }
  std::string operator()(const model::ActionDone& it) const {
    return "step " + std::to_string(it.step) + " of " + quoted(rule_title(it.rule)) + " was done" +
           on(it.done) + (it.by.empty() ? "" : " by " + who(it.by));
  }
  std::string operator()(const given::NotKnown& it) const {
    static constexpr const char* sections[] = {"consents",     "capacity",    "best interests", "wishes",
                                               "facts",        "events",      "concerns",       "the setting",
                                               "the age",      "plans",       "restrictions",   "goals",
                                               "reviews held", "escalations", "what was done"};
    return std::string("what the record says of ") + sections[static_cast<std::size_t>(it.section)] +
           " is not known";
  }

  std::string plan(const std::string& name) const {
    for (const model::Plan& one : rules.plans)
      if (one.name == name) return quoted(title_or(one.title, one.name));
    return as_words(name);
  }
  std::string level(const std::string& plan, const std::string& name) const {
    for (const model::Plan& one : rules.plans)
      for (const model::Plan::Level& each : one.levels)
        if (one.name == plan && each.name == name) return quoted(title_or(each.title, each.name));
    return as_words(name);
  }
  std::string escalation(const std::string& name) const {
    for (const model::Escalation& one : rules.escalations)
      if (one.name == name) return quoted(title_or(one.title, one.name));
    return as_words(name);
  }
  std::string rule_title(const std::string& name) const {
    for (const model::Requirement& one : rules.requirements)
      if (one.name == name) return title_or(one.title, one.name);
    return as_words(name);
  }
};

}  // namespace

std::string party_words(const model::Ruleset& rules, const std::string& name) {
  if (name == "person") return "the person";
  const auto role = rules.roles.find(name);
  return role ? concept_title(rules.roles[*role]) : capital(as_words(name));
}

std::string stamp_words(const model::Ruleset& rules, const time::Stamp& stamp) {
  return spoken_time(rules.zone.text(stamp));
}

std::string given_words(const model::Ruleset& rules, const model::scenario::Given& given) {
  const GivenWords words{rules};
  std::string out = std::visit(words, given.node);
  if (given.in_error)
    out += " (marked as entered in error on " + stamp_words(rules, given.in_error->on) + ": " +
           one_line(given.in_error->why) + ')';
  return out;
}

}  // namespace kith::report::document
