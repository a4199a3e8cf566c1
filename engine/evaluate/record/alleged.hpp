#pragma once
#include "engine/evaluate/record/reading.hpp"
#include "engine/model/state.hpp"

/// Who is an alleged source of harm by the concerns of a record, open and closed.
namespace kith::evaluate {

Reading alleged(const model::State&, const model::Party&, const time::Stamp& at);
/// By the concerns at these places, ascending; no other says anything of them.
Reading alleged(const model::State&, const model::Party&, const std::vector<std::uint32_t>& concerns,
                const time::Stamp& at);
/// The same of a member of the circle.
Reading alleged_source(const model::State&, model::MemberIndex, const time::Stamp& at);
/// Does an open concern list one of these members, and not clear them? A concern without a list names nobody.
Reading named_in_concern(const model::State&, const std::vector<model::MemberIndex>&, const time::Stamp& at);
/// By those at these places alone.
Reading named_in_concern(const model::State&, const std::vector<model::MemberIndex>&,
                         const std::vector<std::uint32_t>& concerns, const time::Stamp& at);
/// Is, or may be; a role may be held by anybody of whom that holds.
bool may_be_alleged(const model::State&, const model::Party&, const time::Stamp& at);

}  // namespace kith::evaluate
