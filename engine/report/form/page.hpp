#pragma once
// What a document is made of, whatever it says: pages, sections and lines, and how they become text,
// Markdown, HTML, a spreadsheet or JSON. Nothing here knows what an answer is about.

#include <optional>
#include <string>
#include <vector>

#include "engine/report/form/text_style.hpp"
#include "kith/answer.hpp"

namespace kith::report {

/// What a colour may add to words that say it already.
enum class Tone { plain, urgent, caution, good };

/// Lines as they stand in a ruleset, and the part of the first that is underlined, in characters.
struct AsWritten {
  std::string text;
  std::size_t from = 0, width = 0;
};

/// One line of a page: "lead: text", and what belongs under it.
struct Line {
  std::string lead;  ///< empty when the text stands alone
  std::string text;
  std::string link;  ///< an address, for renderings that can link
  std::vector<Line> under;
  Tone tone = Tone::plain;
  std::string fold = {};          ///< in HTML, the words that open what is folded away
  std::vector<Line> folded = {};  ///< after `under`
  bool only_folded = false;       ///< what cannot be folded away is left out elsewhere: a list of people
  AsWritten written = {};         ///< in HTML, after the words
};

/// Rows of one cell a column; the first cell of a row names it.
struct Table {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::size_t unnamed = 0;  ///< in a list, the cells up to this column need no name before them
};

/// A figure as a small drawing with its numbers, for renderings that can draw.
struct Plot {
  std::string title, status;  ///< `status`: empty where there is no target
  Tone tone = Tone::plain;
  bool share = false;                 ///< of a whole, else figures one after the other
  std::vector<std::string> findings;  ///< a line each
  std::string svg;                    ///< empty: there is nothing to draw
  std::vector<std::string> key;       ///< what its marks mean, a sentence each
  Table numbers;
  std::vector<Line> more = {};  ///< what is folded away beside the numbers
};

/// One level or stage.
struct Rung {
  std::string title;
  std::vector<std::string> notes;
  std::string mark;   ///< "Now", "Step up to here", ...; empty: none
  bool here = false;  ///< the present level, or a holder
};
/// The levels of a plan, or the stages of an escalation, as they are drawn in a page.
struct Ladder {
  std::string of;  ///< the name of the plan or escalation under whose heading it stands
  std::string caption;
  std::vector<Rung> rungs;
};

/// What a rendering can do with what few will read.
enum class Form {
  flat,     ///< it shows everything, in its place
  folding,  ///< it can keep evidence behind a click
};

struct Section {
  std::string heading;  ///< empty: paragraphs; otherwise a list
  std::vector<Line> lines;
  std::optional<Table> table = std::nullopt;  ///< after the lines
  int level = 2;                              ///< of the heading: 2, or 3 for a part of the section before
  std::string of = {};           ///< the plan or escalation that it is about, to which a picture may belong
  std::string look = {};         ///< a class of the style sheet, where it is laid out otherwise than most
  std::vector<Plot> plots = {};  ///< where they can be drawn, they stand in place of the lines and the table
  std::string drawing = {};      ///< an SVG of ours, for renderings that can show it; the lines say the same
};

/// The words for staff, in order, before they are laid out as text, Markdown or HTML.
struct Page {
  std::vector<Section> sections;
  std::string title = {};               ///< empty: none
  std::string heading = {}, when = {};  ///< the title in two parts, for renderings that set them apart
  Line first = {};                      ///< what cannot wait, before all else; its text empty: nothing
  std::string opening = {};             ///< what it is and for whom, under the title
  bool contents = false;                ///< it is long: a list of its parts leads to each, on paper too
};

/// A section that has nothing to say is left out.
void append(Page&, Section);

std::string text(const Page&, TextStyle);
std::string markdown(const Page&);

// ---- what several pages say -------------------------------------------------------------------------------------

Line line(std::string text);
Line line(std::string lead, std::string text, Tone tone = Tone::plain);
/// When the person died, and what cannot wait; without text where there is neither.
Line first_line(const std::string& died, const std::string& now);
/// Each condition with what it was and where that stood, then each source.
std::vector<Line> evidence(const std::vector<FactUsed>&, const std::vector<Citation>&);
/// The same, and the clause.
std::vector<Line> evidence(const Reason&);
/// "Rules: core 2026.1 (0123456789ab), as they stood on ...", and who answers for it.
std::vector<Line> rules_lines(const std::vector<RulesetUsed>&, const std::string& at,
                              const std::string& tzdata);

}  // namespace kith::report
