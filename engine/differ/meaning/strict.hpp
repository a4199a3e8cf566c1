#pragma once
#include "engine/differ/meaning/meaning.hpp"
#include "engine/model/action.hpp"
#include "engine/model/care.hpp"

namespace kith::differing {

/// Is a deadline never after another, from whenever both run? Where nobody can say, it may be.
bool no_later(const model::Deadline&, const model::Deadline& than);

/// Is as much to be done on every record as was, by the same time or sooner, and does it bind as much? Whom
/// it falls to does not count. What cannot be compared, such as conditions that are not the same, may be
/// less.
bool as_strict(const Meaning& before, model::Action was, const Meaning& after, model::Action is);
bool as_strict(const Meaning& before, model::Requirement was, const Meaning& after, model::Requirement is);
/// Does it move on in the same way, as soon or sooner, and is everybody reached who was?
bool as_strict(const Meaning& before, model::Escalation was, const Meaning& after, model::Escalation is);

}  // namespace kith::differing
