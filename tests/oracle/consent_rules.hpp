#pragma once
#include "tests/oracle/capacity.hpp"

/// Rules 1 to 4 of consent, to the letter, for records that are fully known.
namespace kith::oracle {

/// A covering record with nothing unknown left: its status, its date, and whether capacity was lacking on it.
struct Say {
  const Consent* record = nullptr;
  Consent::Status status = Consent::Status::given;
  Stamp on;
  bool lacked_capacity = false;

  bool yes() const { return status == Consent::Status::given; }
  bool objection() const { return !yes() && lacked_capacity; }
};

inline bool purposes_covered(const Asked& asked, const Consent& by, const Consent& of) {
  if (!by.purposes) return true;
  if (!of.purposes) return false;
  for (const PurposeId purpose : *of.purposes) {
    bool included = false;
    for (const PurposeId wider : *by.purposes)
      included = included || asked.rules.purposes.covers(wider, purpose);
    if (!included) return false;
  }
  return true;
}

/// Is `a` at least as specific as `b`: its category, `with` and purposes each covered by the other's.
inline bool as_specific(const Asked& asked, const Consent& a, const Consent& b) {
  if (a.decision) return asked.rules.decisions.covers(*b.decision, *a.decision);
  return asked.rules.categories.covers(*b.category, *a.category) && purposes_covered(asked, b, a) &&
         (b.with == a.with ||
          (b.with.kind == Party::Kind::role && has_role(asked, a.with, RoleId{b.with.index})));
}
inline bool more_specific(const Asked& asked, const Consent& a, const Consent& b) {
  return as_specific(asked, a, b) && !as_specific(asked, b, a);
}
inline bool later(const Say& a, const Say& b) { return time::later(a.on, b.on); }

/// `a` is later than `b` and at least as specific, or neither is later and `a` is strictly more specific.
inline bool prevails(const Asked& asked, const Say& a, const Say& b) {
  if (later(a, b)) return as_specific(asked, *a.record, *b.record);
  return !later(b, a) && more_specific(asked, *a.record, *b.record);
}

/// Rule 2. A withdrawal is answered only by a later yes.
inline bool answers(const Asked& asked, const Say& yes, const Say& no) {
  if (no.status == Consent::Status::withdrawn && !later(yes, no)) return false;
  return prevails(asked, yes, no);
}

/// Rule 3: what remains where no single yes answers every no.
inline ConsentStatus unanswered(const std::vector<Say>& yeses, const std::vector<Say>& noes) {
  for (const Say& yes : yeses)
    if (std::all_of(noes.begin(), noes.end(), [&](const Say& no) { return later(yes, no); }))
      return ConsentStatus::unclear;
  std::vector<Say> held;
  for (const Say& no : noes)
    if (!no.objection()) held.push_back(no);
  if (held.empty()) return ConsentStatus::objected;
  for (const Say& no : latest_of(held, [](const Say& s) { return s.on; }))
    if (no.status == Consent::Status::refused) return ConsentStatus::refused;
  return ConsentStatus::withdrawn;
}

struct Resolved {
  ConsentStatus status = ConsentStatus::not_recorded;
  Detail detail = Detail::full;  ///< of a status that is given: the narrowest of the yeses that are left
};

/// Rule 4: of the yeses in play, those that no other prevails over.
inline Resolved in_play(const Asked& asked, const std::vector<Say>& yeses) {
  Resolved resolved{ConsentStatus::expired, Detail::full};
  for (const Say& yes : yeses) {
    const bool left_out = std::any_of(yeses.begin(), yeses.end(),
                                      [&](const Say& other) { return prevails(asked, other, yes); });
    if (left_out) continue;
    if (over(yes.record->until, asked.at)) continue;
    resolved.status = ConsentStatus::given;
    resolved.detail = std::min(resolved.detail, yes.record->detail.value_or(Detail::full));
  }
  return resolved;
}

inline Resolved resolve(const Asked& asked, const std::vector<Say>& said) {
  std::vector<Say> yeses, noes;
  for (const Say& say : said) {
    if (!say.yes()) noes.push_back(say);
    // Rule 1.
    if (say.yes() && !say.lacked_capacity) yeses.push_back(say);
  }
  if (yeses.empty() && noes.empty()) return {};
  if (noes.empty()) return in_play(asked, yeses);
  std::vector<Say> answering;
  for (const Say& yes : yeses)
    if (std::all_of(noes.begin(), noes.end(), [&](const Say& no) { return answers(asked, yes, no); }))
      answering.push_back(yes);
  if (answering.empty()) return {unanswered(yeses, noes), Detail::full};
  return in_play(asked, answering);
}

}  // namespace kith::oracle
