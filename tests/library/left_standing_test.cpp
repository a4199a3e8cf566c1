#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/report/matrix/matrix.hpp"
#include "tests/json/json.hpp"
#include "tests/library/provider_stack.hpp"

/// No placeholder is left standing in anything that anybody reads, whatever a record lacks: every section and
/// every field missing, one at a time, over the rulesets that come with Kith and the people beside them.
namespace kith::tests {
namespace {

using nlohmann::json;

constexpr Moment at = std::chrono::sys_days(std::chrono::year(2026) / 10 / 5) + std::chrono::hours(9);
constexpr const char* sections[] = {
    "circle", "wishes",       "consents", "capacity", "best_interests", "facts",   "events",  "concerns",
    "plans",  "restrictions", "goals",    "reviews",  "escalations",    "actions", "setting", "drawn_at"};

/// Everything that comes with Kith is in one of the two: a stack that uses all the rest, and one person's own
/// plan.
const std::vector<Ruleset>& stacks() {
  static const std::vector<Ruleset> compiled = {
      provider_stack(), kith::compile(KITH_SOURCE_DIR "/rulesets/provider/rafi.kith").ruleset.value()};
  return compiled;
}

// ---- what is looked at ------------------------------------------------------------------------------------------

void strings_of(const json& value, std::string& out) {
  if (value.is_string()) out += value.get<std::string>() + '\n';
  if (value.is_structured())
    for (const json& each : value) strings_of(each, out);
}
std::string strings_of(const std::string& text) {
  std::string out;
  strings_of(json::parse(text), out);
  return out;
}
std::string without_style(std::string html) {
  const auto from = html.find("<style>"), to = html.find("</style>");
  return to == std::string::npos ? html : html.erase(from, to - from);
}

void expect_filled(const std::string& text) {
  const auto open = text.find('{');
  EXPECT_EQ(open, std::string::npos) << text.substr(open < 80 ? 0 : open - 80, 160);
}

void render_person(const State& state) {
  const Assessment all = assess(state, at);
  expect_filled(strings_of(render(all, AssessmentRendering::json)));
  for (const auto form :
       {AssessmentRendering::text, AssessmentRendering::markdown, AssessmentRendering::easy_read})
    expect_filled(render(all, form));
  expect_filled(without_style(render(all, AssessmentRendering::html)));
  for (const WhoDecides& who : all.involvement)
    for (const auto form :
         {AssessmentRendering::text, AssessmentRendering::markdown, AssessmentRendering::easy_read})
      expect_filled(render(who, form));
  const std::vector<Answer>& told = all.disclosures.answers;
  for (std::size_t i = 0; i < told.size(); i += 1 + told.size() / 4)
    for (const auto form : {Rendering::text, Rendering::markdown, Rendering::easy_read, Rendering::recipient})
      expect_filled(render(told[i], form));
  Worklist list(at);
  list.add(state);
  expect_filled(strings_of(render(list, WorklistRendering::json)));
  for (const auto form : {WorklistRendering::text, WorklistRendering::csv}) expect_filled(render(list, form));
  Audit audit;
  audit.add(all);
  expect_filled(strings_of(render(audit, AuditRendering::json)));
  for (const auto form : {AuditRendering::text, AuditRendering::csv}) expect_filled(render(audit, form));
  expect_filled(without_style(render(audit, AuditRendering::html)));
}

void render_matrix(const State& state) {
  const auto purpose = state.ruleset().checked().purposes.find("family_update");
  const report::Matrix matrix = report::matrix(state.ruleset().checked(), state.record(), at, purpose);
  expect_filled(report::matrix_text(matrix));
  expect_filled(report::matrix_markdown(matrix));
  expect_filled(strings_of(report::matrix_json(matrix)));
}

/// What may be done, and who decides it, put for each decision.
void render_decisions(const State& state) {
  const model::Ruleset& rules = state.ruleset().checked();
  for (std::uint32_t i = 0; i < rules.decisions.size(); ++i) {
    const auto& decision = rules.decisions[model::DecisionId{i}];
    if (!decision.declared) continue;
    const json question = {{"do", decision.name}, {"by", "staff"}, {"at", "2026-10-05T09:00:00Z"}};
    const Answer answer = decide(texts::question(state, question.dump()));
    expect_filled(strings_of(render(answer, Rendering::json)));
    for (const auto form : {Rendering::text, Rendering::easy_read}) expect_filled(render(answer, form));
    expect_filled(render(*who_decides(state, decision.name, at), AssessmentRendering::text));
  }
}

// ---- records ----------------------------------------------------------------------------------------------------

json any_value(const model::ValueType& type) {
  switch (type.kind) {
    case model::ValueType::Kind::yes_or_no: return true;
    case model::ValueType::Kind::choice: return type.choices.front();
    case model::ValueType::Kind::number: return 1;
    case model::ValueType::Kind::text: return "words";
  }
  return nullptr;
}

/// One of every kind of thing that rules stand for each of, everything about it recorded.
json one_of_everything(const model::Ruleset& rules) {
  json state = json::parse(R"({
    "kith": 2, "setting": "supported_living", "drawn_at": "2026-10-05T09:00:00Z", "person": { "id": "p-1", "name": "Ana Example", "born": "1994-05-02" },
    "circle": [ { "id": "mum", "name": "Kim Sample", "roles": ["family.mother"], "named_by_person": true, "since": "2020-01-01", "facts": {},
                  "authorities": [ { "kind": "lpa.health_and_welfare", "verified_on": "2025-01-01", "since": "2025-01-01" } ] } ],
    "wishes": [], "consents": [], "capacity": [], "best_interests": [], "facts": {}, "plans": [], "goals": [], "reviews": [], "escalations": [], "actions": [],
    "concerns": [ { "id": "c1", "opened": "2026-09-01", "alleged_sources": ["mum"] } ],
    "restrictions": [ { "id": "r1", "kind": "locked_kitchen", "since": "2026-01-05", "ended": null, "rationale": "a burn", "authority": "an order",
                        "alternatives_tried": ["timer"], "exit_when": "never again", "review_by": "2026-09-01", "last_reviewed": "2026-04-01" } ],
    "events": { "complete": { "from": "2020-01-01" }, "log": [] }
  })");
  for (std::uint32_t i = 0; i < rules.events.size(); ++i) {
    const model::EventKind& kind = rules.events[model::EventId{i}];
    json event = {{"id", "e" + std::to_string(i)}, {"kind", kind.name}, {"at", "2026-09-20T10:00:00Z"}};
    if (kind.expected) event["due"] = "2026-09-20T09:00:00Z";
    for (const auto& field : kind.fields) event[field.name] = any_value(field.type);
    state["events"]["log"].push_back(std::move(event));
  }
  const std::string decision = rules.decisions[model::DecisionId{0}].name;
  state["wishes"].push_back({{"by", "person"},
                             {"about", decision},
                             {"stance", "wants"},
                             {"on", "2026-09-01"},
                             {"says", "yes"},
                             {"how_shown", "nodded"}});
  state["consents"].push_back({{"decision", decision},
                               {"status", "given"},
                               {"on", "2026-09-01"},
                               {"until", "2026-12-01"},
                               {"how_shown", "said"},
                               {"agreement", "a form"}});
  state["capacity"].push_back({{"decisions", {decision}},
                               {"outcome", "lacking"},
                               {"on", "2026-09-01"},
                               {"review_by", "2026-09-02"},
                               {"assessor", "mum"},
                               {"support_tried", {"pictures"}},
                               {"windows", "mornings"}});
  state["best_interests"].push_back({{"decisions", {decision}},
                                     {"finding", "supports"},
                                     {"on", "2026-09-01"},
                                     {"review_by", "2026-09-02"},
                                     {"consulted", {"mum"}}});
  for (const model::Plan& plan : rules.plans) {
    state["plans"].push_back(
        {{"plan", plan.name}, {"level", plan.levels.back().name}, {"since", "2026-06-01"}});
    state["goals"].push_back({{"id", "g-" + plan.name},
                              {"says", "to do it alone"},
                              {"plan", plan.name},
                              {"set_on", "2026-01-01"}});
    state["reviews"].push_back({{"of", plan.name},
                                {"held", "2026-07-01"},
                                {"attended", {"person"}},
                                {"evidence", json::array()},
                                {"changed", "nothing"}});
  }
  for (const model::Escalation& one : rules.escalations)
    state["escalations"].push_back(
        {{"name", one.name}, {"opened", "2026-10-05T08:00:00Z"}, {"steps", json::array()}});
  return state;
}

/// What a record must have, and its meaning: taking it away is a mistake, or leaves nothing there.
bool may_be_missing(const std::string& key) {
  for (const char* needed : {"id", "kind", "plan", "of", "name", "by", "level", "opened", "about", "decision",
                             "decisions", "status", "outcome", "finding", "stance", "says", "roles", "steps"})
    if (key == needed) return false;
  return true;
}

/// Takes the `n`th of the fields that may be missing from each thing; were there any?
bool take_away(json& state, std::size_t n) {
  bool any = false;
  const auto from = [&](json& thing) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : thing.items())
      if (may_be_missing(key)) keys.push_back(key);
    if (n >= keys.size()) return;
    thing.erase(keys[n]);
    any = true;
  };
  for (auto& [section, value] : state.items())
    if (value.is_array())
      for (json& thing : value) from(thing);
  for (json& event : state["events"]["log"]) from(event);
  return any;
}

