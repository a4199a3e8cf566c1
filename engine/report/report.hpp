#pragma once
#include "engine/report/answer_rendering.hpp"
#include "engine/report/diagnostics.hpp"
#include "engine/report/ruleset_rendering.hpp"

/// Answers, mistakes and rulesets as documents; other documents are declared in the rooms beside this file. Each function is pure: the
/// same value gives the same bytes. All but those on one line end with a line end.
namespace kith::report {}
