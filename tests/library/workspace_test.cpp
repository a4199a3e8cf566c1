#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include <gtest/gtest.h>

#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/decision.hpp"
#include "engine/model/ruleset.hpp"
#include "tests/evaluate/tables.hpp"
#include "tests/json/json.hpp"
#include "tests/library/provider_stack.hpp"

/// Many questions in one workspace, or one after another by the same rules: each is answered as by itself.
namespace kith::tests::workspace {
namespace {

using nlohmann::json;

std::vector<State> shipped_people() {
  std::vector<State> people;
  for (const auto& file : std::filesystem::directory_iterator(KITH_SOURCE_DIR "/rulesets/people")) {
    if (file.path().extension() != ".json") continue;
    std::ifstream in(file.path());
    people.push_back(texts::record(provider_stack(), json::parse(in).dump()));
  }
  return people;
}

/// Who may ask about a person: they, each member, and a role.
std::vector<std::string> askers(const State& state) {
  std::vector<std::string> out = {"person", "mum"};
  const json record = json::parse(state.json());
  for (const json& member : record.value("circle", json::array())) out.push_back(member.at("id"));
  return out;
}

std::vector<Question> questions(const std::vector<State>& people, std::size_t every) {
  const model::Ruleset& rules = provider_stack().checked();
  std::vector<Question> all;
  std::size_t n = 0;
  const auto ask = [&](const State& state, json question) {
    if (n++ % every != 0) return;
    const auto reading = parse_question(state, question.dump());
    if (reading.value) all.push_back(*reading.value);
  };
  for (const State& state : people)
    for (const std::string& with : askers(state)) {
      for (std::uint32_t c = 0; c < rules.categories.size(); ++c)
        for (std::uint32_t p = 0; p < rules.purposes.size(); ++p) {
          json question = {{"share", rules.categories[{c}].name},
                           {"with", with},
                           {"for", rules.purposes[{p}].name},
                           {"at", p % 3 == 0 ? "2026-10-05T09:00:00+01:00" : "2026-10-05T00:00:00+01:00"}};
          if (p % 4 == 1) question["matter"] = rules.decisions[{(c + p) % rules.decisions.size()}].name;
          ask(state, std::move(question));
        }
      for (std::uint32_t d = 0; d < rules.decisions.size(); ++d)
        ask(state, {{"do", rules.decisions[{d}].name}, {"by", with}, {"at", "2026-10-05T00:00:00+01:00"}});
    }
  return all;
}

TEST(Workspace, DecidesEachQuestionAsByItself) {
  std::vector<Question> all = questions(shipped_people(), 211);
  std::shuffle(all.begin(), all.end(), std::mt19937(25));
  ASSERT_GT(all.size(), 1000U);
  // A copy of the rules keeps nothing of what was asked before.
  const model::Ruleset apart = provider_stack().checked();
  kith::Workspace workspace;
  std::size_t explained = 0;
  for (int pass = 0; pass < 2; ++pass)
    for (std::size_t i = 0; i < all.size(); ++i) {
      const model::State& record = all[i].state().record();
      evaluate::Workspace fresh;
      const std::string alone =
          render(evaluate::ByIds(fresh).decide(evaluate::Asking::of(apart, record, all[i].asked())));
      ASSERT_EQ(render(workspace.decide(all[i])), alone) << all[i].state().json();
      ASSERT_EQ(render(decision(all[i])), alone) << all[i].state().json();
      if (i % 40 != 0) continue;
      ++explained;
      const std::string said = render(evaluate::answer(apart, record, all[i].asked()), Rendering::json);
      ASSERT_EQ(render(workspace.explain(), Rendering::json), said);
      ASSERT_EQ(render(decide(all[i]), Rendering::json), said);
    }
  EXPECT_GT(explained, 50U);
}

TEST(Workspace, BeginsAnewWithAnotherRuleset) {
  const State state = shipped_people().front();
  const Ruleset again = kith::compile(KITH_SOURCE_DIR "/rulesets/provider/every_plan.kith").ruleset.value();
  const State anew = *read_again(state, again).value;
  const char* asked =
      R"({"share":"finances","with":"person","for":"family_update","at":"2026-10-05T00:00:00+01:00"})";
  kith::Workspace workspace;
  for (const State& one : {state, anew, state}) {
    const Question question = *parse_question(one, asked).value;
    EXPECT_EQ(render(workspace.decide(question)), render(decision(question)));
  }
}

/// The same cell serves both: of one record nobody knows whether its member is one, of the other it is known
/// that theirs no longer is.
TEST(Workspace, DoubtAboutOneRecordIsNoDoubtAboutAnother) {
  const Ruleset rules = texts::compiled(vocabulary() + R"(boundary money "Money"
  about finances
  with anyone
  refuse to_mother
    when recipient is family.mother
    because "So it is."
  refuse to_others
    when not recipient is family.mother
    because "So it is."
)");
  const json at = "2026-03-01T10:00:00Z";
  const auto asked = [&](json member) {
    json record = everything_empty(at);
    record["circle"][0].update(member);
    const State state = texts::record(rules, record.dump());
    return texts::question(
        state, json{{"share", "finances"}, {"with", "mum"}, {"for", "family_update"}, {"at", at}}.dump());
  };
  const Question doubted =
      asked({{"entered_in_error", {{"on", "2026-02-01"}, {"by", "mum"}, {"why", "Not her mother."}}}});
  const Question former = asked({{"until", "2026-02-01"}});
  kith::Workspace workspace;
  EXPECT_EQ(render(workspace.decide(doubted)), render(decision(doubted)));
  EXPECT_EQ(render(workspace.decide(former)), render(decision(former)));
  EXPECT_EQ(workspace.decide(former).because, std::vector<std::string_view>{"money.to_others"});
}

/// More than 65,536 questions of other kinds about one person at one moment.
TEST(Workspace, HoldsHoweverManyKindsOfQuestion) {
  constexpr int categories = 1100, purposes = 61;
  std::string text = vocabulary();
  for (int c = 0; c < categories; ++c)
    text += "category c" + std::to_string(c) + " \"C " + std::to_string(c) + "\"\n";
  for (int p = 0; p < purposes; ++p)
    text += "purpose p" + std::to_string(p) + " \"P " + std::to_string(p) + "\"\n";
  for (const int c : {0, 1})
    text += "boundary b" + std::to_string(c) + " \"B\"\n  about c" + std::to_string(c) +
            "\n  with anyone\n  refuse so" + std::to_string(c) +
            "\n    when not recipient is friend\n    because \"So it is.\"\n";
  const Ruleset rules = texts::compiled(text);
  const State state = texts::record(rules, everything_empty("2026-03-01T10:00:00Z").dump());
  const auto& checked = rules.checked();
  model::Question question =
      texts::question(state, R"({"share":"c0","with":"mum","for":"p0","at":"2026-03-01T10:00:00Z"})").asked();
  evaluate::Workspace workspace;
  evaluate::ByIds by_ids(workspace);
  const auto decided = [&](int category, int purpose) {
    question.category = checked.categories.find("c" + std::to_string(category));
    question.purpose = checked.purposes.find("p" + std::to_string(purpose));
    return by_ids.decide(workspace.put(checked, state.record(), question)).because.size();
  };
  for (int c = 0; c < categories; ++c)
    for (int p = 0; p < purposes; ++p) ASSERT_EQ(decided(c, p), c < 2 ? 1U : 0U) << c << ' ' << p;
  for (int c = categories - 1; c >= 0; --c) ASSERT_EQ(decided(c, purposes - 1), c < 2 ? 1U : 0U) << c;
}

}  // namespace
}  // namespace kith::tests::workspace
