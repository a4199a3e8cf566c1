#pragma once
#include <string>
#include <vector>

#include "engine/report/form/page.hpp"

/// Parts of a page as HTML; whatever comes from a record or a ruleset is only text.
namespace kith::report {

/// A line's own words, with its lead.
std::string html_words(const Line&);
std::string html_list(const std::vector<Line>&);
/// `id`: of its caption.
std::string html_table(const Table&, const std::string& id);
/// A card: what, whether the target is met, the drawing, and the numbers behind a click. `level`: of its
/// heading.
std::string html_plot(const Plot&, const std::string& id, int level);
std::string html_ladder(const Ladder&);

}  // namespace kith::report