/// Nothing where the record without it is refused, so that nobody is shown anything.
std::optional<State> accepted(const Ruleset& rules, const json& state) {
  return parse_state(rules, state.dump()).value;
}

/// The record without a section, and without what names somebody in it.
json without(json state, const std::string& section) {
  if (section == "circle") {
    for (json& one : state["concerns"]) one.erase("alleged_sources");
    for (json& one : state["capacity"]) one.erase("assessor");
    for (json& one : state["best_interests"]) one.erase("consulted");
  }
  state.erase(section);
  return state;
}

// ---- the tests --------------------------------------------------------------------------------------------------

TEST(LeftStanding, NothingWhereEachFieldIsMissingInTurn) {
  for (const Ruleset& rules : stacks()) {
    const json whole = one_of_everything(rules.checked());
    bool any = true;
    int rendered = 0;
    for (std::size_t n = 0; any; ++n) {
      json state = whole;
      any = take_away(state, n);
      SCOPED_TRACE("without the fields of place " + std::to_string(n));
      const auto record = accepted(rules, state);
      if (!record) continue;
      ++rendered;
      render_person(*record);
    }
    EXPECT_GT(rendered, 5);
  }
}

TEST(LeftStanding, NothingWhereEachSectionIsMissingInTurn) {
  for (const Ruleset& rules : stacks())
    for (const char* section : sections) {
      SCOPED_TRACE(section);
      render_person(texts::record(rules, without(one_of_everything(rules.checked()), section).dump()));
    }
}

