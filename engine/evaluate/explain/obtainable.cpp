#include "engine/evaluate/explain/obtainable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/facts.hpp"
#include "engine/evaluate/condition/holder_says.hpp"
#include "engine/evaluate/condition/holding.hpp"
#include "engine/evaluate/condition/presume.hpp"
#include "engine/evaluate/decide/number_ranges.hpp"
#include "engine/evaluate/explain/decider.hpp"
#include "engine/evaluate/explain/words.hpp"

namespace kith::evaluate {

using model::AtomId;
using model::ConsentStatus;

namespace {

std::vector<AtomId> read_by_clauses(const Finding& finding) {
  const ConditionsRead& all = finding.settled.of->atoms;
  return atoms_read(finding.trace.inquiry(), std::vector<AtomId>(all.begin(), all.end()));
}
std::vector<model::Condition> conditions_of(const model::Involvement* involvement) {
  if (!involvement) return {};
  std::vector<model::Condition> all = {involvement->applies};
  for (const model::Involvement::Decides& line : involvement->deciders) all.push_back(line.when);
  return all;
}

/// What has been found for the category asked about and those under it, and for who decides.
class Found {
 public:
  enum class Subject { consent, consent_for, holder, authority, fact, finding };
  std::vector<Obtainable> records;
  std::map<std::pair<Subject, std::uint32_t>, int> subjects;

  void reads(const std::vector<AtomId>& atoms) { read_.insert(read_.end(), atoms.begin(), atoms.end()); }
  /// By which a fact is compared, by all of them; null where nothing compares it.
  const std::set<AtomId>* tests_of(const model::Ruleset& rules, model::FactId fact) {
    for (const AtomId id : std::exchange(read_, {}))
      if (const auto* test = std::get_if<model::FactTest>(&rules[id].test)) tests_[test->fact].insert(id);
    const auto found = tests_.find(fact);
    return found == tests_.end() ? nullptr : &found->second;
  }

 private:
  std::vector<AtomId> read_;  ///< conditions that have not been looked through for tests
  std::map<model::FactId, std::set<AtomId>> tests_;
};

/// Gathers what could be obtained, one overload a kind of condition that something could be obtained for.
class Obtaining {
 public:
  Obtaining(Trace& trace, const std::vector<AtomId>& atoms, Found& so_far)
      : trace_(trace), inquiry_(trace.inquiry()), so_far_(so_far) {
    for (const AtomId id : atoms) {
      atom_ = id;
      std::visit(*this, rules()[id].test);
    }
  }
  /// What somebody said may count once their power is verified.
  void powers_verified() {
    for (const Supposed::Verified& power : not_verified_of(inquiry_)) offer_verified(power);
  }
  /// A yes by somebody whose power is over what is asked; for those who said no, another word.
  void holder_says_yes(model::MemberIndex holder) {
    if (inquiry_.dead() || !inquiry_.state().consents ||
        inquiry_.asking.question.with.kind == model::Party::Kind::person || !fresh(Subject::holder, holder))
      return;
    model::Consent yes;
    if (inquiry_.category) {
      yes.category = inquiry_.category;
      yes.with = inquiry_.asking.question.with;
      yes.purposes = std::vector{*inquiry_.asking.question.purpose};
    } else {
      yes.decision = inquiry_.asking.question.decision;
    }
    yes.given_by = holder;
    yes.status = model::Consent::Status::given;
    yes.on = inquiry_.asking.now;
    Supposed change;
    change.consent = std::move(yes);
    add(std::move(change));
  }

  void operator()(const model::ConsentTest& test) {
    if (test.decision) return consent(*test.decision);
    if (!inquiry_.category) return consent(*inquiry_.asking.question.decision);
    // Nobody consents to being told themself: no record could say so.
    if (inquiry_.asking.question.with.kind == model::Party::Kind::person) return;
    model::Consent yes;
    yes.category = inquiry_.category;
    yes.with = inquiry_.asking.question.with;
    yes.purposes = std::vector{*inquiry_.asking.question.purpose};
    offer(trace_.consent(), std::move(yes));
  }
  void operator()(const model::HolderSaysTest& test) {
    for (const model::MemberIndex holder : holders_of(inquiry_, test.authority)) holder_says_yes(holder);
  }
  void operator()(const model::RecipientHoldsTest& test) {
    if (trace_.truth(atom_) != Truth::unknown) return;
    // Whoever may be no member is none of the question's: the circle has them all the same.
    const model::MemberIndex member = inquiry_.asking.question.with.index;
    for (const std::uint32_t place : held_for_this(inquiry_, test.authority, inquiry_.asking.now))
      offer_verified({member, (*(*inquiry_.state().circle)[member].authorities)[place].kind});
  }
  void operator()(const model::SomebodyHoldsTest& test) {
    const auto matter = inquiry_.resolve(test.matter);
    if (matter && trace_.truth(atom_) == Truth::unknown) offer_verified(*matter, test.authority);
  }
  void operator()(const model::FactTest& test) {
    if (trace_.truth(atom_) == Truth::unknown) fact(test.fact);
  }
  /// A fact that is presumed, or that nothing compares, may still have to be on record.
  void operator()(const model::FactRecorded& test) {
    if (trace_.truth(atom_) == Truth::no) fact(test.fact);
  }
  void operator()(const model::BestInterestsTest& test) {
    if (const auto matter = inquiry_.resolve(test.matter)) finding(*matter);
  }
  template <class Other>
  void operator()(const Other&) {}

