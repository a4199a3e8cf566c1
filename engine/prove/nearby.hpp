#pragma once
#include <functional>

#include "engine/model/scenario.hpp"
#include "engine/prove/walk.hpp"

namespace kith::proving {

/// Records that differ in one thing from what a case needs: one condition comes out otherwise, one thing more
/// is on record that the engine reads though no clause does, or one less. Each is shown to `enough`, until
/// that says so. The engine has not looked at any.
bool look_nearby(const Circumstances&, const Case&,
                 const std::function<bool(const model::Scenario&)>& enough);

}  // namespace kith::proving
