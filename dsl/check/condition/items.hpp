#pragma once
#include <optional>
#include <string>
#include <vector>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// What `for each` or `of each` names: an event, or one of the language's kinds of record; else reported.
std::optional<Scope> item_scope(Work&, LayerId, const syntax::Name& kind);

/// The names of an item's fields: those that an event declares, and those of the published form.
std::vector<std::string> field_names(const Work&, const Scope&);
void report_unknown_item_field(Work&, const Scope&, const syntax::Name&);

}  // namespace kith::check
