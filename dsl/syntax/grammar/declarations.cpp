#include "dsl/syntax/grammar/declarations.hpp"

#include <array>
#include <utility>

namespace kith::syntax {

ReadDeclaration declaration_reader(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, ReadDeclaration>, 26> readers{{
      {"ruleset", read_header},
      {"uses", read_uses},
      {"category", read_concept},
      {"mark", read_concept},
      {"role", read_concept},
      {"authority", read_concept},
      {"purpose", read_concept},
      {"decision", read_concept},
      {"basis", read_concept},
      {"setting", read_concept},
      {"restriction", read_concept},
      {"source", read_source},
      {"calendar", read_calendar},
      {"allow", read_allowed},
      {"fact", read_fact},
      {"event", read_event},
      {"define", read_define},
      {"presume", read_presume},
      {"boundary", read_boundary},
      {"promise", read_promise},
      {"scenario", read_scenario},
      {"plan", read_plan},
      {"involvement", read_involvement},
      {"requirement", read_requirement},
      {"escalation", read_escalation},
      {"measure", read_measure},
  }};
  for (const auto& [start, read] : readers) {
    if (start == word) return read;
  }
  return nullptr;
}

}  // namespace kith::syntax
