#pragma once
#include "engine/report/page.hpp"
#include "kith/assessment.hpp"

/// Sections of the pages about a whole person.
namespace kith::report {

/// The worst first, so many at most: what is to be done, by whom, by when and why.
Section now_section(const Assessment&);
/// Every action with every reason and its evidence.
std::vector<Section> action_sections(const Assessment&);

std::vector<Section> plan_sections(const PlanAnswer&);
std::vector<Section> escalation_sections(const EscalationAnswer&);
std::vector<Section> who_decides_sections(const WhoDecides&);

/// What is not known, who can say, by when, and the first of what would follow.
Section find_out_section(const std::vector<ToFindOut>&);
/// Everything that would follow, with its rules.
Section would_follow_section(const std::vector<ToFindOut>&);
/// A row for everybody who may ask and what for; what may be told in a few words.
Section disclosures_section(const Assessment&);
Section measures_section(const std::vector<MeasureAnswer>&);
Section findings_section(const std::vector<RecordFinding>&);

}  // namespace kith::report
