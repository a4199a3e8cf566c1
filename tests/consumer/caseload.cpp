#include <chrono>
#include <fstream>
#include <iostream>
#include <kith/kith.hpp>
#include <string>

/// A case system of its own: each person of a caseload is read, assessed and dropped, and what is due and the
/// figures remain.
int main(int, char** arguments) {
  const kith::Compilation rules = kith::compile(arguments[1]);
  if (!rules.ruleset) return 1;
  const kith::Moment at = std::chrono::sys_days(std::chrono::year(2026) / 5 / 30) + std::chrono::hours(15);

  kith::Worklist due(at);
  kith::Audit audit;
  std::ifstream people(arguments[2]);
  for (std::string line; std::getline(people, line);) {
    const auto person = kith::parse_state(*rules.ruleset, line);
    if (!person.value) return 2;
    due.add(*person.value);
    audit.add(*person.value, at);
    const auto who = kith::who_decides(*person.value, "travel_alone", at);
    if (who) std::cout << kith::render(*who, kith::AssessmentRendering::text);
  }
  std::cout << kith::render(due, kith::WorklistRendering::text)
            << kith::render(audit, kith::AuditRendering::text);
}
