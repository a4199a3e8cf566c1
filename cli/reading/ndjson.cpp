#include "cli/reading/ndjson.hpp"

#include <utility>

#include "cli/reading/input.hpp"
#include "dsl/source/register.hpp"

namespace kith::cli {
namespace {

/// What a line looks like from its brackets, before anybody reads it.
struct Shape {
  char opens = '\0';  ///< the first character that is no blank
  char then = '\0';   ///< the one after it
  char last = '\0';
  bool cut = false;  ///< something that it opens is not closed
};

Shape shape(std::string_view line) {
  Shape seen;
  std::size_t depth = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (in_text) {
      if (c == '\\') ++i;
      in_text = c != '"';
      continue;
    }
    if (c == ' ' || c == '\t') continue;
    seen.last = c;
    if (seen.opens == '\0') {
      seen.opens = c;
    } else if (seen.then == '\0') {
      seen.then = c;
    }
    in_text = c == '"';
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  seen.cut = in_text || depth > 0;
  return seen;
}

bool whole_object(std::string_view line) {
  const Shape seen = shape(line);
  return seen.opens == '{' && seen.last == '}' && !seen.cut;
}

}  // namespace

Ndjson::Ndjson(const std::string& path, std::string what, const FindingsFormat& format, Source source)
    : lines_(path), name_(input_name(path)), what_(std::move(what)), format_(format), source_(source) {}

/// What the first line makes of the whole. One that is only damaged is followed by a whole one, or by none.
Ndjson::Form Ndjson::form(std::string_view first) {
  // Of a line that is too long nobody has seen the end.
  if (first.size() > most_bytes()) return Form::lines;
  const Shape seen = shape(first);
  const bool list = seen.opens == '[' && (seen.cut || seen.then == '{');
  if (list) suspected_ = Form::array;
  if (seen.opens == '{' && seen.cut) suspected_ = Form::over_lines;
  if (suspected_ == Form::lines || source_ == Source::being_written) return Form::lines;
  first_ = first;
  if (const auto second = lines_.next()) ahead_ = std::string(*second);
  if (!ahead_) return list && !seen.cut ? Form::array : Form::lines;
  return (list && seen.cut) || !whole_object(*ahead_) ? suspected_ : Form::lines;
}

std::nullopt_t Ndjson::stop(Form form) {
  no_lines_ = true;
  Diagnostic wrong;
  wrong.code = source::entry(source::Code::json_unreadable).text;
  wrong.place.file = name_;
  wrong.message =
      form == Form::array
          ? "all of it is one JSON array; one " + what_ + " a line is expected (NDJSON)"
          : "one JSON document goes over several lines; one " + what_ + " a line is expected (NDJSON)";
  const std::string file = name_ == "standard input" ? "" : " " + name_;
  wrong.hint =
      form == Form::array ? "`jq -c '.[]'" + file + "` writes it so" : "`jq -c ." + file + "` writes it so";
  complain_of({wrong}, format_);
  return std::nullopt;
}

std::optional<std::string_view> Ndjson::next() {
  if (no_lines_) return std::nullopt;
  if (ahead_ && number_ == 1) {
    ++number_;
    first_ = *std::exchange(ahead_, std::nullopt);
    return first_;
  }
  const std::optional<std::string_view> line = lines_.next();
  if (!line) return std::nullopt;
  ++number_;
  if (number_ == 2 && suspected_ != Form::lines && !whole_object(*line)) return stop(suspected_);
  if (number_ > 1) return line;
  const Form found = form(*line);
  if (found != Form::lines) return stop(found);
  // Reading ahead has overwritten it.
  return first_.empty() ? line : std::optional<std::string_view>(first_);
}

}  // namespace kith::cli
