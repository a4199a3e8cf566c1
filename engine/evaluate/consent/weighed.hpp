#pragma once
#include <cstddef>
#include <vector>

#include "engine/evaluate/consent/rules.hpp"

namespace kith::evaluate {

/// Rule 1: was capacity for what a record is about, or for what is asked, lacking on the record's date? Of a
/// no: as narrowly as makes it an objection?
struct Lacking {
  Truth lacked = Truth::unknown, objection = Truth::unknown;
  Truth of(ConsentView::Kind kind) const { return kind == ConsentView::Kind::yes ? lacked : objection; }
};

/// A record that covers what is asked, and what is known about it beyond what it says.
struct Statement {
  const model::Consent* record = nullptr;
  Truth counts = Truth::yes;  ///< is it among the words of whoever is read?
  Lacking lacking = {};
  bool reaches = true;  ///< as a yes
};
using Statements = std::vector<Statement>;

/// What they come to, over every order of the undated and every way of taking each.
struct Weighed {
  model::ConsentSet possible = 0;
  Detail detail = Detail::full;                 ///< the narrowest of those with which it may be given
  std::vector<const model::Consent*> deciding;  ///< in some of them
};
Weighed weighed(const Asking&, const Statements&);

/// Where more of one sort and status may be taken in two ways each, there are more ways than are tried.
inline constexpr std::size_t most_in_doubt = 12;
bool is_in_doubt(const Statement&);

/// Is it surely an own word in force, so that an earlier one of its sort and status no longer matters? A
/// later yes goes before it in all that rules 2 to 4 say, and so does a later no.
bool stands_before(const Statement&);

}  // namespace kith::evaluate
