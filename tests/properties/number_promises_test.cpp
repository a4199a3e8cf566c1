#include "tests/properties/promised.hpp"

/// What is proved because of how many events there can have been, of which sort, and what they sum up to,
/// against every log of a small world.
namespace kith::properties {
namespace {

const std::vector<std::string>& tests_of_numbers() {
  static const std::vector<std::string> tests{
      "at least 1 seclusion in the last 7 days",
      "no seclusion in the last 14 days",
      "no seclusion in the last 1 month",
      "at least 2 seclusion in the last 14 days",
      "last seclusion was less than 7 days ago",
      "last seclusion was more than 9 days ago",
      "last seclusion was less than 1 month ago",
      "no seclusion in the last 6 weeks",
      "at least 1 seclusion where minutes is at least 20 in the last 7 days",
      "no seclusion where minutes is above 5 in the last 14 days",
      "at least 1 seclusion where (minutes is below 5 or minutes is 30) in the last 7 days",
      "at most 1 seclusion where not minutes is 10 in the last 14 days",
      "total seclusion.minutes in the last 7 days is at least 20",
      "total seclusion.minutes in the last 7 days is below 30",
      "total seclusion.minutes in the last 14 days is 0",
      "average seclusion.minutes in the last 7 days is at least 20",
      "average seclusion.minutes in the last 7 days is below 25",
      "latest seclusion.minutes is at least 20",
      "latest seclusion.minutes is below 10",
      "at least 2 different seclusion.minutes in the last 14 days",
      "at least 1 different seclusion.minutes in the last 7 days",
      "somebody in the circle is family",
      "nobody in the circle is family.mother"};
  return tests;
}

class WorldOfNumbers : public World {
 public:
  explicit WorldOfNumbers(const model::Ruleset& rules) : World(rules) {
    circle();
    rest();
    things_.push_back({[](model::State& s) {
      s.capacity.emplace();
      s.consents.emplace();
      s.wishes.emplace();
    }});
    events();
  }

 private:
  void circle() {
    Ways ways;
    for (const char* role : {"family.mother", "family", "friend"})
      ways.push_back([=, this](model::State& s) {
        model::Member member;
        member.id = "sam";
        member.roles = {*rules_.roles.find(role)};
        member.facts.emplace();
        member.authorities.emplace();
        s.circle.emplace().push_back(member);
      });
    things_.push_back(ways);
  }
  struct Happened {
    std::optional<int> days_ago;
    std::optional<int> minutes;
    bool at_an_hour = false;
  };
  void events() {
    Ways ways{[](model::State& s) { s.events.reset(); }};
    std::vector<std::vector<Happened>> logs{{}};
    for (const std::optional<int> minutes : {std::optional<int>{}, {0}, {10}, {30}}) {
      logs.push_back({{2, minutes}});
      logs.push_back({{7, minutes}});
      logs.push_back({{10, minutes, true}});
      logs.push_back({{30, minutes}});
      logs.push_back({{{}, minutes}});
      logs.push_back({{2, 30}, {3, minutes, true}});
      logs.push_back({{2, minutes}, {14, 10}});
    }
    for (const auto& log : logs)
      for (const bool complete : {true, false})
        ways.push_back([=, this](model::State& s) { put(s, log, complete); });
    things_.push_back(ways);
  }
  void put(model::State& s, const std::vector<Happened>& log, bool complete) const {
    auto& events = s.events.emplace();
    if (complete) events.complete.from = day(20'000);
    for (const Happened& one : log) {
      model::Event happened;
      happened.id = "e" + std::to_string(events.log.size());
      for (std::uint32_t i = 0; i < rules_.events.size(); ++i)
        if (rules_.events[model::EventId{i}].name == "seclusion") happened.kind = model::EventId{i};
      if (one.days_ago) happened.at = day(*one.days_ago);
      if (one.at_an_hour) {
        const time::Instant at = happened.at->first + std::chrono::hours{9};
        happened.at = time::Stamp{at, at, false};
      }
      happened.fields.resize(rules_.events[happened.kind].fields.size());
      constexpr std::int64_t millionths = 1'000'000;
      if (one.minutes) happened.fields[0] = model::Value{*one.minutes * millionths, {}};
      happened.place = static_cast<std::uint32_t>(events.log.size());
      events.log.push_back(happened);
    }
  }
};

TEST(Promises, ProvedIsBrokenByNoLogOfASmallWorld) {
  hold({"proved", "broken", "not proved"}, held_in<WorldOfNumbers, tests_of_numbers>, rulesets_asked(20));
}

}  // namespace
}  // namespace kith::properties
