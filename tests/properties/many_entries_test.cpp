#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/over_time/turning_points.hpp"
#include "tests/properties/compared.hpp"

/// Records with so many entries that these are put in order, and not gone through one by one: what is read of
/// them is the same.
namespace kith::properties {
namespace {

constexpr int entries = 24;

template <class Make>
json so_many(Make make) {
  json list = json::array();
  for (int i = 0; i < entries; ++i) {
    list.push_back(make(i));
    list.back().erase("entered_in_error");
  }
  return list;
}

/// About each of them everything is known, so that it is not the bounds on what is tried that are compared.
json certain_capacity(int number) {
  json one = capacity(number);
  one.erase("only");
  one["on"] = date();
  if (one["outcome"].is_null()) one["outcome"] = "lacking";
  if (one.contains("review_by")) one.erase("review_by");
  return one;
}
json dated_value(const std::string& fact) {
  json one{{"value", value_of(fact)}};
  maybe_date(one, "on", 97);
  return one;
}

/// About a decision; of one nobody may know when it was said, of another what.
json certain_consent(int number) {
  json one{{"decision", pick({"travel_alone", "travel_alone", "travel_alone.bus"})},
           {"status", pick({"given", "refused", "withdrawn"})},
           {"on", date()}};
  if (number == 0 && chance(30)) one.erase("on");
  if (number == 1 && chance(30)) one["status"] = nullptr;
  if (one["status"] == "given") maybe_end(one, "until", "on", 20);
  if (chance(10)) one["given_by"] = pick({"mum", "fred", "sis"});
  return one;
}

/// The same, of one day the same, so that all that was said then is said with capacity or without.
json certain_capacity_of_a_day(int number) {
  json one = certain_capacity(number);
  one.erase("with");
  for (json& decision : one["decisions"])
    if (decision == "travel_alone.bus") decision = "travel_alone";
  const std::string day = one["on"].get<std::string>().substr(0, 10);
  one["outcome"] = std::hash<std::string>()(day) % 3 == 0 ? "lacking" : "present";
  return one;
}

json long_record() {
  json state = record();
  if (state["person"].contains("died")) return state;
  const bool many_consents = state.contains("consents") && state.contains("capacity") && chance(50);
  if (many_consents) state["consents"] = so_many(certain_consent);
  if (state.contains("capacity"))
    state["capacity"] = so_many(many_consents ? certain_capacity_of_a_day : certain_capacity);
  if (state.contains("wishes")) state["wishes"] = so_many(wish);
  if (state.contains("concerns")) state["concerns"] = so_many(concern);
  if (state.contains("facts"))
    for (auto& [fact, values] : state["facts"].items())
      values = so_many([&, name = fact](int) { return dated_value(name); });
  return state;
}

// ---- at one moment ------------------------------------------------------------------------------------------------

const std::vector<std::string> tests_of_many{"risk is at least medium",
                                             "risk is recorded",
                                             "colour is not red",
                                             "has capacity",
                                             "lacks capacity",
                                             "lacks capacity for travel_alone",
                                             "has capacity for travel_alone.bus",
                                             "has capacity for sharing finances",
                                             "consent for travel_alone is given",
                                             "consent for travel_alone is refused, withdrawn or objected",
                                             "consent for travel_alone.bus is given or expired",
                                             "consent for travel_alone.bus is unclear or objected",
                                             "person wants travel_alone",
                                             "family opposes travel_alone",
                                             "no wish recorded about travel_alone",
                                             "recipient is an alleged source of harm",
                                             "recipient is named in a concern"};

std::string boundary_of_tests() {
  std::string text = "boundary telling \"Telling\"\n  about anything\n  with anyone\n";
  for (std::size_t i = 0; i < tests_of_many.size(); ++i)
    text +=
        "  refuse c" + std::to_string(i) + "\n    when " + tests_of_many[i] + "\n    because \"It is so.\"\n";
  return text;
}
std::string vocabulary_and(const std::string& more) {
  RulesetText made = ruleset_of(1);
  while (made.declarations.back().rfind("boundary", 0) == 0) made.declarations.pop_back();
  return made.text() + "calendar england through 2026-12-31\n  closed 2026-04-03, 2026-12-25\n" + more;
}

void same_now(Met& met) {
  const std::string text = made([] { return vocabulary_and(boundary_of_tests()); });
  const Ruleset rules = texts::compiled(text);
  const Case c = Case::of(text, rules, made(long_record), made(question));
  if (!c.question.asked().category) return;
  const evaluate::Asking asking = evaluate::Asking::of(rules.checked(), c.state.record(), c.question.asked());
  evaluate::Trace trace(evaluate::Inquiry{asking, c.question.asked().category, {}});
  const oracle::Asked asked = oracle::asked_of(rules.checked(), c.state.record(), c.question.asked());
  const auto& clauses = rules.checked().boundaries[0].clauses;
  const std::size_t before = oracle::consents_beyond();
  for (std::size_t i = 0; i < tests_of_many.size(); ++i) {
    const model::Condition condition = rules.checked()[clauses[i]].condition;
    const Truth found = trace.condition(condition), expected = oracle::condition_truth(asked, condition);
    // What was tried for a decision is kept for the next condition about it.
    if (oracle::consents_beyond() != before && tests_of_many[i].starts_with("consent")) continue;
    met(tests_of_many[i] + ": " + word(expected));
    if (found != expected)
      RC_FAIL(tests_of_many[i] + " is " + word(found) + ", by the tests' own reading " + word(expected) +
              "\n" + c.words());
  }
}

TEST(ManyEntries, AreReadAsTheLanguageSays) {
  std::vector<std::string> kinds;
  for (const std::string& test : tests_of_many)
    for (const char* truth : {": yes", ": no"}) kinds.push_back(test + truth);
  hold(kinds, same_now);
}

// ---- over time ----------------------------------------------------------------------------------------------------

/// Of one item each, as a requirement has them.
const std::vector<std::string> rules_for_items{
    "member\n  when recipient is an alleged source of harm",
    "member\n  when not recipient is an alleged source of harm",
    "member\n  when recipient is named in a concern",
    "member\n  when not recipient is named in a concern",
    "member\n  when recipient holds lpa",
    "member\n  when not recipient holds lpa.health",
    "member\n  when recipient is family",
    "member\n  when not coercion",
    "incident\n  when at least 1 incident within 5 days after it",
    "incident\n  when no incident in the 1 month before it",
    "incident\n  when at most 1 incident within 2 working days after it",
    "check_in where (it is late by more than 15 minutes)"};

std::string requirements_for_items() {
  std::string text;
  for (std::size_t i = 0; i < rules_for_items.size(); ++i)
    text += "requirement r" + std::to_string(i) + " \"R\"\n  for each " + rules_for_items[i] +
            "\n  then meet \"with her\" within 3 days by staff\n  cites mca \"s.1\"\n";
  return text;
}

json long_record_of_events() {
  json state = long_record();
  if (state.contains("events")) state["events"]["log"] = so_many(event);
  return state;
}

/// One turning point after another, all of those that the whole record has; nothing where it always held.
std::optional<time::Instant> since_when_by_all(const evaluate::About& about,
                                               const evaluate::Conditions& conditions, time::Instant at,
                                               std::optional<time::Instant> earliest, bool surely) {
  evaluate::TurningPoints points(about);
  for (const model::Condition condition : conditions) points.gather(condition);
  std::erase_if(points.found, [&](time::Instant one) { return one > at; });
  evaluate::put_in_order(points.found);
  const time::Instant before_all = (points.found.empty() ? at : points.found.front()) - std::chrono::days(1);
  const time::Instant found =
      evaluate::since_when(points.found, at, earliest.value_or(before_all), [&](time::Instant then) {
        Truth whole = Truth::yes;
        for (const model::Condition condition : conditions)
          whole = both(whole, evaluate::truth_then(about, condition, then));
        return surely ? whole == Truth::yes : whole != Truth::no;
      });
  return found == before_all ? std::nullopt : std::optional(found);
}
std::string since(const model::Ruleset& rules, std::optional<time::Instant> when) {
  return when ? rules.zone.text(*when) : "ever";
}

void same_beginnings(Met& met) {
  const std::string text = made([] { return vocabulary_and(requirements_for_items()); });
  const Ruleset compiled = texts::compiled(text);
  const model::Ruleset& rules = compiled.checked();
  const std::string record = made(long_record_of_events).dump(1);
  const State person = texts::record(compiled, record);
  if (person.record().has_errors) return;
  const time::Instant at = texts::question(person, made(question).dump()).asked().at;
  evaluate::History history({rules, person.record(), {}, {}});
  const evaluate::Asking asking = evaluate::Asking::about_person(rules, person.record(), at);
  for (std::size_t r = 0; r < rules.requirements.size(); ++r) {
    const model::Requirement& one = rules.requirements[r];
    const evaluate::Conditions conditions{one.condition, one.for_each->where};
    if (evaluate::absent_section(person.record(), one.for_each->kind) != nullptr) continue;
    for (const evaluate::Item& item : evaluate::items({asking, {}, {}, {}, {}, false, 0}, *one.for_each)) {
      const Truth whether = history.truth(item, conditions, at);
      if (whether == Truth::no) continue;
      const auto came = evaluate::came_to_be(person.record(), item);
      const auto earliest = came && chance(50) ? std::optional(came->first) : std::nullopt;
      const bool surely = whether == Truth::yes;
      const auto found = history.since_when(item, conditions, at, earliest, surely);
      const evaluate::About about{rules, person.record(), item, {}};
      const auto expected = since_when_by_all(about, conditions, at, earliest, surely);
      met(rules_for_items[r]);
      if (found != expected)
        RC_FAIL(rules_for_items[r] + " since " + since(rules, found) + ", by all turning points " +
                since(rules, expected) + "\n" + record);
    }
  }
}

TEST(ManyEntries, WhatReadsOneItemHoldsSinceTheSameMoment) { hold(rules_for_items, same_beginnings); }

}  // namespace
}  // namespace kith::properties
