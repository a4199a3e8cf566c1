#include "engine/prove/realise.hpp"

#include <algorithm>

#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/facts.hpp"
#include "engine/prove/events.hpp"
#include "engine/prove/givens.hpp"

namespace kith::proving {

namespace given = model::scenario;
using Kind = evaluate::UnknownKey::Kind;
using model::AtomId;

namespace {

constexpr int long_ago = 90, said_on = 60, found_on = 30;  // days
const std::string asker = "sam", another = "alex";

/// A day of those on which the same rules are in force; one of this time where there is one.
time::Date day_of(const Circumstances& all) {
  const time::Date first = all.asked().day, usual{std::chrono::year{2026} / 6 / 1};
  const auto last = all.last_day();
  if (usual < first) return first;
  return last && *last < usual ? *last : usual;
}

class Realising {
 public:
  Realising(const Circumstances& all, const Case& found)
      : all_(all), rules_(all.rules()), case_(found), givens_(rules_, day_of(all)) {}

  std::variant<model::Scenario, Unrealised> scenario() {
    if (!somebody_asks()) return Unrealised{"no role is left to be held"};
    // Whoever holds something first: others may have to be consulted.
    for (std::size_t s = 0; s < all_.subjects().size(); ++s)
      if (wanted(s) != nullptr && !put_on_record(all_.subjects()[s], *wanted(s)))
        return Unrealised{rules_[all_.atoms()[all_.subjects()[s].atoms.front()]].text};
    if (all_.asked().dead) givens_.add(given::Died{givens_.days_before(2)});
    givens_.consult_holders();
    model::Scenario made;
    made.title = "A promise is broken: " + all_.promise().title;
    made.layer = model::LayerId{static_cast<std::uint32_t>(rules_.layers.size() - 1)};
    made.givens = givens_.told();
    made.asked = asked();
    return made;
  }

 private:
  const Truths* wanted(std::size_t subject) const {
    const int place = case_.possibility[subject];
    return place < 0 ? nullptr : &all_.subjects()[subject].possible[static_cast<std::size_t>(place)].read;
  }
  bool by_person() const { return all_.asked().asker == Asker::person; }

  bool somebody_asks() {
    if (by_person()) return true;
    bool any = false;
    for (std::size_t t = 0; t < all_.traits().size(); ++t) {
      const Trait& trait = all_.traits()[t];
      if (trait.mark || case_.trait[t] != 1) continue;
      givens_.member(asker, model::RoleId{plainest(trait.ids)});
      any = true;
    }
    for (std::uint32_t role = 0; role < rules_.roles.size() && !any; ++role) {
      const bool matters = std::any_of(all_.traits().begin(), all_.traits().end(), [&](const Trait& trait) {
        return !trait.mark && std::find(trait.ids.begin(), trait.ids.end(), role) != trait.ids.end();
      });
      if (matters || rules_.roles[{role}].name == "person") continue;
      givens_.member(asker, {role});
      any = true;
    }
    return any;
  }
  /// One that is declared, with the shortest name.
  std::uint32_t plainest(const std::vector<std::uint32_t>& roles) const {
    return *std::min_element(roles.begin(), roles.end(), [&](std::uint32_t a, std::uint32_t b) {
      const auto key = [&](std::uint32_t one) {
        return std::pair(!rules_.roles[{one}].declared, rules_.roles[{one}].name.size());
      };
      return key(a) < key(b);
    });
  }

  given::Asked asked() const {
    const Asked& of = all_.asked();
    given::Asked made;
    made.who = by_person() ? "person" : asker;
    made.category = of.category;
    made.purpose = of.purpose;
    made.matter = of.matter;
    made.decision = of.decision;
    made.at = givens_.moment();
    for (std::size_t t = 0; t < all_.traits().size(); ++t)
      if (all_.traits()[t].mark && case_.trait[t] == 1)
        made.marked.push_back(model::MarkId{all_.traits()[t].ids.front()});
    return made;
  }

  // ---- one subject a time --------------------------------------------------------------------------------

  template <class Test>
  const Test& test(std::size_t atom) const {
    return std::get<Test>(rules_[all_.atoms()[atom]].test);
  }
  /// Does a value give each of the subject's conditions the truth that it is to have?
  template <class Test, class Is>
  bool gives(const Subject& subject, const Truths& read, Is&& is) const {
    for (std::size_t i = 0; i < read.size(); ++i)
      if (truth(is(test<Test>(subject.atoms[i]))) != read[i]) return false;
    return true;
  }
  static bool nothing_known(const Truths& read) {
    return std::all_of(read.begin(), read.end(), [](Truth one) { return one == Truth::unknown; });
  }

