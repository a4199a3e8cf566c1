#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/reading/lines.hpp"
#include "cli/terminal/findings.hpp"

namespace kith::cli {

/// The documents of a caseload: NDJSON, one a line, one in memory at a time. One document written over
/// several lines, or all of them in one array, is said once and ends the reading.
class Ndjson {
 public:
  /// Whether somebody may be waiting for what is made of a line before they write the next: then no line is
  /// read ahead.
  enum class Source : std::uint8_t { written, being_written };
  /// `what` stands on a line: "record".
  Ndjson(const std::string& path, std::string what, const FindingsFormat&, Source source = Source::written);

  bool opened() const { return lines_.opened(); }
  /// Valid until the next.
  std::optional<std::string_view> next();
  /// The number of the line that was read last, from 1; all lines once all are read.
  std::size_t number() const { return number_; }
  /// Where it stands: `people.ndjson:3`.
  std::string place() const { return name_ + ":" + std::to_string(number_); }
  /// Where the line that was given last stands, as of `Lines`. Ahead is read only of one that is no document.
  std::optional<LinePlace> line_place() const { return lines_.line_place(); }
  /// False, once said, where reading stopped before the end.
  bool finished() const { return !no_lines_ && lines_.finished(); }
  /// Bytes: of the whole, 0 where nobody knows; and read so far.
  std::size_t size() const { return lines_.size(); }
  std::size_t read() const { return lines_.read(); }

 private:
  enum class Form : std::uint8_t { lines, array, over_lines };
  Form form(std::string_view first);
  std::nullopt_t stop(Form);

  Lines lines_;
  std::string name_, what_;
  const FindingsFormat& format_;
  Source source_;
  std::size_t number_ = 0;
  std::string first_;                 ///< where a line was read ahead: the line that was given last
  std::optional<std::string> ahead_;  ///< the second line, read before its time
  Form suspected_ = Form::lines;      ///< from the first line alone
  bool no_lines_ = false;
};

}  // namespace kith::cli
