#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "kith/assessment.hpp"

/// Sentences for staff, each about one part of an assessment.
namespace kith::report {

/// Their name, or "the person".
std::string person_words(const Assessment&);
/// "Amina wants this. “I want to …” (12 January 2026)".
std::string wish_words(const Wish&, const std::string& person);

/// "Must", "Our policy says", ...
std::string strength_words(Strength);
/// "Overdue", "Blocked", ...
std::string status_words(ActionStatus);
/// Who, and by when.
std::string who_and_when(const RequiredAction&);
/// Why, in the words of each rule that asks for it.
std::string why_words(const RequiredAction&);

/// What the plan's answer comes to: "Stay at “Staff follow at a distance”."
std::string plan_sentences(const PlanAnswer&);
std::string review_words(const PlanReview&);
/// "4 of 6", "met", "not met", "not known".
std::string progress_words(const Progress&);

/// Who holds it, until when, and who is next.
std::string holding_words(const EscalationAnswer&);

/// "Mother (Farah)".
std::string involved_words(const Involved&);
/// Who decides, in a sentence.
std::string decides_words(const WhoDecides&);

/// How many records of a caseload are missing from what is said of it.
std::string left_out_words(std::uint64_t records);

}  // namespace kith::report
