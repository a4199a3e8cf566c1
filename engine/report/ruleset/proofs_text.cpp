#include <algorithm>

#include "dsl/source/utf8.hpp"
#include "engine/report/ruleset/proofs.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string_view result_word(Proof::Result result) {
  switch (result) {
    case Proof::Result::proved: return "proved";
    case Proof::Result::broken: return "BROKEN";
    case Proof::Result::not_proved: break;
  }
  return "not proved";
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

std::string_view does(Effect effect) {
  switch (effect) {
    case Effect::refuse: return " refuses it";
    case Effect::ask_first: return " asks first";
    case Effect::allow: break;
  }
  return " allows it";
}

void add_example(std::string& out, const Proof& proof, int width) {
  const Proof::Counterexample& example = *proof.counterexample;
  for (const std::string& sentence : example.story) add_wrapped(out, "  ", source::visible(sentence), width);
  out += '\n';
  add_place(out, proof.place, proof.of_plan ? "the plan" : "what is promised");
  for (std::size_t i = 0; i < example.places.size(); ++i)
    add_place(out, example.places[i],
              example.clauses[i].name + std::string(proof.of_plan ? "" : does(example.effects[i])));
  out += "\n  As a scenario, to be kept beside the rules:\n\n";
  for (std::size_t at = 0; at < example.scenario.size();) {
    const std::size_t end = example.scenario.find('\n', at);
    out += "    " + example.scenario.substr(at, end - at) + '\n';
    at = end + 1;
  }
  out += '\n';
}

std::string number_of(std::uint64_t number, const std::string& of) {
  return std::to_string(number) + ' ' + of + (number == 1 ? "" : "s");
}

std::string over_how_much(const Proof& proof) {
  const std::string cases = number_of(proof.cases, "case") + " looked at.";
  if (!proof.of_plan)
    return "Of " + number_of(proof.questions, "question") +
           ", whoever asks, whenever, and whatever is on record; " + cases;
  switch (*proof.of_plan) {
    case PlanPromise::never_flaps:
      return "Of " + number_of(proof.questions, "pair") + " of steps, whatever is on record; " + cases;
    case PlanPromise::can_be_left:
      return "Of " + number_of(proof.questions, "level") + ", each by a record that leads down; " + cases;
    case PlanPromise::step_ups_end: break;
  }
  return "Of " + number_of(proof.questions, "step") +
         " up, each taken back by some record, or reviewed for ever; " + cases;
}

}  // namespace

std::string proofs_text(const std::vector<Proof>& proofs, int width) {
  if (proofs.empty()) return "nothing is promised\n";
  std::string out;
  std::size_t counts[3] = {};
  bool of_plans = false;
  for (const Proof& proof : proofs) {
    if (proof.of_plan && !of_plans) out += "\nOf every plan, unasked:\n\n";
    of_plans = proof.of_plan.has_value();
    ++counts[static_cast<std::size_t>(proof.result)];
    out += std::string(result_word(proof.result)) + "  " + proof.promise + "  " +
           source::visible(proof.title) +
           (proof.of_plan ? ": " + std::string(words_of(*proof.of_plan)) : "") + '\n';
    if (proof.result == Proof::Result::proved) add_wrapped(out, "  ", over_how_much(proof), width);
    for (const std::string& reason : proof.in_the_way) add_wrapped(out, "  ", source::visible(reason), width);
    if (proof.counterexample) add_example(out, proof, width);
  }
  return out + std::to_string(counts[0]) + " proved, " + std::to_string(counts[1]) + " broken, " +
         std::to_string(counts[2]) + " not proved\n";
}

}  // namespace kith::report
