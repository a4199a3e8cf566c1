#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kith/assessment.hpp"
#include "kith/caseload.hpp"

/// Sentences for staff, each about one part of an assessment.
namespace kith::report {

/// Was a section of the record, such as `wishes`, not supplied? Then nothing that is said of it is "none".
bool not_supplied(const Assessment&, std::string_view section);

/// Their name, or "the person".
std::string person_words(const Assessment&);
/// "Amina wants this. “I want to …” (12 January 2026)".
std::string wish_words(const Wish&, const std::string& person);

/// Each role with everyone who holds it, and how to reach them.
std::string ring_words(const std::vector<WhoHolds>&);
/// "Must", "Our policy says", ...
std::string strength_words(Strength);
/// "Overdue", "Blocked", ...
std::string status_words(ActionStatus);
/// Of the rules that ask for it the one by whose deadline it stands; null where it has none.
const ActionReason* pressing(const RequiredAction&);
/// The role, and by when.
std::string by_and_when(const RequiredAction&);
/// The same, with everyone who holds the role and how to reach them.
std::string who_and_when(const RequiredAction&);
/// How to reach whoever is told, asked or consulted; empty where that is not known or they may not be told.
std::string reach_words(const RequiredAction&);
/// Who is to do it and how to reach them, and whoever is told; empty where nobody is known.
std::string reach_words(const Task&);
/// The first thing to be done now with who and whom to ring, and who holds each live escalation; empty where
/// nothing is for now.
std::string first_of_all(const Assessment&);
/// By when something is to be found out: "by 3 March 2026", "without delay"; empty where nothing would have
/// to be done.
std::string by_when_words(const ToFindOut&);
/// "If so: stop it now (Shift lead)."
std::string if_words(const ToFindOut&);
/// Nothing of the first two tiers is ever left out of a list.
bool never_cut_off(Tier);
/// How many of each tier a list does not show, by place_of.
using CutOff = std::array<std::uint64_t, 5>;
std::size_t place_of(Tier);
/// "2 due today, 40 overdue by guidance or our own policy"; empty where there is none.
std::string cut_off_words(const CutOff&);
/// Why, in the words of each rule that still asks for it, the strongest first; how strong another is stands
/// before it.
std::string why_words(const RequiredAction&);

/// What the plan's answer comes to: "Stay at “Staff follow at a distance”."
std::string plan_sentences(const PlanAnswer&);
/// `how` stands before its length: "every", or "within" for the review of a step up.
std::string review_words(const PlanReview&, std::string_view how);
/// "4 of 6", "met", "not met", "not known".
std::string progress_words(const Progress&);

/// Who holds it, until when, and who is next.
std::string holding_words(const EscalationAnswer&);

/// "Mother (Farah)".
std::string involved_words(const Involved&);
/// "Dora, “Lasting power of attorney”: it has not been verified".
std::string holds_words(const HoldsOver&);
/// Who acts where it cannot wait, and whom they try first.
std::string acts_now_words(const ActsNow&, const std::vector<HoldsOver>&);
/// Who decides, in a sentence.
/// Does a pointer name a whole part of the record, and no entry in it?
bool names_a_part(const std::string& pointer);
/// Does it name an entry on record, other than who the person is?
bool names_an_entry(const std::string& pointer);
std::string decides_words(const WhoDecides&);

/// How many records of a caseload are missing from what is said of it.
std::string left_out_words(std::uint64_t records);

}  // namespace kith::report
