#include "engine/report/ruleset/kept_proofs.hpp"

#include <array>

#include <nlohmann/json.hpp>

namespace kith::report {
namespace {

using KeptJson = nlohmann::ordered_json;

constexpr std::array results = {Proof::Result::proved, Proof::Result::broken, Proof::Result::not_proved};

bool text_at(const KeptJson& of, const char* key, std::string& out) {
  if (!of.is_object() || !of.contains(key) || !of[key].is_string()) return false;
  out = of[key].get<std::string>();
  return true;
}
bool number_at(const KeptJson& of, const char* key, std::uint64_t& out) {
  if (!of.contains(key) || !of[key].is_number_unsigned()) return false;
  out = of[key].get<std::uint64_t>();
  return true;
}
bool list_at(const KeptJson& of, const char* key) { return of.contains(key) && of[key].is_array(); }

std::optional<KeptProofs::Of> proof_of(const KeptJson& json) {
  KeptProofs::Of out;
  std::string result;
  if (!text_at(json, "promise", out.promise) || !text_at(json, "result", result) ||
      !number_at(json, "questions", out.questions) || !number_at(json, "cases", out.cases))
    return std::nullopt;
  for (const Proof::Result one : results)
    if (words_of(one) == result) {
      out.result = one;
      return out;
    }
  return std::nullopt;
}

}  // namespace

std::string kept_proofs_json(const KeptProofs& kept) {
  KeptJson out = {{"kith", 1},
                  {"made_by", kept.made_by},
                  {"rulesets", KeptJson::array()},
                  {"promises", KeptJson::array()}};
  for (const KeptProofs::Layer& layer : kept.layers)
    out["rulesets"].push_back({{"ruleset", layer.ruleset}, {"hash", layer.hash}});
  for (const KeptProofs::Of& proof : kept.proofs)
    out["promises"].push_back({{"promise", proof.promise},
                               {"result", words_of(proof.result)},
                               {"questions", proof.questions},
                               {"cases", proof.cases}});
  return out.dump(1, ' ', false, KeptJson::error_handler_t::replace) + '\n';
}

std::optional<KeptProofs> read_kept_proofs(std::string_view json) {
  const KeptJson read = KeptJson::parse(json, nullptr, false);
  KeptProofs out;
  if (!text_at(read, "made_by", out.made_by) || !list_at(read, "rulesets") || !list_at(read, "promises"))
    return std::nullopt;
  for (const KeptJson& layer : read["rulesets"]) {
    KeptProofs::Layer one;
    if (!text_at(layer, "ruleset", one.ruleset) || !text_at(layer, "hash", one.hash)) return std::nullopt;
    out.layers.push_back(std::move(one));
  }
  for (const KeptJson& proof : read["promises"]) {
    auto one = proof_of(proof);
    if (!one) return std::nullopt;
    out.proofs.push_back(std::move(*one));
  }
  return out;
}

}  // namespace kith::report
