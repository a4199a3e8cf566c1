#pragma once
/// The whole front door: compile a ruleset, read a record, ask, assess a person or a caseload, render.
#include "kith/answer.hpp"
#include "kith/assess.hpp"
#include "kith/assessment.hpp"
#include "kith/caseload.hpp"
#include "kith/decide.hpp"
#include "kith/decimal.hpp"
#include "kith/diagnostic.hpp"
#include "kith/moment.hpp"
#include "kith/ruleset.hpp"
#include "kith/state.hpp"
#include "kith/truth.hpp"
