#include "engine/report/html.hpp"

#include <cstdint>

#include "engine/report/assessment_page.hpp"
#include "engine/report/html_style.hpp"
#include "engine/report/markdown.hpp"
#include "engine/report/words.hpp"

namespace kith::report {
namespace {

/// Tables of more columns than this are scrolled sideways on a narrow screen, not squeezed.
constexpr std::size_t narrow_columns = 3;

std::string_view tone_class(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::urgent: return " class=\"urgent\"";
    case Tone::caution: return " class=\"caution\"";
    case Tone::good: return " class=\"good\"";
  }
  return {};
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto byte = [&](std::size_t i) { return i < bytes.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) : 0U; };
    const std::uint32_t group = byte(at) << 16U | byte(at + 1) << 8U | byte(at + 2);
    for (unsigned i = 0; i < 4; ++i) out += at + i > bytes.size() ? '=' : digits[group >> (18U - 6U * i) & 63U];
  }
  return out;
}

class HtmlWriter {
 public:
  HtmlWriter(const Page& page, const std::vector<Picture>& pictures) : page_(page), pictures_(pictures) {}

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
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" + title + "</title>\n<style>" + std::string(html_style) +
        "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the page</a>\n<header>\n<h1>" + title + "</h1>\n" +
            (page_.first.text.empty() ? "" : "<p" + std::string(tone_class(page_.first.tone)) + '>' + words(page_.first) + "</p>\n") + "</header>\n";
  }

  static std::string anchor(std::size_t section) { return "part-" + std::to_string(section + 1); }
  bool top(std::size_t i) const { return page_.sections[i].level == 2 && !page_.sections[i].heading.empty(); }

  void navigation() {
    out_ += "<nav aria-label=\"On this page\">\n<ul>\n";
    for (std::size_t i = 0; i < page_.sections.size(); ++i)
      if (top(i)) out_ += "<li><a href=\"#" + anchor(i) + "\">" + html_text(page_.sections[i].heading) + "</a></li>\n";
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
      for (const Line& each : page_.sections[i].lines) out_ += "<p>" + words(each) + "</p>\n";
    out_ += "</footer>\n";
  }

  /// A section of the second level stays open for those of the third after it.
  void section(std::size_t i) {
    const Section& each = page_.sections[i];
    const std::string level = std::to_string(each.level);
    out_ += "<section aria-labelledby=\"" + anchor(i) + "\">\n<h" + level + " id=\"" + anchor(i) + "\">" + html_text(each.heading) + "</h" + level + ">\n";
    list(each.lines);
    for (const Picture& picture : pictures_)
      if (!each.of.empty() && picture.of == each.of) figure(picture);
    if (each.table) table(*each.table, i);
    if (each.level != 2) out_ += "</section>\n";
  }

  void list(const std::vector<Line>& lines) {
    if (lines.empty()) return;
    out_ += "<ul>\n";
    for (const Line& each : lines) {
      out_ += "<li" + std::string(tone_class(each.tone)) + '>' + words(each);
      list(each.under);
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  static std::string words(const Line& line) {
    const std::string text = html_text(line.text);
    std::string out = line.lead.empty() ? "" : "<span class=\"lead\">" + html_text(line.lead) + (text.empty() ? "" : ":") + "</span> ";
    return out + (linkable(line.link) ? "<a href=\"" + html_text(line.link) + "\">" + text + "</a>" : text);
  }

  void table(const Table& table, std::size_t i) {
    const std::string caption = anchor(i) + "-table";
    out_ += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + caption + "\">\n<table" +
            (table.columns.size() > narrow_columns ? " class=\"wide\"" : "") + ">\n<caption id=\"" + caption + "\">" + html_text(table.caption) +
            "</caption>\n<thead>\n<tr>";
    for (const std::string& column : table.columns) out_ += "<th scope=\"col\">" + html_text(column) + "</th>";
    out_ += "</tr>\n</thead>\n<tbody>\n";
    for (const std::vector<std::string>& cells : table.rows) row(cells);
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  void row(const std::vector<std::string>& cells) {
    out_ += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string words = cells[i].empty() ? "–" : html_text(cells[i]);
      out_ += i == 0 ? "<th scope=\"row\">" + words + "</th>" : "<td>" + words + "</td>";
    }
    out_ += "</tr>\n";
  }

  /// As an image, so that nothing in the drawing can run or fetch.
  void figure(const Picture& picture) {
    if (picture.svg.empty()) {
      out_ += "<p>" + html_text(picture.alternative) + "</p>\n";
      return;
    }
    out_ += "<figure><img alt=\"" + html_text(picture.alternative) + "\" src=\"data:image/svg+xml;base64," + base64(picture.svg) + "\"></figure>\n";
  }

  const Page& page_;
  const std::vector<Picture>& pictures_;
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

std::string html(const Page& page, const std::vector<Picture>& pictures) { return HtmlWriter(page, pictures).write(); }
std::string html(const Assessment& all, const std::vector<Picture>& pictures) { return html(page(all), pictures); }

}  // namespace kith::report
