#include <nlohmann/json.hpp>

#include "engine/report/ruleset/proofs.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using ProofJson = nlohmann::ordered_json;

std::string at(const Place& place) {
  return place.file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

ProofJson example_json(const Proof& proof) {
  const Proof::Counterexample& example = *proof.counterexample;
  ProofJson made = {
      {"scenario", example.scenario}, {"story", example.story}, {"clauses", ProofJson::array()}};
  for (std::size_t i = 0; i < example.clauses.size(); ++i)
    made["clauses"].push_back({{"clause", example.clauses[i].name},
                               {"effect", proof.of_an_answer() ? name(example.effects[i]) : "step"},
                               {"applies", name(example.applies[i])},
                               {"at", at(example.places[i])}});
  return made;
}

ProofJson proof_json(const Proof& proof) {
  ProofJson made = {{"promise", proof.promise},
                    {"title", proof.title},
                    {"ruleset", proof.ruleset},
                    {"says", proof.unasked() ? unasked_words(proof) : words_of(proof.kind)},
                    {"at", at(proof.place)},
                    {"result", words_of(proof.result)},
                    {"questions", proof.questions},
                    {"cases", proof.cases},
                    {"in_the_way", proof.in_the_way}};
  made["solver"] = proof.solver.empty() ? ProofJson(nullptr) : ProofJson(proof.solver);
  made["kept"] = proof.kept;
  if (!proof.asked_by.empty()) made["asked_by"] = proof.asked_by;
  made["counterexample"] = proof.counterexample ? example_json(proof) : ProofJson(nullptr);
  return made;
}

}  // namespace

std::string proofs_json(const std::vector<Proof>& proofs) {
  ProofJson out = {{"kith", 1},
                   {"promises", ProofJson::array()},
                   {"plans", ProofJson::array()},
                   {"restrictions", ProofJson::array()}};
  for (const Proof& proof : proofs)
    out[proof.of_plan          ? "plans"
        : proof.of_restriction ? "restrictions"
                               : "promises"]
        .push_back(proof_json(proof));
  return out.dump(2, ' ', false, ProofJson::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
