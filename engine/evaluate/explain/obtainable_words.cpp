#include <fmt/format.h>

#include "engine/evaluate/explain/obtainable.hpp"
#include "engine/evaluate/explain/words.hpp"

/// What could be obtained, in words.
namespace kith::evaluate {

namespace {

std::string consent_words(const Inquiry& inquiry, const model::Consent& yes) {
  const model::Ruleset& rules = inquiry.rules();
  const std::string person = yes.given_by ? named_of(inquiry, {*yes.given_by}) : person_name(inquiry.state());
  if (yes.decision) return fmt::format("{} says yes to “{}”", person, rules.decisions[*yes.decision].title);
  return fmt::format("{} says yes to telling {} about “{}”", person, recipient_name(inquiry.asking),
                     rules.categories[*yes.category].title);
}

/// About what, where it is something else than what is asked.
std::string change_of_mind_words(const Inquiry& inquiry, const model::Consent& yes) {
  const model::Ruleset& rules = inquiry.rules();
  std::string words = person_name(inquiry.state()) + " changes their mind";
  if (yes.decision && yes.decision != inquiry.asking.question.decision)
    words += fmt::format(" about “{}”", rules.decisions[*yes.decision].title);
  if (yes.category && yes.category != inquiry.category)
    words += fmt::format(" about “{}”", rules.categories[*yes.category].title);
  return words;
}

std::string fact_words(const model::Fact& fact, const model::Value& value, const std::string& number) {
  using Kind = model::ValueType::Kind;
  if (fact.type.kind == Kind::yes_or_no)
    return fmt::format("“{}” is found {}to be so", fact.title, value.number ? "" : "not ");
  return fmt::format(
      "“{}” is found to be {}", fact.title,
      fact.type.kind == Kind::choice ? fact.type.choices[static_cast<std::size_t>(value.number)] : number);
}

}  // namespace

std::string words(const Inquiry& inquiry, const Obtainable& record) {
  const model::Ruleset& rules = inquiry.rules();
  const Supposed& change = record.change;
  if (change.consent)
    return record.change_of_mind ? change_of_mind_words(inquiry, *change.consent)
                                 : consent_words(inquiry, *change.consent);
  if (record.whatever_it_says) return fmt::format("“{}” is recorded", rules.facts[change.fact->fact].title);
  if (change.fact) return fact_words(rules.facts[change.fact->fact], change.fact->value, record.number);
  if (change.finding)
    return fmt::format("a best-interests decision {} {}",
                       *change.finding->finding == model::Finding::supports ? "supports" : "opposes",
                       matter_title(rules, change.finding->matters.front()));
  const model::Member& member = (*inquiry.state().circle)[change.verified->member];
  return fmt::format("{}'s “{}” is verified", name_of(member),
                     rules.authorities[change.verified->kind].title);
}

}  // namespace kith::evaluate
