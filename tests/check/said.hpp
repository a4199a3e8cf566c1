#pragma once
#include <string>

#include "kith/ruleset.hpp"

/// What a check says, a line a finding, for golden files.
namespace said {

/// The code, the words, what is proposed, what else is pointed at and where it stands; line `first` is
/// line 1.
inline std::string line(const kith::Diagnostic& each, int first = 1) {
  const auto at = [&](const kith::Place& place) {
    return std::to_string(static_cast<int>(place.line) - (place.file == each.place.file ? first - 1 : 0));
  };
  std::string out = "  " + each.code + " " + each.message + (each.hint.empty() ? "" : " | " + each.hint);
  for (const auto& label : each.labels) out += " | " + at(label.place) + ": " + label.text;
  for (const auto& note : each.notes) out += " | note: " + note;
  if (each.fix)
    out += " | fix of " + at(each.fix->place) + ":" + std::to_string(each.fix->place.column) + "+" +
           std::to_string(each.fix->place.length) + ": " + each.fix->replacement;
  return out + " (" + at(each.place) + ":" + std::to_string(each.place.column) + ")\n";
}

}  // namespace said
