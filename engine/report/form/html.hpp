#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/form/page.hpp"

namespace kith::report {

/// Text as it may stand between tags or in a quoted attribute: it shows exactly its characters.
std::string html_text(std::string_view);

/// A page as one HTML document of its own.
std::string html(const Page&, const std::vector<Ladder>& = {});

}  // namespace kith::report
