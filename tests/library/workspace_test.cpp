#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <new>
#include <random>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "bench/workload/caseload.hpp"
#include "bench/workload/workload.hpp"
#include "engine/model/ruleset.hpp"
#include "tests/library/provider_stack.hpp"

/// Many questions in one workspace: each is answered as by itself, and what is met again takes no memory.
namespace {
std::size_t allocations = 0;
}

// Every allocation of this program is counted.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size != 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

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
        for (std::uint32_t p = 0; p < rules.purposes.size(); ++p)
          ask(state, {{"share", rules.categories[{c}].name},
                      {"with", with},
                      {"for", rules.purposes[{p}].name},
                      {"at", p % 3 == 0 ? "2026-10-05T09:00:00+01:00" : "2026-10-05T00:00:00+01:00"}});
      for (std::uint32_t d = 0; d < rules.decisions.size(); ++d)
        ask(state, {{"do", rules.decisions[{d}].name}, {"by", with}, {"at", "2026-10-05T00:00:00+01:00"}});
    }
  return all;
}

TEST(Workspace, DecidesEachQuestionAsByItself) {
  std::vector<Question> all = questions(shipped_people(), 211);
  std::shuffle(all.begin(), all.end(), std::mt19937(25));
  ASSERT_GT(all.size(), 1000U);
  kith::Workspace workspace;
  std::size_t explained = 0;
  for (int pass = 0; pass < 2; ++pass)
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string alone = render(decision(all[i]));
      ASSERT_EQ(render(workspace.decide(all[i])), alone) << all[i].state().json();
      if (i % 40 != 0) continue;
      ++explained;
      ASSERT_EQ(render(workspace.explain(), Rendering::json), render(decide(all[i]), Rendering::json));
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

TEST(Workspace, AllocatesNothingForWhatItHasMet) {
  const workload::Workload work = workload::make(200, 2000);
  const std::optional<kith::Ruleset> ruleset = workload::compile_text(workload::ruleset_text(work));
  ASSERT_TRUE(ruleset);
  std::string people, asked;
  for (int i = 0; i < workload::people; ++i) people += workload::person_json(work, i) + "\n";
  for (const workload::Question& question : work.questions) asked += workload::question_json(question) + "\n";
  const auto caseload = workload::load(*ruleset, people, asked);
  ASSERT_TRUE(caseload);
  kith::Workspace workspace;
  std::size_t reasons = 0;
  const auto decide_all = [&] {
    for (const Question& question : caseload->cases) reasons += workspace.decide(question).because.size();
  };
  decide_all();
  decide_all();
  const std::size_t before = allocations;
  decide_all();
  EXPECT_EQ(allocations - before, 0U);
  EXPECT_GT(reasons, 0U);
}

}  // namespace
}  // namespace kith::tests::workspace
