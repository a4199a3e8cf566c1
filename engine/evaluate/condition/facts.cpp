#include "engine/evaluate/condition/facts.hpp"

#include <algorithm>

#include "engine/evaluate/condition/presume.hpp"

namespace kith::evaluate {

using model::FactValue;

const model::Facts* section(const Inquiry& inquiry, model::FactId fact) {
  const auto given = [](const std::optional<model::Facts>& facts) { return facts ? &*facts : nullptr; };
  switch (inquiry.rules().facts[fact].subject) {
    case model::Fact::Subject::person: return given(inquiry.state().facts);
    case model::Fact::Subject::recipient:
      return inquiry.asking.question.with.kind == model::Party::Kind::member
                 ? given((*inquiry.state().circle)[inquiry.asking.question.with.index].facts)
                 : nullptr;
    case model::Fact::Subject::question: return given(inquiry.asking.question.facts);
  }
  return nullptr;
}

namespace {

bool out_of_date(const Inquiry& inquiry, const model::Fact& fact, const time::Stamp& on,
                 const time::Stamp& at) {
  if (!fact.out_of_date_after) return false;
  const model::Ruleset& rules = inquiry.rules();
  const auto end =
      time::after(on.first, *fact.out_of_date_after, rules.zone, rules.calendar ? &*rules.calendar : nullptr);
  return !end || at.last > *end;
}

FactAt unknown(Why why, const FactValue* from = nullptr) {
  FactAt result;
  result.reading.why = why;
  if (from) {
    result.reading.origin = {Origin::Section::fact, 0, 0, &from->pointer};
    if (from->on) result.reading.on = &*from->on;
  }
  return result;
}

/// What the question itself says stands nowhere in the record.
Origin origin(const Inquiry& inquiry, model::FactId fact, const Origin& of_value) {
  const bool asked = inquiry.rules().facts[fact].subject == model::Fact::Subject::question;
  return asked && of_value.section == Origin::Section::fact ? Origin{Origin::Section::question} : of_value;
}

FactAt known(const FactValue& from) {
  FactAt result = unknown(Why::none, &from);
  result.value = from.value;
  return result;
}

/// The recorded values that count at a moment: those that no other is later than, and the undated.
struct Counting {
  std::vector<const FactValue*> latest, undated;
};

/// What the record holds is put in order once; what is asked or supposed is gone through.
std::vector<std::uint32_t> standing_of(const Inquiry& inquiry, const std::vector<FactValue>& values,
                                       bool recorded, const time::Stamp& at) {
  if (recorded && values.size() > few_entries) return inquiry.asking.entries().values(values, at.last);
  return standing(values.size(), at.last, [&](std::uint32_t i) { return &values[i].on; });
}

Counting counting(const Inquiry& inquiry, const std::vector<FactValue>& values, bool recorded,
                  const time::Stamp& at) {
  Counting found;
  for (const std::uint32_t i : standing_of(inquiry, values, recorded, at))
    (values[i].on ? found.latest : found.undated).push_back(&values[i]);
  return found;
}

bool is_recorded(const Inquiry& inquiry, model::FactId fact) {
  return inquiry.rules().facts[fact].subject != model::Fact::Subject::question;
}

/// Is one shown rather than the other: dated before undated, the later before the earlier, wherever they
/// stand in the record?
bool shown_before(const FactValue& a, const FactValue& b) {
  if (!a.on || !b.on) return a.on && !b.on;
  return std::pair(a.on->first, a.on->last) > std::pair(b.on->first, b.on->last);
}

/// Those that count, first the one shown.
std::vector<const FactValue*> in_order(const Counting& found) {
  std::vector<const FactValue*> all = found.latest;
  all.insert(all.end(), found.undated.begin(), found.undated.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const FactValue* a, const FactValue* b) { return shown_before(*a, *b); });
  return all;
}

FactAt settle(const Inquiry& inquiry, const model::Fact& fact, const Counting& found, const time::Stamp& at) {
  const std::vector<const FactValue*> all = in_order(found);
  const FactValue* chosen = all.front();
  const auto unlike = [&](auto&& is) {
    const auto place = std::find_if(all.begin(), all.end(), [&](const FactValue* one) { return is(*one); });
    return place == all.end() ? nullptr : *place;
  };
  if (const auto* other = unlike([](const FactValue& one) { return !one.value; }))
    return unknown(Why::recorded_as_unknown, other);
  if (!chosen->on && fact.out_of_date_after) return unknown(Why::undated, chosen);
  if (const auto* other = unlike([&](const FactValue& one) { return one.value != chosen->value; }))
    return unknown(Why::differ, other);
  if (chosen->on && out_of_date(inquiry, fact, *chosen->on, at)) return unknown(Why::out_of_date, chosen);
  return known(*chosen);
}

FactAt presumed(const Inquiry& inquiry, model::FactId fact, const time::Stamp& at) {
  const model::Presumption* presumption = presumption_in_force(inquiry, fact, at);
  if (!presumption) return unknown(Why::not_recorded);
  FactAt result;
  result.value = presumption->value;
  result.reading.presumed = presumption;
  return result;
}

}  // namespace

