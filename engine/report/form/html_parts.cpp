#include "engine/report/form/html_parts.hpp"

#include <algorithm>

#include "engine/report/form/html.hpp"
#include "engine/report/form/markdown.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// Tables of more columns than this may have to scroll on a narrow screen, and can be reached by keyboard for
/// that.
constexpr std::size_t narrow_columns = 3;

std::string_view tone_name(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::urgent: return "urgent";
    case Tone::caution: return "caution";
    case Tone::good: return "good";
  }
  return {};
}

/// Beside the words, for those who look before they read.
std::string_view tone_mark(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::urgent: return "✕";
    case Tone::caution: return "?";
    case Tone::good: return "✓";
  }
  return {};
}

std::string class_of(std::string_view name) {
  return name.empty() ? "" : " class=\"" + std::string(name) + '"';
}

/// `of`: what the words to click on are about, for those who come upon them out of their place.
std::string folded(const std::string& words, const std::string& of, const std::string& inside) {
  return "<details>\n<summary>" + html_text(words) +
         (of.empty() ? "" : "<span class=\"unseen\">: " + html_text(of) + "</span>") + "</summary>\n" +
         inside + "</details>\n";
}

std::string row(const std::vector<std::string>& cells) {
  std::string out = "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string words = cells[i].empty() ? "–" : html_text(cells[i]);
    out += i == 0 ? "<th scope=\"row\">" + words + "</th>" : "<td>" + words + "</td>";
  }
  return out + "</tr>\n";
}

/// A long run without blanks, such as the place of a rule, may break where its parts meet, and nowhere else.
std::string breakable(const std::string& text) {
  constexpr std::size_t longest_whole = 20;
  std::string out, run;
  const auto end_run = [&] {
    const bool breaks = length(run) > longest_whole;
    std::size_t from = 0;
    for (std::size_t at = run.find_first_of("/_."); breaks && at != std::string::npos && at + 1 < run.size();
         at = run.find_first_of("/_.", at + 1)) {
      out += html_text(run.substr(from, at + 1 - from)) + "<wbr>";
      from = at + 1;
    }
    out += html_text(run.substr(from));
    run.clear();
  };
  for (const char c : one_line(text)) {
    if (c != ' ') {
      run += c;
      continue;
    }
    end_run();
    out += ' ';
  }
  end_run();
  return out;
}

/// The first characters, in bytes.
std::size_t bytes_of(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size() && characters > 0; --characters)
    for (++at; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;) ++at;
  return at;
}

/// Each blank as it stands, at the ends as well.
std::string with_blanks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    out += html_text(text.substr(0, end));
    if (end < text.size()) out += ' ';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string as_written(const AsWritten& written) {
  if (written.text.empty()) return {};
  std::string out;
  std::string_view rest = written.text;
  const std::size_t from = bytes_of(rest, written.from);
  const std::size_t to = from + bytes_of(rest.substr(from), written.width);
  if (written.width > 0)
    out = with_blanks(rest.substr(0, from)) + "<u>" + with_blanks(rest.substr(from, to - from)) + "</u>";
  for (rest.remove_prefix(written.width > 0 ? to : 0); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += with_blanks(rest.substr(0, end)) + '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return "<pre><code>" + out + "</code></pre>\n";
}

}  // namespace

std::string html_words(const Line& line) {
  const std::string text = breakable(line.text);
  const std::string out = line.lead.empty()
                              ? ""
                              : "<span class=\"lead\">" + html_text(line.lead) +
                                    (text.empty() ? "" : "<span class=\"colon\">:</span>") + "</span> ";
  return out + (linkable(line.link) ? "<a href=\"" + html_text(line.link) + "\">" + text + "</a>" : text);
}

std::string html_list(const std::vector<Line>& lines) {
  if (lines.empty()) return {};
  std::string out = "<ul>\n";
  for (const Line& each : lines) {
    const std::string tone(tone_name(each.tone));
    const std::string look = !each.lead.empty() ? tone : tone.empty() ? "only" : tone + " only";
    out += "<li" + class_of(look) + '>' + html_words(each) + as_written(each.written) + html_list(each.under);
    if (!each.folded.empty())
      out += folded(each.fold, each.lead.empty() ? each.text : each.lead, html_list(each.folded));
    out += "</li>\n";
  }
  return out + "</ul>\n";
}

std::string html_table(const Table& table, const std::string& id) {
  const bool wide = table.columns.size() > narrow_columns;
  std::string out =
      wide ? "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\">\n" : "";
  out += "<table>\n<caption id=\"" + id + "\">" + html_text(table.caption) + "</caption>\n<thead>\n<tr>";
  for (const std::string& column : table.columns) out += "<th scope=\"col\">" + html_text(column) + "</th>";
  out += "</tr>\n</thead>\n<tbody>\n";
  for (const std::vector<std::string>& cells : table.rows) out += row(cells);
  return out + "</tbody>\n</table>\n" + (wide ? "</div>\n" : "");
}

std::string html_plot(const Plot& plot, const std::string& id, int level) {
  const std::string heading = 'h' + std::to_string(level);
  const std::string kind = std::string(plot.share ? "plot share" : "plot") +
                           (plot.tone == Tone::plain ? "" : " ") + std::string(tone_name(plot.tone));
  std::string out = "<figure" + class_of(kind) + ">\n<figcaption>\n<" + heading + '>' +
                    html_text(plot.title) + "</" + heading + ">\n";
  if (!plot.status.empty())
    out += "<p class=\"status\"><span aria-hidden=\"true\">" + std::string(tone_mark(plot.tone)) +
           "</span> " + html_text(plot.status) + "</p>\n";
  for (const std::string& finding : plot.findings) out += "<p>" + html_text(finding) + "</p>\n";
  out += "</figcaption>\n" + plot.svg;
  std::string more;
  if (!plot.numbers.rows.empty()) more += folded("Numbers", plot.title, html_table(plot.numbers, id));
  for (const Line& line : plot.more) more += folded(line.fold, plot.title, html_list(line.folded));
  return out + (more.empty() ? "" : "<div class=\"more\">\n" + more + "</div>\n") + "</figure>\n";
}

std::string html_ladder(const Ladder& ladder) {
  std::string out =
      "<figure class=\"ladder\">\n<figcaption>" + html_text(ladder.caption) + "</figcaption>\n<ol>\n";
  for (const Rung& rung : ladder.rungs) {
    out += std::string("<li") +
           (rung.here           ? " class=\"here\""
            : rung.mark.empty() ? ""
                                : " class=\"marked\"") +
           '>';
    if (!rung.mark.empty()) out += "<strong>" + html_text(rung.mark) + ":</strong> ";
    out += html_text(rung.title);
    if (!rung.notes.empty()) out += " <small>" + html_text(joined(rung.notes)) + "</small>";
    out += "</li>\n";
  }
  return out + "</ol>\n</figure>\n";
}

}  // namespace kith::report
