#pragma once
#include <compare>
#include <cstdint>

namespace kith::model {

/// A place in one of the checked ruleset's tables. Ids of different tables do not mix.
template <class Tag>
struct Id {
  std::uint32_t index = 0;
  auto operator<=>(const Id&) const = default;
};

using LayerId = Id<struct LayerTag>;
using CategoryId = Id<struct CategoryTag>;
using MarkId = Id<struct MarkTag>;
using RoleId = Id<struct RoleTag>;
using AuthorityId = Id<struct AuthorityTag>;
using PurposeId = Id<struct PurposeTag>;
using DecisionId = Id<struct DecisionTag>;
using BasisId = Id<struct BasisTag>;
using SettingId = Id<struct SettingTag>;
using RestrictionKindId = Id<struct RestrictionKindTag>;
using SourceId = Id<struct SourceTag>;
using FactId = Id<struct FactTag>;
using EventId = Id<struct EventTag>;
using FieldId = Id<struct FieldTag>;  ///< within its event kind
using DefinitionId = Id<struct DefinitionTag>;
using AtomId = Id<struct AtomTag>;
using BoundaryId = Id<struct BoundaryTag>;
using ClauseId = Id<struct ClauseTag>;

}  // namespace kith::model
