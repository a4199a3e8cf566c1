#pragma once
#include <string>
#include <string_view>

#include "kith/proof.hpp"

namespace kith::report {

/// What it is about: "the plan".
std::string_view proved_of(const Proof&);
/// Does that have a place of its own, which is not one of the counterexample's?
bool has_own_place(const Proof&);
/// Its title, and what is proved unasked.
std::string title_with_what(const Proof&);
/// What the clause at a place among the counterexample's does, may do, or does not: " allows it". Empty of a
/// step.
std::string does(const Proof&, std::size_t clause);
/// Of what is proved, over how much: a sentence or two.
std::string over_how_much(const Proof&);

}  // namespace kith::report
