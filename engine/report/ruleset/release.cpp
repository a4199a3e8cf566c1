#include "engine/report/ruleset/release.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "dsl/source/utf8.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using ReleaseJson = nlohmann::ordered_json;

std::size_t number_of(const Release& release, Proof::Result result) {
  return static_cast<std::size_t>(
      std::count_if(release.promises.begin(), release.promises.end(),
                    [&](const Release::Promise& promise) { return promise.result == result; }));
}

std::string days_in_force(const Release& release) {
  if (release.from.empty() && release.until.empty()) return "on every day";
  std::string out;
  if (!release.from.empty()) out = "from " + spoken_day(release.from);
  if (!release.until.empty()) out += (out.empty() ? "until " : " until ") + spoken_day(release.until);
  return out + " (" + source::visible(release.zone) + ')';
}

std::string covered_word(const Release::Covered& one) {
  return std::string(one.kind ? words_of(*one.kind) : "conditions");
}

/// "12 of 14 clauses and 20 of 31 conditions".
std::string coverage_words(const Release& release) {
  std::vector<std::string> words;
  for (const Release::Covered& one : release.coverage)
    words.push_back(std::to_string(one.number) + " of " + std::to_string(one.of) + ' ' + covered_word(one));
  return listed(words);
}

ReleaseJson or_null(const std::string& text) {
  return text.empty() ? ReleaseJson(nullptr) : ReleaseJson(text);
}

}  // namespace

std::string release_text(const Release& release) {
  std::string out = source::visible(release.ruleset) + ' ' + source::visible(release.version);
  if (release.sequence > 0) out += ", release " + std::to_string(release.sequence);
  out += ", made " + spoken_day(release.released) + " by Kith " + source::visible(release.kith) + '\n';
  out += "In force: " + days_in_force(release) + '\n';
  out += "Scenarios: " + std::to_string(release.scenarios) + " passed\n";
  if (!release.coverage.empty()) out += "They show: " + coverage_words(release) + '\n';
  out += "Promises: " + std::to_string(number_of(release, Proof::Result::proved)) + " proved, " +
         std::to_string(number_of(release, Proof::Result::broken)) + " broken, " +
         std::to_string(number_of(release, Proof::Result::not_proved)) + " not proved\n";
  for (const Release::Promise& promise : release.promises)
    if (promise.result != Proof::Result::proved)
      out += "  " + std::string(words_of(promise.result)) + ": " + source::visible(promise.name) + '\n';
  out += "Signed by: " + release.signer + '\n' + "Files, with their SHA-256:\n";
  for (const Release::File& file : release.files)
    out += "  " + file.sha256 + "  " + source::visible(file.name) + '\n';
  return out;
}

std::string release_json(const Release& release) {
  ReleaseJson out = {
      {"kith", 1},
      {"ruleset", release.ruleset},
      {"version", release.version},
      {"made_by", {{"kith", release.kith}, {"language", release.language}}},
      {"sequence", release.sequence == 0 ? ReleaseJson(nullptr) : ReleaseJson(release.sequence)},
      {"released", release.released},
      {"from", or_null(release.from)},
      {"until", or_null(release.until)},
      {"zone", release.zone},
      {"signer", release.signer},
      {"scenarios", release.scenarios},
      {"coverage", ReleaseJson::array()},
      {"promises", ReleaseJson::array()},
      {"files", ReleaseJson::array()}};
  for (const Release::Covered& one : release.coverage)
    out["coverage"].push_back({{"of", covered_word(one)}, {"shown", one.number}, {"all", one.of}});
  for (const Release::Promise& promise : release.promises)
    out["promises"].push_back({{"promise", promise.name},
                               {"result", words_of(promise.result)},
                               {"questions", promise.questions},
                               {"cases", promise.cases}});
  for (const Release::File& file : release.files)
    out["files"].push_back({{"name", file.name}, {"sha256", file.sha256}});
  return out.dump(2, ' ', false, ReleaseJson::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
