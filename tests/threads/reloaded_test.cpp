#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "cli/caseload/ahead.hpp"
#include "kith/kith.hpp"

/// A program that answers many at once and loads its rules anew while it does; run by the thread sanitizer
/// too.
namespace kith::tests {
namespace {

constexpr int workers = 4, rounds = 10;
constexpr Moment moment = std::chrono::sys_days(std::chrono::year(2026) / 5 / 30) + std::chrono::hours(15);

Ruleset rules() { return compile(KITH_SOURCE_DIR "/tests/command/data/cafe.kith").ruleset.value(); }

std::string record(int person) {
  const std::string id = std::to_string(person);
  return R"({ "kith": 2, "person": { "id": "p)" + id + R"(", "name": "Ada", "born": "1990-01-01" },
    "circle": [ { "id": "mum", "name": "Farah", "roles": ["family.mother"] } ],
    "consents": [ { "category": "incidents", "with": "family", "purposes": ["family_update"], "status": ")" +
         (person % 2 == 0 ? "given" : "refused") + R"(", "on": "2026-02-01" } ],
    "events": { "log": [ { "id": "e1", "kind": "incident", "at": "2026-05-29T09:05:00+01:00" } ] } })";
}

Question asked(const State& state) {
  return parse_question(
             state,
             R"({ "share": "incidents", "with": "mum", "for": "family_update", "at": "2026-05-30T16:00:00Z" })")
      .value.value();
}

void at_once(const std::function<void(int)>& work) {
  std::vector<std::thread> threads;
  for (int i = 0; i < workers; ++i) threads.emplace_back([&, i] { work(i); });
  for (std::thread& thread : threads) thread.join();
}

/// Whatever is made once, such as a time zone, is made here.
TEST(FirstUse, MayBeByManyAtOnce) {
  std::vector<std::string> found(workers);
  at_once([&](int i) {
    const State state = parse_state(rules(), record(0)).value.value();
    found[static_cast<std::size_t>(i)] = render(assess(state, moment), AssessmentRendering::json) +
                                         render(decide(asked(state)), Rendering::text);
  });
  for (const std::string& each : found) EXPECT_EQ(each, found.front());
}

/// The rules in force, which one thread replaces and the others take.
class InForce {
 public:
  explicit InForce(Ruleset first) : rules_(std::make_shared<const Ruleset>(std::move(first))) {}
  std::shared_ptr<const Ruleset> take() const {
    const std::lock_guard lock(mutex_);
    return rules_;
  }
  void replace(Ruleset next) {
    auto made = std::make_shared<const Ruleset>(std::move(next));
    const std::lock_guard lock(mutex_);
    rules_.swap(made);
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Ruleset> rules_;
};

TEST(Reloaded, WhoeverDecidesMeanwhileGetsTheSameAnswers) {
  InForce in_force(rules());
  const State first = parse_state(*in_force.take(), record(0)).value.value();
  const std::string expected = render(decide(asked(first)), Rendering::ids);
  const std::string assessed = render(assess(first, moment), AssessmentRendering::text);
  std::atomic<int> deciding = workers, wrong = 0;
  std::thread loader([&] {
    do in_force.replace(rules());
    while (deciding > 0);
  });
  at_once([&](int) {
    Workspace workspace;
    for (int round = 0; round < rounds; ++round) {
      const State state = read_again(first, *in_force.take()).value.value();
      const Question question = asked(state);
      wrong += render(workspace.decide(question)) != expected;
      wrong += render(workspace.explain(), Rendering::ids) != expected;
      wrong += render(assess(state, moment), AssessmentRendering::text) != assessed;
    }
    --deciding;
  });
  loader.join();
  EXPECT_EQ(wrong, 0);
}

/// What outlives the rules that it was made by keeps them.
TEST(Reloaded, ARecordKeepsItsRulesWhereverItGoes) {
  std::vector<State> states;
  for (int i = 0; i < workers; ++i) states.push_back(parse_state(rules(), record(i)).value.value());
  std::vector<std::string> found(workers);
  at_once([&](int i) {
    const auto at = static_cast<std::size_t>(i);
    State mine = std::move(states[at]);
    found[at] = render(decide(asked(mine)), Rendering::ids);
  });
  EXPECT_EQ(found[0], found[2]);
  EXPECT_NE(found[0], found[1]);
}

struct Person {
  int number = 0;
  std::string due;
  static std::size_t weight() { return 1; }
};

TEST(Caseload, IsWorkedOnByManyAndGivenOutInOrder) {
  const Ruleset shared = rules();
  std::vector<std::string> found;
  for (const std::size_t jobs : {1U, 4U}) {
    cli::Pool pool(jobs);
    int next = 0;
    cli::Ahead<Person> people(
        pool,
        [&](Person& person) {
          person.number = next++;
          return person.number < 40;
        },
        [&](Person& person) {
          const State state = parse_state(shared, record(person.number)).value.value();
          Worklist list(moment);
          list.add(state);
          person.due = render(list, WorklistRendering::csv);
        });
    std::string all;
    while (const Person* person = people.next()) all += person->due;
    found.push_back(all);
  }
  EXPECT_EQ(found[0], found[1]);
}

}  // namespace
}  // namespace kith::tests