TEST(LeftStanding, NothingWhereOneSectionIsAllThereIs) {
  const Ruleset& rules = stacks().front();
  const json whole = one_of_everything(rules.checked());
  for (const char* section : {"person", "circle", "events", "restrictions", "plans", "escalations"}) {
    json state = {{"kith", 2}, {"person", {{"id", "x"}}}, {section, whole.at(section)}};
    SCOPED_TRACE(section);
    const State record = texts::record(rules, state.dump());
    render_person(record);
    render_matrix(record);
    render_decisions(record);
  }
}

TEST(LeftStanding, NothingOfThePeopleBesideTheRulesets) {
  std::vector<std::filesystem::path> people;
  for (const auto& file : std::filesystem::directory_iterator(KITH_SOURCE_DIR "/rulesets/people"))
    if (file.path().extension() == ".json") people.push_back(file.path());
  std::sort(people.begin(), people.end());
  std::size_t number = 0;
  for (const auto& path : people) {
    std::ifstream in(path);
    json state = json::parse(in);
    SCOPED_TRACE(path.filename().string());
    // Each as they are, and each without another section.
    render_person(texts::record(stacks().front(), state.dump()));
    // What names somebody cannot stand without the circle: then the next section is the one that is missing.
    std::optional<State> record;
    while (!record) {
      json less = state;
      less.erase(sections[number++ % std::size(sections)]);
      record = accepted(stacks().front(), less);
    }
    render_matrix(*record);
    render_decisions(*record);
  }
  EXPECT_GT(number, 15U);
}

}  // namespace
}  // namespace kith::tests
