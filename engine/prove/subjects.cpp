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

/// Each value, and each row in which part of it is not known: any that several of the ways in which it may
/// turn out together make.
std::vector<Possibility> partly_known(const std::vector<Truths>& values, const std::vector<Truths>& ways,
                                      std::size_t size) {
  constexpr std::size_t most = 6;
  std::vector<Possibility> found;
  for (const Truths& value : values) found.push_back({value, {value}});
  if (size > most) {
    // Whatever of it is not known: nothing is claimed about how it may turn out, beyond one of the ways.
    for (const Truths& way : ways) found.push_back({Truths(size, Truth::unknown), {way}});
    return found;
  }
  each_row(size, [&](const Truths& row) {
    if (known(row)) return;
    Possibility made{row, {}};
    for (const Truths& way : ways)
      if (agrees(row, way)) made.completions.push_back(way);
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
/// turns out. Where one may be in error, and another stands that counts if it is, both may still say the same
/// of some outcome.
std::vector<Truths> turning_out(const model::Ruleset& rules, const std::vector<model::AtomId>& atoms,
                                std::vector<Truths> values) {
  std::set<model::CapacityOutcome> outcomes;
  for (const model::AtomId id : atoms) outcomes.insert(std::get<model::CapacityTest>(rules[id].test).outcome);
  constexpr std::size_t all = 3;
  if (outcomes.size() == all) std::erase(values, Truths(atoms.size(), Truth::no));
  return values;
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
    case Kind::capacity: return partly_known(values, turning_out(rules, atoms, values), atoms.size());
    default: return partly_known(values, values, atoms.size());
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

/// Each value that any of them may turn out as, once.
std::vector<Truths> turns_out_as(const std::vector<Possibility>& all) {
  std::set<Truths> values;
  for (const Possibility& one : all) values.insert(one.completions.begin(), one.completions.end());
  return {values.begin(), values.end()};
}

/// What all values that agree with a row have in common. Of what nothing is known nothing follows: a
/// condition that every value meets may still be read as not known.
Possibility least_known(const Truths& row, const std::vector<Truths>& values) {
  Possibility made{row, {}};
  for (const Truths& value : values)
    if (agrees(row, value)) made.completions.push_back(value);
  for (std::size_t i = 0; i < row.size() && !nothing_known(row) && !made.completions.empty(); ++i) {
    const Truth first = made.completions.front()[i];
    const bool same = std::all_of(made.completions.begin(), made.completions.end(),
                                  [&](const Truths& value) { return value[i] == first; });
    if (same) made.read[i] = first;
  }
  return made;
}

bool is_found(const UnknownKey& key) {
  return key.kind == Kind::capacity || key.kind == Kind::best_interests;
}

/// A known value each, then what is partly known, of the values that may turn out.
void read_in_every_way(Subject& subject, const std::vector<Use>& uses, const std::vector<Truths>& turns_out) {
  constexpr std::size_t most = 6;
  const Truths nothing(subject.atoms.size(), Truth::unknown);
  std::vector<std::size_t> read;
  for (std::size_t i = 0; i < uses.size(); ++i)
    if (uses[i].is || uses[i].is_not) read.push_back(i);
  std::set<Truths> seen;
  const auto add = [&](Possibility&& one) {
    if (!one.completions.empty() && seen.insert(one.read).second) subject.possible.push_back(std::move(one));
  };
  for (const Truths& value : subject.values) add({value, {value}});
  subject.too_wide = read.size() > most;
  if (read.empty() || subject.too_wide) return;
  each_row(read.size(), [&](const Truths& row) {
    Truths whole = nothing;
    for (std::size_t i = 0; i < read.size(); ++i) whole[read[i]] = row[i];
    Possibility made = least_known(whole, turns_out);
    if (!is_found(subject.key) || may_be_so(made)) add(std::move(made));
  });
}

bool is_never_known(const UnknownKey& key) {
  return key.kind == Kind::matter || key.kind == Kind::capacity_for_the_matter ||
         key.kind == Kind::best_interests_for_the_matter;
}

/// What is read of each subject: its conditions, and how the `when` reads them.
struct Gathered {
  std::vector<Subject> subjects;
  std::vector<std::vector<model::AtomId>> ids;
  std::vector<std::vector<Use>> uses;
};
Gathered gathered(evaluate::Trace& trace, const std::vector<model::AtomId>& atoms,
                  const std::vector<std::size_t>& places, const std::vector<Use>& uses) {
  Gathered found;
  std::map<UnknownKey, std::size_t> by_key;
  for (const std::size_t place : places) {
    const UnknownKey key = evaluate::unknown_key(trace.inquiry(), atoms[place]);
    const auto [at, fresh] = by_key.emplace(key, found.subjects.size());
    if (fresh) {
      found.subjects.push_back({key, {}, {}, {}});
      found.ids.emplace_back();
      found.uses.emplace_back();
    }
    found.subjects[at->second].atoms.push_back(place);
    found.ids[at->second].push_back(atoms[place]);
    found.uses[at->second].push_back(uses[place]);
  }
  return found;
}

}  // namespace

std::vector<Subject> subjects_of(evaluate::Trace& trace, const std::vector<model::AtomId>& atoms,
                                 const std::vector<std::size_t>& places, const std::vector<Use>& uses,
                                 const std::vector<bool>& all_of_it) {
  Gathered found = gathered(trace, atoms, places, uses);
  for (std::size_t s = 0; s < found.subjects.size(); ++s) {
    Subject& subject = found.subjects[s];
    subject.possible = possibilities(trace, subject.key, found.ids[s]);
    if (std::none_of(subject.atoms.begin(), subject.atoms.end(), [&](auto atom) { return all_of_it[atom]; }))
      subject.possible = needed(std::move(subject.possible), found.uses[s]);
  }
  return std::move(found.subjects);
}

std::vector<Subject> subjects_as_read(evaluate::Trace& trace, const std::vector<model::AtomId>& atoms,
                                      const std::vector<std::size_t>& places, const std::vector<Use>& uses) {
  Gathered found = gathered(trace, atoms, places, uses);
  for (std::size_t s = 0; s < found.subjects.size(); ++s) {
    Subject& subject = found.subjects[s];
    std::vector<Possibility> all = possibilities(trace, subject.key, found.ids[s]);
    subject.values = turns_out_as(all);
    if (is_never_known(subject.key)) subject.possible = std::move(all);
    else if (subject.key.kind == Kind::capacity)
      read_in_every_way(subject, found.uses[s],
                        turning_out(trace.inquiry().rules(), found.ids[s], subject.values));
    else read_in_every_way(subject, found.uses[s], subject.values);
  }
  return std::move(found.subjects);
}

}  // namespace kith::proving
