#pragma once
/// The whole front door: compile a ruleset, read a record, ask, assess a person or a caseload, render,
/// rehearse.
#include "kith/answer.hpp"
#include "kith/assess.hpp"
#include "kith/assessment.hpp"
#include "kith/caseload.hpp"
#include "kith/decide.hpp"
#include "kith/decimal.hpp"
#include "kith/diagnostic.hpp"
#include "kith/moment.hpp"
#include "kith/reading.hpp"
#include "kith/rehearsal.hpp"
#include "kith/ruleset.hpp"
#include "kith/state.hpp"
#include "kith/truth.hpp"
#include "kith/version.hpp"
