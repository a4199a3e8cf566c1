#include "engine/prove/together/together.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

#include "engine/model/events/counts.hpp"
#include "engine/prove/together/counts.hpp"

namespace kith::proving {
namespace {

class Pairs {
 public:
  Pairs(const evaluate::Inquiry& inquiry, const std::vector<model::AtomId>& atoms)
      : inquiry_(inquiry), rules_(inquiry.rules()), atoms_(atoms) {}

  std::vector<NeverTogether> found() {
    for (one_ = 0; one_ < atoms_.size(); ++one_)
      for (other_ = 0; other_ < atoms_.size(); ++other_)
        if (one_ != other_)
          std::visit([&](const auto& a, const auto& b) { of(a, b); }, rules_[atoms_[one_]].test,
                     rules_[atoms_[other_]].test);
    return std::move(pairs_);
  }

 private:
  void never(Truth one, Truth other) { pairs_.push_back({one_, one, other_, other}); }
  /// Where the one is so, the other is; where it may be, so may the other.
  void implies(bool always) {
    if (!always) return;
    never(Truth::yes, Truth::no);
    never(Truth::yes, Truth::unknown);
    never(Truth::unknown, Truth::no);
  }

  template <class One, class Other>
  void of(const One&, const Other&) {}

  /// What is presumed is known without being recorded.
  void of(const model::FactTest& value, const model::FactRecorded& recorded) {
    const bool presumed = std::any_of(rules_.presumptions.begin(), rules_.presumptions.end(),
                                      [&](const auto& rule) { return rule.fact == value.fact; });
    if (value.fact != recorded.fact || presumed) return;
    for (const Truth known : {Truth::yes, Truth::no})
      for (const Truth is_recorded : {Truth::no, Truth::unknown}) never(known, is_recorded);
  }

  void of(const model::EventCountTest& small, const model::EventCountTest& large) {
    no_more(small, true, large, true);
  }
  void of(const model::EventCountTest& small, const model::LastEventTest& large) {
    no_more(small, true, since(large), large.more_than);
  }
  void of(const model::LastEventTest& small, const model::LastEventTest& large) {
    no_more(since(small), small.more_than, since(large), large.more_than);
  }
  /// None in that time, its end and whole days included: it is more than that ago.
  static model::EventCountTest since(const model::LastEventTest& last) {
    model::EventCountTest none;
    none.event = last.event;
    none.window.kind = model::Window::Kind::last;
    none.window.length = last.length;
    none.count.most = 0;
    return none;
  }
  /// Of the first no more can have happened than of the second. `as_it_is`: what is read of it, or the
  /// opposite.
  void no_more(const model::EventCountTest& small, bool few_as_it_is, const model::EventCountTest& large,
               bool many_as_it_is) {
    if (!counts_no_more(rules_, small, large)) return;
    constexpr std::array each = {Truth::no, Truth::unknown, Truth::yes};
    const auto counted = [](const model::EventCountTest& test, Truth is, bool as_it_is) {
      return bounds_of(test.count, as_it_is ? is : opposite(is));
    };
    for (const Truth few : each)
      for (const Truth many : each)
        if (!counted(small, few, few_as_it_is).may_be_no_more_than(counted(large, many, many_as_it_is)))
          never(few, many);
  }

  // After a death what was held then counts, too: nothing is said of it.
  bool in_life() const { return !inquiry_.dead(); }
  bool covers(model::AuthorityId wide, model::AuthorityId kind) const {
    return rules_.authorities.covers(wide, kind);
  }
  /// Is it held over what is asked, and nothing else? A question that names a matter is about that, too.
  bool over_what_is_asked(const model::SomebodyHoldsTest& held) const {
    const auto matter = inquiry_.resolve(held.matter);
    return matter && *matter == inquiry_.matter() && !inquiry_.asking.question.matter;
  }
  void of(const model::RecipientHoldsTest& a, const model::RecipientHoldsTest& b) {
    implies(in_life() && covers(b.authority, a.authority));
  }
  void of(const model::RecipientHoldsTest& a, const model::SomebodyHoldsTest& b) {
    implies(in_life() && covers(b.authority, a.authority) && over_what_is_asked(b));
  }
  void of(const model::SomebodyHoldsTest& a, const model::SomebodyHoldsTest& b) {
    implies(in_life() && covers(b.authority, a.authority) && a.matter == b.matter);
  }
  void of(const model::HolderSaysTest& says, const model::SomebodyHoldsTest& b) {
    const bool over_it = in_life() && covers(b.authority, says.authority) && over_what_is_asked(b);
    if (says.agrees || !has_to_be_named()) return implies(over_it);
    // A no counts by a power that does not name what has to be named.
    if (over_it) never(Truth::yes, Truth::no);
  }
  bool has_to_be_named() const {
    return inquiry_.category && model::asked_by_name(rules_.categories, *inquiry_.category);
  }

  bool of_the_person(const model::WishTest& wish) const {
    return !wish.by || wish.by == rules_.roles.find("person");
  }
  void of(const model::WishTest& a, const model::WishTest& b) {
    if (!of_the_person(a) || !of_the_person(b) || a.decision != b.decision || a.stance == b.stance) return;
    never(Truth::yes, Truth::yes);
    never(Truth::yes, Truth::unknown);
  }
  void of(const model::WishTest& a, const model::NoWishTest& none) {
    if (!of_the_person(a) || a.decision != none.decision) return;
    never(Truth::yes, Truth::yes);
    never(Truth::unknown, Truth::yes);
    never(Truth::yes, Truth::unknown);
  }

  const evaluate::Inquiry& inquiry_;
  const model::Ruleset& rules_;
  const std::vector<model::AtomId>& atoms_;
  std::size_t one_ = 0, other_ = 0;
  std::vector<NeverTogether> pairs_;
};

}  // namespace

std::vector<NeverTogether> never_together(const evaluate::Inquiry& inquiry,
                                          const std::vector<model::AtomId>& atoms) {
  return Pairs(inquiry, atoms).found();
}

}  // namespace kith::proving
