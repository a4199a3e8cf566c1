#pragma once
// The record, a file a section of it: to add a field to restrictions is to change restrictions.cpp,
// engine/model, and the schema under docs/schema. The reader that they share is reader.hpp.

#include <optional>
#include <vector>

#include "engine/intake/section/entered.hpp"
#include "engine/intake/section/reader.hpp"
#include "engine/model/state.hpp"

/// The sections of a record, a file each. A section that is absent is not known, and gives nothing.
namespace kith::intake {

using Given = std::optional<Value>;

void read_person(Reader&, const Given&, model::State&);

/// Gathers the members' ids, which everything else may refer to.
void gather_members(Reader&, const Given&);
std::optional<std::vector<model::Member>> read_circle(Reader&, const Given&);

std::optional<std::vector<model::Wish>> read_wishes(Reader&, const Given&);
std::optional<std::vector<model::Consent>> read_consents(Reader&, const Given&);
std::optional<std::vector<model::Capacity>> read_capacity(Reader&, const Given&);
std::optional<std::vector<model::BestInterests>> read_best_interests(Reader&, const Given&);

/// A value as its type has it; null is no value. Says what is wrong with any other.
std::optional<model::Value> read_value(Reader&, const Value&, const model::ValueType&, std::string_view of);
/// Facts about `subject`. A bare value counts where `bare` is set, and a dated record where `dated` is.
enum class FactForms : std::uint8_t { dated, bare, both };
std::optional<model::Facts> read_facts(Reader&, const Given&, model::Fact::Subject subject, FactForms);

/// Also gathers the events' ids.
std::optional<model::Events> read_events(Reader&, const Given&);
/// Also gathers the concerns' ids.
std::optional<std::vector<model::Concern>> read_concerns(Reader&, const Given&);

std::optional<std::vector<model::Restriction>> read_restrictions(Reader&, const Given&);
std::optional<std::vector<model::Goal>> read_goals(Reader&, const Given&);
std::optional<std::vector<model::PlanRecord>> read_plans(Reader&, const Given&);
std::optional<std::vector<model::ReviewHeld>> read_reviews(Reader&, const Given&);
std::optional<std::vector<model::EscalationRecord>> read_escalations(Reader&, const Given&);
/// The record so far is what an action may be for.
std::optional<std::vector<model::ActionDone>> read_actions(Reader&, const Given&, const model::State&);
/// Nothing is worked out from past decisions; they are held to their form and their references all the same.
void check_decisions(Reader&, const Given&);

/// Each item of a list, in order, by `read(item) -> T`.
template <class T, class Read>
std::optional<std::vector<T>> each(Reader& reader, const Given& list, Read read) {
  if (!list) return std::nullopt;
  std::vector<T> found;
  const Items items = reader.items(list);
  found.reserve(items.size());
  for (const Value item : items) found.push_back(read(item));
  return found;
}

/// Takes an id for its own; says so where another has it.
void claim_id(Reader&, const Given& id, const std::optional<time::Stamp>& when, Ids& ids,
              std::string_view what);

}  // namespace kith::intake
