#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/answer.hpp"

namespace kith::rehearsing {

/// As a scenario writes it: "ask first".
std::string_view words(Outcome);
std::string_view words(Detail);
inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// "a, b and c", or with another joining word.
std::string listed(const std::vector<std::string>&, std::string_view joined_by = "and");

/// Where none of the texts says it: what they are, in quotation marks, or `none`. Nothing where one does.
std::optional<std::string> none_says(std::vector<std::string> texts, const std::string& wanted,
                                     const char* none);

/// The clauses that certainly apply and decide, in the answer's order.
std::vector<std::string> clauses_that_stood(const Answer&);
std::vector<std::string> to_find_out(const Answer&);

/// The whole answer in a line: "undetermined (may be allow or refuse); stood: money.agreed; to find out:
/// consent".
std::string summary(const Answer&);

}  // namespace kith::rehearsing
