#pragma once
#include "tests/oracle/capacity.hpp"

/// Facts, age, settings, and what is presumed of them.
namespace kith::oracle {

/// The facts of the person, the recipient or the question; nothing where that section is not known.
inline const Facts* section_of(const Asked& asked, FactId fact) {
  const auto pointer = [](const std::optional<Facts>& facts) { return facts ? &*facts : nullptr; };
  switch (asked.rules.facts[fact].subject) {
    case Fact::Subject::person: return pointer(asked.state.facts);
    case Fact::Subject::question: return pointer(asked.question.facts);
    case Fact::Subject::recipient: break;
  }
  const Member* member = asked.member();
  return member == nullptr ? nullptr : pointer(member->facts);
}

/// The values on record by the moment.
inline std::vector<FactValue> values_of(const Asked& asked, const Facts& section, FactId fact) {
  std::vector<FactValue> values;
  const auto found = section.find(fact);
  if (found == section.end()) return values;
  for (const FactValue& value : found->second)
    if (begun(value.on, asked.at)) values.push_back(value);
  return values;
}

/// A value that goes out of date is not known past that long ("past its `out of date after`": at the very end
/// it is not past yet), and never where it has no date.
inline std::optional<Value> fresh(const Asked& asked, const Fact& fact, const FactValue& value) {
  if (!fact.out_of_date_after) return value.value;
  if (!value.on) return std::nullopt;
  const auto until =
      time::after(value.on->first, *fact.out_of_date_after, asked.rules.zone, asked.calendar());
  return until && asked.at <= *until ? value.value : std::nullopt;
}

std::optional<Value> fact_value(const Asked& asked, FactId fact) {
  const Facts* section = section_of(asked, fact);
  if (section == nullptr) return std::nullopt;
  const std::vector<FactValue> values = values_of(asked, *section, fact);
  if (values.empty()) return presumed(asked, fact);
  std::vector<FactValue> dated, undated;
  for (const FactValue& value : values) (value.on ? dated : undated).push_back(value);
  std::vector<FactValue> counting = latest_of(dated, [](const FactValue& v) { return *v.on; });
  counting.insert(counting.end(), undated.begin(), undated.end());
  for (const FactValue& value : counting)
    if (value.value != counting.front().value) return std::nullopt;
  // What one says is not made unknown by another that says the same, and is older within the day or has no
  // date.
  for (const FactValue& value : counting)
    if (const auto known = fresh(asked, asked.rules.facts[fact], value)) return known;
  return std::nullopt;
}

inline Truth fact_test(const Asked& asked, const FactTest& test) {
  const auto value = fact_value(asked, test.fact);
  return value ? truth(compares(*value, test.comparison, test.value)) : Truth::unknown;
}

/// Ignores age, and a value that is not known is recorded all the same.
inline Truth fact_recorded(const Asked& asked, FactId fact) {
  const Facts* section = section_of(asked, fact);
  return section == nullptr ? Truth::unknown : truth(!values_of(asked, *section, fact).empty());
}

inline Truth age_test(const Asked& asked, const AgeTest& test) {
  if (!asked.state.born) return Truth::unknown;
  // "After a death, that which they had."
  const Instant on = asked.state.died ? std::min(asked.at, asked.state.died->first) : asked.at;
  const Decimal age = Decimal::of(time::age(*asked.state.born, on, asked.rules.zone));
  return truth(compares(age.micros, test.comparison, test.years.micros));
}

inline Truth setting_test(const Asked& asked, SettingId setting) {
  return asked.state.setting ? truth(asked.rules.settings.covers(setting, *asked.state.setting))
                             : Truth::unknown;
}

inline std::optional<Value> presumed(const Asked& asked, const std::optional<FactId>& fact) {
  std::optional<Value> value;
  std::vector<Value> may_be;
  for (const Presumption& presumption : asked.rules.presumptions) {
    if (presumption.fact != fact || !in_force(asked, presumption.period, presumption.layer)) continue;
    const Truth applies = condition_truth(asked, presumption.condition);
    if (applies == Truth::yes) value = presumption.value;
    if (applies != Truth::no) may_be.push_back(presumption.value);
  }
  for (const Value& one : may_be)
    if (value != one) return std::nullopt;
  return value;
}

}  // namespace kith::oracle
