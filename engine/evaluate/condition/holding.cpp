#include "engine/evaluate/condition/holding.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/record/alleged.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

namespace {

using model::MemberIndex;

/// A narrower decision under the matter that the power is over.
std::optional<model::DecisionId> part_of(const model::Ruleset& rules, const model::HeldAuthority& held,
                                         model::RecordedMatter matter) {
  if (matter.sharing) return std::nullopt;
  for (std::uint32_t i = 0; i < rules.decisions.size(); ++i) {
    const bool under =
        i != matter.id && rules.decisions.covers(model::DecisionId{matter.id}, model::DecisionId{i});
    if (under && power_reaches(rules, held, {false, i})) return model::DecisionId{i};
  }
  return std::nullopt;
}

bool counts(const std::optional<model::AuthorityId>& wanted, const model::Ruleset& rules,
            model::AuthorityId kind) {
  return !wanted || rules.authorities.covers(*wanted, kind);
}

}  // namespace

std::vector<Held> held_over(const Inquiry& inquiry, model::RecordedMatter matter,
                            std::optional<model::AuthorityId> kind, const time::Stamp& at) {
  std::vector<Held> found;
  if (!inquiry.state().circle) return found;
  const auto& circle = *inquiry.state().circle;
  for (MemberIndex i = 0; i < circle.size(); ++i) {
    if (!circle[i].authorities) continue;
    for (std::uint32_t place = 0; place < circle[i].authorities->size(); ++place) {
      const model::HeldAuthority& held = (*circle[i].authorities)[place];
      if (!counts(kind, inquiry.rules(), held.kind) || !stands_at(inquiry, circle[i], held, at)) continue;
      Held one{i, place, held.kind, Truth::yes, Why::none, std::nullopt};
      if (!power_reaches(inquiry.rules(), held, matter)) {
        one.part = part_of(inquiry.rules(), held, matter);
        if (!one.part) continue;
        one.is = Truth::unknown;
      } else if (!names_it(inquiry.rules(), held, matter)) {
        one.is = Truth::unknown;
      }
      if (!is_verified(inquiry, i, held, at)) {
        one.is = Truth::unknown;
        one.why = Why::not_verified;
      }
      found.push_back(one);
    }
  }
  return found;
}

namespace {

Truth holds_one(const Inquiry& inquiry, model::RecordedMatter matter, std::optional<model::AuthorityId> kind,
                const time::Stamp& at, const std::vector<model::AuthorityId>& but) {
  if (!inquiry.state().circle) return Truth::unknown;
  Truth holds = Truth::no;
  for (const Held& one : held_over(inquiry, matter, kind, at)) {
    const bool left_out = std::any_of(
        but.begin(), but.end(), [&](auto id) { return inquiry.rules().authorities.covers(id, one.kind); });
    if (!left_out) holds = either(holds, one.is);
  }
  return holds;
}

}  // namespace

Truth somebody_holds(const Inquiry& inquiry, model::RecordedMatter matter,
                     std::optional<model::AuthorityId> kind, const time::Stamp& at,
                     const std::vector<model::AuthorityId>& but) {
  const auto read = [&](const Inquiry& one) { return holds_one(one, matter, kind, at, but); };
  return whichever(
      inquiry, read, [](Truth holds) { return holds; }, [](const Origin&) { return Truth::unknown; });
}

Reading holds_reading(const Inquiry& inquiry, model::RecordedMatter matter, model::AuthorityId kind,
                      const time::Stamp& at) {
  Reading reading;
  reading.value = somebody_holds(inquiry, matter, kind, at);
  if (!inquiry.state().circle) reading.why = Why::section_absent;
  // Of those that make it so, the first by the member's id, and of one member's by what they are: where it
  // stands in the record never matters.
  const auto order = [&](const Held& one) {
    const model::Member& member = (*inquiry.state().circle)[one.member];
    const auto& ends = (*member.authorities)[one.place].until;
    return std::tuple(std::string_view(member.id), one.why, one.kind,
                      ends ? ends->first : time::Instant::max());
  };
  std::optional<Held> shown;
  for (const Held& one : held_over(inquiry, matter, kind, at)) {
    if (one.is != reading.value || (shown && order(*shown) <= order(one))) continue;
    shown = one;
    reading.origin = {Origin::Section::authority, one.member, one.place};
    if (one.is == Truth::unknown) reading.why = one.why == Why::none ? Why::unsure_which : one.why;
  }
  return reading;
}

Reading somebody_is(const Inquiry& inquiry, model::RoleId role, const time::Stamp& at) {
  Reading reading;
  if (!inquiry.state().circle) {
    reading.why = Why::section_absent;
    return reading;
  }
  reading.value = Truth::no;
  const auto& circle = *inquiry.state().circle;
  for (MemberIndex i = 0; i < circle.size(); ++i) {
    const auto roles = roles_at(circle[i], at);
    const bool is = std::any_of(roles.begin(), roles.end(),
                                [&](auto held) { return inquiry.rules().roles.covers(role, held); });
    const bool shown = reading.value == Truth::yes && circle[reading.origin.index].id <= circle[i].id;
    if (!is || shown) continue;
    reading.value = Truth::yes;
    reading.origin = {Origin::Section::member, i};
  }
  return reading;
}

namespace {

/// Those who hold one kind: may they decide?
class OneKind {
 public:
  OneKind(const Inquiry& inquiry, model::RecordedMatter matter, const time::Stamp& at, std::vector<Held> held)
      : inquiry_(inquiry), matter_(matter), at_(at), held_(std::move(held)) {}