  bool put_on_record(const Subject& subject, const Truths& read) {
    switch (subject.key.kind) {
      case Kind::fact: return fact(subject, read);
      case Kind::age: return age(subject, read);
      case Kind::setting: return setting(subject, read);
      case Kind::consent:
      case Kind::consent_for: return consent(subject, read);
      case Kind::capacity: return capacity(subject, read);
      case Kind::best_interests: return best_interests(subject, read);
      case Kind::atom: return atom(all_.atoms()[subject.atoms.front()], read.front());
      default: return true;  // of a question that names no matter: not known by itself
    }
  }

  bool fact(const Subject& subject, const Truths& read) {
    const model::FactId id{subject.key.id};
    const model::Fact& fact = rules_.facts[id];
    const std::string of = fact.subject == model::Fact::Subject::recipient ? asker : "";
    const bool presumed = std::any_of(rules_.presumptions.begin(), rules_.presumptions.end(),
                                      [&](const auto& one) { return one.fact == id; });
    if (nothing_known(read)) {
      if (presumed) givens_.add(given::Fact{id, of, std::nullopt, {}});
      return true;
    }
    for (const model::Value& value : values_of(rules_, fact.type, thresholds(subject)))
      if (gives<model::FactTest>(subject, read, [&](const model::FactTest& test) {
            return evaluate::compares(value, test.comparison, test.value);
          })) {
        givens_.add(given::Fact{id, of, value, {}});
        return true;
      }
    return false;
  }
  std::vector<std::int64_t> thresholds(const Subject& subject) const {
    std::vector<std::int64_t> found;
    for (const std::size_t atom : subject.atoms) found.push_back(test<model::FactTest>(atom).value.number);
    return found;
  }

  bool age(const Subject& subject, const Truths& read) {
    if (nothing_known(read)) {
      givens_.not_known(given::Section::age);
      return true;
    }
    constexpr int oldest = 130, adult = 30;
    for (int i = 0; i <= oldest; ++i) {
      const int years = (adult + i) % (oldest + 1);
      const bool is = gives<model::AgeTest>(subject, read, [&](const model::AgeTest& test) {
        return evaluate::compares({Decimal::of(years).micros, {}}, test.comparison, {test.years.micros, {}});
      });
      if (is) return born(years);
    }
    return false;
  }
  bool born(int years) {
    const std::chrono::year_month_day today{givens_.day()};
    givens_.add(given::Born{time::Date{(today.year() - std::chrono::years{years}) / 1 / 1}});
    return true;
  }

  bool setting(const Subject& subject, const Truths& read) {
    if (nothing_known(read)) return true;  // none is given
    for (std::uint32_t i = 0; i < rules_.settings.size(); ++i)
      if (gives<model::SettingTest>(subject, read, [&](const model::SettingTest& test) {
            return rules_.settings.covers(test.setting, model::SettingId{i});
          })) {
        givens_.add(given::Setting{model::SettingId{i}});
        return true;
      }
    return false;
  }

  // ---- consent, capacity and best interests --------------------------------------------------------------

  bool presumes_capacity() const {
    return std::any_of(rules_.presumptions.begin(), rules_.presumptions.end(),
                       [](const auto& one) { return !one.fact; });
  }
  bool consent(const Subject& subject, const Truths& read) {
    using Status = model::ConsentStatus;
    for (const Status status : {Status::refused, Status::withdrawn, Status::given, Status::not_recorded,
                                Status::expired, Status::unclear, Status::objected})
      if (gives<model::ConsentTest>(subject, read, [&](const model::ConsentTest& test) {
            return (test.statuses & consent_bit(status)) != 0;
          }))
        return consent(subject, status);
    return consent_not_known(subject, read);
  }
  /// Something was said, and not written down what it was; or nobody knows what was said at all.
  bool consent_not_known(const Subject& subject, const Truths& read) {
    using Status = model::ConsentStatus;
    const auto said = static_cast<model::ConsentSet>(
        consent_bit(Status::given) | consent_bit(Status::refused) | consent_bit(Status::withdrawn));
    bool same = true;
    for (std::size_t i = 0; i < read.size(); ++i)
      same =
          same && evaluate::consent_is(said, test<model::ConsentTest>(subject.atoms[i]).statuses) == read[i];
    if (!same) {
      givens_.not_known(given::Section::consents);
      return true;
    }
    given::Consent recorded;
    if (subject.key.kind == Kind::consent) recorded.category = all_.asked().category;
    else recorded.decision = model::DecisionId{subject.key.id};
    if (recorded.category) recorded.with = by_person() ? "person" : asker;
    recorded.status = given::Consent::Status::unknown;
    recorded.on = givens_.days_before(said_on);
    givens_.add(std::move(recorded));
    return true;
  }
  bool consent(const Subject& subject, model::ConsentStatus status) {
    using Status = model::ConsentStatus;
    using Said = given::Consent::Status;
    if (status == Status::not_recorded) return true;
    const bool asked = subject.key.kind == Kind::consent;
    given::Consent said;
    if (asked) {
      said.category = all_.asked().category;
      said.with = by_person() ? "person" : asker;
    } else {
      said.decision = model::DecisionId{subject.key.id};
    }
    const model::Matter matter = asked ? sharing(*said.category) : doing(*said.decision);
    const bool lacked = status == Status::objected;
    if (lacked || !presumes_capacity())
      found_capacity(matter, lacked ? model::CapacityOutcome::lacking : model::CapacityOutcome::present,
                     long_ago);
    said.on = givens_.days_before(said_on);
    said.status = status == Status::withdrawn                               ? Said::withdrawn
                  : status == Status::refused || status == Status::objected ? Said::refused
                                                                            : Said::given;
    if (status == Status::expired) said.until = givens_.days_before(found_on);
    if (status == Status::unclear) return unclear(std::move(said));
    givens_.add(std::move(said));
    return true;
  }
  /// A no to this, and a later, wider yes.
  bool unclear(given::Consent said) {
    given::Consent no = said;
    no.status = given::Consent::Status::refused;
    no.on = givens_.days_before(long_ago);
    if (!said.category || by_person()) return false;
    no.purposes = {*all_.asked().purpose};
    if (const auto above = rules_.categories.parent(*said.category)) {
      said.category = above;
    } else {
      no.with = asker;
      // Whoever asks was given first.
      said.with = rules_.roles[std::get<given::Member>(givens_.all().front().node).roles.front()].name;
    }
    givens_.add(std::move(no));
    givens_.add(std::move(said));
    return true;
  }

