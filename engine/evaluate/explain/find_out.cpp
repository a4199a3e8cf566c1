#include "engine/evaluate/explain/find_out.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/explain/words.hpp"

namespace kith::evaluate {

namespace {

using Kind = UnknownKey::Kind;

/// Where a fact would stand; nothing for one that only whoever asks can say.
std::string missing_fact(const Inquiry& inquiry, model::FactId id) {
  const model::Fact& fact = inquiry.rules().facts[id];
  if (fact.subject == model::Fact::Subject::person) return "/facts/" + fact.name;
  const bool member = fact.subject == model::Fact::Subject::recipient &&
                      inquiry.asking.question.with.kind == model::Party::Kind::member;
  return member ? fmt::format("/circle/{}/facts/{}", inquiry.asking.question.with.index, fact.name) : "";
}

/// Where a condition that is an unknown of its own would be settled.
struct Missing {
  const Inquiry& inquiry;
  std::string operator()(const model::FactRecorded& test) const { return missing_fact(inquiry, test.fact); }
  std::string operator()(const model::WishTest&) const { return "/wishes"; }
  std::string operator()(const model::NoWishTest&) const { return "/wishes"; }
  std::string operator()(const model::SomebodyHoldsTest&) const { return "/circle"; }
  std::string operator()(const model::SomebodyIsTest&) const { return "/circle"; }
  std::string operator()(const model::AllegedSourceTest&) const { return "/concerns"; }
  std::string operator()(const model::NamedInConcernTest&) const {
    return inquiry.state().concerns ? "/circle" : "/concerns";
  }
  std::string operator()(const model::HolderSaysTest&) const {
    return !inquiry.state().circle ? "/circle" : !inquiry.state().consents ? "/consents" : "";
  }
  std::string operator()(const model::ItemIncludesTest&) const {
    return inquiry.state().circle ? "" : "/circle";
  }
  std::string operator()(const model::EventCountTest&) const { return "/events"; }
  std::string operator()(const model::DifferentTest&) const { return "/events"; }
  std::string operator()(const model::TrendTest&) const { return "/events"; }
  std::string operator()(const model::LatestTest&) const { return "/events"; }
  std::string operator()(const model::AverageTest&) const { return "/events"; }
  std::string operator()(const model::TotalTest&) const { return "/events"; }
  std::string operator()(const model::LastEventTest&) const { return "/events"; }
  template <class Other>
  std::string operator()(const Other&) const {
    return "";
  }
};

/// Where it would stand in the record, when nothing there says it yet.
std::string missing_pointer(const Inquiry& inquiry, const UnknownKey& key) {
  switch (key.kind) {
    case Kind::fact: return missing_fact(inquiry, model::FactId{key.id});
    case Kind::age: return "/person/born";
    case Kind::setting: return "/setting";
    case Kind::consent:
    case Kind::consent_for: return "/consents";
    case Kind::capacity: return "/capacity";
    case Kind::best_interests: return "/best_interests";
    case Kind::holders_no: return inquiry.state().circle ? "/consents" : "/circle";
    // Which decision it is about the question says; what a definition means, the rules.
    case Kind::capacity_for_the_matter:
    case Kind::best_interests_for_the_matter:
    case Kind::matter:
    case Kind::definition: return "";
    case Kind::atom: return std::visit(Missing{inquiry}, inquiry.rules().atoms[key.id].test);
  }
  return "";
}

constexpr std::string_view keeper = "whoever keeps the record";
constexpr std::string_view was_there = "whoever was there or wrote it down";
constexpr std::string_view leads_the_enquiry = "whoever leads the enquiry into the concern";

/// What only the person could say; once they have died, what they said is on record or is not.
std::string the_person(const Inquiry& inquiry) {
  return inquiry.asking.beyond_asking ? std::string(keeper) : person_name(inquiry.state());
}

/// Who can supply what an atom of its own lacks.
struct Supplier {
  const Inquiry& inquiry;
  std::string operator()(const model::WishTest& test) const {
    return test.by ? inquiry.rules().roles[*test.by].title : the_person(inquiry);
  }
  std::string operator()(const model::NoWishTest&) const { return the_person(inquiry); }
  std::string operator()(const model::RecipientNamedTest&) const { return the_person(inquiry); }
  /// Never a member of the circle: whoever says that they hold it is no proof of it.
  std::string operator()(const model::RecipientHoldsTest&) const { return held_by(); }
  std::string operator()(const model::SomebodyHoldsTest&) const { return held_by(); }
  std::string operator()(const model::AllegedSourceTest&) const { return std::string(leads_the_enquiry); }
  std::string operator()(const model::NamedInConcernTest&) const { return std::string(leads_the_enquiry); }
  /// What an event was like, of one that stands in the record.
  std::string operator()(const model::FieldTest&) const { return std::string(was_there); }
  std::string operator()(const model::ItemIsTest& test) const {
    return std::string(model::item_fields[test.field].type == model::ItemFieldType::who ? leads_the_enquiry
                                                                                        : keeper);
  }
  template <class Other>
  std::string operator()(const Other&) const {
    return std::string(keeper);
  }

