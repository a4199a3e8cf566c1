#pragma once
#include "engine/report/answer/answer.hpp"
#include "engine/report/answer/everything.hpp"
#include "engine/report/ruleset/diagnostics.hpp"
#include "engine/report/ruleset/ruleset.hpp"

/// Answers, mistakes and rulesets as documents; other documents are declared in the rooms beside this file.
/// Each function is pure: the same value gives the same bytes. All but those on one line end with a line end.
namespace kith::report {}
