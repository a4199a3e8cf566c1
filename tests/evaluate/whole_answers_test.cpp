#include "tests/evaluate/tables.hpp"
#include "tests/golden/golden.hpp"
#include "tests/json/laid_out.hpp"

/// Whole answers, with everything that they carry: questions.json under the rules of law.kith and of
/// plan.kith below it, as JSON, for the person, and by ids.
namespace kith::tests {
namespace {

std::string text_of(const std::string& name) {
  return golden::read(std::string(KITH_SOURCE_DIR "/tests/evaluate/whole_answers/") + name);
}

Ruleset rules_of(const std::string& name) {
  Compilation made = compile(name, [](const std::string& path) { return std::optional(text_of(path)); });
  if (!made.ruleset) throw texts::Mistake(made.diagnostics);
  return *made.ruleset;
}

TEST(WholeAnswers, AreTheirGoldenFile) {
  std::string all;
  const json rows = json::parse(text_of("questions.json"));
  for (const json& row : rows) {
    SCOPED_TRACE(row["title"].get<std::string>());
    const Ruleset rules = rules_of(row.value("rules", "plan.kith"));
    const State state = texts::record(rules, merged(everything_empty(row["ask"]["at"]), row["state"]).dump());
    const Question question = texts::question(state, row["ask"].dump());
    const Answer answer = decide(question);
    EXPECT_EQ(answer.tzdata, rules.checked().zone.tzdata);
    all += "# " + row["title"].get<std::string>() + "\n" + golden::laid_out(render(answer, Rendering::json));
    if (answer.died.empty()) all += render(answer, Rendering::easy_read);
    all += render(decision(question)) + "\n";
  }
  golden::expect("tests/evaluate/golden/whole_answers.txt", all);
}

TEST(WholeAnswers, OfEverythingAreTheirGoldenFile) {
  const json row = json::parse(text_of("questions.json"))[0];
  const Ruleset rules = rules_of("plan.kith");
  const State state = texts::record(rules, merged(everything_empty(row["ask"]["at"]), row["state"]).dump());
  const auto asked = parse_any_question(
      state, R"({"share": "anything", "with": "mum", "for": "family_update", "at": "2026-03-01T10:00:00Z"})");
  const Everything all = decide(std::get<EverythingAsked>(*asked.value));
  EXPECT_EQ(all.tzdata, rules.checked().zone.tzdata);
  EXPECT_FALSE(all.tzdata.empty());
  golden::expect("tests/evaluate/golden/whole_everything.txt",
                 golden::laid_out(render(all, Rendering::json)));
}

}  // namespace
}  // namespace kith::tests