 private:
  std::string held_by() const {
    return inquiry.state().circle ? "the register or the order itself" : std::string(keeper);
  }
};

std::vector<std::string> suppliers(const Inquiry& inquiry, const UnknownKey& key) {
  const model::Ruleset& rules = inquiry.rules();
  switch (key.kind) {
    case Kind::fact: {
      const model::Fact& fact = rules.facts[model::FactId{key.id}];
      if (fact.judged_by) return {rules.roles[*fact.judged_by].title};
      return {fact.subject == model::Fact::Subject::question ? "whoever is asking" : std::string(keeper)};
    }
    case Kind::consent:
    case Kind::consent_for: return {the_person(inquiry)};
    case Kind::capacity:
      return {inquiry.asking.beyond_asking ? std::string(keeper) : "a capacity assessment for this decision"};
    case Kind::best_interests:
      return {inquiry.asking.beyond_asking ? std::string(keeper)
                                           : "a best-interests meeting with those who must be consulted"};
    case Kind::capacity_for_the_matter:
    case Kind::best_interests_for_the_matter:
    case Kind::matter: return {"whoever is asking"};
    case Kind::age:
    case Kind::setting: return {std::string(keeper)};
    case Kind::holders_no: return {std::string(keeper)};
    case Kind::definition: return {"the owner of the ruleset"};
    case Kind::atom: return {std::visit(Supplier{inquiry}, rules.atoms[key.id].test)};
  }
  return {};
}

/// Of a yes or a no by somebody else: who can say what is not known about it.
std::string who_knows(const Inquiry& inquiry, const Reading& reading) {
  switch (reading.why) {
    case Why::not_verified: return "the register or the order itself";
    case Why::capacity_then: return "a capacity assessment for this decision";
    case Why::giver_alleged: return std::string(leads_the_enquiry);
    default: break;
  }
  if (reading.origin.section != Origin::Section::consent) return std::string(keeper);
  const auto& by = (*inquiry.state().consents)[reading.origin.index].given_by;
  return by ? name_of((*inquiry.state().circle)[*by]) : std::string(keeper);
}

bool is_by_a_holder(const Inquiry& inquiry, const UnknownKey& key) {
  return key.kind == Kind::atom &&
         std::holds_alternative<model::HolderSaysTest>(inquiry.rules().atoms[key.id].test);
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
  const Reading reading = trace.atom(unknown.atoms.front());
  if (is_by_a_holder(inquiry, unknown.key)) result.supplied_by = {who_knows(inquiry, reading)};
  // One thing to find out, whichever kinds the rules tell apart.
  if (reading.why == Why::no_kind) {
    result.what = "kind of the authority";
    result.plain =
        "of what kind the authority is: an order, somebody's decision, or no more than a plan or a policy";
  }
  result.why = words(reading.why);
  result.from = pointer(reading.origin);
  if (result.from.empty()) result.from = missing_pointer(inquiry, unknown.key);
  return result;
}

FindOut describe(Finding& finding, const Unknown& unknown) {
  FindOut result = describe(finding.trace, unknown);
  if (unknown.key.kind != Kind::holders_no) return result;
  const Inquiry& inquiry = finding.trace.inquiry();
  const HolderNo& no = finding.settled.unread_no;
  result.why = words(no.reading.why);
  result.from = pointer(no.reading.origin);
  if (result.from.empty()) result.from = missing_pointer(inquiry, unknown.key);
  result.supplied_by = {who_knows(inquiry, no.reading)};
  if (!no.said)
    result.plain =
        fmt::format("whether {} said no to this", no.whose.empty() ? "somebody who may have a power over this"
                                                                   : named_of(inquiry, no.whose));
  else if (!no.whose.empty())
    result.plain = fmt::format("whether the no of {} counts", named_of(inquiry, no.whose));
  return result;
}

/// What nobody can say yet is for nobody to find out.
bool only_time_will_tell(Trace& trace, const Unknown& unknown) {
  return !unknown.atoms.empty() && trace.atom(unknown.atoms.front()).why == Why::not_over;
}

bool same_words(const FindOut& a, const FindOut& b) { return a.what == b.what && a.plain == b.plain; }

/// One after another, each that reads differently once.
class Distinct {
 public:
  /// Where it stands among those found, perhaps from now on.
  std::size_t add(FindOut one) {
    const auto [place, fresh] =
        places_.emplace(std::tuple(one.what, one.plain, one.supplied_by), found.size());
    if (fresh) found.push_back(std::move(one));
    return place->second;
  }
  std::vector<FindOut> found;

