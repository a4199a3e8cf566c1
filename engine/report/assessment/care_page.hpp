#pragma once
#include "engine/report/form/page.hpp"
#include "kith/assessment.hpp"

/// Sections of the pages about a whole person.
namespace kith::report {

/// The worst first, so many at most: what is to be done, by whom, by when and why.
Section now_section(const Assessment&, Form);
/// Every action with every reason and its evidence.
std::vector<Section> action_sections(const Assessment&);
/// The same without what stands first, by tier, with things of one kind together; for pages that can fold
/// evidence away.
std::vector<Section> everything_else(const Assessment&);

std::vector<Section> plan_sections(const PlanAnswer&);
std::vector<Section> escalation_sections(const EscalationAnswer&);
/// Is anything on record about the decision, or does somebody else with a power over it come in?
bool is_on_record(const WhoDecides&);
/// Each decision about which something is on record; the others in a line for each answer.
std::vector<Section> who_decides_sections(const std::vector<WhoDecides>&);

/// What is not known, who can say, by when, and the first of what would follow; what does not press may be
/// folded away.
Section find_out_section(const std::vector<ToFindOut>&, Form);
/// Everything that would follow, with its rules.
Section would_follow_section(const std::vector<ToFindOut>&);
/// A block for each person: what they may be told and what for, in a few words; who may be told nothing in a
/// line.
Section disclosures_section(const Assessment&);
/// What misses its target first, with its plots, and what there is nothing to count of.
std::vector<Section> measure_sections(const std::vector<MeasureAnswer>&);
Section findings_section(const std::vector<RecordFinding>&);

}  // namespace kith::report
