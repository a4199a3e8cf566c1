#include "engine/prove/plan/plan_proofs.hpp"
#include "engine/prove/prove.hpp"
#include "engine/prove/restriction/restriction_proofs.hpp"

namespace kith {

std::vector<Proof> prove(const Ruleset& ruleset, const ProofLimits& limits, const std::string& only) {
  std::vector<Proof> proofs;
  for (const model::Promise& promise : ruleset.checked().promises)
    if (only.empty() || promise.name == only)
      proofs.push_back(proving::prove(ruleset.checked(), promise, limits));
  for (const model::CarePromise& promise : ruleset.checked().care_promises)
    if (only.empty() || promise.name == only)
      proofs.push_back(proving::prove_care(ruleset.checked(), promise, limits));
  for (const model::Plan& plan : ruleset.checked().plans)
    for (Proof& proof : proving::plan_proofs(ruleset.checked(), plan, limits, only))
      proofs.push_back(std::move(proof));
  for (Proof& proof : proving::restriction_proofs(ruleset.checked(), limits, only))
    proofs.push_back(std::move(proof));
  return proofs;
}

}  // namespace kith
