#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "engine/prove/example/written.hpp"
#include "engine/time/spoken.hpp"

namespace kith::proving {

namespace given = model::scenario;

namespace {

std::string who(const std::string& id) {
  if (id == "person") return "the person";
  std::string name = id;
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i)
    text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return text;
}

/// Each given in plain words, without the full stop.
class Told {
 public:
  Told(const model::Ruleset& rules, const model::Scenario& scenario) : rules_(rules), scenario_(scenario) {}

  std::string operator()(const given::Member& g) const {
    std::vector<std::string> roles;
    for (const model::RoleId role : g.roles) roles.push_back(quoted(title(rules_.roles[role])));
    return who(g.id) + " is " + joined(roles);
  }
  std::string operator()(const given::NamedByPerson& g) const {
    return "the person " + std::string(g.named ? "named " : "did not name ") + who(g.id);
  }
  std::string operator()(const given::HoldsAuthority& g) const {
    return who(g.id) + " holds " + quoted(title(rules_.authorities[g.authority])) +
           (g.verified_on ? "" : ", which nobody has verified");
  }
  std::string operator()(const given::Consent& g) const {
    const std::string about = g.category ? fmt::format("telling {} about {}", who(g.with),
                                                       quoted(title(rules_.categories[*g.category])))
                                         : quoted(title(rules_.decisions[*g.decision]));
    const std::string by = g.by.empty() ? "the person" : who(g.by);
    return by + (objects(g) ? ", unable to decide about it then, objected to " : said(g.status)) + about +
           on(g.on) + (g.until ? ", and the yes has run out" : "");
  }
  std::string operator()(const given::Capacity& g) const {
    return "the person was found " + std::string(outcome(g.outcome)) + " about " + matters(g.matters) +
           on(g.on);
  }
  std::string operator()(const given::BestInterests& g) const {
    return std::string("a best-interests decision ") +
           (g.finding == model::Finding::supports ? "supports " : "opposes ") + matters(g.matters) + on(g.on);
  }
  std::string operator()(const given::Wish& g) const {
    return who(g.by) + (g.stance == model::Stance::wants ? " wants " : " is against ") +
           quoted(title(rules_.decisions[g.about])) + (g.on ? ", as said" + on(g.on) : "");
  }
  std::string operator()(const given::Fact& g) const {
    const model::Fact& fact = rules_.facts[g.fact];
    const std::string of = g.of.empty() ? "" : " (" + who(g.of) + ")";
    if (!g.value) return quoted(title(fact)) + of + " is not known";
    return quoted(title(fact)) + of + ": " + value(fact.type, *g.value);
  }
  std::string operator()(const given::Setting& g) const {
    return "this is in " + quoted(title(rules_.settings[g.setting]));
  }
  std::string operator()(const given::Born& g) const {
    return fmt::format("the person was born in {}",
                       static_cast<int>(std::chrono::year_month_day{g.on}.year()));
  }
  std::string operator()(const given::Died&) const { return "the person has died"; }
  std::string operator()(const given::Supported& g) const {
    return "the person has been supported since " + day(g.since);
  }
  std::string operator()(const given::Event& g) const {
    const model::EventKind& kind = rules_.events[g.event];
    std::string fields;
    for (const given::Event::Field& field : g.fields) {
      const model::EventKind::Field& of = kind.fields[field.field.index];
      fields += (fields.empty() ? " (" : ", ") + title(of) + ": " + value(of.type, field.value);
    }
    const std::string called = quoted(title(kind)) + (fields.empty() ? "" : fields + ")");
    if (g.at) return called + " happened on " + time::spoken(*g.at, rules_.zone);
    return called + " was due on " + time::spoken(*g.due, rules_.zone) + " and did not happen";
  }
  std::string operator()(const given::Concern& g) const {
    if (g.closed) return "a concern was closed on " + day(*g.closed);
    const std::string since = " since " + day(g.opened);
    if (g.alleged.empty()) return "a concern is open" + since + ", and does not say about whom";
    return "a concern is open about " + who(g.alleged.front()) + since;
  }
  std::string operator()(const model::Restriction& g) const {
    const auto kind = rules_.restriction_kinds.find(g.kind);
    const std::string called = kind ? title(rules_.restriction_kinds[*kind]) : g.kind;
    const std::string looked_at = g.last_reviewed && *g.last_reviewed
                                      ? ", and was last looked at on " + day(**g.last_reviewed)
                                      : ", and was never looked at again";
    return "a restriction of kind " + quoted(called) + " goes on since " + day(*g.since) + looked_at;
  }
  std::string operator()(const given::Opened& g) const {
    const auto of = std::find_if(rules_.escalations.begin(), rules_.escalations.end(),
                                 [&](const model::Escalation& one) { return one.name == g.escalation; });
    const std::string called = of == rules_.escalations.end() ? g.escalation : title(*of);
    return quoted(called) + " began on " + time::spoken(g.at, rules_.zone);
  }
  std::string operator()(const given::AtLevel& g) const {
    const auto plan = std::find_if(rules_.plans.begin(), rules_.plans.end(),
                                   [&](const model::Plan& one) { return one.name == g.plan; });
    std::string of = g.plan, to = g.level;
    if (plan != rules_.plans.end()) {
      of = plan->title;
      for (const model::Plan::Level& level : plan->levels)
        if (level.name == g.level) to = level.title;
    }
    return quoted(of) + (g.since.whole_day ? " came to " : " has just come to ") + quoted(to);
  }
  std::string operator()(const model::ActionDone& g) const {
    return "step " + std::to_string(g.step) + " was done at its latest";
  }
  std::string operator()(const given::Agreed& g) const {
    return who(g.by) + (g.agrees ? " agrees to the next step" : " is against the next step") + on(g.on);
  }
  std::string operator()(const model::Goal& g) const {
    return "the person has a goal" + (g.set_on ? ", set" + on(g.set_on) : "");
  }
  std::string operator()(const model::ReviewHeld&) const { return "it has been reviewed since"; }
  std::string operator()(const given::NotKnown& g) const {
    switch (g.section) {
      case given::Section::consents: return "nobody knows what the person has agreed to";
      case given::Section::capacity: return "nobody knows what was found about capacity";
      case given::Section::best_interests: return "nobody knows what was decided in best interests";
      case given::Section::wishes: return "nobody knows what the person wants";
      case given::Section::facts: return "none of the facts is known";
      case given::Section::events: return "nobody knows what happened";
      case given::Section::concerns: return "nobody knows whether there is a concern";
      default: return "nobody knows how old the person is";
    }
  }
  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }
  std::string asked(const given::Asked& asked) const {
    if (asked.kind == given::Asked::Kind::assessment)
      return "it is " + time::spoken(std::chrono::floor<std::chrono::days>(rules_.zone.local(asked.at)));
    if (asked.kind == given::Asked::Kind::who_decides)
      return "it is to be decided about " + quoted(title(rules_.decisions[*asked.decision]));
    if (asked.decision)
      return fmt::format("{} asks whether to go ahead with {}", who(asked.who),
                         quoted(title(rules_.decisions[*asked.decision])));
    std::vector<std::string> marks;
    for (const model::MarkId mark : asked.marked) marks.push_back(quoted(title(rules_.marks[mark])));
    return fmt::format(
        "{} asks about {}{}, for {}{}", who(asked.who), quoted(title(rules_.categories[*asked.category])),
        marks.empty() ? "" : ", marked " + joined(marks), quoted(title(rules_.purposes[*asked.purpose])),
        asked.matter ? ", in the matter of " + quoted(title(rules_.decisions[*asked.matter])) : "");
  }