  static model::Matter sharing(model::CategoryId id) { return {model::Matter::Kind::sharing, id.index}; }
  static model::Matter doing(model::DecisionId id) { return {model::Matter::Kind::decision, id.index}; }
  static model::Matter matter_of(const evaluate::UnknownKey& key) {
    return {key.sharing ? model::Matter::Kind::sharing : model::Matter::Kind::decision, key.id};
  }
  void found_capacity(model::Matter matter, model::CapacityOutcome outcome, int days_ago) {
    given::Capacity found;
    found.matters = {matter};
    found.outcome = outcome;
    found.on = givens_.days_before(days_ago);
    givens_.add(std::move(found));
  }
  bool capacity(const Subject& subject, const Truths& read) {
    using Outcome = model::CapacityOutcome;
    if (nothing_known(read)) {
      givens_.not_known(given::Section::capacity);
      return true;
    }
    for (const Outcome outcome : {Outcome::present, Outcome::lacking, Outcome::fluctuating})
      if (gives<model::CapacityTest>(
              subject, read, [&](const model::CapacityTest& test) { return test.outcome == outcome; })) {
        found_capacity(matter_of(subject.key), outcome, found_on);
        return true;
      }
    constexpr int too_young = 10;
    return born(too_young);
  }
  bool best_interests(const Subject& subject, const Truths& read) {
    using Finding = model::Finding;
    if (nothing_known(read)) {
      givens_.not_known(given::Section::best_interests);
      return true;
    }
    for (const Finding finding : {Finding::neither, Finding::supports, Finding::opposes})
      if (gives<model::BestInterestsTest>(
              subject, read, [&](const model::BestInterestsTest& test) { return test.finding == finding; })) {
        if (finding == Finding::neither) return true;
        given::BestInterests decided;
        decided.matters = {matter_of(subject.key)};
        decided.finding = finding;
        decided.on = givens_.days_before(found_on);
        givens_.add(std::move(decided));
        return true;
      }
    return false;
  }

  // ---- one condition a time ------------------------------------------------------------------------------

