#pragma once
// What boundaries decide by: definitions, presumptions, boundaries with their clauses, promises, and what
// sets what aside; a file each, which can be changed alone. overrides.cpp and standing.cpp look across them.
// What rules of every kind are made of is in parts.hpp.

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// Declares the definitions' names, so that any rule may use them; then reads their conditions.
void declare_definitions(Work&);
void add_definitions(Work&);
/// What each definition reads, through the definitions that it names.
void gather_reads(Work&);
void add_presumptions(Work&);
/// Reports definitions and presumptions that rest on themselves.
void check_recursion(Work&);

void add_boundaries(Work&);
/// Which clause sets which aside.
void add_overrides(Work&);
/// `standing_order`: every clause after those that set it aside; a cycle is reported.
void order_clauses(Work&);
/// Which boundaries speak of each category and decision.
void index_boundaries(Work&);

void add_promises(Work&);

}  // namespace kith::check
