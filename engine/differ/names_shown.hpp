#pragma once
#include "engine/differ/decided.hpp"

namespace kith::differing {

/// Gives a presumption, a kind of information, a role or a purpose that differs an example, where one is
/// found among records put together at random from what the rules read that go by it. Always the same.
void names_shown(const Deciding&, Differences&);

}  // namespace kith::differing
