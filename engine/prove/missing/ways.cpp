#include "engine/prove/missing/ways.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::proving {
namespace {

namespace given = model::scenario;
using model::ValueType;

constexpr std::chrono::hours a_day{24};
constexpr std::size_t most_events = 12;

time::Stamp moment(time::Instant at) { return {at, at, false}; }

/// Values on both sides of one that is compared with, or each that may be chosen.
std::vector<model::Value> values(const ValueType& type, const model::Value& compared) {
  std::vector<model::Value> all;
  const std::int64_t one = Decimal::of(1).micros;
  switch (type.kind) {
    case ValueType::Kind::yes_or_no: return {{1, {}}, {0, {}}};
    case ValueType::Kind::choice:
      for (std::size_t i = 0; i < type.choices.size(); ++i) all.push_back({static_cast<std::int64_t>(i), {}});
      return all;
    case ValueType::Kind::number:
      return {{compared.number, {}}, {compared.number - one, {}}, {compared.number + one, {}}};
    case ValueType::Kind::text: break;
  }
  return {};
}

/// The ways of one condition: how it is read decides how it can be put on record.
class WaysOfAtom {
 public:
  WaysOfAtom(const model::Ruleset& rules, std::optional<model::DecisionId> asked, std::vector<Ways>& out)
      : rules_(rules), asked_(asked), out_(out) {}

  void operator()(const model::FactTest& test) { fact(test.fact, test.value); }
  void operator()(const model::FactRecorded& test) { fact(test.fact, {}); }
  void operator()(const model::PersonDiedTest&) {
    respect("died", {[](PersonDraft& draft) {
              draft.others.push_back({given::Died{moment(draft.at - std::chrono::minutes(5))}, {}, {}});
            }});
  }
  void operator()(const model::AgeTest& test) {
    std::vector<std::function<void(PersonDraft&)>> each;
    const auto years = static_cast<int>(test.years.micros / Decimal::of(1).micros);
    for (const int age : {years, years - 1})
      each.push_back([age](PersonDraft& draft) {
        const auto today = std::chrono::floor<std::chrono::days>(draft.at);
        const time::Date born{
            std::chrono::year_month_day{std::chrono::sys_days{today} - std::chrono::days(age * 366 + 20)}};
        std::erase_if(draft.others,
                      [](const auto& one) { return std::holds_alternative<given::Born>(one.node); });
        draft.others.push_back({given::Born{born}, {}, {}});
      });
    respect("age", each);
  }
  void operator()(const model::SettingTest& test) {
    respect("setting", {adds(given::Setting{test.setting})});
  }
  void operator()(const model::CapacityTest& test) {
    const model::Matter about = matter(test.matter);
    if (!named(about)) return;
    std::vector<std::function<void(PersonDraft&)>> each;
    for (const auto outcome : {model::CapacityOutcome::present, model::CapacityOutcome::lacking,
                               model::CapacityOutcome::fluctuating})
      each.push_back([about, outcome](PersonDraft& draft) {
        draft.others.push_back(
            {given::Capacity{{about}, {}, outcome, moment(draft.at - 30 * a_day), {}, false}, {}, {}});
      });
    respect(fmt::format("capacity {} {}", static_cast<int>(about.kind), about.id), each);
  }
  void operator()(const model::BestInterestsTest& test) {
    const model::Matter about = matter(test.matter);
    if (!named(about)) return;
    std::vector<std::function<void(PersonDraft&)>> each;
    for (const auto finding : {model::Finding::supports, model::Finding::opposes})
      each.push_back([about, finding](PersonDraft& draft) {
        draft.others.push_back(
            {given::BestInterests{{about}, {}, finding, moment(draft.at - 20 * a_day), {}, {}, {}, false},
             {},
             {}});
      });
    respect(fmt::format("finding {} {}", static_cast<int>(about.kind), about.id), each);
  }
  void operator()(const model::WishTest& test) {
    if (test.by || !test.decision) return;
    std::vector<std::function<void(PersonDraft&)>> each;
    for (const auto stance : {model::Stance::wants, model::Stance::opposes})
      each.push_back([about = *test.decision, stance](PersonDraft& draft) {
        draft.others.push_back({given::Wish{"person", about, stance, moment(draft.at - 10 * a_day)}, {}, {}});
      });
    respect(fmt::format("wish {}", test.decision->index), each);
  }
  void operator()(const model::SomebodyIsTest& test) {
    respect(fmt::format("circle {}", test.role.index),
            {adds(given::Member{"somebody", {test.role}, {}, {}})});
  }
  void operator()(const model::ConsentTest& test) {
    if (!test.decision) return;
    std::vector<std::function<void(PersonDraft&)>> each;
    for (const auto status : {given::Consent::Status::given, given::Consent::Status::refused})
      each.push_back([about = *test.decision, status](PersonDraft& draft) {
        given::Consent consent;
        consent.decision = about;
        consent.status = status;
        consent.on = moment(draft.at - 40 * a_day);
        draft.others.push_back({consent, {}, {}});
      });
    respect(fmt::format("consent {}", test.decision->index), each);
  }
  void operator()(const model::FieldTest& test) {
    const ValueType& type = rules_.events[test.event].fields[test.field.index].type;
    std::vector<std::function<void(PersonDraft&)>> each;
    for (const model::Value& value : values(type, test.value))
      each.push_back([field = test.field, value](PersonDraft& draft) {
        if (draft.event) draft.event->fields.push_back({field, value});
      });
    respect(fmt::format("field {} {}", test.event.index, test.field.index), each);
  }
  void operator()(const model::ItemDateTest&) {
    std::vector<std::function<void(PersonDraft&)>> each;
    for (const int days : {3, 10, 40, 100, 400})
      each.push_back([days](PersonDraft& draft) {
        if (draft.event) draft.event->at = moment(draft.at - days * a_day);
        if (draft.concern) draft.concern->opened = moment(draft.at - days * a_day);
      });
    respect("date of the item", each);
  }
  void operator()(const model::ItemIsTest&) {
    respect("harmed", {[](PersonDraft& draft) {
              if (!draft.concern) return;
              draft.concern->person_harmed = false;
              draft.concern->others_harmed = true;
            }});
  }
  void operator()(const model::EventCountTest& test) {
    const std::int64_t enough =
        std::max<std::int64_t>({1, test.count.least.value_or(0), test.count.most ? *test.count.most + 1 : 0});
    if (test.late_by || enough > static_cast<std::int64_t>(most_events)) return;
    given::Event event;
    event.event = test.event;
    for (std::uint32_t i = test.where.begin; i < test.where.end; ++i)
      if (rules_.nodes[i].kind == model::Node::Kind::atom)
        if (const auto* field = std::get_if<model::FieldTest>(&rules_[model::AtomId{rules_.nodes[i].a}].test))
          event.fields.push_back({field->field, field->value});
    respect(fmt::format("count {} {}", test.event.index, test.where.begin),
            {[event, enough](PersonDraft& draft) {
              for (std::int64_t i = 0; i < enough; ++i) {
                given::Event one = event;
                one.at = moment(draft.at - std::chrono::minutes(90 + 10 * i));
                draft.others.push_back({one, {}, {}});
              }
            }});
  }
  void operator()(const model::LatestTest& test) {
    std::vector<std::function<void(PersonDraft&)>> each;
    for (const model::Value& value :
         values(rules_.events[test.event].fields[test.field.index].type, test.value))
      each.push_back([event = test.event, field = test.field, value](PersonDraft& draft) {
        given::Event made;
        made.event = event;
        made.at = moment(draft.at - 2 * a_day);
        made.fields.push_back({field, value});
        draft.others.push_back({made, {}, {}});
      });
    respect(fmt::format("latest {} {}", test.event.index, test.field.index), each);
  }
  template <class Other>
  void operator()(const Other&) {}

