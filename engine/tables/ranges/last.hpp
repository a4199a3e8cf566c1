#pragma once
#include "engine/model/ruleset.hpp"

/// The last enumerator of each kind that stands in tables: one that is not listed here does not compile.
namespace kith::tables {

template <class Enum>
inline constexpr Enum last = Enum::no_last_enumerator_is_listed;

template <>
inline constexpr auto last<Severity> = Severity::note;
template <>
inline constexpr auto last<Outcome> = Outcome::undetermined;
template <>
inline constexpr auto last<Effect> = Effect::allow;
template <>
inline constexpr auto last<Detail> = Detail::full;
template <>
inline constexpr auto last<PromiseKind> = PromiseKind::always_within;
template <>
inline constexpr auto last<Strength> = Strength::may;
template <>
inline constexpr auto last<time::Unit> = time::Unit::years;
template <>
inline constexpr auto last<time::Shift::Closed> = time::Shift::Closed::never;
template <>
inline constexpr auto last<model::Comparison> = model::Comparison::above;
template <>
inline constexpr auto last<model::Node::Kind> = model::Node::Kind::negation;
template <>
inline constexpr auto last<model::Matter::Kind> = model::Matter::Kind::sharing;
template <>
inline constexpr auto last<model::CapacityOutcome> = model::CapacityOutcome::fluctuating;
template <>
inline constexpr auto last<model::Finding> = model::Finding::neither;
template <>
inline constexpr auto last<model::Stance> = model::Stance::opposes;
template <>
inline constexpr auto last<model::Window::Kind> = model::Window::Kind::after_it;
template <>
inline constexpr auto last<model::TrendTest::Kind> = model::TrendTest::Kind::as_many;
template <>
inline constexpr auto last<model::SourceKind> = model::SourceKind::support_plan;
template <>
inline constexpr auto last<model::ValueType::Kind> = model::ValueType::Kind::text;
template <>
inline constexpr auto last<model::Fact::Subject> = model::Fact::Subject::question;
template <>
inline constexpr auto last<model::Deadline::Kind> = model::Deadline::Kind::sooner_of;
template <>
inline constexpr auto last<model::Action::Kind> = model::Action::Kind::escalate;
template <>
inline constexpr auto last<model::ItemKind> = model::ItemKind::goal;
template <>
inline constexpr auto last<model::Measure::Kind> = model::Measure::Kind::show;
template <>
inline constexpr auto last<model::Measure::Figure> = model::Measure::Figure::average;
template <>
inline constexpr auto last<model::Party::Kind> = model::Party::Kind::role;
template <>
inline constexpr auto last<model::scenario::Consent::Status> = model::scenario::Consent::Status::unknown;
template <>
inline constexpr auto last<model::scenario::Section> = model::scenario::Section::actions;
template <>
inline constexpr auto last<model::scenario::Asked::Kind> = model::scenario::Asked::Kind::who_decides;
template <>
inline constexpr auto last<model::scenario::ActionIs::Is> = model::scenario::ActionIs::Is::not_required;
template <>
inline constexpr auto last<model::scenario::PlanIs::Is> = model::scenario::PlanIs::Is::held_back;
template <>
inline constexpr auto last<model::scenario::EscalationIs::Is> = model::scenario::EscalationIs::Is::overdue;
template <>
inline constexpr auto last<model::scenario::DecidedBy::Is> = model::scenario::DecidedBy::Is::no_rule;
template <>
inline constexpr auto last<model::scenario::MeasureIs::Is> = model::scenario::MeasureIs::Is::figure;

}  // namespace kith::tables
