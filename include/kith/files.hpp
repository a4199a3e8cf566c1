#pragma once
#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kith {

/// The text of a file, or nothing and why. Whatever makes a `std::optional<std::string>` makes one of these.
struct FileText {
  std::optional<std::string> text;
  std::string
      why_not;  ///< goes on after "cannot be read: ", as in "it is a folder"; empty where nobody knows
  /// Where nothing is there: rulesets that may be meant instead, as paths from the folder in which it was
  /// looked for.
  std::vector<std::string> others = {};

  template <class T>
  requires std::convertible_to<T, std::optional<std::string>> FileText(T&& given)
      : text(std::forward<T>(given)) {}

  static FileText none(std::string why_not) {
    FileText made{std::nullopt};
    made.why_not = std::move(why_not);
    return made;
  }
};

/// Gives the text of the file at a path, or nothing where it cannot be read. What it throws goes through
/// whatever called it, unchanged: no value is made, nothing that was passed in is altered, and everything
/// that was read is let go.
using ReadFile = std::function<FileText(const std::string& path)>;

}  // namespace kith
