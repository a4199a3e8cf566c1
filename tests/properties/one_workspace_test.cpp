#include "kith/workspace.hpp"
#include "tests/properties/compared.hpp"

/// Many questions of one workspace, about several people and on both sides of the dates of the rules: each is
/// decided as by itself, though what was read for one serves the next.
namespace kith::properties {
namespace {

constexpr int records = 3, questions = 24, one_in = 6;

/// Mostly now; else before and after what begins and ends in the rules.
json at_any_time(json question) {
  if (chance(50))
    question["at"] = pick({"2026-01-31T23:59:59Z", "2026-02-01T00:00:00Z", "2026-03-01T23:59:59Z",
                           "2026-03-02T00:00:00Z", "2026-03-09T10:00:00Z"});
  return question;
}

void as_by_itself(const Question& question, Workspace& workspace, const std::string& words, Met& met) {
  const Decision alone = decision(question);
  met(word(alone.outcome));
  const std::string here = render(workspace.decide(question));
  if (here != render(alone))
    RC_FAIL("in one workspace\n" + here + "\nby itself\n" + render(alone) + "\n" + words);
  if (pick(one_in) != 0) return;
  const std::string explained = render(workspace.explain(), Rendering::json);
  const std::string whole = render(decide(question), Rendering::json);
  if (explained != whole) RC_FAIL("explained as\n" + explained + "\nby itself\n" + whole + "\n" + words);
}

void many(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  std::vector<State> all;
  for (int i = 0; i < records; ++i) all.push_back(texts::record(rules, made(record).dump()));
  Workspace workspace;
  ++cases_put();
  for (int i = 0; i < questions; ++i) {
    const State& state = all[static_cast<std::size_t>(pick(records))];
    const json asked = at_any_time(made(question));
    const std::string words = text + std::string(state.json()) + "\n" + asked.dump();
    as_by_itself(texts::question(state, asked.dump()), workspace, words, met);
  }
}

TEST(OneWorkspace, DecidesEachAsByItself) { hold(outcomes, many); }

}  // namespace
}  // namespace kith::properties
