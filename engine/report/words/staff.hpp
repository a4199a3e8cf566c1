#pragma once
#include <string>

#include "kith/answer.hpp"

/// Sentences for staff, each about one part of an answer.
namespace kith::report {

std::string person(const Answer&);
std::string wish_sentences(const Answer&);
/// Who decides now, by name and contact; empty where nothing is urgent.
std::string urgent_sentence(const Answer&);
/// What stands before all else: to ring 999, where that is asked for; then who decides now. Empty: nothing.
std::string first_of_all(const Answer&);
/// Whoever is asked about: their name, or their role's title.
std::string recipient_name(const Asked&);
std::string question_sentence(const Answer&);
/// What whoever asks said of facts that only they know; empty: nothing.
std::string said_sentence(const Asked&);
std::string outcome_sentences(const Answer&);
std::string detail_words(Detail);
/// "yes", "ask first", "no", "not known".
std::string plain_word(Outcome);
/// What, who, by when, unless.
std::string action_sentences(const Action&);
std::string find_out_sentences(const FindOut&);
/// "Mental Capacity Act 2005, s.9 (law)".
std::string citation_words(const Citation&);
/// "Yes", "Yes, presumed", "No", "Not known".
std::string fact_lead(const FactUsed&);
std::string fact_words(const FactUsed&);

}  // namespace kith::report
