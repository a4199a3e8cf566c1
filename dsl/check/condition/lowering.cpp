#include "dsl/check/condition/lowering.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/condition/items.hpp"
#include "dsl/check/condition/values.hpp"
#include "dsl/check/ground/names.hpp"

namespace kith::check {

using NodeKind = model::Node::Kind;

std::uint32_t Lowering::lower(syntax::ConditionId id) {
  const syntax::ConditionId outer = at_;
  at_ = id;
  const std::uint32_t place = std::visit(*this, work_.tree(layer_)[id].node);
  at_ = outer;
  return place;
}

std::uint32_t Lowering::push(model::Node node) {
  out_.nodes.push_back(node);
  return static_cast<std::uint32_t>(out_.nodes.size() - 1);
}

std::uint32_t Lowering::atom(Test test, const Fragment& where) {
  return push({NodeKind::atom, intern(work_, std::move(test), where, layer_, at_).index, 0});
}

std::uint32_t Lowering::named_atom(Test test, std::string text) {
  return push({NodeKind::atom, intern(work_, std::move(test), std::move(text)).index, 0});
}

std::uint32_t Lowering::negated(std::uint32_t part) { return push({NodeKind::negation, part, 0}); }

std::uint32_t Lowering::join(const std::vector<syntax::ConditionId>& parts, NodeKind kind) {
  std::uint32_t place = nowhere();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::uint32_t part = lower(parts[i]);
    place = i == 0 ? part : push({kind, place, part});
  }
  return place;
}

std::uint32_t Lowering::operator()(const syntax::AllOf& all) { return join(all.parts, NodeKind::all_of); }
std::uint32_t Lowering::operator()(const syntax::AnyOf& any) { return join(any.parts, NodeKind::any_of); }
std::uint32_t Lowering::operator()(const syntax::Not& negation) { return negated(lower(negation.part)); }

bool Lowering::only_fields() {
  if (!event_) return false;
  work_.report(Code::not_a_field, here(),
               fmt::format("`where` compares the fields of {}, and this is something else",
                           quoted(work_.out.events[*event_].name)));
  return true;
}

// ---- facts and definitions --------------------------------------------------------------------------------------

void Lowering::reads(const model::Fact& fact) {
  if (fact.subject == model::Fact::Subject::recipient) reads_recipient();
  if (fact.subject == model::Fact::Subject::question) reads_question();
}

std::uint32_t Lowering::definition(const syntax::Name& name, model::DefinitionId id) {
  const auto& rules = work_.out[id].rules;
  const bool seen = std::any_of(rules.begin(), rules.end(),
                                [&](const auto& rule) { return work_.visible(layer_, rule.layer); });
  if (!seen) report_not_visible(work_, layer_, name, Kind::definition, rules.front().layer);
  if (id.index < work_.definition_reads.size())
    out_.reads.add(work_.definition_reads[id.index].through(name.span));
  return push({NodeKind::definition, id.index, 0});
}

std::uint32_t Lowering::yes_or_no(const syntax::Name& name, model::FactId id, bool yes) {
  const std::uint32_t place = named_atom(model::FactTest{id, model::Comparison::is, {1, {}}}, name.text);
  return yes ? place : negated(place);
}

std::uint32_t Lowering::operator()(const syntax::Holds& holds) {
  if (event_) return field(*event_, holds.name, syntax::Comparison::is, true);
  if (field_of_item_event(holds.name)) return field(*scope_.event, holds.name, syntax::Comparison::is, true);
  if (const auto of_item = item_field(holds.name))
    return item_is({holds.name, syntax::Comparison::is, true}, *of_item);
  if (const auto found = work_.definitions.find(holds.name.text); found != work_.definitions.end())
    return definition(holds.name, found->second);
  const auto id = resolve(work_, layer_, work_.out.facts, holds.name, Kind::fact);
  if (!id) return nowhere();
  const model::Fact& fact = work_.out.facts[*id];
  reads(fact);
  if (fact.type.kind == model::ValueType::Kind::yes_or_no) return yes_or_no(holds.name, *id, true);
  auto& finding = work_.report(Code::wrong_value, holds.name.span,
                               fmt::format("{} is {}, not yes or no", quoted(fact.name), words(fact.type)));
  finding.hint = fmt::format("compare it: `{} is …`", fact.name);
  return nowhere();
}

