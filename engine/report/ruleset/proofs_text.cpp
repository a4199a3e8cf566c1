#include <algorithm>

#include "dsl/source/utf8.hpp"
#include "engine/report/ruleset/proofs.hpp"
#include "engine/report/ruleset/proofs_words.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// What is broken is not to be overlooked.
std::string_view result_word(Proof::Result result) {
  return result == Proof::Result::broken ? "BROKEN" : words_of(result);
}

void add_wrapped(std::string& out, const std::string& indent, const std::string& text, int width) {
  const std::size_t room = static_cast<std::size_t>(std::max(width, 40)) - indent.size();
  for (const std::string& line : wrapped(text, room)) out += indent + line + '\n';
}

/// The line of a ruleset, and under it what is meant.
void add_place(std::string& out, const Place& place, const std::string& why) {
  out += "  " + source::visible(place.file) + ':' + std::to_string(place.line) + ": " + why + '\n';
  out += "    " + source::visible(place.excerpt) + '\n';
  out += "    " + std::string(static_cast<std::size_t>(std::max(place.column - 1, 0)), ' ') +
         std::string(static_cast<std::size_t>(std::max(place.width, 1)), '^') + '\n';
}

void add_example(std::string& out, const Proof& proof, int width) {
  const Proof::Counterexample& example = *proof.counterexample;
  for (const std::string& sentence : example.story) add_wrapped(out, "  ", source::visible(sentence), width);
  out += '\n';
  if (has_own_place(proof)) add_place(out, proof.place, std::string(proved_of(proof)));
  for (std::size_t i = 0; i < example.places.size(); ++i)
    add_place(out, example.places[i], example.clauses[i].name + does(proof, i));
  out += "\n  As a scenario, to be kept beside the rules:\n\n";
  for (std::size_t at = 0; at < example.scenario.size();) {
    const std::size_t end = example.scenario.find('\n', at);
    out += "    " + example.scenario.substr(at, end - at) + '\n';
    at = end + 1;
  }
  out += '\n';
}

}  // namespace

std::string proofs_text(const std::vector<Proof>& proofs, int width) {
  if (proofs.empty()) return "nothing is promised\n";
  std::string out;
  std::size_t counts[3] = {};
  bool of_plans = false, of_restrictions = false;
  for (const Proof& proof : proofs) {
    if (proof.of_plan && !of_plans) out += "\nOf every plan, unasked:\n\n";
    if (proof.of_restriction && !of_restrictions) out += "\nOf every kind of restriction, unasked:\n\n";
    of_plans = proof.of_plan.has_value();
    of_restrictions = proof.of_restriction.has_value();
    ++counts[static_cast<std::size_t>(proof.result)];
    out += std::string(result_word(proof.result)) + "  " + proof.promise + "  " +
           source::visible(proof.title) + (proof.unasked() ? ": " + std::string(unasked_words(proof)) : "") +
           '\n';
    if (proof.result == Proof::Result::proved) add_wrapped(out, "  ", over_how_much(proof), width);
    for (const std::string& reason : proof.in_the_way) add_wrapped(out, "  ", source::visible(reason), width);
    if (proof.counterexample) add_example(out, proof, width);
  }
  return out + std::to_string(counts[0]) + " proved, " + std::to_string(counts[1]) + " broken, " +
         std::to_string(counts[2]) + " not proved\n";
}

}  // namespace kith::report
