#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/report/ruleset/kept_proofs.hpp"

namespace kith::cli {

/// What was proved about a ruleset and kept beside it, as far as it stands: as long as no text of the stack
/// is another, comments and scenarios left out, nor the version of Kith.
struct StandingProofs {
  std::optional<report::KeptProofs> kept;  ///< nothing where there is no such file, or it cannot be read
  std::string since;  ///< what has changed: "the change of FILE"; empty: all of it stands

  /// What stands about a promise; null where nothing does.
  const report::KeptProofs::Of* of(const std::string& promise) const;
  /// "proved", "unproved: run `kith prove`", "unproved since the change of core.kith: run `kith prove`".
  std::string words(const std::string& promise) const;
};
StandingProofs standing_proofs(const std::string& path, const model::Ruleset&);
/// What a release carries, as it was when it was made; nothing is kept where the ruleset is of none. Whoever
/// signed it is believed.
StandingProofs carried_proofs(const model::Ruleset&);

/// The file beside a ruleset's: money.proofs beside money.kith.
std::string proofs_path(const std::string& ruleset);
/// What is to be kept.
report::KeptProofs to_keep(const model::Ruleset&, const std::vector<Proof>&);
/// What is proved of a plan, by name.
std::vector<std::string> names_of_plan(const model::Plan&);
/// All that is proved of the stack, by name, in order.
std::vector<std::string> names_of_promises(const model::Ruleset&);

}  // namespace kith::cli