  HoldersDecide answer() {
    for (const Held& one : held_) add(one);
    if (alone(false)) return each_alone();
    result_.perhaps_alone = alone(true);
    return together();
  }

 private:
  struct Holder {
    MemberIndex member = 0;
    Truth is = Truth::no;
  };
  const model::HeldAuthority& record(const Held& one) const {
    return (*(*inquiry_.state().circle)[one.member].authorities)[one.place];
  }

  void add(const Held& one) {
    const bool doubted = alleged_source(inquiry_.state(), one.member, at_).value != Truth::no;
    const bool again = !holders_.empty() && holders_.back().member == one.member;
    if (doubted && !again) result_.doubted.push_back(one.member);
    const Truth is = doubted ? both(one.is, Truth::unknown) : one.is;
    if (!again) holders_.push_back({one.member, is});
    else holders_.back().is = either(holders_.back().is, is);
    const auto& since = record(one).since;
    if (!since) first_since_ = std::nullopt;
    else if (first_since_) first_since_ = std::min(*first_since_, since->first);
  }
  bool holds(MemberIndex member) const {
    const auto found = std::partition_point(holders_.begin(), holders_.end(),
                                            [&](const Holder& one) { return one.member < member; });
    return found != holders_.end() && found->member == member;
  }

  /// Silence is joint, and so is what nobody knows unless it is taken for a yes: together they decide either
  /// way.
  bool alone(bool where_not_known) const {
    return std::all_of(held_.begin(), held_.end(), [&](const Held& one) {
      const model::HeldAuthority& held = record(one);
      const auto& listed = held.severally_for;
      return held.severally.value_or(where_not_known) ||
             std::find(listed.begin(), listed.end(), matter_) != listed.end();
    });
  }

  HoldersDecide each_alone() {
    result_.alone = true;
    for (const Holder& one : holders_) {
      result_.is = either(result_.is, one.is);
      if (one.is == Truth::yes) result_.members.push_back(one.member);
    }
    return result_;
  }

  HoldersDecide together() {
    result_.is = Truth::yes;
    for (const Holder& one : holders_) {
      result_.is = both(result_.is, one.is);
      result_.members.push_back(one.member);
    }
    result_.others_missing = named_missing() || ended();
    if (result_.others_missing) result_.is = both(result_.is, Truth::unknown);
    return result_;
  }

  /// Does a record name somebody to act with who does not hold it too, or leave open whom it names?
  bool named_missing() const {
    return std::any_of(held_.begin(), held_.end(), [&](const Held& one) {
      const auto& with = record(one).jointly_with;
      return !with ||
             std::any_of(with->begin(), with->end(), [&](MemberIndex other) { return !holds(other); });
    });
  }

  /// Did somebody else hold it with one of these, and no longer does?
  bool ended() const {
    const auto& circle = *inquiry_.state().circle;
    for (MemberIndex i = 0; i < circle.size(); ++i) {
      if (!circle[i].authorities || holds(i)) continue;
      for (const model::HeldAuthority& held : *circle[i].authorities)
        if (held.kind == held_.front().kind && ended_beside(circle[i], held)) return true;
    }
    return false;
  }
  bool ended_beside(const model::Member& member, const model::HeldAuthority& held) const {
    const bool begun = !held.since || held.since->first <= at_.last;
    if (!begun || !power_reaches(inquiry_.rules(), held, matter_)) return false;
    // Whoever left the circle holds it no longer, whatever its own paper says.
    const bool left_first =
        member.until && (!held.until || time::end_of(*member.until) < time::end_of(*held.until));
    const auto& until = left_first ? member.until : held.until;
    return until && time::end_of(*until) <= at_.first &&
           (!first_since_ || *first_since_ < time::end_of(*until));
  }

  const Inquiry& inquiry_;
  model::RecordedMatter matter_;
  const time::Stamp& at_;
  std::vector<Held> held_;
  std::vector<Holder> holders_;  ///< in the order of the circle
  /// Since when the first of them holds it; nothing: of one it is not known.
  std::optional<time::Instant> first_since_ = time::Instant::max();
  HoldersDecide result_;
};

HoldersDecide decide_of(const Inquiry& inquiry, model::RecordedMatter matter, model::AuthorityId authority,
                        const time::Stamp& at) {
  if (!inquiry.state().circle) return {Truth::unknown, {}, false, {}, false, false};
  std::vector<std::vector<Held>> kinds;
  for (const Held& one : held_over(inquiry, matter, authority, at)) {
    const auto same = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const auto& held) { return held.front().kind == one.kind; });
    if (same == kinds.end()) kinds.push_back({one});
    else same->push_back(one);
  }
  if (kinds.empty()) return {};
  HoldersDecide found = OneKind(inquiry, matter, at, kinds.front()).answer();
  // Powers of two kinds at once: which of them decides is not known.
  found.several_kinds = kinds.size() > 1;
  if (found.several_kinds) found.is = Truth::unknown;
  return found;
}

}  // namespace

HoldersDecide holders_decide(const Inquiry& inquiry, model::RecordedMatter matter,
                             model::AuthorityId authority, const time::Stamp& at) {
  const auto read = [&](const Inquiry& one) { return decide_of(one, matter, authority, at); };
  const auto what = [](const HoldersDecide& one) { return std::tuple(one.is, one.members, one.alone); };
  return whichever(inquiry, read, what,
                   [](const Origin&) { return HoldersDecide{Truth::unknown, {}, false, {}, false, false}; });
}

}  // namespace kith::evaluate
