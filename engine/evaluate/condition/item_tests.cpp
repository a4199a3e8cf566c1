#include "engine/evaluate/condition/item_tests.hpp"

#include <algorithm>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/facts.hpp"
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/condition/window.hpp"
#include "engine/evaluate/record/item_fields.hpp"

namespace kith::evaluate {

namespace {

Reading reading(Truth value, const Item& item, Why why = Why::none) {
  Reading result;
  result.value = value;
  result.why = value == Truth::unknown && why == Why::none ? Why::not_recorded : why;
  result.origin = origin(item);
  return result;
}

/// What is closed or has ended on a day is so as the next one begins.
bool has_come(std::uint32_t field, const time::Stamp& date, const time::Stamp& at) {
  const std::string_view name = model::item_fields[field].name;
  return name == "closed" || name == "ended" ? time::end_of(date) <= at.last : !later(date, at);
}

}  // namespace

namespace {

/// One overload a kind of condition that reads no member; all else may.
struct ReadsItem {
  bool is_member;

  bool operator()(const model::EventCountTest& test) const { return about_it(test.window); }
  bool operator()(const model::DifferentTest& test) const { return about_it(test.window); }
  bool operator()(const model::AverageTest& test) const { return about_it(test.window); }
  bool operator()(const model::TotalTest& test) const { return about_it(test.window); }
  bool operator()(const model::TrendTest&) const { return false; }
  bool operator()(const model::LatestTest&) const { return false; }
  bool operator()(const model::LastEventTest&) const { return false; }
  bool operator()(const model::AgeTest&) const { return false; }
  bool operator()(const model::SettingTest&) const { return false; }
  bool operator()(const model::PersonDiedTest&) const { return false; }
  bool operator()(const model::SomebodyIsTest&) const { return false; }
  bool operator()(const model::FieldTest&) const { return true; }
  bool operator()(const model::ItemDateTest&) const { return true; }
  bool operator()(const model::ItemIsTest&) const { return true; }
  bool operator()(const model::ItemRecordedTest&) const { return true; }
  bool operator()(const model::ItemLateTest&) const { return true; }
  bool operator()(const model::ItemIncludesTest&) const { return true; }
  template <class Other>
  bool operator()(const Other&) const {
    return is_member;
  }

