#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/diagnostic.hpp"

namespace kith::source {

/// A stretch of one file: bytes [begin, end).
struct Span {
  std::uint32_t file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A span by lines and characters, as `Place` counts them.
struct Position {
  std::uint32_t offset = 0, length = 0;
  int line = 0, column = 0, width = 0;
};

/// The line in which `offset` stands, as `Place::excerpt` shows it.
std::string excerpt(std::string_view text, std::size_t offset);

/// The texts of one compilation, by number. A span is meaningful only with the `Sources` it was made in.
class Sources {
 public:
  /// Adds a file and gives its number. Texts are kept whole; line ends may be \n or \r\n.
  std::uint32_t add(std::string name, std::string text);

  const std::string& name(std::uint32_t file) const { return files_[file].name; }
  std::string_view text(std::uint32_t file) const { return files_[file].text; }
  std::string_view text(Span span) const { return text(span.file).substr(span.begin, span.end - span.begin); }
  std::uint32_t count() const { return static_cast<std::uint32_t>(files_.size()); }

  Position position(Span) const;
  /// File, line, column, excerpt: everything needed to show the span without the text.
  Place place(Span) const;

 private:
  struct Mark {
    std::uint32_t at = 0, before = 0;  ///< offset, and how many characters of its line stand before it
  };
  struct File {
    std::string name;
    std::string text;
    std::vector<std::uint32_t> lines;  ///< offset at which each line starts
    std::vector<Mark> marks;           ///< within long lines, so that columns are not counted from the start
  };
  /// Where a line's text starts and ends, a byte order mark and its line end left out.
  static std::pair<std::size_t, std::size_t> ends(const File&, std::size_t line);
  static void mark(File&, std::size_t line);
  /// Of a line that starts at `start`.
  static std::size_t characters_before(const File&, std::size_t start, std::size_t at);

  std::vector<File> files_;
};

}  // namespace kith::source
