#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "dsl/check/condition/items.hpp"
#include "dsl/check/condition/lowering.hpp"
#include "dsl/check/condition/rights.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "engine/model/right.hpp"

/// Conditions about one item of `for each`.
namespace kith::check {

namespace {

using model::ItemFieldType;
using model::ItemKind;

/// What a record's field may hold, where the form lists it.
std::vector<std::string> choices_of(const model::ItemField& field) {
  if (field.kind == ItemKind::consent && field.name == "status") return {"given", "refused", "withdrawn"};
  if (field.kind == ItemKind::capacity && field.name == "outcome")
    return {"present", "lacking", "fluctuating"};
  if (field.kind == ItemKind::best_interests && field.name == "finding")
    return {"supports", "opposes", "neither"};
  if (field.type == ItemFieldType::who) return {"person", "others"};
  if (field.kind == ItemKind::wish && field.name == "stance") return {"wants", "opposes"};
  return {};
}

std::string_view said(ItemFieldType type) {
  switch (type) {
    case ItemFieldType::date: return "a date";
    case ItemFieldType::text: return "a text";
    case ItemFieldType::name: return "a name";
    case ItemFieldType::names: return "a list";
    case ItemFieldType::members: return "a list of people";
    case ItemFieldType::yes_or_no: return "yes or no";
    case ItemFieldType::who: return "the person, or others";
    case ItemFieldType::right: return "by what right somebody is restricted";
    case ItemFieldType::party: return "somebody";
  }
  return {};
}

}  // namespace

/// A name that the rulesets declare, where the field holds one.
std::optional<std::string> Lowering::declared_value(const model::ItemField& field, const syntax::Name& name) {
  const auto of = [&](const auto& declared, Kind kind) -> std::optional<std::string> {
    return resolve(work_, layer_, declared, name, kind) ? std::optional(name.text) : std::nullopt;
  };
  if (field.type == ItemFieldType::right) return right(name);
  if (field.type == ItemFieldType::party) return of(work_.out.roles, Kind::role);
  if (field.name == "category") return of(work_.out.categories, Kind::category);
  return of(work_.out.decisions, Kind::decision);
}

/// By what right; advice gives none.
std::optional<std::string> Lowering::right(const syntax::Name& name) {
  const auto found = right_named(work_, layer_, name);
  if (!found || !model::is_no_right(*found)) return found;
  work_.report(Code::never_holds, here(), "this never holds: advice is no authority").hint =
      "an authority that is only advice is read as none: write `authority is not recorded`";
  return std::nullopt;
}

/// The written value as the record has it; nothing, reported, when the field never holds it.
std::optional<std::string> Lowering::value_for(const model::ItemField& field,
                                               const syntax::Operand& operand) {
  Work& work = work_;
  const Span at = here();
  const auto* yes = std::get_if<bool>(&operand);
  const auto* name = std::get_if<syntax::Name>(&operand);
  if (field.type == ItemFieldType::yes_or_no && yes != nullptr) return *yes ? "yes" : "no";
  if (field.type == ItemFieldType::yes_or_no || name == nullptr) {
    work.report(Code::wrong_value, at,
                fmt::format("{} is {}, and this is something else", quoted(std::string(field.name)),
                            said(field.type)));
    return std::nullopt;
  }
  const bool declared =
      field.type == ItemFieldType::right || field.type == ItemFieldType::party ||
      (field.kind == ItemKind::consent && (field.name == "category" || field.name == "decision"));
  if (declared) return declared_value(field, *name);
  const auto choices = choices_of(field);
  if (choices.empty() || std::find(choices.begin(), choices.end(), name->text) != choices.end())
    return name->text;
  auto& finding =
      work.report(Code::unknown_choice, name->span,
                  fmt::format("{} is never {}", quoted(std::string(field.name)), quoted(name->text)));
  finding.hint = "it is one of";
  for (const auto& choice : choices)
    finding.hint += (choice == choices.front() ? " " : ", ") + quoted(choice);
  return std::nullopt;
}

bool Lowering::field_of_item_event(const syntax::Name& name) const {
  if (!scope_.event) return false;
  const auto& fields = work_.out.events[*scope_.event].fields;
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& field) { return field.name == name.text; });
}

