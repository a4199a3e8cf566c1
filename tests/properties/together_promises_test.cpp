#include "tests/properties/promised.hpp"

/// What is proved because two things are never so together, against every record of a world of such things:
/// what happened, who holds what and says what by it, what the person wants, and what is recorded.
namespace kith::properties {
namespace {

const std::vector<std::string>& tests_of_two_things() {
  static const std::vector<std::string> tests{"at least 1 incident in the last 7 days",
                                              "at least 2 incident in the last 14 days",
                                              "at most 1 incident in the last 7 days",
                                              "no incident in the last 2 weeks",
                                              "no incident in the last 1 month",
                                              "last incident was more than 7 days ago",
                                              "last incident was less than 14 days ago",
                                              "lives_with_family",
                                              "lives_with_family is recorded",
                                              "recipient holds lpa",
                                              "recipient holds lpa.property",
                                              "somebody holds lpa",
                                              "nobody holds lpa.property",
                                              "lpa.property agrees",
                                              "lpa refuses",
                                              "person wants travel_alone",
                                              "person opposes travel_alone",
                                              "no wish recorded about travel_alone",
                                              "lacks capacity",
                                              "person has died"};
  return tests;
}

class WorldOfTwoThings : public World {
 public:
  explicit WorldOfTwoThings(const model::Ruleset& rules) : World(rules) {
    holders();
    words();
    rest();
    lives();
    wishes();
    lacking();
    events();
  }

 private:
  void holders() {
    struct Holds {
      bool sam;
      const char* kind;
      bool verified;
    };
    Ways ways;
    for (const auto& held : std::vector<std::vector<Holds>>{{},
                                                            {{true, "lpa.property", true}},
                                                            {{true, "lpa.property", false}},
                                                            {{true, "lpa.health", true}},
                                                            {{false, "lpa.property", true}},
                                                            {{false, "lpa.health", false}}})
      ways.push_back([=, this](model::State& s) {
        auto& circle = s.circle.emplace();
        for (const char* id : {"sam", "zoe"}) {
          model::Member member;
          member.id = id;
          member.roles = {*rules_.roles.find("family.mother")};
          member.facts.emplace();
          member.authorities.emplace();
          circle.push_back(member);
        }
        for (const Holds& one : held) {
          model::HeldAuthority authority;
          authority.kind = *rules_.authorities.find(one.kind);
          if (one.verified) authority.verified_on = day(300);
          authority.since = day(300);
          circle[one.sam ? 0 : 1].authorities->push_back(authority);
        }
      });
    things_.push_back(ways);
  }
  /// What each says about it, by whatever power they have.
  void words() {
    using Status = model::Consent::Status;
    Ways ways{[](model::State& s) { s.consents.emplace(); }};
    for (const model::MemberIndex who : {0, 1})
      for (const Status status : {Status::given, Status::refused})
        ways.push_back([=, this](model::State& s) {
          s.consents.emplace();
          for (const char* category : {"finances", "health"}) {
            model::Consent said;
            said.category = rules_.categories.find(category);
            said.with = {model::Party::Kind::member, 0};
            said.status = status;
            said.given_by = who;
            said.on = day(5);
            s.consents->push_back(said);
          }
        });
    things_.push_back(ways);
  }
  void lives() {
    Ways ways{[](model::State&) {}, [](model::State& s) { s.facts.emplace(); }};
    for (const std::optional<std::int64_t> value : {std::optional<std::int64_t>{}, {1}})
      ways.push_back([=, this](model::State& s) { fact(s.facts.emplace(), "lives_with_family", value); });
    things_.push_back(ways);
  }
  void wishes() {
    Ways ways{[](model::State&) {}, [](model::State& s) { s.wishes.emplace(); }};
    for (const auto stance : {std::optional(model::Stance::wants), std::optional(model::Stance::opposes),
                              std::optional<model::Stance>{}})
      ways.push_back([=, this](model::State& s) {
        model::Wish wish;
        wish.by = {model::Party::Kind::person, 0};
        wish.about = {false, rules_.decisions.find("travel_alone")->index};
        wish.stance = stance;
        wish.on = day(5);
        s.wishes.emplace().push_back(wish);
      });
    things_.push_back(ways);
  }
  void lacking() {
    things_.push_back({[](model::State& s) { s.capacity.emplace(); },
                       [this](model::State& s) {
                         model::Capacity found;
                         for (const char* category : {"finances", "finances.benefits", "health.mental"})
                           found.matters.push_back({true, rules_.categories.find(category)->index});
                         found.outcome = model::CapacityOutcome::lacking;
                         found.on = day(100);
                         s.capacity.emplace().push_back(found);
                       }});
  }
  /// Lately and longer ago; in a log that is complete, one that is not, and none.
  void events() {
    Ways ways{[](model::State& s) { s.events.reset(); }};
    for (const auto& before : std::vector<std::vector<int>>{{}, {2}, {10}, {2, 3}, {2, 10}})
      for (const bool complete : {true, false})
        ways.push_back([=, this](model::State& s) {
          auto& events = s.events.emplace();
          if (complete) events.complete.from = day(20'000);
          for (const int days : before) {
            model::Event happened;
            happened.id = "e" + std::to_string(days);
            for (std::uint32_t i = 0; i < rules_.events.size(); ++i)
              if (rules_.events[model::EventId{i}].name == "incident") happened.kind = model::EventId{i};
            happened.at = day(days);
            happened.fields.resize(rules_.events[happened.kind].fields.size());
            happened.place = static_cast<std::uint32_t>(events.log.size());
            events.log.push_back(happened);
          }
        });
    things_.push_back(ways);
  }
};

TEST(Promises, ProvedIsBrokenByNoStateOfAWorldOfTwoThings) {
  hold({"proved", "broken"}, held_in<WorldOfTwoThings, tests_of_two_things>, rulesets_asked(3));
}

}  // namespace
}  // namespace kith::properties
