#pragma once
#include <CLI/CLI.hpp>

#include "kith/proof.hpp"

namespace kith::cli {

/// How much is looked at before a promise is given up as not proved: --cases, --solver and --timeout.
void add_proving(CLI::App&, ProofLimits&);

}  // namespace kith::cli