std::uint32_t Lowering::operator()(const syntax::Compare& compare) {
  if (event_) return field(*event_, compare.name, compare.comparison, compare.operand);
  if (field_of_item_event(compare.name))
    return field(*scope_.event, compare.name, compare.comparison, compare.operand);
  if (const auto of_item = item_field(compare.name)) return item_is(compare, *of_item);
  if (compare.name.text == "age") return age(compare);
  if (const auto found = work_.definitions.find(compare.name.text); found != work_.definitions.end()) {
    const bool* yes = std::get_if<bool>(&compare.operand);
    if (yes == nullptr) {
      work_.report(Code::wrong_value, here(),
                   fmt::format("{} is a definition, which is yes or no", quoted(compare.name.text)));
      return nowhere();
    }
    const std::uint32_t place = definition(compare.name, found->second);
    return *yes == (compare.comparison == syntax::Comparison::is) ? place : negated(place);
  }
  if (meant_the_matter(compare)) return nowhere();
  const auto id = resolve(work_, layer_, work_.out.facts, compare.name, Kind::fact);
  return id ? fact(compare, *id) : nowhere();
}

/// `matter is travel_alone`, where no fact has that name.
bool Lowering::meant_the_matter(const syntax::Compare& compare) {
  const auto* decision = std::get_if<syntax::Name>(&compare.operand);
  if (compare.name.text != "matter" || work_.out.facts.find("matter") || decision == nullptr) return false;
  auto& finding =
      work_.report(Code::unknown_fact, compare.name.span, "the decision asked about is called `the matter`");
  finding.hint = fmt::format("write `the matter is {}`", decision->text);
  finding.fix = FixIt{work_.place(compare.name.span), "the matter"};
  return true;
}

std::uint32_t Lowering::fact(const syntax::Compare& compare, model::FactId id) {
  const model::Fact& fact = work_.out.facts[id];
  reads(fact);
  if (!may_compare(work_, fact.name, fact.type, compare.comparison, here())) return nowhere();
  const auto value = value_of(work_, fact.name, fact.type, compare.operand, here());
  if (!value) return nowhere();
  if (fact.type.kind == model::ValueType::Kind::yes_or_no)
    return yes_or_no(compare.name, id,
                     (value->number == 1) == (compare.comparison == syntax::Comparison::is));
  return atom(model::FactTest{id, static_cast<model::Comparison>(compare.comparison), *value});
}

std::uint32_t Lowering::age(const syntax::Compare& compare) {
  model::ValueType years;
  years.kind = model::ValueType::Kind::number;
  years.least = Decimal::of(0);
  const auto value = value_of(work_, "age", years, compare.operand, here());
  if (!value) return nowhere();
  return atom(model::AgeTest{static_cast<model::Comparison>(compare.comparison), Decimal{value->number}});
}

std::uint32_t Lowering::operator()(const syntax::IsRecorded& recorded) {
  if (only_fields()) return nowhere();
  if (const auto of_item = item_field(recorded.name)) {
    if (!may_have_ended(work_, scope_, model::item_fields[*of_item], recorded.recorded, here()))
      return nowhere();
    return atom(model::ItemRecordedTest{*of_item, recorded.recorded});
  }
  const auto id = resolve(work_, layer_, work_.out.facts, recorded.name, Kind::fact);
  if (!id) return nowhere();
  reads(work_.out.facts[*id]);
  const std::uint32_t place = named_atom(model::FactRecorded{*id}, recorded.name.text + " is recorded");
  return recorded.recorded ? place : negated(place);
}

}  // namespace kith::check
