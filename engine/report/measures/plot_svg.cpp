#include "engine/report/measures/plot_svg.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/report/form/html.hpp"
#include "engine/report/measures/figures.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// Lengths are in tenths of a unit. Letters are 12 units high, so that they can be read where a plot is 6 cm
/// wide.
using Tenths = std::int64_t;
__extension__ using Wide = __int128;

constexpr Tenths svg_width = 2400, from_left = 280, to_right = 2380;

std::string number(Tenths tenths) {
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + '.' + std::to_string(tenths % 10);
}

Tenths scaled(Decimal value, Decimal top, Tenths length) {
  const std::int64_t inside = std::clamp<std::int64_t>(value.micros, 0, top.micros);
  return static_cast<Tenths>(static_cast<Wide>(inside) * length / top.micros);
}

/// The next of 1, 2, 4, 5, 10, 20, 40, 50, ...
Decimal round_top(Decimal largest) {
  constexpr std::int64_t most = 4'000'000'000'000'000'000;
  for (std::int64_t unit = 1'000'000; unit < most / 10; unit *= 10)
    for (const std::int64_t times : {1, 2, 4, 5})
      if (unit * times >= largest.micros) return {unit * times};
  return largest;
}

class Svg {
 public:
  Svg(Tenths height, const std::string& name)
      : out_("<svg role=\"img\" aria-label=\"" + html_text(name) + "\" viewBox=\"0 0 " + number(svg_width) +
             ' ' + number(height) + "\">") {}

  void rect(const char* kind, Tenths x, Tenths y, Tenths w, Tenths h) {
    out_ += "<rect class=\"" + std::string(kind) + "\" x=\"" + number(x) + "\" y=\"" + number(y) +
            "\" width=\"" + number(w) + "\" height=\"" + number(h) + "\"/>";
  }
  void line(const char* kind, Tenths x1, Tenths y1, Tenths x2, Tenths y2) {
    out_ += "<path class=\"" + std::string(kind) + "\" d=\"M" + number(x1) + ' ' + number(y1) + 'L' +
            number(x2) + ' ' + number(y2) + "\"/>";
  }
  void dot(const char* kind, Tenths x, Tenths y) {
    out_ += "<circle class=\"" + std::string(kind) + "\" cx=\"" + number(x) + "\" cy=\"" + number(y) +
            "\" r=\"3\"/>";
  }
  /// `anchor`: start, middle or end.
  void text(const char* kind, const char* anchor, Tenths x, Tenths y, const std::string& words) {
    out_ += "<text class=\"" + std::string(kind) + "\" text-anchor=\"" + anchor + "\" x=\"" + number(x) +
            "\" y=\"" + number(y) + "\">" + html_text(words) + "</text>";
  }
  std::string end() { return std::move(out_) + "</svg>\n"; }

 private:
  std::string out_;
};

// ---- weeks ------------------------------------------------------------------------------------------------------

constexpr Tenths title_height = 160, label_room = 130, strip_height = 340, strip_gap = 60, axis_height = 160;

/// A strip from `y` down, and where its weeks stand.
struct Area {
  Tenths top, base, step;
  Decimal scale;
  Tenths x(std::size_t i) const { return from_left + static_cast<Tenths>(i) * step + step / 2; }
  Tenths y(Decimal value) const { return base - scaled(value, scale, base - top); }
};

const char* look(const Mark& mark) {
  if (mark.known == Known::on_record) return "open";
  return mark.part ? "pale" : "solid";
}

void column(Svg& svg, const Area& place, const Mark& mark, std::size_t i) {
  const Tenths wide = std::clamp<Tenths>(place.step * 6 / 10, 10, 240), y = place.y(mark.value);
  if (mark.value.micros > 0) svg.rect(look(mark), place.x(i) - wide / 2, y, wide, place.base - y);
}

void join(Svg& svg, const Area& place, const std::vector<Mark>& marks, std::size_t i) {
  const auto there = [&](std::size_t at) {
    return marks[at].known == Known::exactly || marks[at].known == Known::on_record;
  };
  if (i != 0 && there(i) && there(i - 1))
    svg.line("join", place.x(i - 1), place.y(marks[i - 1].value), place.x(i), place.y(marks[i].value));
}

void label_last(Svg& svg, const Area& place, const std::vector<Mark>& marks) {
  for (std::size_t i = marks.size(); i-- != 0;) {
    if (marks[i].known == Known::none) continue;
    if (marks[i].known != Known::nothing)
      svg.text("value", "middle", place.x(i), std::min(place.y(marks[i].value) - 40, place.base - 50),
               shown_figure(marks[i].value));
    return;
  }
}