  bool atom(AtomId id, Truth value) {
    return std::visit([&](const auto& test) { return is(test, value); }, rules_[id].test);
  }
  template <class Test>
  bool is(const Test& test, Truth value) {
    return happened(givens_, rules_, test, value);
  }
  bool is(const model::FactRecorded& test, Truth value) {
    if (value == Truth::unknown) givens_.not_known(given::Section::facts);
    if (value != Truth::yes) return true;
    const auto given_already = [&](const given::Given& one) {
      const auto* fact = std::get_if<given::Fact>(&one.node);
      return fact != nullptr && fact->fact == test.fact;
    };
    if (std::any_of(givens_.all().begin(), givens_.all().end(), given_already)) return true;
    const model::Fact& fact = rules_.facts[test.fact];
    const std::string of = fact.subject == model::Fact::Subject::recipient ? asker : "";
    givens_.add(given::Fact{test.fact, of, std::nullopt, {}});
    return true;
  }
  bool is(const model::WishTest& test, Truth value) {
    if (value == Truth::unknown) givens_.not_known(given::Section::wishes);
    if (value != Truth::yes) return true;
    const auto about = test.decision ? test.decision : all_.asked().decision;
    if (!about) return false;
    if (test.by) givens_.member(another, *test.by);
    givens_.add(given::Wish{test.by ? another : "person", *about, test.stance, givens_.days_before(said_on)});
    return true;
  }
  bool is(const model::NoWishTest& test, Truth value) {
    if (value == Truth::unknown) givens_.not_known(given::Section::wishes);
    const auto about = test.decision ? test.decision : all_.asked().decision;
    if (value != Truth::no) return true;
    const auto says = [&](const given::Given& one) {
      const auto* wish = std::get_if<given::Wish>(&one.node);
      return wish != nullptr && wish->about == about && wish->by == "person";
    };
    if (!about || std::any_of(givens_.all().begin(), givens_.all().end(), says)) return about.has_value();
    givens_.add(given::Wish{"person", *about, model::Stance::wants, givens_.days_before(said_on)});
    return true;
  }
  bool is(const model::RecipientNamedTest&, Truth value) {
    if (by_person()) return value == Truth::yes;
    if (value != Truth::unknown) givens_.add(given::NamedByPerson{asker, value == Truth::yes});
    return true;
  }
  void holds(const std::string& who, model::AuthorityId authority, Truth verified) {
    for (const given::Given& one : givens_.all())
      if (const auto* held = std::get_if<given::HoldsAuthority>(&one.node);
          held != nullptr && held->id == who && rules_.authorities.covers(authority, held->authority))
        return;
    given::HoldsAuthority held;
    held.id = who;
    held.authority = authority;
    if (verified == Truth::yes) held.verified_on = givens_.days_before(long_ago);
    givens_.add(std::move(held));
  }
  bool is(const model::RecipientHoldsTest& test, Truth value) {
    if (value != Truth::no && by_person()) return false;
    if (value != Truth::no) holds(asker, test.authority, value);
    return true;
  }
  bool is(const model::SomebodyHoldsTest& test, Truth value) {
    if (value == Truth::no || held_by_asker(test.authority)) return true;
    givens_.member(another, some_role());
    holds(another, test.authority, value);
    return true;
  }
  bool held_by_asker(model::AuthorityId authority) const {
    for (std::size_t s = 0; s < all_.subjects().size(); ++s) {
      const Subject& subject = all_.subjects()[s];
      if (subject.key.kind != Kind::atom || wanted(s) == nullptr || wanted(s)->front() != Truth::yes)
        continue;
      const auto* held =
          std::get_if<model::RecipientHoldsTest>(&rules_[all_.atoms()[subject.atoms.front()]].test);
      if (held != nullptr && rules_.authorities.covers(authority, held->authority)) return true;
    }
    return false;
  }
  /// Of somebody else: the last that is declared.
  model::RoleId some_role() const {
    for (std::uint32_t i = rules_.roles.size(); i-- > 0;)
      if (rules_.roles[{i}].declared && rules_.roles[{i}].name != "person") return {i};
    return {0};
  }
  bool is(const model::SomebodyIsTest& test, Truth value) {
    if (value == Truth::yes) givens_.member(another, test.role);
    return value != Truth::unknown;
  }
  bool is(const model::HolderSaysTest& test, Truth value) {
    if (value == Truth::no) return true;
    if (value == Truth::unknown) return false;
    const std::string who = held_by_asker(test.authority) ? asker : another;
    if (who == another) givens_.member(another, some_role());
    holds(who, test.authority, Truth::yes);
    given::Consent said;
    said.category = all_.asked().category;
    if (!said.category) said.decision = all_.asked().decision;
    if (said.category) said.with = by_person() ? "person" : asker;
    said.status = test.agrees ? given::Consent::Status::given : given::Consent::Status::refused;
    said.on = givens_.days_before(found_on - 1);
    said.by = who;
    givens_.add(std::move(said));
    return true;
  }
  bool concern(Truth value) {
    if (value == Truth::no) return true;
    if (by_person()) return false;
    given::Concern opened;
    opened.opened = givens_.days_before(found_on);
    if (value == Truth::yes) opened.alleged = {asker};
    opened.says_who = opened.person_harmed = true;
    givens_.add(std::move(opened));
    return true;
  }
  bool is(const model::AllegedSourceTest&, Truth value) { return concern(value); }
  bool is(const model::NamedInConcernTest&, Truth value) { return concern(value); }
  bool is(const model::RecipientTest&, Truth) { return false; }  // of whom nobody knows who they are

  const Circumstances& all_;
  const model::Ruleset& rules_;
  const Case& case_;
  Givens givens_;
};

}  // namespace

std::variant<model::Scenario, Unrealised> realise(const Circumstances& all, const Case& found) {
  return Realising(all, found).scenario();
}

}  // namespace kith::proving
