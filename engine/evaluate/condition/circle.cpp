#include "engine/evaluate/condition/circle.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/record/alleged.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

using model::Party;

namespace {

/// Of several readings that may be shown, one that is nearer to yes, then what makes it unknown, then the
/// later date: never the one that happens to stand first in the record.
bool shown_before(const Reading& a, const Reading& b) {
  const auto key = [](const Reading& one) {
    const auto since = [&](auto end) { return one.on ? (one.on->*end).time_since_epoch().count() : 0; };
    return std::tuple(one.value, -static_cast<int>(one.why), since(&time::Stamp::first),
                      since(&time::Stamp::last));
  };
  return key(a) > key(b);
}

std::uint32_t recipient_index(const Inquiry& inquiry) { return inquiry.asking.question.with.index; }

Reading holding(const Inquiry& inquiry, const model::HeldAuthority& held, std::uint32_t place,
                const time::Stamp& at) {
  const Origin origin{Origin::Section::authority, recipient_index(inquiry), place};
  if (supposed_verified(inquiry, {origin.index, held.kind}))
    return settled(true, {Origin::Section::supposed});
  if (!held.verified_on || later(*held.verified_on, at)) return unknown_because(Why::not_verified, origin);
  Reading reading = settled(true, origin);
  reading.on = &*held.verified_on;
  return reading;
}

}  // namespace

bool supposed_verified(const Inquiry& inquiry, const Supposed::Verified& power) {
  return std::any_of(inquiry.supposed.begin(), inquiry.supposed.end(),
                     [&](const Supposed& change) { return change.verified == power; });
}

bool is_verified(const Inquiry& inquiry, model::MemberIndex member, const model::HeldAuthority& held,
                 const time::Stamp& at) {
  const bool on_record = held.verified_on && !later(*held.verified_on, at);
  return on_record || supposed_verified(inquiry, {member, held.kind});
}

bool stands_at(const Inquiry& inquiry, const model::Member& member, const model::HeldAuthority& held,
               const time::Stamp& at) {
  const auto as_of = authority_as_of(inquiry, held.kind, at);
  return as_of && in_date(member.since, member.until, *as_of) && in_date(held.since, held.until, *as_of);
}

Reading recipient_is(const Inquiry& inquiry, model::RoleId role) {
  const auto& roles = inquiry.asking.roles;
  const bool is = std::any_of(roles.begin(), roles.end(),
                              [&](auto held) { return inquiry.rules().roles.covers(role, held); });
  const bool member = inquiry.asking.question.with.kind == Party::Kind::member;
  return settled(is, member ? Origin{Origin::Section::member, recipient_index(inquiry)}
                            : Origin{Origin::Section::question});
}

Reading recipient_named(const Inquiry& inquiry) {
  const Party& with = inquiry.asking.question.with;
  if (with.kind == Party::Kind::person) return settled(true);
  if (with.kind == Party::Kind::role) return unknown_because(Why::member_not_known);
  const Origin origin{Origin::Section::named, with.index};
  const auto& named = (*inquiry.state().circle)[with.index].named_by_person;
  return named ? settled(*named, origin) : unknown_because(Why::not_recorded, origin);
}

bool over(const model::Ruleset& rules, model::AuthorityId kind, model::RecordedMatter matter) {
  for (std::uint32_t i = 0; i < rules.authorities.size(); ++i) {
    const model::Authority& wide = rules.authorities[model::AuthorityId{i}];
    if (wide.over_everything() || !rules.authorities.covers(model::AuthorityId{i}, kind)) continue;
    const bool within = matter.sharing
                            ? std::any_of(wide.categories.begin(), wide.categories.end(),
                                          [&](auto one) {
                                            return rules.categories.covers(one, model::CategoryId{matter.id});
                                          })
                            : std::any_of(wide.decisions.begin(), wide.decisions.end(), [&](auto one) {
                                return rules.decisions.covers(one, model::DecisionId{matter.id});
                              });
    if (!within) return false;
  }
  return true;
}

bool in_scope(const model::Ruleset& rules, const model::HeldAuthority& held, model::RecordedMatter matter) {
  if (!held.scope) return true;
  return std::any_of(held.scope->begin(), held.scope->end(), [&](const model::RecordedMatter& scope) {
    if (scope == matter) return true;
    return scope.sharing && matter.sharing &&
           rules.categories.covers(model::CategoryId{scope.id}, model::CategoryId{matter.id});
  });
}

bool in_scope(const Inquiry& inquiry, const model::HeldAuthority& held, model::RecordedMatter matter) {
  if (in_scope(inquiry.rules(), held, matter)) return true;
  const auto& named = inquiry.asking.question.matter;
  return named && matter == inquiry.matter() && in_scope(inquiry.rules(), held, {false, named->index});
}

bool power_reaches(const model::Ruleset& rules, const model::HeldAuthority& held,
                   model::RecordedMatter matter) {
  return in_scope(rules, held, matter) && over(rules, held.kind, matter);
}

