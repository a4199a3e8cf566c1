#pragma once
#include <string>
#include <vector>

#include "kith/answer.hpp"

namespace kith::report {

/// One line of a page: "lead: text", and what belongs under it.
struct Line {
  std::string lead;  ///< empty when the text stands alone
  std::string text;
  std::string link;  ///< an address, for renderings that can link
  std::vector<Line> under;
};

struct Section {
  std::string heading;  ///< empty: paragraphs; otherwise a list
  std::vector<Line> lines;
};

/// The words for staff, in order, before they are laid out as text or Markdown.
struct Page {
  std::vector<Section> sections;
};

Page page(const Answer&);

}  // namespace kith::report
