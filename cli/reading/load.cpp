#include "cli/reading/load.hpp"

#include <utility>

#include "cli/reading/input.hpp"
#include "cli/terminal/exit_code.hpp"

namespace kith::cli {

std::optional<Compilation> compile_input(const std::string& path) {
  const std::optional<std::string> root = read_input(path);
  if (!root) return std::nullopt;
  bool first = true;
  return compile(path, [&](const std::string& file) {
    return std::exchange(first, false) ? FileText(root) : read_named(file);
  });
}

Loaded<Ruleset> load_ruleset(const std::string& path, const FindingsFormat& format) {
  std::optional<Compilation> compilation = compile_input(path);
  if (!compilation) return {std::nullopt, exit_code::unusable};
  complain_of(compilation->diagnostics, format);
  return {std::move(compilation->ruleset), exit_code::wrong};
}

Loaded<State> load_person(const Ruleset& ruleset, const std::string& path, const FindingsFormat& format) {
  const std::optional<std::string> text = read_record_input(path);
  if (!text) return {std::nullopt, exit_code::unusable};
  Reading<State> reading = parse_state(ruleset, *text, input_name(path));
  complain_of(reading.diagnostics, format);
  return {std::move(reading.value), exit_code::unusable};
}

}  // namespace kith::cli
