#include "engine/evaluate/find_out.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/words.hpp"

namespace kith::evaluate {

namespace {

using Kind = UnknownKey::Kind;

/// Where it would stand in the record, when nothing there says it yet.
std::string missing_pointer(const Inquiry& inquiry, const UnknownKey& key) {
  switch (key.kind) {
    case Kind::fact: {
      const model::Fact& fact = inquiry.rules().facts[model::FactId{key.id}];
      if (fact.subject == model::Fact::Subject::person) return "/facts/" + fact.name;
      const bool member = fact.subject == model::Fact::Subject::recipient && inquiry.asking.question.with.kind == model::Party::Kind::member;
      return member ? fmt::format("/circle/{}/facts/{}", inquiry.asking.question.with.index, fact.name) : "";
    }
    case Kind::age: return "/person/born";
    case Kind::setting: return "/setting";
    case Kind::consent:
    case Kind::consent_for: return "/consents";
    case Kind::capacity: return "/capacity";
    case Kind::best_interests: return "/best_interests";
    case Kind::capacity_for_the_matter:
    case Kind::best_interests_for_the_matter:
    case Kind::atom:
    case Kind::definition: return "";
  }
  return "";
}

/// Who can supply what an atom of its own lacks.
struct Supplier {
  const Inquiry& inquiry;
  std::string operator()(const model::WishTest& test) const {
    return test.by ? inquiry.rules().roles[*test.by].title : person_name(inquiry.state());
  }
  std::string operator()(const model::NoWishTest&) const { return person_name(inquiry.state()); }
  std::string operator()(const model::RecipientNamedTest&) const { return person_name(inquiry.state()); }
  std::string operator()(const model::RecipientHoldsTest&) const { return recipient_name(inquiry.asking); }
  std::string operator()(const model::AllegedSourceTest&) const { return "whoever leads the enquiry into the concern"; }
  template <class Other>
  std::string operator()(const Other&) const {
    return "whoever keeps the record";
  }
};

std::vector<std::string> suppliers(const Inquiry& inquiry, const UnknownKey& key) {
  const model::Ruleset& rules = inquiry.rules();
  switch (key.kind) {
    case Kind::fact: {
      const model::Fact& fact = rules.facts[model::FactId{key.id}];
      if (fact.judged_by) return {rules.roles[*fact.judged_by].title};
      return {fact.subject == model::Fact::Subject::question ? "whoever is asking" : "whoever keeps the record"};
    }
    case Kind::consent:
    case Kind::consent_for: return {person_name(inquiry.state())};
    case Kind::capacity: return {"a capacity assessment for this decision"};
    case Kind::best_interests: return {"a best-interests meeting with those who must be consulted"};
    case Kind::capacity_for_the_matter:
    case Kind::best_interests_for_the_matter: return {"whoever is asking"};
    case Kind::age:
    case Kind::setting: return {"whoever keeps the record"};
    case Kind::definition: return {"the owner of the ruleset"};
    case Kind::atom: return {std::visit(Supplier{inquiry}, rules.atoms[key.id].test)};
  }
  return {};
}

FindOut describe(Trace& trace, const Unknown& unknown) {
  const Inquiry& inquiry = trace.inquiry();
  FindOut result;
  result.what = stable_name(inquiry, unknown.key);
  result.plain = plain(inquiry, unknown.key);
  result.supplied_by = suppliers(inquiry, unknown.key);
  if (unknown.atoms.empty()) {
    result.why = words(Why::not_in_force);
    return result;
  }
  const Reading& reading = trace.atom(unknown.atoms.front());
  result.why = words(reading.why);
  result.from = pointer(reading.origin);
  if (result.from.empty()) result.from = missing_pointer(inquiry, unknown.key);
  return result;
}

void add(Finding& finding, std::vector<FindOut>& found) {
  for (std::size_t i = 0; i < finding.settled.unknowns.size(); ++i) {
    if (!finding.settled.decides[i]) continue;
    FindOut one = describe(finding.trace, finding.settled.unknowns[i]);
    const auto same = std::find_if(found.begin(), found.end(), [&](const FindOut& other) { return other.what == one.what; });
    if (same == found.end()) {
      found.push_back(std::move(one));
    } else {
      ++same->answers;
    }
  }
}

}  // namespace

bool is_for_the_asker(const model::Ruleset& rules, const FindOut& one) {
  const auto fact = rules.facts.find(one.what);
  return one.what == the_matter || (fact && rules.facts[*fact].subject == model::Fact::Subject::question);
}

std::vector<FindOut> find_out(Trace& trace, const std::vector<model::Condition>& conditions) {
  std::vector<model::Condition> undecided;
  for (const model::Condition condition : conditions)
    if (trace.condition(condition) == Truth::unknown) undecided.push_back(condition);
  std::vector<FindOut> found;
  for (const Unknown& unknown : unknowns(trace, undecided)) found.push_back(describe(trace, unknown));
  return found;
}

std::vector<FindOut> find_out(Decided& decided) {
  std::vector<FindOut> found;
  add(decided.asked, found);
  for (Finding& finding : decided.narrower) add(finding, found);
  std::stable_sort(found.begin(), found.end(), [](const FindOut& a, const FindOut& b) { return a.answers > b.answers; });
  return found;
}

}  // namespace kith::evaluate