 private:
  static bool about_it(const model::Window& window) {
    return window.kind == model::Window::Kind::before_it || window.kind == model::Window::Kind::after_it;
  }
};

}  // namespace

bool reads_item(const model::Atom& atom, const std::optional<Item>& item) {
  return item && std::visit(ReadsItem{item->kind == model::ItemKind::member}, atom.test);
}

bool is_foreseen(std::uint32_t field) {
  const std::string_view name = model::item_fields[field].name;
  return name == "due" || name == "review_by" || name == "until";
}

Reading item_date(const Inquiry& inquiry, const model::ItemDateTest& test, const time::Stamp& at) {
  const Item& item = *inquiry.item;
  const model::MaybeNever date = field_at(inquiry.rules(), inquiry.state(), item, test.field).date;
  // What is foreseen has not been yet, however long or short ago is asked; any other later date has taken the
  // place of what stood there at the moment, which nobody knows.
  if (date && *date && later(**date, at))
    return reading(is_foreseen(test.field) ? Truth::no : Truth::unknown, item);
  if (!date) return reading(Truth::unknown, item);
  // One that never came is longer ago than anything.
  if (!*date) return reading(truth(test.more_than), item);
  const auto within = within_length(inquiry, **date, test.length, at.first);
  if (!within) return reading(Truth::unknown, item, Why::incomplete);
  return reading(truth(*within != test.more_than), item);
}

namespace {

const model::Restriction& restriction_of(const Inquiry& inquiry) {
  return (*inquiry.state().restrictions)[inquiry.item->index];
}
/// What is read of a restriction's authority on its last day is read with the paper in hand.
Reading of_right(const Inquiry& inquiry, const model::RestrictionAuthority* right, Truth value,
                 const time::Stamp& at) {
  Reading result = reading(value, *inquiry.item, Why::no_kind);
  result.last_day = right != nullptr && on_last_day(right->until, at);
  return result;
}

/// By what right: none outside its dates; only a text says nothing about its kind.
Reading right_is(const Inquiry& inquiry, const model::ItemIsTest& test, const time::Stamp& at) {
  const model::RestrictionAuthority* right = right_at(restriction_of(inquiry), at);
  if (right == nullptr) return reading(truth(!test.is), *inquiry.item);
  if (!right->kind) return of_right(inquiry, right, Truth::unknown, at);
  const bool equal = *right->kind == test.value || right->kind->starts_with(test.value + ".");
  return of_right(inquiry, right, truth(equal == test.is), at);
}
/// Of one that may be advice alone nobody knows that there is any.
Reading right_recorded(const Inquiry& inquiry, const model::ItemRecordedTest& test, const time::Stamp& at) {
  const model::RestrictionAuthority* right = right_at(restriction_of(inquiry), at);
  if (right == nullptr) return reading(truth(!test.recorded), *inquiry.item);
  const bool known = right->is_text || right->kind;
  return of_right(inquiry, right, known ? truth(test.recorded) : Truth::unknown, at);
}

/// A consent is with a member or a role; one for a decision is with nobody.
Reading party_is(const Inquiry& inquiry, const model::ItemIsTest& test, const time::Stamp& at) {
  const model::Consent& consent = (*inquiry.state().consents)[inquiry.item->index];
  const auto role = inquiry.rules().roles.find(test.value);
  const auto covers = [&](model::RoleId held) { return role && inquiry.rules().roles.covers(*role, held); };
  bool is = consent.category && consent.with.kind == model::Party::Kind::role &&
            covers(model::RoleId{consent.with.index});
  if (consent.category && consent.with.kind == model::Party::Kind::member) {
    const auto roles = roles_at((*inquiry.state().circle)[consent.with.index], at);
    is = std::any_of(roles.begin(), roles.end(), covers);
  }
  return reading(truth(is == test.is), *inquiry.item);
}

}  // namespace

Reading item_is(const Inquiry& inquiry, const model::ItemIsTest& test, const time::Stamp& at) {
  const model::ItemFieldType type = model::item_fields[test.field].type;
  if (type == model::ItemFieldType::right) return right_is(inquiry, test, at);
  if (type == model::ItemFieldType::party) return party_is(inquiry, test, at);
  const FieldAt field = field_at(inquiry.rules(), inquiry.state(), *inquiry.item, test.field);
  if (field.flag) return reading(truth((*field.flag == (test.value == "yes")) == test.is), *inquiry.item);
  if (field.names) {
    const bool listed = std::find(field.names->begin(), field.names->end(), test.value) != field.names->end();
    return reading(truth(listed == test.is), *inquiry.item);
  }
  if (!field.text) return reading(Truth::unknown, *inquiry.item);
  const bool equal = *field.text == test.value || field.text->starts_with(test.value + ".");
  return reading(truth(equal == test.is), *inquiry.item);
}

Reading item_recorded(const Inquiry& inquiry, const model::ItemRecordedTest& test, const time::Stamp& at) {
  if (model::item_fields[test.field].type == model::ItemFieldType::right)
    return right_recorded(inquiry, test, at);
  const FieldAt field = field_at(inquiry.rules(), inquiry.state(), *inquiry.item, test.field);
  // That nobody was is recorded, too.
  const bool says_who = model::item_fields[test.field].type == model::ItemFieldType::who;
  // What is foreseen is recorded with its date to come; what is to have happened by then is not recorded yet.
  const bool is =
      (field.date && *field.date && (is_foreseen(test.field) || has_come(test.field, **field.date, at))) ||
      (field.text && !field.text->empty()) || (field.names && (says_who || !field.names->empty())) ||
      (field.members && !field.members->empty()) || field.flag;
  return reading(truth(is == test.recorded), *inquiry.item);
}

Reading item_late(const Inquiry& inquiry, const model::ItemLateTest& test, const time::Stamp& at) {
  const model::Event& event = inquiry.state().events->log[inquiry.item->index];
  return reading(late(inquiry, event, test.by, at.first), *inquiry.item, Why::none);
}

namespace {

/// A consent without a list is for every purpose. What is for a wider purpose is for the narrower, too.
Reading purposes_include(const Inquiry& inquiry, model::PurposeId purpose) {
  const model::Consent& consent = (*inquiry.state().consents)[inquiry.item->index];
  if (!consent.category || !consent.purposes)
    return reading(truth(consent.category.has_value()), *inquiry.item);
  const auto& purposes = inquiry.rules().purposes;
  const bool any = std::any_of(consent.purposes->begin(), consent.purposes->end(), [&](model::PurposeId one) {
    return purposes.covers(purpose, one) || purposes.covers(one, purpose);
  });
  return reading(truth(any), *inquiry.item);
}

}  // namespace

Reading item_includes(const Inquiry& inquiry, const model::ItemIncludesTest& test, const time::Stamp& at) {
  if (test.purpose) return purposes_include(inquiry, *test.purpose);
  const auto listed = field_at(inquiry.rules(), inquiry.state(), *inquiry.item, test.field).members;
  if (!inquiry.state().circle) return unknown_because(Why::section_absent);
  if (!listed) return reading(Truth::unknown, *inquiry.item);
  const auto& circle = *inquiry.state().circle;
  const auto is_listed = [&](model::MemberIndex i) {
    return std::find(listed->begin(), listed->end(), i) != listed->end();
  };
  if (test.role) {
    const bool any = std::any_of(listed->begin(), listed->end(), [&](model::MemberIndex i) {
      return std::any_of(circle[i].roles.begin(), circle[i].roles.end(),
                         [&](auto role) { return inquiry.rules().roles.covers(*test.role, role); });
    });
    return reading(truth(any), *inquiry.item);
  }
  bool all = true;
  for (model::MemberIndex i = 0; i < circle.size(); ++i) {
    if (!circle[i].authorities) continue;
    const bool holds = std::any_of(
        circle[i].authorities->begin(), circle[i].authorities->end(), [&](const model::HeldAuthority& held) {
          return inquiry.rules().authorities.covers(*test.everyone_holding, held.kind) &&
                 stands_at(inquiry, circle[i], held, at);
        });
    all = all && (!holds || is_listed(i));
  }
  return reading(truth(all), *inquiry.item);
}

}  // namespace kith::evaluate