bool over_what_is_asked(const Inquiry& inquiry, const model::HeldAuthority& held) {
  const auto& named = inquiry.asking.question.matter;
  return power_reaches(inquiry.rules(), held, inquiry.matter()) ||
         (named && power_reaches(inquiry.rules(), held, {false, named->index}));
}

bool names_it(const model::Ruleset& rules, const model::HeldAuthority& held, model::RecordedMatter matter) {
  const model::CategoryId category{matter.id};
  if (!matter.sharing || !model::asked_by_name(rules.categories, category)) return true;
  const auto names = [&](model::CategoryId one) { return model::reaches(rules.categories, one, category); };
  if (held.scope)
    return std::any_of(held.scope->begin(), held.scope->end(), [&](const auto& scope) {
      return scope.sharing && names(model::CategoryId{scope.id});
    });
  for (std::optional<model::AuthorityId> kind = held.kind; kind; kind = rules.authorities.parent(*kind)) {
    const auto& over = rules.authorities[*kind].categories;
    if (std::any_of(over.begin(), over.end(), names)) return true;
  }
  return false;
}

namespace {

/// Where nothing is asked there is no matter: over whatever it is, they hold it.
bool counts_for(const Inquiry& inquiry, const model::HeldAuthority& held) {
  if (!inquiry.asking.somebody_asks()) return true;
  return names_it(inquiry.rules(), held, inquiry.matter()) && over_what_is_asked(inquiry, held);
}

}  // namespace

std::vector<std::uint32_t> held_for_this(const Inquiry& inquiry, model::AuthorityId authority,
                                         const time::Stamp& at) {
  std::vector<std::uint32_t> found;
  const Party& with = inquiry.asking.question.with;
  if (with.kind != Party::Kind::member) return found;
  const model::Member& member = (*inquiry.state().circle)[with.index];
  if (!member.authorities) return found;
  for (std::uint32_t i = 0; i < member.authorities->size(); ++i) {
    const model::HeldAuthority& held = (*member.authorities)[i];
    if (counts_for(inquiry, held) && inquiry.rules().authorities.covers(authority, held.kind) &&
        stands_at(inquiry, member, held, at))
      found.push_back(i);
  }
  return found;
}

namespace {

/// An authority of the recipient, who is a member.
const model::HeldAuthority& held_at(const Inquiry& inquiry, std::uint32_t place) {
  return (*(*inquiry.state().circle)[recipient_index(inquiry)].authorities)[place];
}

}  // namespace

Reading recipient_holds(const Inquiry& inquiry, model::AuthorityId authority, const time::Stamp& at) {
  Reading best = settled(false);
  for (const std::uint32_t place : held_for_this(inquiry, authority, at)) {
    const Reading reading = holding(inquiry, held_at(inquiry, place), place, at);
    if (reading.value != Truth::no && shown_before(reading, best)) best = reading;
  }
  return best;
}

namespace {

bool has_many_concerns(const Inquiry& inquiry) {
  return inquiry.state().concerns && inquiry.state().concerns->size() > few_entries;
}

}  // namespace

Reading alleged_source(const Inquiry& inquiry, const time::Stamp& at) {
  const Party& with = inquiry.asking.question.with;
  if (!has_many_concerns(inquiry)) return alleged(inquiry.state(), with, at);
  return alleged(inquiry.state(), with, inquiry.asking.entries().concerns(with), at);
}

Reading named_in_concern(const Inquiry& inquiry, const time::Stamp& at) {
  const Party& with = inquiry.asking.question.with;
  if (with.kind == Party::Kind::person) return settled(false);
  if (with.kind == Party::Kind::member)
    return has_many_concerns(inquiry)
               ? named_in_concern(inquiry.state(), {with.index}, inquiry.asking.entries().concerns(with), at)
               : named_in_concern(inquiry.state(), {with.index}, at);
  if (!inquiry.state().circle) return unknown_because(Why::section_absent);
  std::vector<model::MemberIndex> holders;
  for (model::MemberIndex i = 0; i < inquiry.state().circle->size(); ++i) {
    const auto roles = roles_at((*inquiry.state().circle)[i], at);
    if (std::any_of(roles.begin(), roles.end(), [&](model::RoleId held) {
          return inquiry.rules().roles.covers(model::RoleId{with.index}, held);
        }))
      holders.push_back(i);
  }
  return named_in_concern(inquiry.state(), holders, at);
}

namespace {

/// The wishes by one party about exactly one matter that no other is later than; undated ones always among
/// them.
std::vector<std::uint32_t> latest_wishes(const Inquiry& inquiry, const Party& by, model::RecordedMatter about,
                                         const time::Stamp& at) {
  const auto& wishes = *inquiry.state().wishes;
  if (wishes.size() > few_entries) return inquiry.asking.entries().wishes(by, about, at.last);
  return standing(wishes.size(), at.last, [&](std::uint32_t i) {
    return wishes[i].by == by && wishes[i].about == about ? &wishes[i].on : nullptr;
  });
}

/// Of wishes that count alike, the one with a date before those without, then the later, then what is said in
/// it: wherever it stands.
std::uint32_t shown(const std::vector<model::Wish>& wishes, const std::vector<std::uint32_t>& found) {
  return *std::max_element(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto key = [](const model::Wish& wish) {
      const auto since = [&](auto end) { return wish.on ? ((*wish.on).*end).time_since_epoch().count() : 0; };
      return std::tuple(wish.on.has_value(), since(&time::Stamp::first), since(&time::Stamp::last),
                        std::string_view(wish.says), std::string_view(wish.how_shown));
    };
    return key(wishes[a]) < key(wishes[b]);
  });
}

