#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/ids.hpp"
#include "engine/model/vocabulary.hpp"
#include "engine/time/time.hpp"

namespace kith::model {

enum class Comparison : std::uint8_t { is, is_not, at_least, at_most, below, above };

/// One step of a flat condition. Operands stand before their users; the last node of a range is its value.
struct Node {
  enum class Kind : std::uint8_t { atom, definition, all_of, any_of, negation } kind = Kind::atom;
  std::uint32_t a =
      0;  ///< atom, definition: its id; all_of, any_of, negation: a node (index in the whole table)
  std::uint32_t b = 0;  ///< all_of, any_of: the other node
};

/// The nodes [begin, end) of the table; empty means "always".
struct Condition {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool always() const { return begin == end; }
  std::uint32_t root() const { return end - 1; }
};

/// What a consent, capacity or best-interests condition is about.
struct Matter {
  enum class Kind : std::uint8_t { asked, the_matter, decision, sharing } kind = Kind::asked;
  std::uint32_t id = 0;  ///< DecisionId or CategoryId
  auto operator<=>(const Matter&) const = default;
};

/// In the order in which they are written in documents.
enum class ConsentStatus : std::uint8_t {
  given,
  refused,
  withdrawn,
  objected,
  unclear,
  expired,
  not_recorded
};
/// A set of consent statuses, bit i for status i.
using ConsentSet = std::uint8_t;
constexpr ConsentSet consent_bit(ConsentStatus s) {
  return static_cast<ConsentSet>(1U << static_cast<unsigned>(s));
}
constexpr ConsentSet any_consent = 0x7F;

enum class CapacityOutcome : std::uint8_t { present, lacking, fluctuating };
enum class Finding : std::uint8_t { supports, opposes, neither };
enum class Stance : std::uint8_t { wants, opposes };

struct Count {
  std::optional<std::int64_t> least, most;  ///< both inclusive; `no E` is most 0
  auto operator<=>(const Count&) const = default;
};
struct Window {
  /// `before_it` and `after_it`: about the item at hand, inside `for each`.
  enum class Kind : std::uint8_t { last, since_last_step, before_it, after_it } kind = Kind::last;
  time::Duration length;  ///< but for `since_last_step`
  bool operator==(const Window&) const = default;
};

struct FactTest {
  FactId fact;
  Comparison comparison;
  Value value;
};
struct FactRecorded {
  FactId fact;
};
struct AgeTest {
  Comparison comparison;
  Decimal years;
};
struct SettingTest {
  SettingId setting;
};
/// Without a decision: for what is asked.
struct ConsentTest {
  std::optional<DecisionId> decision;
  ConsentSet statuses;
};
struct CapacityTest {
  Matter matter;
  CapacityOutcome outcome;
};
struct BestInterestsTest {
  Matter matter;
  Finding finding;
};
/// `by` absent: the person. Decision absent: the one asked about.
struct WishTest {
  std::optional<RoleId> by;
  std::optional<DecisionId> decision;
  Stance stance;
};
/// By the person.
struct NoWishTest {
  std::optional<DecisionId> decision;
};
struct PersonDiedTest {};
struct RecipientTest {
  RoleId role;
};
struct RecipientNamedTest {};
struct RecipientHoldsTest {
  AuthorityId authority;
};
struct SomebodyHoldsTest {
  AuthorityId authority;
  Matter matter;
};
struct SomebodyIsTest {
  RoleId role;
};
/// Whoever holds it over what is asked says yes (or no) to it.
struct HolderSaysTest {
  AuthorityId authority;
  bool agrees;
};
struct AllegedSourceTest {};
/// Listed by an open concern; of a role, by whoever holds it.
struct NamedInConcernTest {};
struct CategoryTest {
  CategoryId category;
};
struct PurposeTest {
  PurposeId purpose;
};
/// Is the decision asked about, or for which it is asked, this one?
struct MatterTest {
  DecisionId decision;
};
struct MarkTest {
  MarkId mark;
};
/// `where`: a condition whose atoms are `FieldTest`s. With `late_by`: only expected events that late.
struct EventCountTest {
  EventId event;
  Condition where;
  std::optional<time::Duration> late_by;
  Count count;
  Window window;
};
struct DifferentTest {
  EventId event;
  FieldId field;
  Count count;
  Window window;
};
struct TrendTest {
  EventId event;
  Condition where;
  enum class Kind : std::uint8_t { fewer, more, as_many } kind;
  time::Duration length;
};
struct LatestTest {
  EventId event;
  FieldId field;
  Comparison comparison;
  Value value;
};
struct AverageTest {
  EventId event;
  FieldId field;
  Window window;
  Comparison comparison;
  Decimal value;
};
/// Of a field that declares its range.
struct TotalTest {
  EventId event;
  FieldId field;
  Window window;
  Comparison comparison;
  Decimal value;
};
/// `last E was more than D ago` (or less than).
struct LastEventTest {
  EventId event;
  bool more_than;
  time::Duration length;
};
/// Only inside `where`.
struct FieldTest {
  EventId event;
  FieldId field;
  Comparison comparison;
  Value value;
};
/// Only inside `for each`: conditions on the item at hand. `field` is a place in `item_fields`.
struct ItemDateTest {
  std::uint32_t field;
  bool more_than;
  time::Duration length;
};
struct ItemIsTest {
  std::uint32_t field;
  bool is;
  std::string value;
};
struct ItemRecordedTest {
  std::uint32_t field;
  bool recorded;
};
struct ItemLateTest {
  time::Duration by;
};
/// Does a list of members include somebody of the role, or everyone who holds the authority; or do purposes
/// include one?
struct ItemIncludesTest {
  std::uint32_t field;
  std::optional<RoleId> role;
  std::optional<AuthorityId> everyone_holding;
  std::optional<PurposeId> purpose = {};
};

/// A condition that reads the record or the question. Atoms that say the same are one atom, so that one
/// unknown has one value.
struct Atom {
  std::variant<FactTest, FactRecorded, AgeTest, SettingTest, ConsentTest, CapacityTest, BestInterestsTest,
               WishTest, NoWishTest, PersonDiedTest, RecipientTest, RecipientNamedTest, RecipientHoldsTest,
               SomebodyHoldsTest, SomebodyIsTest, AllegedSourceTest, NamedInConcernTest, CategoryTest,
               PurposeTest, MarkTest, EventCountTest, DifferentTest, TrendTest, LatestTest, AverageTest,
               LastEventTest, FieldTest, ItemDateTest, ItemIsTest, ItemRecordedTest, ItemLateTest,
               ItemIncludesTest, MatterTest, TotalTest, HolderSaysTest>
      test;
  std::string text;   ///< canonical words
  std::string plain;  ///< the same in titles' plain words: "Risk of exploitation is at least medium"; may
                      ///< hold {person}, {recipient}
};

}  // namespace kith::model
