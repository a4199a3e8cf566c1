#pragma once
#include <string>

#include "kith/assessment.hpp"

namespace kith {

enum class AssessmentRendering { json, text, markdown, html, easy_read };

/// Everything about one person as a document; the person's own wishes come first in each. HTML is one page that needs
/// no network and no script, and prints on A4; Easy Read is for the person.
std::string render(const Assessment&, AssessmentRendering);
/// Who decides about one matter, and who is heard.
std::string render(const WhoDecides&, AssessmentRendering);

}  // namespace kith
