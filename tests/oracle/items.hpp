#pragma once
#include <string>

#include "tests/oracle/consent.hpp"
#include "tests/oracle/item_windows.hpp"

/// Conditions about the one entry at hand: by what right somebody is restricted, and what a consent is about.
namespace kith::oracle {

/// From when the time of what is asked for it runs.
inline It it_here(const Asked& asked) {
  const Here& here = *asked.here;
  if (here.kind == ItemKind::restriction) {
    const Restriction& one = (*asked.state.restrictions)[here.index];
    return {here.over ? one.ended.value_or(std::nullopt) : one.since, false, nullptr};
  }
  if (here.kind == ItemKind::consent) return {(*asked.state.consents)[here.index].on, false, nullptr};
  if (here.kind == ItemKind::best_interests)
    return {(*asked.state.best_interests)[here.index].on, false, nullptr};
  if (here.kind == ItemKind::member) return {(*asked.state.circle)[here.index].since, false, nullptr};
  const Event& event = asked.state.events->log[here.index];
  return {event.due ? event.due : event.at, event.due.has_value(), &event};
}

inline bool is_or_is_under(const std::string& name, const std::string& wide) {
  return name == wide || name.substr(0, wide.size() + 1) == wide + ".";
}

/// Outside its dates there is none, and advice is none.
inline const RestrictionAuthority* right_of(const Asked& asked) {
  const auto& right = (*asked.state.restrictions)[asked.here->index].authority;
  if (!right || !counts(right->from, right->until, asked.at)) return nullptr;
  return right->kind == "advice" ? nullptr : &*right;
}
inline Truth right_is(const Asked& asked, const std::string& name) {
  const RestrictionAuthority* right = right_of(asked);
  if (right == nullptr) return Truth::no;
  return right->kind ? truth(is_or_is_under(*right->kind, name)) : Truth::unknown;
}
/// A text is something; of one that may be advice nobody knows.
inline Truth right_recorded(const Asked& asked) {
  const RestrictionAuthority* right = right_of(asked);
  if (right == nullptr) return Truth::no;
  return right->is_text || right->kind ? Truth::yes : Truth::unknown;
}

inline bool consent_about(const Asked& asked, std::string_view field, const std::string& name) {
  const Consent& consent = (*asked.state.consents)[asked.here->index];
  if (field == "category")
    return consent.category && is_or_is_under(asked.rules.categories[*consent.category].name, name);
  if (field == "decision")
    return consent.decision && is_or_is_under(asked.rules.decisions[*consent.decision].name, name);
  const auto role = asked.rules.roles.find(name);
  return consent.category && role && has_role(asked, consent.with, *role);
}
/// Without a list, for every purpose; for a wider one, for what is under it too.
inline bool consent_for_purpose(const Asked& asked, PurposeId purpose) {
  const Consent& consent = (*asked.state.consents)[asked.here->index];
  if (!consent.category) return false;
  if (!consent.purposes) return true;
  const auto& declared = asked.rules.purposes;
  for (const PurposeId one : *consent.purposes)
    if (declared.covers(one, purpose) || declared.covers(purpose, one)) return true;
  return false;
}

inline Truth as_asked(Truth is, bool yes) { return yes ? is : opposite(is); }

inline Truth item_is(const Asked& asked, const ItemIsTest& test) {
  if (!asked.here) return Truth::unknown;
  const ItemField& field = item_fields[test.field];
  if (field.type == ItemFieldType::right) return as_asked(right_is(asked, test.value), test.is);
  if (field.kind == ItemKind::consent && field.name == "status") {
    const auto& status = (*asked.state.consents)[asked.here->index].status;
    static const std::string words[] = {"given", "refused", "withdrawn"};
    if (!status) return Truth::unknown;
    return as_asked(truth(words[static_cast<std::size_t>(*status)] == test.value), test.is);
  }
  return as_asked(truth(consent_about(asked, field.name, test.value)), test.is);
}
inline Truth item_recorded(const Asked& asked, const ItemRecordedTest& test) {
  return asked.here ? as_asked(right_recorded(asked), test.recorded) : Truth::unknown;
}
inline Truth item_includes(const Asked& asked, const ItemIncludesTest& test) {
  return asked.here && test.purpose ? truth(consent_for_purpose(asked, *test.purpose)) : Truth::unknown;
}

inline bool about_it(const Window& window) {
  return window.kind == Window::Kind::before_it || window.kind == Window::Kind::after_it;
}

}  // namespace kith::oracle
