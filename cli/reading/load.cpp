#include "cli/reading/load.hpp"

#include <utility>

#include "cli/reading/input.hpp"
#include "cli/reading/trust.hpp"
#include "cli/terminal/exit_code.hpp"

namespace kith::cli {
namespace {

/// What `make` makes of the file at the path, which is said where it cannot be read, and of those that it
/// names.
template <class Make>
auto with_input(const std::string& path, Make make) -> std::optional<decltype(make(path, ReadFile()))> {
  std::optional<std::string> text = read_input(path);
  if (!text) return std::nullopt;
  std::optional<Believed> root = believed(path, std::move(*text));
  if (!root) return std::nullopt;
  bool first = true;
  return make(root->path, [&](const std::string& file) {
    return std::exchange(first, false) ? FileText(std::move(root->text)) : read_named(file);
  });
}

}  // namespace

std::optional<Compilation> compile_input(const std::string& path, const Lints& lints,
                                         std::map<std::string, std::string>* texts) {
  return with_input(path, [&](const auto& from, const ReadFile& read) {
    const ReadFile keeping = [&](const std::string& file) {
      FileText got = read(file);
      if (got.text) texts->insert_or_assign(file, *got.text);
      return got;
    };
    return compile(from, texts != nullptr ? keeping : read, lints);
  });
}
std::optional<Packed> pack_input(const std::string& path) { return with_input(path, pack); }

Compilation compile_named(const std::string& path, std::string& wrong) {
  FileText root = read_named(path);
  if (root.text) wrong = why_not_believed(path, *root.text);
  if (!wrong.empty()) return {};
  bool first = true;
  return compile(path, [&](const std::string& file) {
    return std::exchange(first, false) ? std::move(root) : read_named(file);
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
