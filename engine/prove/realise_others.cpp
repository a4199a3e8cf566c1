#include "engine/prove/realising.hpp"

namespace kith::proving {

bool Realising::atom(AtomId id, Truth value) {
  return std::visit([&](const auto& test) { return is(test, value); }, rules_[id].test);
}

bool Realising::is(const model::FactRecorded& test, Truth value) {
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

bool Realising::is(const model::WishTest& test, Truth value) {
  if (value == Truth::unknown) givens_.not_known(given::Section::wishes);
  if (value != Truth::yes) return true;
  const auto about = test.decision ? test.decision : all_.asked().decision;
  if (!about) return false;
  if (test.by) givens_.member(another, *test.by);
  givens_.add(given::Wish{test.by ? another : "person", *about, test.stance, givens_.days_before(said_on)});
  return true;
}

bool Realising::is(const model::NoWishTest& test, Truth value) {
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

bool Realising::is(const model::RecipientNamedTest&, Truth value) {
  if (by_person()) return value == Truth::yes;
  if (value != Truth::unknown) givens_.add(given::NamedByPerson{asker, value == Truth::yes});
  return true;
}

void Realising::holds(const std::string& who, model::AuthorityId authority, Truth verified) {
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

bool Realising::is(const model::RecipientHoldsTest& test, Truth value) {
  if (value != Truth::no && by_person()) return false;
  if (value != Truth::no) holds(asker, test.authority, value);
  return true;
}

bool Realising::is(const model::SomebodyHoldsTest& test, Truth value) {
  if (value == Truth::no || held_by_asker(test.authority)) return true;
  givens_.member(another, some_role());
  holds(another, test.authority, value);
  return true;
}

bool Realising::held_by_asker(model::AuthorityId authority) const {
  for (std::size_t s = 0; s < all_.subjects().size(); ++s) {
    const Subject& subject = all_.subjects()[s];
    if (subject.key.kind != Kind::atom || !wanted(s) || wanted(s)->front() != Truth::yes) continue;
    const auto* held =
        std::get_if<model::RecipientHoldsTest>(&rules_[all_.atoms()[subject.atoms.front()]].test);
    if (held != nullptr && rules_.authorities.covers(authority, held->authority)) return true;
  }
  return false;
}

model::RoleId Realising::some_role() const {
  for (std::uint32_t i = rules_.roles.size(); i-- > 0;)
    if (rules_.roles[{i}].declared && rules_.roles[{i}].name != "person") return {i};
  return {0};
}

bool Realising::is(const model::SomebodyIsTest& test, Truth value) {
  if (value == Truth::yes) givens_.member(another, test.role);
  return value != Truth::unknown;
}

bool Realising::is(const model::HolderSaysTest& test, Truth value) {
  if (value == Truth::no) return true;
  if (value == Truth::unknown) return false;
  const std::string who = held_by_asker(test.authority) ? asker : another;
  if (who == another) givens_.member(another, some_role());
  holds(who, test.authority, Truth::yes);
  says(who, test.agrees);
  return true;
}

void Realising::says(const std::string& who, bool agrees) {
  given::Consent said;
  said.category = all_.asked().category;
  if (!said.category) said.decision = all_.asked().decision;
  if (said.category) said.with = by_person() ? "person" : asker;
  said.status = agrees ? given::Consent::Status::given : given::Consent::Status::refused;
  said.on = givens_.days_before(found_on - 1);
  said.by = who;
  givens_.add(std::move(said));
}

bool Realising::somebody_says_no() {
  const auto powers = all_.powers_to_say_no(all_.is_able(known()));
  if (powers.empty()) return false;
  givens_.member(another, some_role());
  holds(another, powers.front(), Truth::yes);
  const auto about_capacity = [](const given::Given& one) {
    return std::holds_alternative<given::Capacity>(one.node);
  };
  if (!rules_.authorities[powers.front()].usable_with_capacity &&
      std::none_of(givens_.all().begin(), givens_.all().end(), about_capacity))
    found_capacity(all_.asked().category ? sharing(*all_.asked().category) : doing(*all_.asked().decision),
                   model::CapacityOutcome::lacking, found_on);
  says(another, false);
  return true;
}

bool Realising::concern(Truth value) {
  if (value == Truth::no) return true;
  if (by_person()) return false;
  given::Concern opened;
  opened.opened = givens_.days_before(found_on);
  if (value == Truth::yes) opened.alleged = {asker};
  opened.says_who = opened.person_harmed = true;
  givens_.add(std::move(opened));
  return true;
}

}  // namespace kith::proving
