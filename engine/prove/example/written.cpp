#include "engine/prove/example/written.hpp"

#include <fmt/format.h>

#include "engine/rehearse/words.hpp"
#include "engine/time/parse.hpp"

namespace kith::proving {

namespace given = model::scenario;

namespace {

/// `"` and `\` have no way into a text: one that holds one is told without it.
std::string text(std::string of) {
  std::erase_if(of, [](char one) { return one == '"' || one == '\\'; });
  return '"' + of + '"';
}

/// Each given as Kith. What `realise` never gives has no words here.
class Line {
 public:
  explicit Line(const model::Ruleset& rules) : rules_(rules) {}

  std::string operator()(const given::Member& g) const { return g.id + " is " + list(g.roles, rules_.roles); }
  std::string operator()(const given::NamedByPerson& g) const {
    return g.id + (g.named ? " is" : " is not") + " named by person";
  }
  std::string operator()(const given::HoldsAuthority& g) const {
    const std::string verified = g.verified_on ? " verified on " + day(*g.verified_on) : " not verified";
    return g.id + " holds " + rules_.authorities[g.authority].name + verified;
  }
  std::string operator()(const given::Consent& g) const {
    const std::string about = g.category ? rules_.categories[*g.category].name + " with " + g.with
                                         : rules_.decisions[*g.decision].name;
    const std::string purposes = g.purposes.empty() ? "" : " for " + list(g.purposes, rules_.purposes);
    const std::string by = g.by.empty() ? "" : " by " + g.by;
    return "consent for " + about + purposes + " is " + status(g.status) + by + on(g.on) +
           (g.until ? " until " + day(*g.until) : "") +
           (g.detail ? " with " + std::string(rehearsing::words(*g.detail)) : "");
  }
  std::string operator()(const given::Capacity& g) const {
    return std::string(outcome(g.outcome)) + " for " + matters(g.matters) + on(g.on) + review(g.review_by);
  }
  std::string operator()(const given::BestInterests& g) const {
    std::string consulted;
    for (const std::string& id : g.consulted) consulted += (consulted.empty() ? " consulted " : ", ") + id;
    return "best interests for " + matters(g.matters) +
           (g.finding == model::Finding::supports ? " supports it" : " opposes it") + on(g.on) +
           review(g.review_by) + consulted;
  }
  std::string operator()(const given::Wish& g) const {
    return g.by + (g.stance == model::Stance::wants ? " wants " : " opposes ") +
           rules_.decisions[g.about].name + on(g.on);
  }
  std::string operator()(const given::Fact& g) const {
    const model::Fact& fact = rules_.facts[g.fact];
    const std::string of = fact.name + (g.of.empty() ? "" : " of " + g.of);
    if (!g.value) return of + " is not known";
    const bool truth = fact.type.kind == model::ValueType::Kind::yes_or_no;
    if (truth && !g.on) return (g.value->number == 0 ? "not " : "") + of;
    const std::string says = truth ? (g.value->number == 0 ? "no" : "yes") : value(fact.type, *g.value);
    return of + " is " + says + on(g.on);
  }
  std::string operator()(const given::Setting& g) const {
    return "setting is " + rules_.settings[g.setting].name;
  }
  std::string operator()(const given::Born& g) const { return "person was born on " + time::text(g.on); }
  std::string operator()(const given::Died& g) const {
    return g.on.whole_day ? "person died on " + day(g.on) : "person died at " + moment(g.on);
  }
  std::string operator()(const given::Supported& g) const {
    return "person has been supported since " + (g.since.whole_day ? day(g.since) : moment(g.since));
  }
  std::string operator()(const given::Event& g) const {
    const model::EventKind& kind = rules_.events[g.event];
    std::string fields;
    for (const auto& field : g.fields) {
      const auto& of = kind.fields[field.field.index];
      const bool truth = of.type.kind == model::ValueType::Kind::yes_or_no;
      fields += (fields.empty() ? " with " : ", ") + of.name + " " +
                (truth ? (field.value.number == 0 ? "no" : "yes") : value(of.type, field.value));
    }
    const std::string called = kind.name + (g.id.empty() ? "" : " called " + g.id);
    if (g.at) return called + (g.at->whole_day ? " on " + day(*g.at) : " at " + moment(*g.at)) + fields;
    return called + " due " + moment(*g.due) + fields;
  }
  std::string operator()(const given::Opened& g) const {
    return "escalation " + g.escalation + " opened at " + moment(g.at);
  }
  std::string operator()(const given::StageTold& g) const {
    return g.stage + " of " + g.escalation + " is told at " + moment(g.told) +
           (g.answered ? " answered at " + moment(*g.answered) : "") +
           (g.resolved ? " resolved at " + moment(*g.resolved) : "");
  }
  std::string operator()(const model::ActionDone& g) const {
    return fmt::format("{} is done at {} step {}{}{}", g.rule,
                       g.done->whole_day ? day(*g.done) : moment(*g.done), g.step,
                       g.item.empty() ? "" : " for " + g.item, g.by.empty() ? "" : " by " + g.by);
  }
  std::string operator()(const given::Concern& g) const {
    std::string alleges;
    for (const std::string& id : g.alleged) alleges += (alleges.empty() ? " alleges " : ", ") + id;
    std::string clears;
    for (const std::string& id : g.cleared) clears += (clears.empty() ? " clears " : ", ") + id;
    const std::string harmed = g.says_who && !g.person_harmed ? " harmed others" : " harmed person";
    return "a concern " + (g.id.empty() ? "" : "called " + g.id + " ") + "opened on " + day(g.opened) +
           (g.closed ? " closed on " + day(*g.closed) : "") + harmed + alleges + clears;
  }
  std::string operator()(const given::AtLevel& g) const {
    return "plan " + g.plan + " is at " + g.level + " since " +
           (g.since.whole_day ? day(g.since) : moment(g.since));
  }
  std::string operator()(const model::ReviewHeld& g) const {
    return "a review of " + g.of + " held on " + day(*g.held);
  }
  std::string operator()(const model::Restriction& g) const {
    std::string said = "a restriction called " + g.id + " of kind " + g.kind + " since " + day(*g.since);
    if (g.ended && *g.ended) said += " ended " + day(**g.ended);
    if (g.last_reviewed && *g.last_reviewed) said += " last reviewed " + day(**g.last_reviewed);
    if (g.review_by && *g.review_by) said += " review by " + day(**g.review_by);
    if (g.authority)
      said += " authority " + (g.authority->kind ? *g.authority->kind + " " : "") + text(g.authority->says);
    if (g.rationale) said += " rationale " + text(*g.rationale);
    if (g.exit_when) said += " exit when " + text(*g.exit_when);
    if (g.alternatives_tried) said += " tried " + g.alternatives_tried->front();
    return said;
  }
  std::string operator()(const given::Agreed& g) const {
    return g.by + (g.agrees ? " agrees to " : " disagrees with ") + g.level + " of " + g.plan + on(g.on);
  }
  std::string operator()(const model::Goal& g) const {
    return "a goal called " + g.id + ' ' + text(g.says) + (g.plan.empty() ? "" : " for " + g.plan) +
           (g.set_on ? " set on " + day(*g.set_on) : "");
  }
  std::string operator()(const given::NotKnown& g) const { return section(g.section) + " not known"; }
  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }

