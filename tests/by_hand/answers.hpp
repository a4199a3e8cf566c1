#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kith/assessment.hpp"

/// Answers made by hand, as different from each other as answers are.
namespace answers {

using namespace kith;

Asked asks_money();
Reason reason(std::string clause, Effect effect, std::string text, std::string easy_read);
FactUsed fact(std::string condition, std::string plain, Truth is, std::string from, std::string on);
Action action(std::string what, std::string kind, std::string by, std::string within, std::string due);
Answer base();

/// The first example of the answer's documentation.
Answer refused();

/// An allow with everything an allow can carry.
Answer summary_with_limits();
Answer ask_first();
Answer undetermined();
Answer attorney_sets_aside();
Answer uncovered();
Answer existence_only();

/// A question of what may be done: her phone may be looked at only with her say.
Answer doing();

/// Something that keeps somebody alive, and nobody has said whether they are in danger.
Answer may_not_wait();

/// The person asks about what is written of them.
Answer own_information();
std::vector<std::pair<std::string, Answer>> all();

/// As an assessment has them: each by itself, whatever it says.
Disclosures told(const std::vector<Answer>& all);

}  // namespace answers