FactAt fact_at(const Inquiry& inquiry, model::FactId fact, const time::Stamp& at) {
  const model::Facts* facts = section(inquiry, fact);
  if (!facts) return unknown(Why::section_absent);
  static const std::vector<FactValue> nothing;
  const auto recorded = facts->find(fact);
  const std::vector<FactValue>* values = recorded == facts->end() ? &nothing : &recorded->second;
  std::vector<FactValue> with_supposed;
  for (const Supposed& change : inquiry.supposed)
    if (change.fact && change.fact->fact == fact) {
      with_supposed = *values;
      with_supposed.push_back({change.fact->value, inquiry.asking.now, ""});
      values = &with_supposed;
    }
  const bool supposed = values == &with_supposed;
  const Counting found = counting(inquiry, *values, is_recorded(inquiry, fact) && !supposed, at);
  if (found.latest.empty() && found.undated.empty()) return presumed(inquiry, fact, at);
  FactAt result = settle(inquiry, inquiry.rules().facts[fact], found, at);
  result.reading.origin = origin(inquiry, fact, result.reading.origin);
  if (supposed) {
    result.reading.origin = {Origin::Section::supposed};
    result.reading.on = nullptr;
  }
  return result;
}

std::vector<const FactValue*> beside_the_moment(const Inquiry& inquiry, model::FactId fact) {
  const model::Facts* facts = section(inquiry, fact);
  const auto recorded = facts ? facts->find(fact) : model::Facts::const_iterator{};
  if (!facts || recorded == facts->end()) return {};
  const time::Stamp& now = inquiry.asking.now;
  Counting found = counting(inquiry, recorded->second, is_recorded(inquiry, fact), now);
  for (const FactValue* one : found.latest)
    if (!later(now, *one->on)) found.undated.push_back(one);
  return std::move(found.undated);
}

Reading fact_recorded(const Inquiry& inquiry, model::FactId fact) {
  Reading reading;
  const model::Facts* facts = section(inquiry, fact);
  if (!facts) {
    reading.why = Why::section_absent;
    return reading;
  }
  reading.value = Truth::no;
  for (const Supposed& change : inquiry.supposed)
    if (change.fact && change.fact->fact == fact) reading.value = Truth::yes;
  const auto recorded = facts->find(fact);
  if (recorded == facts->end()) return reading;
  const FactValue* shown = nullptr;
  for (const std::uint32_t i :
       standing_of(inquiry, recorded->second, is_recorded(inquiry, fact), inquiry.asking.now))
    if (!shown || shown_before(recorded->second[i], *shown)) shown = &recorded->second[i];
  if (!shown) return reading;
  reading.value = Truth::yes;
  reading.origin = origin(inquiry, fact, {Origin::Section::fact, 0, 0, &shown->pointer});
  reading.on = shown->on ? &*shown->on : nullptr;
  return reading;
}

bool compares(const model::Value& value, model::Comparison comparison, const model::Value& bound) {
  switch (comparison) {
    case model::Comparison::is: return value == bound;
    case model::Comparison::is_not: return value != bound;
    case model::Comparison::at_least: return value.number >= bound.number;
    case model::Comparison::at_most: return value.number <= bound.number;
    case model::Comparison::below: return value.number < bound.number;
    case model::Comparison::above: return value.number > bound.number;
  }
  return false;
}

}  // namespace kith::evaluate
