#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kith/diagnostic.hpp"

/// Records of the meaning before this one (docs/language.md, "Days and deadlines").
namespace kith::intake {

/// A date that was rewritten to the day before.
struct Moved {
  std::string pointer, from, to;
};

/// One record after it was rewritten, every byte but what had to change as it was.
struct Migration {
  enum class Kind : std::uint8_t {
    done,        ///< rewritten as `"kith": 2`
    not_needed,  ///< it says so already
    wrong,       ///< why not is in `diagnostics`
  } kind = Kind::wrong;
  std::string text;
  std::vector<Moved> moved;             ///< in the order of the text
  std::vector<Diagnostic> diagnostics;  ///< for `wrong`
};

/// Rewrites a record that says `"kith": 1`, under which `until` and `review_by` stopped at 00:00 of their
/// day: each that is a bare date becomes the day before, so that it stops at the same instant. What
/// `complete` claims stays, and so do `closed` and `ended`, whose extra day is meant. `name` stands in the
/// diagnostics. Of a record that ends no later than it begins nothing is made up.
Migration migrate(std::string_view json, const std::string& name);

}  // namespace kith::intake
