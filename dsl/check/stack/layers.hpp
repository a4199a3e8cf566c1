#pragma once
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// Makes a layer of each file: name, version, effective period, what stands above it. False where a file has
/// no usable header, since nothing else can then be said about it.
bool add_layers(Work&);

/// What a header says beyond that, once the vocabulary is known: its owner, its review and `records good
/// for`.
void finish_layers(Work&);

/// The stack's zone, owned by the topmost ruleset that names one.
void add_zone(Work&);
/// The stack's working calendar, owned by the topmost ruleset that declares one.
void add_calendar(Work&);

}  // namespace kith::check
