#include "tests/syntax/random_tree.hpp"

namespace kith::syntax {

decltype(Given::node) RandomTree::given_person() {
  const auto a_date = [&] { return date(); };
  switch (below(9)) {
    case 0: return GivenRecord{text()};
    case 1: return GivenIs{name(), name()};
    case 2: return GivenMember{name(), names(2), maybe(a_date), maybe(a_date)};
    case 3: return GivenMember{name(), names(1), date(), maybe(a_date)};
    case 4: return GivenNamed{name(), coin()};
    case 5: return GivenBorn{date()};
    case 6: return GivenDied{date()};
    case 7: return GivenSupported{coin() ? date() : moment()};
    default:
      return GivenAuthority{name(),        name(),        some(0, 3, [&] { return matter(false); }),
                            maybe(a_date), maybe(a_date), maybe(a_date)};
  }
}

decltype(Given::node) RandomTree::given_about_matters() {
  const auto a_date = [&] { return date(); };
  const auto a_role = [&] { return role(); };
  const auto a_matter = [&] { return matter(false); };
  switch (below(3)) {
    case 0: {
      GivenConsent out;
      if (coin()) {
        out.category = name();
        out.with = role();
        out.purposes = names();
      } else {
        out.decision = name();
      }
      out.status = one_of<GivenConsent::Status>(4);
      out.on = maybe(a_date);
      out.until = maybe(a_date);
      out.detail = maybe([&] { return detail(); });
      out.by = maybe([&] { return name(); });
      return out;
    }
    case 1:
      return GivenCapacity{one_of<CapacityIs::Kind>(3),
                           some(1, 3, a_matter),
                           maybe(a_role),
                           maybe(a_date),
                           maybe(a_date),
                           coin()};
    default:
      return GivenBestInterests{some(1, 3, a_matter),
                                maybe(a_role),
                                coin(),
                                maybe(a_date),
                                maybe(a_date),
                                names(),
                                some(0, 2,
                                     [&] {
                                       return GivenBestInterests::NotConsulted{name(), text()};
                                     }),
                                coin()};
  }
}

decltype(Given::node) RandomTree::given() {
  const auto a_date = [&] { return date(); };
  switch (below(8)) {
    case 0: return GivenWish{coin() ? Name{"person", {}} : name(), coin(), name(), maybe(a_date)};
    case 1: return GivenFact{name(), maybe([&] { return name(); }), std::nullopt, coin(), std::nullopt};
    case 2: return GivenFact{name(), name(), operand(), false, maybe(a_date)};
    case 3: return GivenFact{name(), std::nullopt, operand(), false, date()};
    case 4: return GivenSetting{name()};
    case 5: {
      const auto fields = some(0, 3, [&] { return GivenEvent::Field{name(), operand()}; });
      const auto at = maybe([&] { return coin() ? date() : moment(); });
      const auto id = maybe([&] { return name(); });
      return GivenEvent{name(), id, at,
                        at && coin() ? std::nullopt : std::optional(coin() ? date() : moment()), fields};
    }
    case 6:
      return GivenConcern{maybe([&] { return name(); }),     date(), maybe(a_date), names(), names(),
                          some(0, 2, [&] { return role(); })};
    default: return GivenNotKnown{one_of<Section>(15)};
  }
}

decltype(Expect::node) RandomTree::expect() {
  switch (below(10)) {
    case 8: return ExpectEasyRead{text()};
    case 0: return ExpectOutcome{one_of<Outcome>(4), names(), maybe([&] { return detail(); })};
    case 1: return ExpectNothingToFindOut{};
    case 2: return ExpectFindOut{coin() ? text() : Text{coin() ? "best interests" : name().text, {}}};
    case 3: return ExpectKeepBack{names(1)};
    case 4: return ExpectSetAside{name(), maybe([&] { return name(); })};
    case 5: return ExpectPossible{some(1, 3, [&] { return one_of<Outcome>(4); })};
    case 6: return ExpectBecause{text()};
    case 7: return ExpectMeanwhile{text()};
    default: return ExpectWouldChange{text()};
  }
}

AskedQuestion RandomTree::question() {
  AskedQuestion out;
  out.kind = one_of<AskedQuestion::Kind>(3);
  if (out.kind == AskedQuestion::Kind::question) out.who = role();
  if (out.kind == AskedQuestion::Kind::who_decides) out.decision = name();
  if (out.kind != AskedQuestion::Kind::question) {
    // Nobody asks, and nothing more is said.
  } else if (coin()) {
    out.category = name();
    out.purpose = name();
    out.matter = maybe([&] { return name(); });
    out.marked = names();
  } else {
    out.decision = name();
  }
  out.at = coin() ? date() : moment();
  return out;
}

Scenario RandomTree::scenario() {
  Scenario out;
  out.title = text();
  if (coin()) out.provenance = text();
  for (std::size_t n = below(6); n > 0; --n) {
    const auto which = below(4);
    out.givens.push_back({which == 0   ? given_person()
                          : which == 1 ? given_about_matters()
                          : which == 2 ? given_care()
                                       : given(),
                          {}});
    if (below(6) == 0) out.givens.back().in_error = GivenInError{coin() ? date() : moment(), role(), text()};
  }
  out.question = question();
  out.expects = some(1, 4, [&] { return Expect{coin() ? expect() : expect_care(), {}}; });
  return out;
}

}  // namespace kith::syntax
