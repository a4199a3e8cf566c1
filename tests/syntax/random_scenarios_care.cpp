#include "tests/syntax/random_tree.hpp"

namespace kith::syntax {

decltype(Given::node) RandomTree::given_care() {
  const auto a_date = [&] { return date(); };
  const auto a_moment = [&] { return moment(); };
  const auto a_name = [&] { return name(); };
  const auto a_text = [&] { return text(); };
  const auto a_role = [&] { return role(); };
  switch (below(8)) {
    case 0: return GivenPlan{name(), name(), coin() ? date() : moment()};
    case 1:
      return GivenAgreement{role(), coin(), name(), name(),
                            maybe([&] { return coin() ? date() : moment(); })};
    case 2: {
      GivenRestriction out{name(),        name(),        maybe(a_date), maybe(a_date), maybe(a_date),
                           maybe(a_date), maybe(a_text), maybe(a_text), maybe(a_text), names()};
      out.authority_kind = maybe(a_name);
      if (!out.authority && !out.authority_kind) return out;
      out.authority_from = maybe(a_date);
      out.authority_until = maybe(a_date);
      return out;
    }
    case 3: return GivenGoal{name(), text(), maybe(a_name), maybe(a_date)};
    case 4: return GivenReview{name(), date(), some(0, 3, a_role), names(), maybe(a_text)};
    case 5: return GivenEscalation{name(), moment()};
    case 6: return GivenStage{name(), name(), moment(), maybe(a_moment), maybe(a_moment)};
    default:
      return GivenDone{name(),
                       coin() ? date() : moment(),
                       maybe([&] { return number(); }),
                       maybe(a_name),
                       maybe(a_role),
                       maybe(a_role)};
  }
}

decltype(Expect::node) RandomTree::expect_care() {
  const auto a_when = [&] { return coin() ? date() : moment(); };
  const auto a_name = [&] { return name(); };
  const auto a_number = [&] { return number(); };
  switch (below(8)) {
    case 0: {
      ExpectAction out{one_of<ExpectAction::Is>(8),
                       name(),
                       maybe(a_number),
                       maybe([&] { return role(); }),
                       maybe(a_name),
                       maybe(a_name),
                       std::nullopt};
      if (out.is == ExpectAction::Is::due) out.at = maybe(a_when);
      return out;
    }
    case 1: return coin() ? ExpectReview{name(), true, std::nullopt} : ExpectReview{name(), false, a_when()};
    case 2: {
      const auto is = one_of<ExpectPlan::Is>(6);
      return ExpectPlan{is, name(), is == ExpectPlan::Is::held_back ? std::nullopt : std::optional(name())};
    }
    case 3: {
      const auto is = one_of<ExpectEscalation::Is>(4);
      const bool role = is == ExpectEscalation::Is::held || is == ExpectEscalation::Is::next;
      ExpectEscalation out{is, name(), role ? std::optional(name()) : std::nullopt, std::nullopt};
      if (is == ExpectEscalation::Is::ends) out.at = a_when();
      if (is == ExpectEscalation::Is::held) out.at = maybe(a_when);
      return out;
    }
    case 4: {
      const auto is = one_of<ExpectDecider::Is>(5);
      ExpectDecider out{is, std::nullopt, false, {}, false};
      if (is == ExpectDecider::Is::role) {
        out.who = name();
        out.in_best_interests = coin();
        out.everyone_holding = coin();
      }
      if (is == ExpectDecider::Is::try_first) out.step = coin() ? text() : Text{name().text, {}};
      return out;
    }
    case 5: return ExpectInvolved{name(), coin()};
    case 6: {
      const auto is = one_of<ExpectMeasure::Is>(3);
      if (is != ExpectMeasure::Is::figure) return ExpectMeasure{is, name(), std::nullopt, std::nullopt};
      return ExpectMeasure{is, name(), number(), maybe(a_number)};
    }
    default: return ExpectLacks{text()};
  }
}

}  // namespace kith::syntax
