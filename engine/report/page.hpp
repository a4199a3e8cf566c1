#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/report/report.hpp"
#include "kith/answer.hpp"

namespace kith::report {

/// What a colour may add to words that say it already.
enum class Tone { plain, urgent, caution, good };

/// One line of a page: "lead: text", and what belongs under it.
struct Line {
  std::string lead;  ///< empty when the text stands alone
  std::string text;
  std::string link;  ///< an address, for renderings that can link
  std::vector<Line> under;
  Tone tone = Tone::plain;
};

/// Rows of one cell a column; the first cell of a row names it.
struct Table {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::size_t unnamed = 0;  ///< in a list, the cells up to this column need no name before them
};

struct Section {
  std::string heading;  ///< empty: paragraphs; otherwise a list
  std::vector<Line> lines;
  std::optional<Table> table = std::nullopt;  ///< after the lines
  int level = 2;        ///< of the heading: 2, or 3 for a part of the section before
  std::string of = {};  ///< the plan or escalation that it is about, to which a picture may belong
};

/// The words for staff, in order, before they are laid out as text, Markdown or HTML.
struct Page {
  std::vector<Section> sections;
  std::string title = {};  ///< empty: none
  Line first = {};         ///< what cannot wait, before all else; its text empty: nothing
};

Page page(const Answer&);

std::string text(const Page&, TextStyle);
std::string markdown(const Page&);

// ---- what several pages say -------------------------------------------------------------------------------------

Line line(std::string text);
Line line(std::string lead, std::string text, Tone tone = Tone::plain);
/// Each condition with what it was and where that stood, then each source.
std::vector<Line> evidence(const std::vector<FactUsed>&, const std::vector<Citation>&);
/// The same, and the clause.
std::vector<Line> evidence(const Reason&);
/// "Rules: core 2026.1 (0123456789ab), as they stood on ...", and who answers for it.
std::vector<Line> rules_lines(const std::vector<RulesetUsed>&, const std::string& at, const std::string& tzdata);

}  // namespace kith::report
