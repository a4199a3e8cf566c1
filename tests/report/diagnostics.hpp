#pragma once
#include <vector>

#include "kith/diagnostic.hpp"

/// Findings in a ruleset, with everything that one can carry, and in a record.
namespace diagnostics {

inline kith::Place place(std::size_t offset, int line, int column) {
  kith::Place out;
  out.file = "sharing.kith";
  out.offset = offset;
  out.length = 5;
  out.line = line;
  out.column = column;
  out.width = 5;
  out.excerpt = "  with  famly";
  return out;
}

inline std::vector<kith::Diagnostic> some() {
  kith::Diagnostic role;
  role.code = "K2004";
  role.message = "unknown role `famly`";
  role.place = place(120, 12, 9);
  role.hint = "did you mean `family`?";
  role.labels = {{place(10, 2, 6), "`family` is declared here"}};
  role.notes = {"roles are declared with `role`"};
  role.fix = kith::FixIt{role.place, "family"};
  kith::Diagnostic record;
  record.code = "K6001";
  record.severity = kith::Severity::warning;
  record.message = "expected a date, found \"soon\"";
  record.place.file = "amina.json";
  record.place.pointer = "/consents/3/on";
  return {role, record};
}

}  // namespace diagnostics
