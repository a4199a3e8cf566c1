#include "engine/prove/subjects.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluate/condition/consent.hpp"

namespace kith::proving {

using evaluate::UnknownKey;
using Kind = UnknownKey::Kind;

namespace {

bool known(const Truths& read) {
  return std::none_of(read.begin(), read.end(), [](Truth one) { return one == Truth::unknown; });
}

bool nothing_known(const Truths& read) {
  return std::all_of(read.begin(), read.end(), [](Truth one) { return one == Truth::unknown; });
}

bool agrees(const Truths& read, const Truths& completion) {
  for (std::size_t i = 0; i < read.size(); ++i)
    if (read[i] != Truth::unknown && read[i] != completion[i]) return false;
  return true;
}

/// Every row of yes, no and unknown.
template <class Visit>
void each_row(std::size_t size, Visit&& visit) {
  Truths row(size, Truth::no);
  for (bool more = true; more;) {
    visit(row);
    more = false;
    for (std::size_t i = 0; i < size && !more; ++i) {
      more = row[i] != Truth::yes;
      row[i] = row[i] == Truth::no ? Truth::unknown : row[i] == Truth::unknown ? Truth::yes : Truth::no;
    }
  }
}

/// Does each condition that is not known come out both ways? Where values differ between versions of a record
/// nothing else is not known; where nothing at all is known, all of it is.
bool may_be_so(const Possibility& one) {
  for (std::size_t i = 0; i < one.read.size(); ++i) {
    if (one.read[i] != Truth::unknown) continue;
    const auto comes_out = [&](Truth truth) {
      return std::any_of(one.completions.begin(), one.completions.end(),
                         [&](const Truths& completion) { return completion[i] == truth; });
    };
    if (!comes_out(Truth::yes) || !comes_out(Truth::no)) return nothing_known(one.read);
  }
  return true;
}

/// Each value, and each row in which part of it is not known: any that several values together make.
std::vector<Possibility> partly_known(const std::vector<Truths>& values, std::size_t size) {
  constexpr std::size_t most = 6;
  std::vector<Possibility> found;
  for (const Truths& value : values) found.push_back({value, {value}});
  if (size > most) {
    // Whatever of it is not known: nothing is claimed about how it may turn out, beyond one of the values.
    for (const Truths& value : values) found.push_back({Truths(size, Truth::unknown), {value}});
    return found;
  }
  each_row(size, [&](const Truths& row) {
    if (known(row)) return;
    Possibility made{row, {}};
    for (const Truths& value : values)
      if (agrees(row, value)) made.completions.push_back(value);
    if (!made.completions.empty() && may_be_so(made)) found.push_back(std::move(made));
  });
  return found;
}

/// The statuses that a consent may have, any of them together.
std::vector<Possibility> of_consent(const model::Ruleset& rules, const std::vector<model::AtomId>& atoms) {
  std::vector<Possibility> found;
  std::set<std::pair<Truths, std::set<Truths>>> seen;
  const auto row = [&](model::ConsentSet possible) {
    Truths made;
    for (const model::AtomId id : atoms)
      made.push_back(evaluate::consent_is(possible, std::get<model::ConsentTest>(rules[id].test).statuses));
    return made;
  };
  for (unsigned possible = 1; possible <= model::any_consent; ++possible) {
    std::set<Truths> turns_out;
    for (unsigned status = 1; status <= possible; status <<= 1U)
      if ((possible & status) != 0) turns_out.insert(row(static_cast<model::ConsentSet>(status)));
    Possibility made{row(static_cast<model::ConsentSet>(possible)), {turns_out.begin(), turns_out.end()}};
    if (seen.emplace(made.read, turns_out).second) found.push_back(std::move(made));
  }
  return found;
}

/// Capacity found to be none of the three, where it is not presumed either, is no way in which a finding
/// turns out.
std::vector<Possibility> of_capacity(const model::Ruleset& rules, const std::vector<model::AtomId>& atoms,
                                     const std::vector<Truths>& values) {
  std::set<model::CapacityOutcome> outcomes;
  for (const model::AtomId id : atoms) outcomes.insert(std::get<model::CapacityTest>(rules[id].test).outcome);
  constexpr std::size_t all = 3;
  std::vector<Possibility> found = partly_known(values, atoms.size());
  if (outcomes.size() < all) return found;
  const Truths none(atoms.size(), Truth::no);
  for (Possibility& one : found)
    if (one.completions.size() > 1) std::erase(one.completions, none);
  return found;
}

/// What is never known: of a question that names no matter.
std::vector<Possibility> never_known(const std::vector<Truths>& values, std::size_t size) {
  return {{Truths(size, Truth::unknown), values}};
}

std::vector<Possibility> possibilities(evaluate::Trace& trace, const UnknownKey& key,
                                       const std::vector<model::AtomId>& atoms) {
  const model::Ruleset& rules = trace.inquiry().rules();
  if (key.kind == Kind::consent || key.kind == Kind::consent_for) return of_consent(rules, atoms);
  const std::vector<Truths> values = evaluate::choices_of(trace, key, atoms);
  switch (key.kind) {
    case Kind::matter:
    case Kind::capacity_for_the_matter:
    case Kind::best_interests_for_the_matter: return never_known(values, atoms.size());
    case Kind::capacity: return of_capacity(rules, atoms, values);
    default: return partly_known(values, atoms.size());
  }
}

/// Does a completion keep the `when` from being a no in every way in which the row does?
bool does_the_same(const Truths& read, const Truths& completion, const std::vector<Use>& uses) {
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (uses[i].is && read[i] != Truth::no && completion[i] == Truth::no) return false;
    if (uses[i].is_not && read[i] != Truth::yes && completion[i] == Truth::yes) return false;
  }
  return true;
}

std::vector<Possibility> needed(std::vector<Possibility> all, const std::vector<Use>& uses) {
  std::vector<Possibility> kept;
  std::set<Truths> values;
  const auto keep_value = [&](const Truths& value) {
    if (values.insert(value).second) kept.push_back({value, {value}});
  };
  for (const Possibility& one : all)
    if (known(one.read)) keep_value(one.read);
  for (Possibility& one : all) {
    if (known(one.read)) continue;
    const auto same = std::find_if(one.completions.begin(), one.completions.end(),
                                   [&](const Truths& value) { return does_the_same(one.read, value, uses); });
    if (same != one.completions.end()) keep_value(*same);
    else kept.push_back(std::move(one));
  }
  return kept;
}

}  // namespace

std::vector<Subject> subjects_of(evaluate::Trace& trace, const std::vector<model::AtomId>& atoms,
                                 const std::vector<std::size_t>& places, const std::vector<Use>& uses) {
  std::vector<Subject> found;
  std::map<UnknownKey, std::size_t> by_key;
  for (const std::size_t place : places) {
    const UnknownKey key = evaluate::unknown_key(trace.inquiry(), atoms[place]);
    const auto [at, fresh] = by_key.emplace(key, found.size());
    if (fresh) found.push_back({key, {}, {}});
    found[at->second].atoms.push_back(place);
  }
  for (Subject& subject : found) {
    std::vector<model::AtomId> ids;
    std::vector<Use> own;
    for (const std::size_t place : subject.atoms) {
      ids.push_back(atoms[place]);
      own.push_back(uses[place]);
    }
    subject.possible = needed(possibilities(trace, subject.key, ids), own);
  }
  return found;
}

}  // namespace kith::proving
