#pragma once
#include <vector>

#include "kith/rehearsal.hpp"
#include "tests/by_hand/answers.hpp"
#include "tests/report/diagnostics.hpp"

/// Runs of scenarios: one that passes, one that fails twice, one whose record could not be read.
namespace rehearsals {

inline std::vector<kith::Rehearsal> some() {
  kith::Rehearsal passes;
  passes.title = "Her mother asks about money after she said no";
  passes.ruleset = "sharing_agreement@2026.1";
  passes.provenance = "sharing agreement, page 2";
  passes.place = diagnostics::place(300, 60, 1);
  passes.answer = answers::refused();
  kith::Rehearsal fails = passes;
  fails.title = "Farah & \"the <bank>\" ask]]> together";
  fails.place = diagnostics::place(500, 71, 1);
  fails.failures = {
      {diagnostics::place(560, 75, 8), "expected refuse by money.refused", "got allow by money.agreed"},
      {diagnostics::place(590, 76, 8), "expected nothing to find out", "found `consent` to find out"}};
  kith::Rehearsal unread;
  unread.title = "It starts from a record that cannot be read";
  unread.ruleset = "cafe_plan@2026.1";
  unread.place = diagnostics::place(20, 3, 1);
  unread.place.file = "cafe.kith";
  unread.diagnostics = diagnostics::some();
  return {passes, fails, unread};
}

}  // namespace rehearsals
