#pragma once
#include <string>
#include <vector>

#include "kith/proof.hpp"

namespace kith::report {

/// What was found about promises, the broken ones with their counterexamples. `width`: characters in a line.
std::string proofs_text(const std::vector<Proof>&, int width);
/// The same as one page of HTML: what is broken first, with both places underlined.
std::string proofs_html(const std::vector<Proof>&);
/// The same as one JSON object.
std::string proofs_json(const std::vector<Proof>&);

}  // namespace kith::report
