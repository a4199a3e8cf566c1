#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

/// Who in the circle holds an authority over a matter, and whether its holders may decide; docs/language.md,
/// "Who decides".
namespace kith::evaluate {

/// One record of somebody's power over a matter. In date always.
struct Held {
  model::MemberIndex member = 0;
  std::uint32_t place = 0;  ///< among the member's authorities
  model::AuthorityId kind;
  Truth is = Truth::yes;  ///< unknown: not verified, or over a part of the matter only
  Why why = Why::none;
  std::optional<model::DecisionId> part;  ///< the part it is over, where it is not over the whole
};
/// Everybody's, of this kind or of any. Empty too where the circle is not known.
std::vector<Held> held_over(const Inquiry&, model::RecordedMatter, std::optional<model::AuthorityId>,
                            const time::Stamp& at);

/// Does somebody hold it? Yes: verified and over the whole; unknown: somebody may, or the circle is not
/// known. Kinds under one of `but` do not count.
Truth somebody_holds(const Inquiry&, model::RecordedMatter, std::optional<model::AuthorityId>,
                     const time::Stamp& at, const std::vector<model::AuthorityId>& but = {});

/// The same of one kind, and of whom it was read.
Reading holds_reading(const Inquiry&, model::RecordedMatter, model::AuthorityId, const time::Stamp& at);
/// Is somebody in the circle of this role, or one under it?
Reading somebody_is(const Inquiry&, model::RoleId, const time::Stamp& at);

/// May those who hold an authority decide, and who of them?
struct HoldersDecide {
  Truth is = Truth::no;
  std::vector<model::MemberIndex> members;  ///< in the order of the record
  bool alone = false;                       ///< each may decide alone
  std::vector<model::MemberIndex>
      doubted;  ///< of whom it is to be found out whether their authority still stands
  bool others_missing =
      false;                   ///< somebody who must act with them does not hold it, or no longer, or may not
  bool several_kinds = false;  ///< powers of two kinds at once
  bool perhaps_alone = false;  ///< nobody knows whether each may decide alone
};
HoldersDecide holders_decide(const Inquiry&, model::RecordedMatter, model::AuthorityId,
                             const time::Stamp& at);

}  // namespace kith::evaluate
