#include "engine/evaluate/condition/atoms.hpp"

#include <algorithm>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/events.hpp"
#include "engine/evaluate/condition/facts.hpp"
#include "engine/evaluate/condition/holder_says.hpp"
#include "engine/evaluate/condition/holding.hpp"
#include "engine/evaluate/condition/item_tests.hpp"
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

namespace {

Reading not_known(Why why, Origin::Section section = Origin::Section::none) {
  Reading reading;
  reading.why = why;
  reading.origin = {section};
  return reading;
}

/// What a wish or a best-interests condition without a decision is about.
model::RecordedMatter about(const Inquiry& inquiry, const std::optional<model::DecisionId>& decision) {
  return decision ? model::RecordedMatter{false, decision->index} : inquiry.matter();
}

/// One overload a kind of condition: a new kind breaks the build here.
struct Reader {
  const Inquiry& inquiry;
  const time::Stamp& at;

  Reading operator()(const model::FactTest& test) const {
    FactAt fact = fact_at(inquiry, test.fact, at);
    if (fact.value) fact.reading.value = truth(compares(*fact.value, test.comparison, test.value));
    return fact.reading;
  }
  Reading operator()(const model::FactRecorded& test) const { return fact_recorded(inquiry, test.fact); }
  Reading operator()(const model::AgeTest& test) const {
    if (!inquiry.state().born) return not_known(Why::not_recorded, Origin::Section::person);
    // Nobody grows older after their death.
    const auto& died = inquiry.state().died;
    const time::Instant on = died ? std::min(at.first, died->first) : at.first;
    const model::Value age{Decimal::of(time::age(*inquiry.state().born, on, inquiry.rules().zone)).micros,
                           {}};
    return settled(compares(age, test.comparison, {test.years.micros, {}}), {Origin::Section::person});
  }
  Reading operator()(const model::SettingTest& test) const {
    if (!inquiry.state().setting) return not_known(Why::not_recorded, Origin::Section::setting);
    return settled(inquiry.rules().settings.covers(test.setting, *inquiry.state().setting),
                   {Origin::Section::setting});
  }
  Reading operator()(const model::ConsentTest& test) const {
    return consent_is(test.decision ? consent_for(inquiry, *test.decision) : consent_for_asked(inquiry),
                      test.statuses);
  }
  Reading operator()(const model::CapacityTest& test) const {
    const auto matter = inquiry.resolve(test.matter);
    if (!matter) return not_known(Why::no_matter);
    CapacityAt capacity = capacity_at(inquiry, *matter, at);
    capacity.reading.value = outcome_is(capacity, test.outcome);
    return capacity.reading;
  }
  Reading operator()(const model::BestInterestsTest& test) const {
    const auto matter = inquiry.resolve(test.matter);
    if (!matter) return not_known(Why::no_matter);
    return found_is(best_interests_at(inquiry, *matter, at), test.finding);
  }
  Reading operator()(const model::WishTest& test) const {
    return wish(inquiry, test.by, about(inquiry, test.decision), test.stance, at);
  }
  Reading operator()(const model::NoWishTest& test) const {
    return no_wish(inquiry, about(inquiry, test.decision), at);
  }
  Reading operator()(const model::PersonDiedTest&) const {
    return settled(inquiry.dead(), {inquiry.dead() ? Origin::Section::died : Origin::Section::none});
  }
  Reading operator()(const model::RecipientTest& test) const {
    return is_nobody() ? no_item() : recipient_is(inquiry, test.role);
  }
  Reading operator()(const model::RecipientNamedTest&) const {
    return is_nobody() ? no_item() : recipient_named(inquiry);
  }
  Reading operator()(const model::RecipientHoldsTest& test) const {
    return is_nobody() ? no_item() : recipient_holds(inquiry, test.authority, at);
  }
  Reading operator()(const model::AllegedSourceTest&) const {
    return is_nobody() ? no_item() : alleged_source(inquiry, at);
  }
  Reading operator()(const model::NamedInConcernTest&) const {
    return is_nobody() ? no_item() : named_in_concern(inquiry, at);
  }
  Reading operator()(const model::SomebodyHoldsTest& test) const {
    const auto matter = inquiry.resolve(test.matter);
    return matter ? holds_reading(inquiry, *matter, test.authority, at) : not_known(Why::no_matter);
  }
  Reading operator()(const model::SomebodyIsTest& test) const { return somebody_is(inquiry, test.role, at); }
  Reading operator()(const model::HolderSaysTest& test) const {
    return test.agrees ? holder_agrees(inquiry, test.authority) : holder_refuses(inquiry, test.authority);
  }
  Reading operator()(const model::CategoryTest& test) const {
    return settled(inquiry.category && inquiry.rules().categories.covers(test.category, *inquiry.category),
                   {Origin::Section::question});
  }
  Reading operator()(const model::PurposeTest& test) const {
    const auto& purpose = inquiry.asking.question.purpose;
    return settled(purpose && inquiry.rules().purposes.covers(test.purpose, *purpose),
                   {Origin::Section::question});
  }
  Reading operator()(const model::MatterTest& test) const {
    const auto matter = inquiry.resolve({model::Matter::Kind::the_matter, 0});
    if (!matter) return not_known(Why::no_matter, Origin::Section::question);
    const bool covers = inquiry.rules().decisions.covers(test.decision, model::DecisionId{matter->id});
    return settled(covers, {Origin::Section::question});
  }
  Reading operator()(const model::MarkTest& test) const {
    const auto& marked = inquiry.asking.question.marked;
    const bool is = std::any_of(marked.begin(), marked.end(),
                                [&](auto mark) { return inquiry.rules().marks.covers(test.mark, mark); });
    return settled(is, {Origin::Section::question});
  }
  Reading operator()(const model::EventCountTest& test) const { return event_count(inquiry, test, at); }
  Reading operator()(const model::DifferentTest& test) const { return different_values(inquiry, test, at); }
  Reading operator()(const model::TrendTest& test) const { return trend(inquiry, test, at); }
  Reading operator()(const model::LatestTest& test) const { return latest_value(inquiry, test, at); }
  Reading operator()(const model::AverageTest& test) const { return average_value(inquiry, test, at); }
  Reading operator()(const model::TotalTest& test) const { return total_value(inquiry, test, at); }
  Reading operator()(const model::LastEventTest& test) const { return last_event(inquiry, test, at); }
  /// A field of the event at hand; inside `where` fields are read event by event instead.
  Reading operator()(const model::FieldTest& test) const {
    Reading reading = not_known(inquiry.item ? Why::not_recorded : Why::section_absent);
    if (!inquiry.item || inquiry.item->kind != model::ItemKind::event) return reading;
    reading.origin = origin(*inquiry.item);
    const auto& value = inquiry.state().events->log[inquiry.item->index].fields[test.field.index];
    if (value) reading.value = truth(compares(*value, test.comparison, test.value));
    return reading;
  }
  Reading operator()(const model::ItemDateTest& test) const {
    return inquiry.item ? item_date(inquiry, test, at) : no_item();
  }
  Reading operator()(const model::ItemIsTest& test) const {
    return inquiry.item ? item_is(inquiry, test, at) : no_item();
  }
  Reading operator()(const model::ItemRecordedTest& test) const {
    return inquiry.item ? item_recorded(inquiry, test, at) : no_item();
  }
  Reading operator()(const model::ItemLateTest& test) const {
    return inquiry.item ? item_late(inquiry, test, at) : no_item();
  }
  Reading operator()(const model::ItemIncludesTest& test) const {
    return inquiry.item ? item_includes(inquiry, test, at) : no_item();
  }
  /// Nothing is asked, and no member is at hand: whether there is one is not known.
  bool is_nobody() const { return !inquiry.asking.somebody_asks() && !inquiry.asking.member_at_hand(); }
  /// Whether there is an item at all is not known.
  static Reading no_item() { return not_known(Why::section_absent); }
};

}  // namespace

namespace {

/// Does it read nothing but the question?
bool is_of_the_question(const model::Atom& atom) {
  return std::holds_alternative<model::CategoryTest>(atom.test) ||
         std::holds_alternative<model::PurposeTest>(atom.test) ||
         std::holds_alternative<model::MarkTest>(atom.test) ||
         std::holds_alternative<model::MatterTest>(atom.test);
}

}  // namespace

Reading read(const Inquiry& inquiry, const model::Atom& atom, const time::Stamp& at) {
  const auto one = [&](const Inquiry& of) { return std::visit(Reader{of, at}, atom.test); };
  if (is_of_the_question(atom)) return one(inquiry);
  return whichever(
      inquiry, one, [](const Reading& reading) { return reading.value; }, doubted);
}

}  // namespace kith::evaluate