 private:
  /// Where a decision is asked about, it is what `has capacity` is for.
  model::Matter matter(const model::Matter& read) const {
    if (read.kind != model::Matter::Kind::asked || !asked_) return read;
    return {model::Matter::Kind::decision, asked_->index};
  }
  static bool named(const model::Matter& matter) {
    return matter.kind == model::Matter::Kind::decision || matter.kind == model::Matter::Kind::sharing;
  }
  template <class Node>
  static std::function<void(PersonDraft&)> adds(Node node) {
    return [node](PersonDraft& draft) { draft.others.push_back({node, {}, {}}); };
  }
  void fact(model::FactId id, const model::Value& compared) {
    const model::Fact& fact = rules_.facts[id];
    if (fact.subject != model::Fact::Subject::person) return;
    std::vector<std::function<void(PersonDraft&)>> each;
    for (const model::Value& value : values(fact.type, compared))
      each.push_back([id, value](PersonDraft& draft) {
        draft.others.push_back({given::Fact{id, {}, value, moment(draft.at - a_day)}, {}, {}});
      });
    respect(fmt::format("fact {}", id.index), each);
  }
  /// Each respect once; what another condition compares it with are further ways.
  void respect(const std::string& about, std::vector<std::function<void(PersonDraft&)>> each) {
    auto found = std::find_if(out_.begin(), out_.end(), [&](const Ways& one) { return one.about == about; });
    if (found != out_.end() && about != "age" && about != "setting") return;
    if (found == out_.end()) found = out_.insert(found, Ways{about, {[](PersonDraft&) {}}});
    found->each.insert(found->each.end(), each.begin(), each.end());
  }

  const model::Ruleset& rules_;
  std::optional<model::DecisionId> asked_;
  std::vector<Ways>& out_;
};

void gather(const model::Ruleset& rules, model::Condition condition, time::Date day,
            std::optional<model::DecisionId> asked, std::vector<Ways>& out, evaluate::Entered& entered) {
  WaysOfAtom of(rules, asked, out);
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const model::Node& node = rules.nodes[i];
    if (node.kind == model::Node::Kind::atom) std::visit(of, rules[model::AtomId{node.a}].test);
    if (node.kind != model::Node::Kind::definition || !entered.insert(node.a).second) continue;
    if (const auto* rule = evaluate::rule_in_force(rules[model::DefinitionId{node.a}], day))
      gather(rules, rule->condition, day, asked, out, entered);
  }
}

}  // namespace

std::vector<Ways> ways_of(const model::Ruleset& rules, const std::vector<model::Condition>& conditions,
                          time::Date day, std::optional<model::DecisionId> asked) {
  std::vector<Ways> out;
  evaluate::Entered entered;
  for (const model::Condition& condition : conditions) gather(rules, condition, day, asked, out, entered);
  return out;
}

}  // namespace kith::proving
