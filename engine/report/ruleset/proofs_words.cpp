#include "engine/report/ruleset/proofs_words.hpp"

namespace kith::report {
namespace {

std::string number_of(std::uint64_t number, const std::string& of) {
  return std::to_string(number) + ' ' + of + (number == 1 ? "" : "s");
}

/// After how long it is asked for: an exit, or a review.
std::string by_when(const Proof& proof) {
  if (proof.asked_by.empty()) return "";
  const bool exit = proof.of_restriction == RestrictionPromise::has_exit;
  const std::string asked = exit ? " What ends it is asked for " : " A review is asked for ";
  if (proof.asked_by == Proof::at_once) return asked + "at once.";
  if (proof.asked_by == Proof::on_its_date)
    return asked +
           "at the latest when the date that is set for its next review, if there is one, has passed, however late that is.";
  return asked + proof.asked_by +
         (exit ? " after it began, or was last looked at, at the latest."
               : " after the last, or after it began, at the latest.");
}

std::string how_much(const Proof& proof) {
  const std::string cases = number_of(proof.cases, "case") + " looked at.";
  if (proof.of_restriction)
    return "Of " + number_of(proof.questions, "kind") + ", whatever is on record; " + cases + by_when(proof);
  if (!proof.of_plan && proof.kind == PromiseKind::never_step_down)
    return "Of " + number_of(proof.questions, "step") + " down, whatever is on record; " + cases;
  if (!proof.of_plan && proof.kind == PromiseKind::always_within)
    return "Of " + number_of(proof.questions, "step") + ", whenever it arises in the calendar; " + cases;
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

/// Where restrictions may be called anything, no kind is declared: a rule is pointed at.
bool of_all_kinds(const Proof& proof) {
  return proof.of_restriction &&
         proof.promise == "restrictions." + std::string(name_of(*proof.of_restriction));
}

}  // namespace

std::string_view proved_of(const Proof& proof) {
  if (proof.of_plan) return "the plan";
  if (!proof.of_restriction) return "what is promised";
  return of_all_kinds(proof) ? "a rule that keeps the register" : "the restriction";
}

bool has_own_place(const Proof& proof) {
  return !of_all_kinds(proof) || !proof.counterexample || proof.counterexample->places.empty();
}

std::string title_with_what(const Proof& proof) {
  const std::string title = proof.title.empty() ? proof.promise : proof.title;
  return proof.unasked() ? title + ": " + std::string(unasked_words(proof)) : title;
}

std::string does(const Proof& proof, std::size_t clause) {
  if (!proof.of_an_answer()) return "";
  const Proof::Counterexample& example = *proof.counterexample;
  return ' ' + std::string(words_of(example.effects[clause], example.applies[clause]));
}

std::string over_how_much(const Proof& proof) {
  return how_much(proof) +
         (proof.solver.empty()
              ? ""
              : " What were too many cases to look at was settled by " + proof.solver + ".") +
         (proof.kept ? " It stands since an earlier run." : "");
}

}  // namespace kith::report
