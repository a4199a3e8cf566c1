#include <algorithm>

#include <nlohmann/json.hpp>

#include "engine/intake/json/on_demand.hpp"
#include "engine/intake/json/read_json.hpp"
#include "tests/fuzz/rules.hpp"
#include "tests/fuzz/targets.hpp"

namespace kith::fuzz {
namespace {

const char* const somebody = R"({ "kith": 2, "person": { "id": "p-1", "name": "Ada", "born": "1990-01-01" },
  "circle": [ { "id": "mum", "name": "Farah", "roles": ["family.mother"] }, { "id": "amy", "name": "Amy", "roles": ["staff.key_worker"] } ],
  "consents": [ { "category": "finances", "with": "family", "purposes": ["family_update"], "status": "given", "on": "2026-02-01" } ] })";

/// What stands in an answer in any case, by any of its forms.
void hold(const Question& asked) {
  const Decision brief = decision(asked);
  const Answer whole = decide(asked);
  must(whole.outcome == brief.outcome, "the brief decision is that of the answer");
  must(whole.outcome == Outcome::undetermined || !whole.because.empty() || !whole.uncovered.empty(),
       "an answer has its reasons");
}

/// A quick reading gives what the careful one gives, which then finds nothing wrong.
void read_both_ways(std::string_view text) {
  const auto quick = intake::read_on_demand(text);
  if (!quick) return;
  intake::Mistakes mistakes("record");
  const auto careful = intake::read_with_care(text, mistakes);
  must(careful.has_value() && !mistakes.any(), "what is read quickly has nothing wrong with it");
  const auto same = [](const intake::Node& one, const intake::Node& other) {
    return one.kind == other.kind && one.yes == other.yes && one.key == other.key && one.text == other.text &&
           one.parent == other.parent && one.index == other.index && one.end == other.end;
  };
  must(std::equal(quick->nodes->begin(), quick->nodes->end(), careful->nodes->begin(), careful->nodes->end(),
                  same),
       "what is read quickly is what is read with care");
}

}  // namespace

void record(std::string_view text) {
  read_both_ways(text);
  const Ruleset& rules = rulesets().front();
  const Reading<State> read = parse_state(rules, text);
  hold(read.value.has_value(), read.diagnostics);
  if (!read.value) return;
  must(read.value->json() == text, "a record is kept byte for byte");
  must(nlohmann::json::accept(text), "what is read as a record is JSON");
  must(read_again(*read.value, rules).value.has_value(), "a record can be read again");
  const auto asked = parse_question(
      *read.value,
      R"({ "share": "finances", "with": "family", "for": "family_update", "at": "2026-06-01T10:00:00Z" })");
  if (asked.value) hold(*asked.value);
}

void question(std::string_view text) {
  static const State state = parse_state(rulesets().front(), somebody).value.value();
  const Reading<Question> one = parse_question(state, text);
  hold(one.value.has_value(), one.diagnostics);
  const Reading<AnyQuestion> any = parse_any_question(state, text);
  hold(any.value.has_value(), any.diagnostics);
  must(any.value.has_value() || !one.value.has_value(), "a question is one of any form");
  if (one.value) hold(*one.value);
}

}  // namespace kith::fuzz
