#include "cli/reading/beside.hpp"

#include <algorithm>

#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/terminal/console.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::cli {

int each_that_uses(const model::Layer& root, const std::vector<std::string>& paths,
                   const FindingsFormat& format, const std::function<void(Ruleset)>& visit) {
  if (paths.empty()) return exit_code::done;
  const auto files = find_rulesets(paths);
  if (!files) return exit_code::unusable;
  for (const std::string& file : *files) {
    Loaded<Ruleset> one = load_ruleset(file, format);
    if (!one.value) return one.exit_code;
    const auto& layers = one.value->checked().layers;
    if (layers.back().given.sha256() == root.given.sha256()) continue;
    const bool uses = std::any_of(layers.begin(), layers.end(), [&](const model::Layer& layer) {
      return layer.name == root.name && layer.given.sha256() == root.given.sha256();
    });
    if (uses) {
      visit(std::move(*one.value));
    } else if (std::find(paths.begin(), paths.end(), file) != paths.end()) {
      complain(quoted_input(file) + " does not use `" + root.name + "`: its scenarios are about other rules");
      return exit_code::unusable;
    }
  }
  return exit_code::done;
}

}  // namespace kith::cli
