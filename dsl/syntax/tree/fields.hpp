#pragma once
#include <tuple>

#include "dsl/syntax/tree/ast.hpp"

/// The members of each node of the tree, in order, so that a tree can be walked without saying what is in it.
/// A new member breaks its line here.
namespace kith::syntax {

// A table: a row a type.
// clang-format off
inline auto fields(const Name& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Text& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Number& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const Duration& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const When& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Matter& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Window& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Count& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const AllOf& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const AnyOf& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Not& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Holds& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Compare& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const IsRecorded& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const ConsentIs& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const CapacityIs& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const BestInterests& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const WishIs& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const NoWish& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const PersonHasDied&) { return std::tie(); }
inline auto fields(const RecipientIs& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const RecipientNamed&) { return std::tie(); }
inline auto fields(const RecipientHolds& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const SomebodyHolds& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const SomebodyIs& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const HolderSays& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const RecipientAlleged&) { return std::tie(); }
inline auto fields(const RecipientInConcern&) { return std::tie(); }
inline auto fields(const CategoryIs& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const PurposeIs& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const MatterIs& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const SettingIs& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Marked& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const EventCount& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const Different& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const Trend& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const Latest& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const Average& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const Total& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const LastEvent& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const ItLate& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const ItemDate& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const Who& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const Includes& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Citation& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const InForce& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const Counting& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Within& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const EndOfNextWorkingDay&) { return std::tie(); }
inline auto fields(const WithoutDelay&) { return std::tie(); }
inline auto fields(const SoonerOf& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Deadline& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Action& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k); }
inline auto fields(const Header& of) { const auto& [a, b, c, d, e, f, g, h, i] = of; return std::tie(a, b, c, d, e, f, g, h, i); }
inline auto fields(const Uses& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Concept& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p); }
inline auto fields(const SourceDecl& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const CalendarDecl& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const ValueType& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const FactDecl& of) { const auto& [a, b, c, d, e, f, g, h] = of; return std::tie(a, b, c, d, e, f, g, h); }
inline auto fields(const EventDecl::Field& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const EventDecl& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const Define& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const Presume& of) { const auto& [a, b, c, d, e, f, g] = of; return std::tie(a, b, c, d, e, f, g); }
inline auto fields(const OverrideTarget& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Clause& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o); }
inline auto fields(const Boundary& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r); }
inline auto fields(const Promise& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p); }
inline auto fields(const GivenRecord& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const GivenMember& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const GivenIs& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const GivenNamed& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const GivenAuthority& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const GivenConsent& of) { const auto& [a, b, c, d, e, f, g, h, i] = of; return std::tie(a, b, c, d, e, f, g, h, i); }
inline auto fields(const GivenCapacity& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const GivenBestInterests::NotConsulted& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const GivenBestInterests& of) { const auto& [a, b, c, d, e, f, g, h] = of; return std::tie(a, b, c, d, e, f, g, h); }
inline auto fields(const GivenWish& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const GivenFact& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const GivenSetting& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const GivenDied& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const GivenSupported& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const GivenBorn& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const GivenEvent::Field& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const GivenEvent& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const GivenConcern& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const GivenPlan& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const GivenAgreement& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const GivenRestriction& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m); }
inline auto fields(const GivenGoal& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const GivenReview& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const GivenEscalation& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const GivenStage& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const GivenDone& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const GivenNotKnown& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const GivenInError& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const Given& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const AskedQuestion& of) { const auto& [a, b, c, d, e, f, g, h, i] = of; return std::tie(a, b, c, d, e, f, g, h, i); }
inline auto fields(const ExpectOutcome& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const ExpectNothingToFindOut&) { return std::tie(); }
inline auto fields(const ExpectFindOut& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const ExpectKeepBack& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const ExpectSetAside& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const ExpectPossible& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const ExpectBecause& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const ExpectEasyRead& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const ExpectMeanwhile& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const ExpectWouldChange& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const ExpectAction& of) { const auto& [a, b, c, d, e, f, g] = of; return std::tie(a, b, c, d, e, f, g); }
inline auto fields(const ExpectReview& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const ExpectPlan& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const ExpectEscalation& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const ExpectDecider& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const ExpectInvolved& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const ExpectMeasure& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const ExpectLacks& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Expect& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Scenario& of) { const auto& [a, b, c, d, e] = of; return std::tie(a, b, c, d, e); }
inline auto fields(const Decides& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const Consults& of) { const auto& [a, b, c, d] = of; return std::tie(a, b, c, d); }
inline auto fields(const Involvement& of) { const auto& [a, b, c, d, e, f, g, h, i, j] = of; return std::tie(a, b, c, d, e, f, g, h, i, j); }
inline auto fields(const ForEach& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const Every& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Step& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const WeakerStrength& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const ForSafety& of) { const auto& [a] = of; return std::tie(a); }
inline auto fields(const Requirement& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l); }
inline auto fields(const Level& of) { const auto& [a, b, c] = of; return std::tie(a, b, c); }
inline auto fields(const StepDown& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const StepUp& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k); }
inline auto fields(const ReviewEvery& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Plan& of) { const auto& [a, b, c, d, e, f, g, h, i, j] = of; return std::tie(a, b, c, d, e, f, g, h, i, j); }
inline auto fields(const Shift& of) { const auto& [a, b, c, d, e, f] = of; return std::tie(a, b, c, d, e, f); }
inline auto fields(const Implicated& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Stage& of) { const auto& [a, b, c, d, e, f, g, h, i, j] = of; return std::tie(a, b, c, d, e, f, g, h, i, j); }
inline auto fields(const Jump& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const MustReach& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Escalation& of) { const auto& [a, b, c, d, e, f, g, h, i] = of; return std::tie(a, b, c, d, e, f, g, h, i); }
inline auto fields(const Shows& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Target& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Allowed& of) { const auto& [a, b] = of; return std::tie(a, b); }
inline auto fields(const Measure& of) { const auto& [a, b, c, d, e, f, g, h, i, j, k] = of; return std::tie(a, b, c, d, e, f, g, h, i, j, k); }
// clang-format on

}  // namespace kith::syntax