void strip(Svg& svg, const Strip& one, const Area& place) {
  svg.line("grid", from_left, place.top, to_right, place.top);
  svg.text("axis", "end", from_left - 50, place.top + 40, shown_figure(place.scale));
  svg.text("axis", "end", from_left - 50, place.base, "0");
  for (std::size_t i = 0; i < one.marks.size(); ++i) {
    const Mark& mark = one.marks[i];
    if (mark.known == Known::none) continue;
    if (mark.known == Known::nothing) svg.text("unknown", "middle", place.x(i), place.base - 30, "?");
    else if (one.columns) column(svg, place, mark, i);
    else join(svg, place, one.marks, i);
  }
  if (!one.columns)
    for (std::size_t i = 0; i < one.marks.size(); ++i)
      if (one.marks[i].known == Known::exactly || one.marks[i].known == Known::on_record)
        svg.dot(look(one.marks[i]), place.x(i), place.y(one.marks[i].value));
  svg.line("base", from_left, place.base, to_right, place.base);
  label_last(svg, place, one.marks);
}

/// As many letters as there is room for.
constexpr std::size_t title_width = 30;

std::vector<std::string> titles_of(const Strip& one) {
  return one.title.empty() ? std::vector<std::string>{} : wrapped(one.title, title_width);
}

Decimal largest(const std::vector<Mark>& marks) {
  Decimal out;
  for (const Mark& mark : marks) out = std::max(out, mark.value);
  return out;
}

}  // namespace

std::string strips_svg(const std::vector<Strip>& strips, const std::string& name) {
  Tenths height = axis_height;
  for (const Strip& one : strips)
    height +=
        static_cast<Tenths>(titles_of(one).size()) * title_height + label_room + strip_height + strip_gap;
  Svg svg(height, name);
  Tenths y = 0;
  for (const Strip& one : strips) {
    for (const std::string& title : titles_of(one)) {
      svg.text("title", "start", from_left, y + 120, title);
      y += title_height;
    }
    y += label_room;
    const Tenths step = (to_right - from_left) / std::max<Tenths>(1, static_cast<Tenths>(one.marks.size()));
    strip(svg, one, {y, y + strip_height, step, round_top(largest(one.marks))});
    y += strip_height + strip_gap;
  }
  if (!strips.empty() && !strips[0].marks.empty()) {
    svg.text("axis", "start", from_left, y + 60, strips[0].marks.front().label);
    if (strips[0].marks.size() > 1) svg.text("axis", "end", to_right, y + 60, strips[0].marks.back().label);
  }
  return svg.end();
}

std::string bars_svg(const std::vector<Mark>& marks, const std::string& name) {
  constexpr Tenths row = 340, bar = 100, longest = 2000;
  Svg svg(static_cast<Tenths>(marks.size()) * row, name);
  const Decimal scale = round_top(largest(marks));
  Tenths y = 0;
  for (const Mark& mark : marks) {
    svg.text("title", "start", 0, y + 130, mark.label);
    if (mark.known == Known::nothing) {
      svg.text("unknown", "start", 30, y + 290, "?");
    } else {
      const Tenths wide = scaled(mark.value, scale, longest);
      if (wide > 0) svg.rect(look(mark), 0, y + 190, wide, bar);
      svg.text("value", "start", wide + 50, y + 285, shown_figure(mark.value));
    }
    svg.line("base", 0, y + 170, 0, y + 310);
    y += row;
  }
  return svg.end();
}

std::string share_svg(const Share& share, const std::string& name) {
  constexpr Tenths from = 20, to = 2380, top = 190, tall = 110;
  constexpr Decimal whole = Decimal::of(100);
  Svg svg(top + tall + 160, name);
  const auto x = [&](Decimal value) { return from + scaled(value, whole, to - from); };
  svg.rect("track", from, top, to - from, tall);
  if (share.low.micros > 0) svg.rect("solid", from, top, x(share.low) - from, tall);
  if (share.high > share.low) svg.rect("open", x(share.low), top, x(share.high) - x(share.low), tall);
  svg.line("base", from, top - 20, from, top + tall + 20);
  svg.text("axis", "start", from, top + tall + 140, "0%");
  svg.text("axis", "end", to, top + tall + 140, "100%");
  if (share.target) {
    const Tenths at = x(*share.target);
    svg.line("target", at, top - 50, at, top + tall + 30);
    svg.text("wanted", share.target->micros > whole.micros / 2 ? "end" : "start", at, top - 70,
             "target " + share.target->text() + '%');
  }
  return svg.end();
}

}  // namespace kith::report
