#pragma once
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/kith.hpp"

/// From texts to values, for tests: any mistake in them is thrown with its words.
namespace kith::texts {

class Mistake : public std::exception {
 public:
  explicit Mistake(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& found : diagnostics) {
      const bool in_record = !found.place.pointer.empty();
      words_ += found.code + " " + (in_record ? found.place.pointer : std::to_string(found.place.line)) +
                ": " + found.message + "\n";
    }
  }
  const char* what() const noexcept override { return words_.c_str(); }

 private:
  std::string words_;
};

inline Ruleset compiled(std::string_view text) {
  const auto read = [&](const std::string&) { return std::optional(std::string(text)); };
  Compilation made = kith::compile("test.kith", read);
  if (!made.ruleset) throw Mistake(made.diagnostics);
  return *made.ruleset;
}
inline State record(const Ruleset& rules, std::string_view json) {
  Reading<State> made = parse_state(rules, json);
  if (!made.value) throw Mistake(made.diagnostics);
  return *made.value;
}
inline Question question(const State& state, std::string_view json) {
  Reading<Question> made = parse_question(state, json);
  if (!made.value) throw Mistake(made.diagnostics);
  return *made.value;
}

}  // namespace kith::texts
