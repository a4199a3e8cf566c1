#pragma once
#include "engine/evaluate/record/asking.hpp"

/// What the person's death changes in how a record and the rules are read.
namespace kith::evaluate {

/// When findings about the person are read: in life the moment; after it their death, with all that is dated
/// on or before that day.
struct AsOf {
  time::Stamp at;        ///< for what ends, and for ages
  time::Stamp dated_by;  ///< no record later than this counts
};
AsOf findings_as_of(const Inquiry&, const time::Stamp& at);

/// When an authority of this kind has to be in force to count, given the moment; nothing where it counts for
/// nothing: every kind ends with the person's life but those that outlive it, and a personal representative
/// has a say from then on alone.
std::optional<time::Stamp> authority_as_of(const Inquiry&, model::AuthorityId kind, const time::Stamp& at);

/// Does an authority of this kind still count for anything?
bool lasts(const model::Ruleset&, const model::State&, model::AuthorityId kind, time::Instant at);

/// Is it a personal representative's?
bool of_the_estate(const model::Ruleset&, model::AuthorityId kind);

/// Does a rule's condition, or a definition that it reads, say `person has died`?
bool speaks_of_death(const Inquiry&, model::Condition);

/// What a clause comes to now: what could only be asked of the living, or about them, is a refusal after a
/// death.
Effect effect_of(const Inquiry&, const model::Clause&);

}  // namespace kith::evaluate
