#pragma once
// A checked ruleset as bytes, and back. `archive/` has how each kind of value is written; `fields/` every
// struct with its fields, by subject. Whatever is written here changes with the model: `tables_version` says
// by which model.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/diagnostic.hpp"

namespace kith::tables {

/// What checking gave: the ruleset, and what was found.
struct Checked {
  model::Ruleset ruleset;
  std::vector<Diagnostic> found;
};

/// Of this Kith. Raise its number when a build of the same version checks otherwise or writes otherwise: a
/// test holds the bytes of a small ruleset.
std::string version();

std::string write(const model::Ruleset&, const std::vector<Diagnostic>& found);
/// Nothing where the bytes are no such tables, where something in them leads to nothing that is there, or
/// where the system's data about time zones are not those with which they were made.
std::optional<Checked> read(std::string_view bytes);

}  // namespace kith::tables