  std::string asked(const given::Asked& asked) const {
    if (asked.kind == given::Asked::Kind::assessment) return "the person is assessed " + when(asked.at);
    if (asked.kind == given::Asked::Kind::who_decides)
      return rules_.decisions[*asked.decision].name + " is to be decided " + when(asked.at);
    const std::string what = asked.category ? " asks about " + rules_.categories[*asked.category].name +
                                                  " for " + rules_.purposes[*asked.purpose].name
                                            : " asks to do " + rules_.decisions[*asked.decision].name;
    const std::string matter =
        asked.matter ? " in the matter of " + rules_.decisions[*asked.matter].name : "";
    const std::string marked = asked.marked.empty() ? "" : " marked " + list(asked.marked, rules_.marks);
    const auto at = rules_.zone.local(asked.at);
    return asked.who + what + matter + marked + " on " +
           time::text(std::chrono::floor<std::chrono::days>(at));
  }

 private:
  std::string when(time::Instant at) const {
    const auto local = rules_.zone.local(at);
    const bool midnight = local == std::chrono::floor<std::chrono::days>(local);
    return midnight ? "on " + day({at, at, false}) : "at " + moment({at, at, false});
  }
  template <class Id, class Taxonomy>
  static std::string list(const std::vector<Id>& ids, const Taxonomy& concepts) {
    std::string names;
    for (const Id id : ids) names += (names.empty() ? "" : ", ") + concepts[id].name;
    return names;
  }
  std::string day(const time::Stamp& stamp) const {
    return time::text(std::chrono::floor<std::chrono::days>(rules_.zone.local(stamp.first)));
  }
  std::string moment(const time::Stamp& stamp) const {
    const auto local = rules_.zone.local(stamp.first);
    const auto date = std::chrono::floor<std::chrono::days>(local);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - date).count();
    return fmt::format("{} {:02}:{:02}", time::text(date), minutes / 60, minutes % 60);
  }
  std::string on(const std::optional<time::Stamp>& stamp) const { return stamp ? " on " + day(*stamp) : ""; }
  std::string review(const std::optional<time::Stamp>& by) const {
    return by ? " review by " + day(*by) : "";
  }
  std::string matters(const std::vector<model::Matter>& all) const {
    std::string names;
    for (const model::Matter& one : all)
      names +=
          (names.empty() ? "" : ", ") + (one.kind == model::Matter::Kind::sharing
                                             ? "sharing " + rules_.categories[model::CategoryId{one.id}].name
                                             : rules_.decisions[model::DecisionId{one.id}].name);
    return names;
  }
  /// A text is a word, too.
  static std::string value(const model::ValueType& type, const model::Value& value) {
    if (type.kind == model::ValueType::Kind::choice)
      return type.choices[static_cast<std::size_t>(value.number)];
    if (type.kind == model::ValueType::Kind::text) return value.text;
    return Decimal{value.number}.text() + (type.percent ? "%" : "");
  }
  static std::string status(given::Consent::Status status) {
    switch (status) {
      case given::Consent::Status::given: return "given";
      case given::Consent::Status::refused: return "refused";
      case given::Consent::Status::withdrawn: return "withdrawn";
      case given::Consent::Status::unknown: break;
    }
    return "unknown";
  }
  static std::string_view outcome(model::CapacityOutcome outcome) {
    switch (outcome) {
      case model::CapacityOutcome::present: return "has capacity";
      case model::CapacityOutcome::lacking: return "lacks capacity";
      case model::CapacityOutcome::fluctuating: break;
    }
    return "capacity fluctuates";
  }
  static std::string section(given::Section section) {
    switch (section) {
      case given::Section::consents: return "consents are";
      case given::Section::capacity: return "capacity is";
      case given::Section::best_interests: return "best interests are";
      case given::Section::wishes: return "wishes are";
      case given::Section::facts: return "facts are";
      case given::Section::events: return "events are";
      case given::Section::concerns: return "concerns are";
      default: return "age is";
    }
  }

  const model::Ruleset& rules_;
};

}  // namespace

std::string written(const model::Ruleset& rules, const model::Scenario& scenario, std::string_view expected) {
  const Line line(rules);
  std::string made = "scenario " + text(scenario.title) + "\n";
  bool first = true;
  for (const given::Given& one : scenario.givens) {
    made += (first ? "  given " : "  and   ") + std::visit(line, one.node) + "\n";
    first = false;
  }
  return made + "  when  " + line.asked(*scenario.asked) + "\n  then  " + std::string(expected) + "\n";
}

}  // namespace kith::proving