std::optional<std::uint32_t> Lowering::item_field(const syntax::Name& name) const {
  for (std::uint32_t i = 0; scope_.item && i < model::item_fields.size(); ++i)
    if (model::item_fields[i].kind == *scope_.item && model::item_fields[i].name == name.text) return i;
  return std::nullopt;
}

std::optional<std::uint32_t> Lowering::item_field(const syntax::Name& name,
                                                  std::initializer_list<ItemFieldType> types,
                                                  std::string_view instead) {
  if (!scope_.item) {
    outside_for_each();
    return std::nullopt;
  }
  const auto found = item_field(name);
  if (!found) {
    report_unknown_item_field(work_, scope_, name);
    return std::nullopt;
  }
  const model::ItemField& field = model::item_fields[*found];
  if (std::find(types.begin(), types.end(), field.type) != types.end()) return found;
  work_.report(Code::wrong_value, name.span,
               fmt::format("{} is {}, not {}", quoted(name.text), said(field.type), instead));
  return std::nullopt;
}

std::uint32_t Lowering::item_is(const syntax::Compare& compare, std::uint32_t field) {
  const model::ItemField& of = model::item_fields[field];
  if (of.type == ItemFieldType::date || of.type == ItemFieldType::names ||
      of.type == ItemFieldType::members) {
    auto& finding = work_.report(
        Code::wrong_value, compare.name.span,
        fmt::format("{} is {}, and is not compared with a name", quoted(compare.name.text), said(of.type)));
    finding.hint = of.type == ItemFieldType::date ? "say how long ago: `was more than 28 days ago`"
                                                  : "say `includes`, or `is recorded`";
    return nowhere();
  }
  if (compare.comparison != syntax::Comparison::is && compare.comparison != syntax::Comparison::is_not) {
    work_.report(Code::unordered, here(), fmt::format("{} has no order", quoted(compare.name.text))).hint =
        "compare it with `is` or `is not`";
    return nowhere();
  }
  if (of.kind == ItemKind::restriction && of.name == "kind")
    if (const auto* name = std::get_if<syntax::Name>(&compare.operand))
      if (!known_restriction(work_, layer_, *name)) return nowhere();
  auto value = value_for(of, compare.operand);
  return value
             ? atom(model::ItemIsTest{field, compare.comparison == syntax::Comparison::is, std::move(*value)})
             : nowhere();
}

std::uint32_t Lowering::outside_for_each() {
  work_.report(Code::outside_for_each, here(),
               "this is about one item of a list, and stands outside `for each`");
  return nowhere();
}

std::uint32_t Lowering::operator()(const syntax::ItLate& late) {
  if (only_fields()) return nowhere();
  if (!scope_.event) return outside_for_each();
  return may_be_late(*scope_.event, late.by) ? atom(model::ItemLateTest{late.by.value}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::ItemDate& date) {
  if (only_fields()) return nowhere();
  need_calendar(work_, date.length);
  const auto field = item_field(date.field, {ItemFieldType::date}, "a date");
  if (field && !may_have_ended(work_, scope_, model::item_fields[*field], true, here())) return nowhere();
  return field ? atom(model::ItemDateTest{*field, date.more_than, date.length.value}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::Includes& includes) {
  if (only_fields()) return nowhere();
  const bool purposes = scope_.item == ItemKind::consent && includes.field.text == "purposes";
  const auto field = item_field(includes.field, {purposes ? ItemFieldType::names : ItemFieldType::members},
                                "a list of people");
  if (!field) return nowhere();
  model::ItemIncludesTest test{*field, {}, {}, {}};
  if (purposes) {
    test.purpose = resolve(work_, layer_, work_.out.purposes, includes.who.role, Kind::purpose);
    return test.purpose ? atom(test) : nowhere();
  }
  if (includes.who.everyone_holding)
    test.everyone_holding = resolve(work_, layer_, work_.out.authorities, includes.who.role, Kind::authority);
  else test.role = resolve(work_, layer_, work_.out.roles, includes.who.role, Kind::role);
  return test.role || test.everyone_holding ? atom(test) : nowhere();
}

}  // namespace kith::check
