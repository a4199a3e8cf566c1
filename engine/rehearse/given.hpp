#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "engine/rehearse/rehearse.hpp"

namespace kith::rehearsing {

/// The record and the question that a scenario describes.
struct Setup {
  model::State state;
  model::Question
      question;  ///< for an assessment, only its moment; for who decides, its moment and the decision
};

/// Puts together what a scenario gives and asks. What cannot be put together becomes failures and diagnostics
/// of the rehearsal, and there is no setup. What a scenario does not give is none on record: sections empty,
/// logs complete from 1900, drawn at the moment asked about, the person an adult. A record that it starts
/// from is taken as it stands, and changed.
std::optional<Setup> set_up(const model::Ruleset&, const model::Scenario&, const ReadFile&, Rehearsal&);

}  // namespace kith::rehearsing
