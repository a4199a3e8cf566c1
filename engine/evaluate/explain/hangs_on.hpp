#pragma once
#include <string>
#include <vector>

#include "engine/evaluate/decide/trace.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// Something that is not known, and how it would have to turn out: what follows "if".
struct HangsOn {
  FindOut fact;
  std::string when;
};

/// What conditions that must all hold hang on, each with "so" or "not so" where the answer to that one
/// question is all that is open, and else with what is open in them: "Amina lacks capacity for “…”".
std::vector<HangsOn> hangs_on(Trace&, const std::vector<model::Condition>&);
/// What is open in them, in words; empty where nothing is.
std::string open_part(Trace&, const std::vector<model::Condition>&);

}  // namespace kith::evaluate