 private:
  std::string day(const time::Stamp& stamp) const {
    return time::spoken(std::chrono::floor<std::chrono::days>(rules_.zone.local(stamp.first)));
  }
  std::string on(const std::optional<time::Stamp>& stamp) const { return stamp ? " on " + day(*stamp) : ""; }
  template <class Concept>
  static std::string title(const Concept& named) {
    return named.title.empty() ? named.name : named.title;
  }
  /// Was it said by somebody who had been found unable to decide about it?
  bool objects(const given::Consent& g) const {
    if (!g.by.empty() || g.status != given::Consent::Status::refused || !g.on) return false;
    const model::Matter matter = g.category ? model::Matter{model::Matter::Kind::sharing, g.category->index}
                                            : model::Matter{model::Matter::Kind::decision, g.decision->index};
    return std::any_of(scenario_.givens.begin(), scenario_.givens.end(), [&](const given::Given& one) {
      const auto* found = std::get_if<given::Capacity>(&one.node);
      return found != nullptr && found->outcome == model::CapacityOutcome::lacking && found->on &&
             found->on->first <= g.on->first &&
             std::find(found->matters.begin(), found->matters.end(), matter) != found->matters.end();
    });
  }
  static std::string value(const model::ValueType& type, const model::Value& value) {
    if (type.kind == model::ValueType::Kind::yes_or_no) return value.number == 0 ? "no" : "yes";
    if (type.kind == model::ValueType::Kind::choice)
      return type.choices[static_cast<std::size_t>(value.number)];
    if (type.kind == model::ValueType::Kind::text) return value.text;
    return Decimal{value.number}.text() + (type.percent ? "%" : "");
  }
  static std::string quoted(const std::string& text) { return "“" + text + "”"; }
  static std::string said(given::Consent::Status status) {
    switch (status) {
      case given::Consent::Status::given: return " said yes to ";
      case given::Consent::Status::refused: return " said no to ";
      case given::Consent::Status::withdrawn: return " took back a yes to ";
      case given::Consent::Status::unknown: break;
    }
    return " said nobody knows what about ";
  }
  static std::string_view outcome(model::CapacityOutcome outcome) {
    switch (outcome) {
      case model::CapacityOutcome::present: return "able to decide";
      case model::CapacityOutcome::lacking: return "unable to decide";
      case model::CapacityOutcome::fluctuating: break;
    }
    return "able to decide at some times only";
  }
  std::string matters(const std::vector<model::Matter>& all) const {
    std::vector<std::string> names;
    for (const model::Matter& one : all)
      names.push_back(one.kind == model::Matter::Kind::sharing
                          ? "telling about " + quoted(title(rules_.categories[model::CategoryId{one.id}]))
                          : quoted(title(rules_.decisions[model::DecisionId{one.id}])));
    return joined(names);
  }

  const model::Ruleset& rules_;
  const model::Scenario& scenario_;
};

std::string sentence(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text + ".";
}

}  // namespace

std::vector<std::string> told(const model::Ruleset& rules, const model::Scenario& scenario) {
  const Told words(rules, scenario);
  std::vector<std::string> story, clauses;
  for (const given::Given& one : scenario.givens) {
    const std::string text = std::visit(words, one.node);
    if (!text.empty() && std::find(clauses.begin(), clauses.end(), text) == clauses.end())
      clauses.push_back(text);
  }
  // At most three sentences of what is given, so that the whole stays short.
  constexpr std::size_t most = 3;
  const std::size_t each = (clauses.size() + most - 1) / most;
  for (std::size_t i = 0; i < clauses.size(); i += each) {
    const auto begin = clauses.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = clauses.begin() + static_cast<std::ptrdiff_t>(std::min(i + each, clauses.size()));
    story.push_back(sentence(joined({begin, end})));
  }
  story.push_back(sentence(words.asked(*scenario.asked)));
  return story;
}

}  // namespace kith::proving
