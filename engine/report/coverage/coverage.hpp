#pragma once
// What scenarios show of rules: as text for whoever writes them, as a page, and for the tools that show
// coverage beside a text.

#include <string>
#include <string_view>

#include "kith/coverage.hpp"

namespace kith::report {

/// The shares, a line a kind, after each rule of which something was not seen: its conditions, the pairs
/// named, what is missing, and what was seen. `width`: columns to wrap at.
std::string coverage_text(const Coverage&, int width = 100);
/// docs/schema/coverage.schema.json.
std::string coverage_json(const Coverage&);
/// lcov's tracefile: a rule is a function and a line, what it came to are its branches, and conditions are
/// MC/DC records of lcov 2.2.
std::string coverage_lcov(const Coverage&);
/// A page of its own: the shares, and every rule with its vectors.
std::string coverage_html(const Coverage&);

// ---- words that these share -----------------------------------------------------------------------------

/// Rows of the shares: a kind, how many there are, and those seen applying, not applying, and not known.
std::vector<std::vector<std::string>> share_rows(const Coverage&);
/// "12 of 14, 85.7 %".
std::string share_words(const Coverage::Share&);
/// Is there nothing more to see of it, but for what is not known?
bool covered(const RuleCoverage&);
/// Of a condition: the pair that shows it, or what is missing, as a sentence.
std::string condition_words(const RuleCoverage&, std::size_t condition);
/// "1, 3": its truths in the order of the conditions, as `yes`, `no` and `?`.
std::string vector_words(const RuleCoverage::Vector&);

}  // namespace kith::report
