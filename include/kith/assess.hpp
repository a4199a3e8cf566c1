#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kith/assessment.hpp"
#include "kith/moment.hpp"
#include "kith/state.hpp"

namespace kith {

/// Everything about one person at one moment, by the ruleset that the record was read against. Total: what is
/// missing is unknown, never an error. Reads no clock, file, locale or global.
Assessment assess(const State&, Moment at);

/// Of an assessment's actions and of what is to be found out, only what falls to roles of these titles; `who`
/// says in words whose that is. What is blocked falls to whoever is to settle it. All the rest stays.
Assessment only_for(Assessment, const std::string& who, const std::vector<std::string>& titles);

/// Only what must be done about one person, and what to find out because something may have to be: what a
/// worklist needs.
Due what_is_due(const State&, Moment at);

/// Who decides about one matter, who is heard, and what each may be told. Nothing where the rulesets declare
/// no such decision.
std::optional<WhoDecides> who_decides(const State&, const std::string& decision, Moment at);
/// The same for a question that has been read, whose decision is declared.
WhoDecides who_decides(const DecisionAsked&);

enum class AssessmentRendering { json, text, markdown, html, easy_read };

/// Everything about one person as a document: for staff, in a line, what cannot wait; then the person's own
/// wishes. HTML is one page that needs no network and no script, and prints on A4; Easy Read is for the
/// person.
std::string render(const Assessment&, AssessmentRendering);
/// Who decides about one matter, and who is heard.
std::string render(const WhoDecides&, AssessmentRendering);

}  // namespace kith
