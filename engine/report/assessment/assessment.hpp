#pragma once
// Everything about one person as a document, a file a section of the page. care_page.hpp names the sections;
// words that several share, such as those of an overdue action, are in words/care.cpp.

#include <string>
#include <vector>

#include "engine/report/form/page.hpp"
#include "kith/assessment.hpp"

/// Everything about one person, and who decides, as documents. Each function is pure: the same value gives
/// the same bytes.
namespace kith::report {

/// docs/schema/assessment.schema.json, an item a line; and on one line, without a line end, for batches.
std::string json(const Assessment&);
std::string json_line(const Assessment&);
/// For staff: what to do now on the first screen, and the rest below it.
std::string text(const Assessment&, TextStyle = {});
std::string markdown(const Assessment&);
/// For the person themself.
std::string easy_read(const Assessment&);

/// docs/schema/who_decides.schema.json, and the same on one line.
std::string json(const WhoDecides&);
std::string json_line(const WhoDecides&);
std::string text(const WhoDecides&, TextStyle = {});
std::string markdown(const WhoDecides&);
std::string easy_read(const WhoDecides&);

/// One page: no network, no script, prints on A4.
std::string html(const Assessment&, const std::vector<Ladder>& = {});

}  // namespace kith::report
