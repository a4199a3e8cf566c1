#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/proof.hpp"

namespace kith::report {

/// What is kept beside a ruleset of what was proved about it, and of which texts it was.
struct KeptProofs {
  struct Layer {
    std::string ruleset, hash;  ///< by name; of its text, comments and scenarios left out
    bool operator==(const Layer&) const = default;
  };
  struct Of {
    std::string promise;  ///< its name
    Proof::Result result = Proof::Result::not_proved;
    std::uint64_t questions = 0, cases = 0;  ///< as in `Proof`
  };
  std::string made_by;  ///< the version of Kith
  std::vector<Layer> layers;
  std::vector<Of> proofs;
};

/// As JSON, and back; nothing where it is no such JSON.
std::string kept_proofs_json(const KeptProofs&);
std::optional<KeptProofs> read_kept_proofs(std::string_view json);

}  // namespace kith::report
