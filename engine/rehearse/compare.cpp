#include "engine/rehearse/compare.hpp"

#include <algorithm>
#include <set>

#include "engine/rehearse/told.hpp"
#include "engine/rehearse/words.hpp"

namespace kith::rehearsing {
namespace {

namespace expect = model::scenario;
using Failures = std::vector<Rehearsal::Failure>;
using Texts = std::vector<std::string>;

/// Holds the answer to one expectation.
struct Comparer {
  const model::Ruleset& rules;
  const Answer& answer;
  const model::Spot& place;
  Failures& failures;

  void fail(std::string expected, std::string found) const {
    failures.push_back({rules.place(place), "expected " + std::move(expected), "got " + std::move(found)});
  }

  void operator()(const expect::OutcomeIs&) const;
  void operator()(const expect::NothingToFindOut&) const;
  void operator()(const expect::FindsOut&) const;
  void operator()(const expect::KeepsBack&) const;
  void operator()(const expect::IsSetAside&) const;
  void operator()(const expect::MayBe&) const;
  void operator()(const expect::SaysBecause&) const;
  void operator()(const expect::SaysToPerson&) const;
  void operator()(const expect::SaysMeanwhile&) const;
  void operator()(const expect::SaysWouldChange&) const;
  /// The checker lets nothing else stand where a question is asked.
  template <class Care>
  void operator()(const Care&) const {
    fail("part of an assessment", "an answer to one question");
  }
};

void Comparer::operator()(const expect::OutcomeIs& expected) const {
  Texts by;
  for (const model::ClauseId clause : expected.by) by.push_back(rules[clause].id);
  const Texts stood = clauses_that_stood(answer);
  const bool same_by = by.empty() || std::set(by.begin(), by.end()) == std::set(stood.begin(), stood.end());
  const bool same_detail = !expected.detail || (answer.limits && answer.limits->detail == *expected.detail);
  if (answer.outcome == expected.outcome && same_by && same_detail) return;
  std::string wanted(words(expected.outcome));
  if (!by.empty()) wanted += " by " + listed(by);
  if (expected.detail) wanted += " with " + std::string(words(*expected.detail));
  fail(std::move(wanted), summary(answer));
}

void Comparer::operator()(const expect::NothingToFindOut&) const {
  if (!answer.find_out.empty()) fail("nothing to find out", listed(to_find_out(answer)) + " to find out");
}

void Comparer::operator()(const expect::FindsOut& expected) const {
  const auto is_it = [&](const FindOut& found) {
    return found.what == expected.what || found.what.starts_with(expected.what + " ");
  };
  if (std::any_of(answer.find_out.begin(), answer.find_out.end(), is_it)) return;
  const Texts found = to_find_out(answer);
  fail(expected.what + " to find out",
       found.empty() ? "nothing to find out" : listed(found) + " to find out");
}

void Comparer::operator()(const expect::KeepsBack& expected) const {
  Texts kept;
  if (answer.limits)
    for (const Named& one : answer.limits->keep_back) kept.push_back(one.name);
  for (const std::string& name : expected.names)
    if (std::find(kept.begin(), kept.end(), name) == kept.end()) {
      fail(listed(expected.names) + " kept back",
           (kept.empty() ? "nothing" : listed(kept)) + " kept back; " + summary(answer));
      return;
    }
}

void Comparer::operator()(const expect::IsSetAside& expected) const {
  const std::string& clause = rules[expected.clause].id;
  const std::string by = expected.by ? rules[*expected.by].id : "";
  Texts found;
  for (const SetAside& one : answer.set_aside) {
    const bool by_it = !expected.by || std::find(one.by.begin(), one.by.end(), by) != one.by.end();
    if (one.reason.clause == clause && by_it) return;
    found.push_back(one.reason.clause + (one.by.empty() ? "" : " by " + listed(one.by)));
  }
  fail(clause + " set aside" + (by.empty() ? "" : " by " + by),
       (found.empty() ? "nothing" : listed(found)) + " set aside; " + summary(answer));
}

void Comparer::operator()(const expect::MayBe& expected) const {
  const auto possible = [&](Outcome outcome) {
    return std::find(answer.possible.begin(), answer.possible.end(), outcome) != answer.possible.end();
  };
  if (answer.outcome == Outcome::undetermined &&
      std::all_of(expected.outcomes.begin(), expected.outcomes.end(), possible))
    return;
  Texts wanted;
  for (const Outcome outcome : expected.outcomes) wanted.emplace_back(words(outcome));
  fail("an outcome that may be " + listed(wanted, "or"), summary(answer));
}

void Comparer::operator()(const expect::SaysToPerson& expected) const {
  if (const auto said = none_says(told(answer), expected.text, "none"))
    fail("words for the person that say \"" + expected.text + '"', *said);
}

void Comparer::operator()(const expect::SaysBecause& expected) const {
  Texts said;
  for (const Reason& reason : answer.because) said.push_back(reason.text);
  if (!answer.uncovered.empty()) said.push_back(answer.uncovered);
  if (const auto found = none_says(std::move(said), expected.text, "no reason"))
    fail("a reason that says \"" + expected.text + "\"", *found);
}

void Comparer::operator()(const expect::SaysMeanwhile& expected) const {
  if (contains(answer.meanwhile, expected.text)) return;
  fail("meanwhile \"" + expected.text + "\"",
       answer.meanwhile.empty() ? "nothing to do meanwhile" : "\"" + answer.meanwhile + "\"");
}

void Comparer::operator()(const expect::SaysWouldChange& expected) const {
  Texts found;
  for (const WouldChange& change : answer.would_change)
    for (const std::string& record : change.records) {
      if (contains(record, expected.text)) return;
      found.push_back("\"" + record + "\"");
    }
  fail("that it would change if \"" + expected.text + "\"",
       found.empty() ? "nothing that would change it" : listed(found));
}

}  // namespace

std::vector<Rehearsal::Failure> compare(const model::Ruleset& rules,
                                        const std::vector<expect::Expected>& expected, const Answer& answer) {
  Failures failures;
  for (const expect::Expected& one : expected)
    std::visit(Comparer{rules, answer, one.place, failures}, one.node);
  return failures;
}

}  // namespace kith::rehearsing