  /// What who decides, and what they say, hangs on whatever the rules read: the person's yes, what is best
  /// for them, and that somebody's power was checked.
  void about_the_decider() {
    consent(*inquiry_.asking.question.decision);
    finding(inquiry_.matter());
    offer_verified(inquiry_.matter(), std::nullopt);
  }

 private:
  using Subject = Found::Subject;
  const model::Ruleset& rules() const { return inquiry_.rules(); }

  /// Starts a new subject, unless it was there already.
  bool fresh(Subject subject, std::uint32_t id) {
    const auto [place, is_new] =
        so_far_.subjects.emplace(std::pair{subject, id}, static_cast<int>(so_far_.subjects.size()));
    subject_ = place->second;
    return is_new;
  }
  void add(Supposed change, bool change_of_mind = false) {
    so_far_.records.push_back({std::move(change), subject_, {}, false, change_of_mind});
  }

  void consent(model::DecisionId decision) {
    model::Consent yes;
    yes.decision = decision;
    offer(consent_for(inquiry_, decision), std::move(yes));
  }
  void offer(const ConsentAt& consent, model::Consent yes) {
    if (inquiry_.dead() || !inquiry_.state().consents || !consent.status ||
        *consent.status == ConsentStatus::given)
      return;
    if (!(yes.decision ? fresh(Subject::consent_for, yes.decision->index)
                       : fresh(Subject::consent, yes.category->index)))
      return;
    const bool said_no = *consent.status == ConsentStatus::refused ||
                         *consent.status == ConsentStatus::withdrawn ||
                         *consent.status == ConsentStatus::objected;
    yes.status = model::Consent::Status::given;
    yes.on = inquiry_.asking.now;
    Supposed change;
    change.consent = std::move(yes);
    add(std::move(change), said_no);
  }

  void finding(model::RecordedMatter matter) {
    if (inquiry_.dead() || !inquiry_.state().best_interests ||
        !fresh(Subject::finding, matter.id * 2 + matter.sharing))
      return;
    if (capacity_at(inquiry_, matter, inquiry_.asking.now).outcome != model::CapacityOutcome::lacking) return;
    for (const model::Finding one : {model::Finding::supports, model::Finding::opposes}) {
      Supposed change;
      change.finding = decision(matter, one);
      add(std::move(change));
    }
  }

  /// Of one kind, one record of a member's stands for all.
  void offer_verified(const Supposed::Verified& power) {
    const auto kinds = static_cast<std::uint32_t>(rules().authorities.size());
    if (!fresh(Subject::authority, power.member * kinds + power.kind.index)) return;
    Supposed change;
    change.verified = power;
    add(std::move(change));
  }
  void offer_verified(model::RecordedMatter matter, std::optional<model::AuthorityId> kind) {
    for (const Held& held : held_over(inquiry_, matter, kind, inquiry_.asking.now))
      if (held.why == Why::not_verified) offer_verified({held.member, held.kind});
  }

