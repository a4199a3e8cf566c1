#pragma once
/// The whole front door: compile a ruleset, read a record, ask, render.
#include "kith/answer.hpp"
#include "kith/decide.hpp"
#include "kith/decimal.hpp"
#include "kith/diagnostic.hpp"
#include "kith/ruleset.hpp"
#include "kith/state.hpp"
#include "kith/truth.hpp"
