#pragma once
#include <algorithm>
#include <string>
#include <variant>

#include "engine/prove/draft/events.hpp"
#include "engine/prove/draft/givens.hpp"
#include "engine/prove/realise.hpp"

namespace kith::proving {

namespace given = model::scenario;
using model::AtomId;
using Kind = evaluate::UnknownKey::Kind;

constexpr int long_ago = 90, said_on = 60, found_on = 30;  // days before the question
inline const std::string asker = "sam", another = "alex";

/// A day of those on which the same rules are in force; one of this time where there is one.
time::Date day_of(const Circumstances&);

/// Puts what a case needs on record, a subject after another: facts and whoever asks (realise), what was said
/// and found (realise_findings), who is there and what else is so (realise_others).
class Realising {
 public:
  Realising(const Circumstances& all, const Case& found, time::Date day)
      : all_(all), rules_(all.rules()), case_(found), givens_(rules_, day) {}

  std::variant<model::Scenario, Unrealised> scenario();

 private:
  /// What is to be so of a subject; nothing where it does not matter.
  std::optional<Truths> wanted(std::size_t subject) const;
  bool by_person() const { return all_.asked().asker == Asker::person; }

  bool somebody_asks();
  /// One that is declared, with the shortest name.
  std::uint32_t plainest(const std::vector<std::uint32_t>& roles) const;

  given::Asked asked() const;

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
  static bool nothing_known(const Truths& read);

  bool put_on_record(const Subject& subject, const Truths& read);

  bool fact(const Subject& subject, const Truths& read);
  std::vector<std::int64_t> thresholds(const Subject& subject) const;

  bool age(const Subject& subject, const Truths& read);
  bool born(int years);

  bool setting(const Subject& subject, const Truths& read);

  // ---- consent, capacity and best interests --------------------------------------------------------------

  bool presumes_capacity() const;
  bool consent(const Subject& subject, const Truths& read);
  /// Something was said, and not written down what it was; or nobody knows what was said at all.
  bool consent_not_known(const Subject& subject, const Truths& read);
  bool consent(const Subject& subject, model::ConsentStatus status);
  /// A no to this, and a later, wider yes.
  bool unclear(given::Consent said);

  static model::Matter sharing(model::CategoryId id) { return {model::Matter::Kind::sharing, id.index}; }
  static model::Matter doing(model::DecisionId id) { return {model::Matter::Kind::decision, id.index}; }
  static model::Matter matter_of(const evaluate::UnknownKey& key);
  void found_capacity(model::Matter matter, model::CapacityOutcome outcome, int days_ago);
  bool capacity(const Subject& subject, const Truths& read);
  bool best_interests(const Subject& subject, const Truths& read);

  // ---- one condition a time ------------------------------------------------------------------------------

  bool atom(AtomId id, Truth value);
  template <class Test>
  bool is(const Test& test, Truth value) {
    return happened(givens_, rules_, test, value);
  }
  bool is(const model::FactRecorded& test, Truth value);
  bool is(const model::WishTest& test, Truth value);
  bool is(const model::NoWishTest& test, Truth value);
  bool is(const model::RecipientNamedTest&, Truth value);
  void holds(const std::string& who, model::AuthorityId authority, Truth verified);
  bool is(const model::RecipientHoldsTest& test, Truth value);
  bool is(const model::SomebodyHoldsTest& test, Truth value);
  bool held_by_asker(model::AuthorityId authority) const;
  /// Of somebody else: the last that is declared.
  model::RoleId some_role() const;
  bool is(const model::SomebodyIsTest& test, Truth value);
  bool is(const model::HolderSaysTest& test, Truth value);
  void says(const std::string& who, bool agrees);
  /// Somebody who holds a power that counts.
  bool somebody_says_no();
  bool concern(Truth value);
  bool is(const model::AllegedSourceTest&, Truth value) { return concern(value); }
  bool is(const model::NamedInConcernTest&, Truth value) { return concern(value); }
  bool is(const model::RecipientTest&, Truth) { return false; }  // of whom nobody knows who they are
  std::vector<Truth> known() const;

  const Circumstances& all_;
  const model::Ruleset& rules_;
  const Case& case_;
  Givens givens_;
};

}  // namespace kith::proving
