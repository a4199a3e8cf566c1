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
        if (one_ != other_) {
          const model::Atom &one = rules_[atoms_[one_]], &other = rules_[atoms_[other_]];
          of_numbers(one, other);
          std::visit([&](const auto& a, const auto& b) { of(a, b); }, one.test, other.test);
        }
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

  /// What cannot be counted so and so, or be one number that is so and so.
  void of_numbers(const model::Atom& one, const model::Atom& other) {
    const bool no_more = model::counts_no_more(rules_, one, other);
    constexpr std::array each = {Truth::no, Truth::unknown, Truth::yes};
    for (const Truth is : each)
      for (const Truth is_other : each) {
        const bool too_many = no_more && !bounds_of(one, is).may_be_no_more_than(bounds_of(other, is_other));
        if (too_many || !may_be_of_one_number(rules_, one, is, other, is_other).value_or(true))
          never(is, is_other);
      }
  }

  void of(const model::SomebodyIsTest& a, const model::SomebodyIsTest& b) {
    implies(rules_.roles.covers(b.role, a.role));
  }

  // After a death what was held then counts, too: nothing is said of it. Neither is anything said of what one
  // holds beside what anybody holds: a question in a matter is about what is held over that, and whether
  // anybody holds it is not.
  bool in_life() const { return !inquiry_.dead(); }
  bool covers(model::AuthorityId wide, model::AuthorityId kind) const {
    return rules_.authorities.covers(wide, kind);
  }
  void of(const model::RecipientHoldsTest& a, const model::RecipientHoldsTest& b) {
    implies(in_life() && covers(b.authority, a.authority));
  }
  void of(const model::SomebodyHoldsTest& a, const model::SomebodyHoldsTest& b) {
    implies(in_life() && covers(b.authority, a.authority) && a.matter == b.matter);
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
