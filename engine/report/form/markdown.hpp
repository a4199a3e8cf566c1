#pragma once
#include <string>
#include <string_view>

namespace kith::report {

/// Text as CommonMark that shows exactly its characters: nothing in it starts emphasis, a link, a list, a
/// table cell or HTML.
std::string markdown_text(std::string_view);

/// Is it an address of the web, safe to stand as a link's target?
bool linkable(std::string_view address);

}  // namespace kith::report
