#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/terminal/findings.hpp"
#include "kith/ruleset.hpp"

namespace kith::model {
struct Layer;
}

namespace kith::cli {

/// Shows `visit` every ruleset of `paths` (files, and folders of them) that uses the one which `root` is of,
/// itself left out. Of a folder the others are passed over; one that is named by itself and does not use it
/// is a mistake. Gives the exit code, what is wrong being said.
int each_that_uses(const model::Layer& root, const std::vector<std::string>& paths, const FindingsFormat&,
                   const std::function<void(Ruleset)>& visit);

}  // namespace kith::cli
