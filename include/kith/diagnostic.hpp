#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kith {

enum class Severity { error, warning, note };

/// Where something stands: in a ruleset a file, line and column (both from 1, columns in characters), in a
/// record a JSON pointer.
struct Place {
  std::string file;
  std::size_t offset = 0;  ///< bytes from the start of the file
  std::size_t length = 0;  ///< bytes
  int line = 0;            ///< 0 when the place has no line
  int column = 0;
  int width = 0;        ///< characters of the line that are meant, at least 1 when there is a line
  std::string excerpt;  ///< the line itself, without its line end; of a very long one the start, or nothing
  std::string pointer;  ///< JSON pointer, for records and questions
};

/// A second place that matters, and why.
struct Label {
  Place place;
  std::string text;
};

/// An edit that mends the mistake: `place` is replaced by `replacement`.
struct FixIt {
  Place place;
  std::string replacement;
};

/// One finding about a ruleset, a record or a question. `code` is stable; `kith explain CODE` says more.
struct Diagnostic {
  std::string code;  ///< such as "K2004"
  Severity severity = Severity::error;
  std::string message;  ///< lower case, no full stop
  Place place;
  std::string hint;  ///< stands beside the caret: "did you mean `family`?"
  std::vector<Label> labels;
  std::vector<std::string> notes;
  std::optional<FixIt> fix;
};

}  // namespace kith