  void fact(model::FactId id) {
    if (!section(inquiry_, id) || !fresh(Subject::fact, id.index)) return;
    const model::ValueType& type = rules().facts[id].type;
    if (!compared(id)) {
      offer(id, 0);
      so_far_.records.back().whatever_it_says = true;
    } else if (type.kind == model::ValueType::Kind::yes_or_no) {
      offer(id, 1);
      offer(id, 0);
    } else if (type.kind == model::ValueType::Kind::choice) {
      for (std::size_t i = 0; i < type.choices.size(); ++i) offer(id, static_cast<std::int64_t>(i));
    } else {
      for (const NumberRange& one : number_ranges(cuts(id), type)) offer(id, one.value, words(one, type));
    }
  }
  /// Does anything read what it says?
  bool compared(model::FactId id) const { return so_far_.tests_of(rules(), id) != nullptr; }
  void offer(model::FactId fact, std::int64_t value, std::string number = {}) {
    Supposed change;
    change.fact = Supposed::FactGiven{fact, {value, {}}};
    add(std::move(change));
    so_far_.records.back().number = std::move(number);
  }
  /// Where the conditions cut its numbers, and where a value stands that nothing but the same value settles.
  Starts cuts(model::FactId fact) const {
    Starts starts;
    for (const AtomId id : *so_far_.tests_of(rules(), fact))
      add_starts(std::get<model::FactTest>(rules()[id].test), starts);
    for (const model::FactValue* one : beside_the_moment(inquiry_, fact))
      if (one->value) {
        starts.insert_or_assign(one->value->number, false);
        starts.emplace(one->value->number + 1, true);
      }
    return starts;
  }

  /// A decision of the moment, everybody in the circle consulted.
  model::BestInterests decision(model::RecordedMatter matter, model::Finding finding) const {
    model::BestInterests record;
    record.matters = {matter};
    if (matter.sharing) record.with = {inquiry_.asking.question.with};
    record.finding = finding;
    record.on = inquiry_.asking.now;
    if (inquiry_.state().circle)
      for (std::uint32_t i = 0; i < inquiry_.state().circle->size(); ++i) record.consulted.push_back(i);
    return record;
  }

  Trace& trace_;
  const Inquiry& inquiry_;
  Found& so_far_;
  AtomId atom_;
  int subject_ = 0;
};

/// What who decides hangs on.
class OfDecider {
 public:
  explicit OfDecider(const Inquiry& asked)
      : about_(asking_about(asked.rules(), first(asked), *asked.asking.question.decision,
                            asked.asking.question.at)),
        trace_(Inquiry{about_, {}, {}}),
        read_(atoms_read(trace_.inquiry(), conditions_of(decider(trace_).involvement))) {}
  OfDecider(const OfDecider&) = delete;
  OfDecider& operator=(const OfDecider&) = delete;
  const std::vector<AtomId>& read() const { return read_; }
  void obtain(Found& all) { Obtaining(trace_, read_, all).about_the_decider(); }

 private:
  static const model::State& first(const Inquiry& asked) {
    const auto& versions = asked.asking.versions;
    return versions.empty() ? asked.state() : versions.front()->state;
  }
  Asking about_;
  Trace trace_;
  std::vector<AtomId> read_;
};

void obtain(Finding& finding, const std::vector<AtomId>& read, Found& all) {
  Obtaining obtaining(finding.trace, read, all);
  for (const model::MemberIndex who : finding.settled.unread_no.whose) obtaining.holder_says_yes(who);
  const Inquiry& asked = finding.trace.inquiry();
  if (somebody_else_speaks(asked)) obtaining.powers_verified();
  if (asked.category) return;
  // Against the no of whoever decides nothing is done.
  for (const model::MemberIndex who : holders_of(asked, std::nullopt))
    if (holder_refused(asked, who) != Truth::no) obtaining.holder_says_yes(who);
}

/// What is under it may decide only where there is nothing else in it.
bool kinds_may_decide(const Inquiry& asked) {
  return asked.category && asked.rules().categories[*asked.category].nothing_else;
}

}  // namespace

Obtainables obtainable(Decided& decided) {
  const Inquiry& asked = decided.asked.trace.inquiry();
  std::vector<Finding> not_put;
  if (kinds_may_decide(asked) && decided.asked.settled.outcome != Outcome::allow)
    not_put = narrower_put(decided);
  std::vector<Finding*> findings = {&decided.asked};
  if (kinds_may_decide(asked))
    for (Finding& narrower : not_put.empty() ? decided.narrower : not_put) findings.push_back(&narrower);
  std::optional<OfDecider> of_decider;
  if (asked.asking.question.decision && !asked.dead()) of_decider.emplace(asked);

  Found all;
  std::size_t taken = 0;
  std::vector<std::vector<AtomId>> read;
  for (const Finding* finding : findings) {
    read.push_back(read_by_clauses(*finding));
    all.reads(read.back());
    taken += steps(*finding);
  }
  if (of_decider) all.reads(of_decider->read());
  for (std::size_t i = 0; i < findings.size(); ++i) obtain(*findings[i], read[i], all);
  if (of_decider) of_decider->obtain(all);
  return {std::move(all.records), taken + (of_decider ? of_decider->read().size() : 0)};
}

}  // namespace kith::evaluate