 private:
  std::map<std::tuple<std::string, std::string, std::vector<std::string>>, std::size_t> places_;
};

/// Everything to find out, and how many answers hang on it.
class Gathered {
 public:
  void add(Finding& finding) {
    std::set<std::size_t> here;
    const Inquiry& inquiry = finding.trace.inquiry();
    const std::string about = inquiry.category ? inquiry.rules().categories[*inquiry.category].name : "";
    for (std::size_t i = 0; i < finding.settled.unknowns.size(); ++i)
      if (finding.settled.decides[i])
        here.insert(
            place(finding.settled.unknowns[i].key, about, describe(finding, finding.settled.unknowns[i])));
    for (const std::size_t one : here) ++all_.found[one].answers;
  }
  std::vector<FindOut>& found() { return all_.found; }

 private:
  struct Place {
    std::size_t place;
    std::string about;  ///< the category of which it says so
  };
  /// What is not known of several is said of the widest of them, else of the first by name: in which order
  /// they are declared never matters.
  std::size_t place(const UnknownKey& key, const std::string& about, FindOut one) {
    one.answers = 0;
    if (const auto known = places_.find(key); known != places_.end()) {
      auto& [place, before] = known->second;
      if (about >= before) return place;
      one.answers = all_.found[place].answers;
      all_.found[place] = std::move(one);
      before = about;
      return place;
    }
    const std::size_t before = all_.found.size(), place = all_.add(std::move(one));
    if (place == before) places_.emplace(key, Place{place, about});
    return place;
  }

  Distinct all_;
  std::map<UnknownKey, Place> places_;
};

}  // namespace

bool same_unknown(const FindOut& a, const FindOut& b) { return same_words(a, b) && a.from == b.from; }
bool reads_the_same(const FindOut& a, const FindOut& b) {
  return same_words(a, b) && a.supplied_by == b.supplied_by;
}

void add(std::vector<FindOut>& found, std::vector<FindOut> more) {
  for (FindOut& one : more)
    if (std::none_of(found.begin(), found.end(),
                     [&](const FindOut& other) { return reads_the_same(other, one); }))
      found.push_back(std::move(one));
}

void name_plainly(const model::Ruleset& rules, const model::State& state, time::Instant at, FindOut& one) {
  one.supplied_by_easy.clear();
  one.nobody_known.clear();
  const std::string person = person_name(state);
  for (const std::string& supplier : one.supplied_by) {
    std::string easy = supplier;
    bool is_role = false, held = false;
    for (std::uint32_t i = 0; i < rules.roles.size() && supplier != person; ++i) {
      const model::Concept& role = rules.roles[model::RoleId{i}];
      if (role.title != supplier) continue;
      if (!is_role && !role.easy_read.empty()) easy = role.easy_read;
      held = held || !who_holds(rules, state, model::RoleId{i}, at).members.empty();
      is_role = true;
    }
    one.supplied_by_easy.push_back(easy);
    if (is_role && !held) one.nobody_known.push_back(supplier);
  }
}

bool is_for_the_asker(const model::Ruleset& rules, const FindOut& one) {
  const auto fact = rules.facts.find(one.what);
  return one.what == the_matter || (fact && rules.facts[*fact].subject == model::Fact::Subject::question);
}

std::vector<FindOut> find_out(Trace& trace, const std::vector<model::Condition>& conditions) {
  std::vector<model::Condition> undecided;
  for (const model::Condition condition : conditions)
    if (trace.condition(condition) == Truth::unknown) undecided.push_back(condition);
  Distinct all;
  for (const Unknown& unknown : unknowns(trace, undecided))
    if (!only_time_will_tell(trace, unknown)) all.add(describe(trace, unknown));
  return std::move(all.found);
}

std::vector<FindOut> find_out(Decided& decided) {
  Gathered all;
  all.add(decided.asked);
  for (Finding& finding : decided.narrower) all.add(finding);
  std::stable_sort(all.found().begin(), all.found().end(),
                   [](const FindOut& a, const FindOut& b) { return a.answers > b.answers; });
  return std::move(all.found());
}

}  // namespace kith::evaluate
