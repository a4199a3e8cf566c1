#pragma once
#include <optional>
#include <string>
#include <vector>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// What `for each` or `of each` names: an event, or one of the language's kinds of record; else reported. Of
/// things that end, those that go on or are over, or both where nothing is said.
std::optional<Scope> item_scope(Work&, LayerId, const syntax::ForEach&);

/// Can a date of the item be on record at all? `closed` and `ended` are, of what is over; else reported.
bool may_have_ended(Work&, const Scope&, const model::ItemField&, bool recorded, Span);

/// The names of an item's fields: those that an event declares, and those of the published form.
std::vector<std::string> field_names(const Work&, const Scope&);
void report_unknown_item_field(Work&, const Scope&, const syntax::Name&);

}  // namespace kith::check