Reading stance_of(const Inquiry& inquiry, const Party& by, model::RecordedMatter about, model::Stance stance,
                  const time::Stamp& at) {
  const auto found = latest_wishes(inquiry, by, about, at);
  if (found.empty()) return settled(false);
  const auto& wishes = *inquiry.state().wishes;
  const std::uint32_t place = shown(wishes, found);
  const model::Wish& latest = wishes[place];
  const auto point_at = [](std::uint32_t i) { return Origin{Origin::Section::wish, i}; };
  for (const std::uint32_t i : found)
    if (!wishes[i].stance) return unknown_because(Why::recorded_as_unknown, point_at(i));
  for (const std::uint32_t i : found)
    if (wishes[i].on && wishes[i].stance != latest.stance) return unknown_because(Why::differ, point_at(i));
  // One without a date may be the latest: beside one that has one, it matters only where it says something
  // else.
  for (const std::uint32_t i : found)
    if (!latest.on || wishes[i].stance != latest.stance) return unknown_because(Why::undated, point_at(i));
  Reading reading = settled(latest.stance == stance, point_at(place));
  reading.on = &*latest.on;
  return reading;
}

Reading read_wish(const Inquiry& inquiry, std::optional<model::RoleId> by, model::RecordedMatter about,
                  model::Stance stance, const time::Stamp& at) {
  if (!inquiry.state().wishes) return unknown_because(Why::section_absent);
  const auto person = inquiry.rules().roles.find("person");
  if (!by || by == person) return stance_of(inquiry, {Party::Kind::person, 0}, about, stance, at);
  if (!inquiry.state().circle) return unknown_because(Why::section_absent);
  Reading best = settled(false);
  const auto& circle = *inquiry.state().circle;
  for (std::uint32_t i = 0; i < circle.size(); ++i) {
    const auto roles = roles_at(circle[i], at);
    if (std::none_of(roles.begin(), roles.end(),
                     [&](auto role) { return inquiry.rules().roles.covers(*by, role); }))
      continue;
    const Reading reading = stance_of(inquiry, {Party::Kind::member, i}, about, stance, at);
    if (reading.value != Truth::no && shown_before(reading, best)) best = reading;
  }
  return best;
}

}  // namespace

Reading wish(const Inquiry& inquiry, std::optional<model::RoleId> by, model::RecordedMatter about,
             model::Stance stance, const time::Stamp& at) {
  const auto read = [&](const Inquiry& one) { return read_wish(one, by, about, stance, at); };
  return whichever(
      inquiry, read, [](const Reading& one) { return one.value; }, doubted);
}

Reading wish_of(const Inquiry& inquiry, model::MemberIndex by, model::RecordedMatter about,
                model::Stance stance, const time::Stamp& at) {
  const auto read = [&](const Inquiry& one) {
    if (!one.state().wishes) return unknown_because(Why::section_absent);
    return stance_of(one, {Party::Kind::member, by}, about, stance, at);
  };
  return whichever(
      inquiry, read, [](const Reading& one) { return one.value; }, doubted);
}

Reading no_wish(const Inquiry& inquiry, model::RecordedMatter about, const time::Stamp& at) {
  if (!inquiry.state().wishes) return unknown_because(Why::section_absent);
  const auto found = latest_wishes(inquiry, {Party::Kind::person, 0}, about, at);
  if (found.empty()) return settled(true);
  const auto& wishes = *inquiry.state().wishes;
  const Origin origin{Origin::Section::wish, shown(wishes, found)};
  const bool dated =
      std::any_of(found.begin(), found.end(), [&](std::uint32_t i) { return wishes[i].on.has_value(); });
  return dated ? settled(false, origin) : unknown_because(Why::undated, origin);
}

const model::Wish* latest_wish(const Inquiry& inquiry, model::RecordedMatter about, const time::Stamp& at) {
  if (!inquiry.state().wishes) return nullptr;
  const auto found = latest_wishes(inquiry, {Party::Kind::person, 0}, about, at);
  return found.empty() ? nullptr : &(*inquiry.state().wishes)[shown(*inquiry.state().wishes, found)];
}

std::vector<bool> heard_for(const model::BestInterests& decision, std::size_t members) {
  std::vector<bool> found(members);
  for (const model::MemberIndex one : decision.consulted) found[one] = true;
  for (const auto& absent : decision.not_consulted)
    if (!absent.why.empty()) found[absent.who] = true;
  return found;
}

}  // namespace kith::evaluate
