#include "engine/report/form/html.hpp"

#include <set>

#include "engine/report/form/html_parts.hpp"
#include "engine/report/form/html_style.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string joined_sentences(const std::set<std::string>& all) {
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "" : " ") + one;
  return out;
}

class HtmlWriter {
 public:
  HtmlWriter(const Page& page, const std::vector<Ladder>& ladders) : page_(page), ladders_(ladders) {}

  std::string write() {
    head();
    navigation();
    body();
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void head() {
    const std::string title = html_text(page_.title);
    out_ +=
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; img-src data:\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
        title + "</title>\n<style>" + std::string(html_style) +
        (page_.contents ? std::string(html_document_style) : "") +
        "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the page</a>\n<header>\n<h1>" +
        (page_.heading.empty() ? title : html_text(page_.heading)) + "</h1>\n";
    if (!page_.when.empty()) out_ += "<p class=\"when\">" + html_text(page_.when) + "</p>\n";
    if (!page_.opening.empty()) out_ += "<p>" + html_text(page_.opening) + "</p>\n";
    if (!page_.first.text.empty()) out_ += "<p class=\"first\">" + html_words(page_.first) + "</p>\n";
    out_ += "</header>\n";
  }

  static std::string anchor(std::size_t section) { return "part-" + std::to_string(section + 1); }
  bool top(std::size_t i) const { return page_.sections[i].level == 2 && !page_.sections[i].heading.empty(); }

  void navigation() {
    if (page_.contents) return contents();
    out_ += "<nav aria-label=\"On this page\">\n<ul>\n";
    for (std::size_t i = 0; i < page_.sections.size(); ++i)
      if (top(i))
        out_ += "<li><a href=\"#" + anchor(i) + "\">" + html_text(page_.sections[i].heading) + "</a></li>\n";
    out_ += "</ul>\n</nav>\n";
  }

  /// Parts of a part stand under it.
  void contents() {
    out_ += "<nav class=\"contents\" aria-label=\"Contents\">\n<ul>\n";
    bool open = false, inner = false;
    const auto close = [&] {
      if (inner) out_ += "</ul>\n";
      if (open) out_ += "</li>\n";
      open = inner = false;
    };
    for (std::size_t i = 0; i < page_.sections.size(); ++i) {
      if (page_.sections[i].heading.empty()) continue;
      const bool under = page_.sections[i].level != 2;
      if (!under) close();
      else if (!inner) out_ += "\n<ul>\n";
      inner = inner || under;
      open = true;
      out_ += "<li><a href=\"#" + anchor(i) + "\">" + html_text(page_.sections[i].heading) + "</a>";
      if (under) out_ += "</li>\n";
    }
    close();
    out_ += "</ul>\n</nav>\n";
  }

  /// What has no heading closes the page: it goes into the footer.
  void body() {
    out_ += "<main id=\"main\" tabindex=\"-1\">\n";
    std::size_t i = 0;
    for (; i < page_.sections.size() && !page_.sections[i].heading.empty(); ++i) {
      if (top(i) && i != 0) out_ += "</section>\n";
      section(i);
    }
    if (i != 0) out_ += "</section>\n";
    out_ += "</main>\n<footer>\n";
    for (; i < page_.sections.size(); ++i)
      for (const Line& each : page_.sections[i].lines) out_ += "<p>" + html_words(each) + "</p>\n";
    out_ += "</footer>\n";
  }

  /// A section of the second level stays open for those of the third after it.
  void section(std::size_t i) {
    const Section& each = page_.sections[i];
    const std::string level = std::to_string(each.level),
                      look = each.look.empty() ? "" : " class=\"" + each.look + '"';
    // A document has parts of the same name under different headings: those are no landmarks of the page.
    const std::string named =
        page_.contents && each.level != 2 ? "" : " aria-labelledby=\"" + anchor(i) + '"';
    out_ += "<section" + look + named + ">\n<h" + level + " id=\"" + anchor(i) + "\">" +
            html_text(each.heading) + "</h" + level + ">\n";
    for (const Ladder& ladder : ladders_)
      if (!each.of.empty() && ladder.of == each.of) out_ += html_ladder(ladder);
    if (each.plots.empty()) out_ += html_list(each.lines);
    if (!each.drawing.empty()) out_ += "<figure class=\"drawing\">\n" + each.drawing + "</figure>\n";
    if (each.plots.empty() && each.table) out_ += html_table(*each.table, anchor(i) + "-table");
    if (!each.plots.empty()) plots(each, i);
    if (each.level != 2) out_ += "</section>\n";
  }

  /// Those of one shape stand together.
  void plots(const Section& section, std::size_t i) {
    for (const bool share : {true, false}) {
      std::string all;
      std::set<std::string> key;
      for (std::size_t one = 0; one < section.plots.size(); ++one) {
        const Plot& plot = section.plots[one];
        if (plot.share != share) continue;
        all += html_plot(plot, anchor(i) + '-' + std::to_string(one + 1), section.level + 1);
        key.insert(plot.key.begin(), plot.key.end());
      }
      if (all.empty()) continue;
      out_ += std::string("<div class=\"plots") + (share ? " shares" : "") + "\">\n" + all + "</div>\n";
      if (!key.empty()) out_ += "<p class=\"key\">" + html_text(joined_sentences(key)) + "</p>\n";
    }
  }

  const Page& page_;
  const std::vector<Ladder>& ladders_;
  std::string out_;
};

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : one_line(text)) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  return out;
}

std::string html(const Page& page, const std::vector<Ladder>& ladders) {
  return HtmlWriter(page, ladders).write();
}

}  // namespace kith::report
