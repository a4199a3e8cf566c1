#pragma once
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/row/row.hpp"
#include "engine/model/ruleset.hpp"

/// Which categories, and which purposes, a record and authorities do not tell apart for one who asks.
namespace kith::evaluate {

/// Is a purpose one of these, or under one?
bool any_covers(const model::Ruleset&, const std::vector<model::PurposeId>& wide, model::PurposeId narrow);

/// The categories that anything but a test of the category and what boundaries are about may reach.
std::vector<model::CategoryId> categories_reached(const Asking&);
/// By each category, the first that the same of these reach; one that stands apart is by itself.
std::vector<Mask> category_groups(const model::Ruleset&, const std::vector<model::CategoryId>& reached);
/// The same of purposes.
std::vector<Mask> purpose_groups(const Asking&);
/// Where nothing is left open: then an answer names no purpose, only who decides for an urgent one.
std::vector<Mask> known_purpose_groups(const Asking&);
/// By category: is there a consent about it, about what is above it, or about what is under it?
std::vector<bool> reached_by_consents(const Asking&);

}  // namespace kith::evaluate
