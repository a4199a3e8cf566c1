#include "cli/reading/standing_proofs.hpp"

#include <algorithm>
#include <utility>

#include "cli/reading/input.hpp"
#include "cli/reading/output.hpp"
#include "cli/reading/trust.hpp"
#include "dsl/source/hash.hpp"
#include "dsl/source/source.hpp"
#include "dsl/syntax/token/token.hpp"
#include "engine/files/read.hpp"
#include "engine/prove/restriction/restriction_proofs.hpp"
#include "kith/version.hpp"

namespace kith::cli {
namespace {

using report::KeptProofs;

/// A text by its tokens: comments, scenarios and findings that stay say nothing about what is promised.
std::string told_apart(const std::string& text) {
  source::Sources sources;
  const std::uint32_t file = sources.add("it", text);
  std::string out;
  bool left_out = false;
  for (const syntax::Token& token : syntax::lex(sources, file).tokens) {
    const std::string_view written = sources.text(source::Span{file, token.begin, token.end});
    if (token.first_column) left_out = written == "scenario" || written == "allow";
    if (left_out) continue;
    out += written;
    out += '\n';
  }
  return out;
}

/// Of a text that is not there to be read, or is another by now, of its bytes.
std::string hash_of(const model::Layer& layer) {
  const FileText file = read_named(layer.file);
  if (!file.text || source::sha256(*file.text) != layer.given.sha256()) return layer.given.sha256();
  return source::sha256(told_apart(*file.text));
}

std::vector<KeptProofs::Layer> layers_of(const model::Ruleset& rules) {
  std::vector<KeptProofs::Layer> out;
  for (const model::Layer& layer : rules.layers) out.push_back({layer.name, hash_of(layer)});
  return out;
}

/// Of two promises of one name, at different times, the worse is kept.
void add_worse(std::vector<KeptProofs::Of>& all, KeptProofs::Of proof) {
  const auto same = std::find_if(all.begin(), all.end(),
                                 [&](const KeptProofs::Of& one) { return one.promise == proof.promise; });
  if (same == all.end()) all.push_back(std::move(proof));
  else if (proof.result != Proof::Result::proved && same->result != Proof::Result::broken)
    same->result = proof.result;
}

/// The first file of which it was not; the ruleset itself where one is no longer used.
std::string changed(const model::Ruleset& rules, const std::vector<KeptProofs::Layer>& kept) {
  const std::vector<KeptProofs::Layer> now = layers_of(rules);
  for (std::size_t i = 0; i < now.size(); ++i)
    if (std::find(kept.begin(), kept.end(), now[i]) == kept.end()) return rules.layers[i].file;
  return now.size() == kept.size() ? "" : rules.layers.back().file;
}

}  // namespace

const KeptProofs::Of* StandingProofs::of(const std::string& promise) const {
  if (!kept || !since.empty()) return nullptr;
  const auto found = std::find_if(kept->proofs.begin(), kept->proofs.end(),
                                  [&](const KeptProofs::Of& one) { return one.promise == promise; });
  return found == kept->proofs.end() ? nullptr : &*found;
}

std::string StandingProofs::words(const std::string& promise) const {
  if (kept && !since.empty()) return "unproved since " + since + ": run `kith prove`";
  const KeptProofs::Of* one = of(promise);
  if (one == nullptr) return "unproved: run `kith prove`";
  switch (one->result) {
    case Proof::Result::proved: return "proved";
    case Proof::Result::broken: return "broken: `kith prove` shows by what";
    case Proof::Result::not_proved: break;
  }
  return "not proved: `kith prove` says what is in the way";
}

StandingProofs standing_proofs(const std::string& path, const model::Ruleset& rules) {
  StandingProofs out;
  if (path == "-") return out;
  const std::string beside = proofs_path(path);
  const FileText file = files::read(beside);
  if (file.text) out.kept = report::read_kept_proofs(*file.text);
  if (!out.kept) return out;
  note_read(beside);
  if (out.kept->made_by != version()) out.since = "Kith " + out.kept->made_by;
  else if (const std::string file_changed = changed(rules, out.kept->layers); !file_changed.empty())
    out.since = "the change of " + file_changed;
  return out;
}

StandingProofs carried_proofs(const model::Ruleset& rules) {
  StandingProofs out;
  const Release* release = released_as(rules);
  if (release == nullptr) return out;
  out.kept.emplace();
  for (const Release::Promise& one : release->promises)
    add_worse(out.kept->proofs, {one.name, one.result, one.questions, one.cases});
  return out;
}

std::string proofs_path(const std::string& ruleset) {
  const std::size_t name = ruleset.find_last_of('/') == std::string::npos ? 0 : ruleset.find_last_of('/') + 1;
  const std::size_t dot = ruleset.find_last_of('.');
  return (dot == std::string::npos || dot <= name ? ruleset : ruleset.substr(0, dot)) + ".proofs";
}

std::vector<std::string> names_of_plan(const model::Plan& plan) {
  std::vector<std::string> out;
  for (const PlanPromise one : plan_promises) out.push_back(plan.name + '.' + std::string(name_of(one)));
  return out;
}
std::vector<std::string> names_of_promises(const model::Ruleset& rules) {
  std::vector<std::string> out;
  for (const model::Promise& promise : rules.promises) out.push_back(promise.name);
  for (const model::CarePromise& promise : rules.care_promises) out.push_back(promise.name);
  for (const model::Plan& plan : rules.plans)
    for (std::string& name : names_of_plan(plan)) out.push_back(std::move(name));
  for (std::string& name : proving::restriction_promise_names(rules)) out.push_back(std::move(name));
  // Two rules of one name, at different times, are proved together.
  std::vector<std::string> once;
  for (std::string& name : out)
    if (std::find(once.begin(), once.end(), name) == once.end()) once.push_back(std::move(name));
  return once;
}

KeptProofs to_keep(const model::Ruleset& rules, const std::vector<Proof>& proofs) {
  KeptProofs out{std::string(version()), layers_of(rules), {}};
  for (const Proof& proof : proofs)
    add_worse(out.proofs, {proof.promise, proof.result, proof.questions, proof.cases});
  return out;
}

}  // namespace kith::cli
